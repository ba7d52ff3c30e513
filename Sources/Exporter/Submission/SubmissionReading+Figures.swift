import Involvement

// The register and the numbers.
extension SubmissionReading {
    func register() -> ServiceRegister? {
        let bodies = root.first("commissioners")?.all("commissioner") ?? []
        let services = root.first("services")?.all("service") ?? []
        let register = ServiceRegister(
            version: root.first("services")?["version"] ?? "",
            commissioners: bodies.compactMap { body in
                Nation(rawValue: body["nation"]).map { nation in
                    Commissioner(
                        id: body.id("code"), name: body.text(of: "name"), nation: nation, kind: body.text(of: "kind"),
                        identifier: Self.identifier(body), from: Day(iso: body["from"]), until: Day(iso: body["until"]))
                }
            },
            services: services.compactMap { service in
                Tier(code: service["tier"]).map { self.service(service, $0) }
            })
        let isWhole = register.commissioners.count == bodies.count && register.services.count == services.count
        return isWhole ? register : nil
    }

    private func service(_ service: XMLTree, _ tier: Tier) -> CommissionedService {
        CommissionedService(
            id: service.id("code"), name: service.text(of: "name"), tier: tier, kind: service.text(of: "kind"),
            area: service.text(of: "area"), referral: service.text(of: "referral"),
            catchment: service.text(of: "catchment"), charge: service.text(of: "charge"),
            contracts: service.all("contract").map {
                Contract(
                    commissioner: $0.id("commissioner"), from: Day(iso: $0["from"]), until: Day(iso: $0["until"]))
            })
    }

    func summary(_ consultation: XMLTree, _ policy: DisclosurePolicy) -> Summary? {
        let themes = root.first("themes")?.all("theme") ?? []
        let names = Dictionary(
            themes.map { ($0["code"], $0.text(of: "name")) }, uniquingKeysWith: { first, _ in first })
        let whole = Summary.Block(
            code: "all", name: "Everybody", respondents: Self.figure(consultation.first("respondents")),
            themes: themes.map { figures($0, code: $0["code"], names) })
        let period = consultation.first("period").map { $0["from"]...$0["until"] }
        return Summary(
            policy: policy.name, whole: whole,
            tables: root.all("groups").compactMap { groups in
                Summary.Grouping(rawValue: groups["by"]).map { grouping in
                    Summary.Table(grouping: grouping, blocks: groups.all("group").map { block($0, names) })
                }
            },
            questions: (root.first("questions")?.all("question") ?? []).map(question),
            collectedQuotations: Int(consultation.text(of: "collectedQuotations")) ?? 0, period: period)
    }

    private func block(_ group: XMLTree, _ names: [String: String]) -> Summary.Block {
        Summary.Block(
            code: group["code"], name: group.text(of: "name"), respondents: Self.figure(group.first("respondents")),
            themes: group.all("theme").map { figures($0, code: $0["ref"], names) })
    }

    private func figures(_ theme: XMLTree, code: String, _ names: [String: String]) -> Summary.ThemeFigures {
        let polarity = theme.first("polarity")
        return Summary.ThemeFigures(
            theme: ID(code), name: names[code] ?? code, respondents: Self.figure(theme.first("respondents")),
            share: theme.first("share").map {
                Share(
                    estimate: Double($0["estimate"]) ?? 0, low: Double($0["low"]) ?? 0, high: Double($0["high"]) ?? 0)
            },
            polarity: Dictionary(
                uniqueKeysWithValues: Polarity.allCases.map { ($0, Self.figure(polarity?.first($0.rawValue))) }))
    }

    private func question(_ question: XMLTree) -> Summary.QuestionFigures {
        Summary.QuestionFigures(
            question: question.id("code"), text: question.text(of: "text"), type: question["type"],
            options: question.children.compactMap { row in
                let state: String? =
                    switch row.name {
                    case "option", "answered": ItemResponse.answeredState
                    case "asWritten": ItemResponse.asWrittenState
                    case "absent": row["state"]
                    default: nil
                    }
                return state.map {
                    Summary.OptionFigures(
                        option: row.attributes["code"], text: row.text(of: "text"), state: $0,
                        respondents: Self.figure(row.first("respondents")), rounds: row.first("rounds").map(Self.figure)
                    )
                }
            })
    }
}
