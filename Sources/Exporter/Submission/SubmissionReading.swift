import Involvement

/// One pass over a submission that keeps its schema. What the schema promises
/// is taken for granted; a word that is not known makes no release.
struct SubmissionReading {
    let root: XMLTree

    func release() -> Release? {
        guard let provenance = root.first("provenance"), let consultation = root.first("consultation"),
            let number = Int(root["number"]), let stage = Release.Stage(rawValue: root["stage"]),
            let day = Day(iso: provenance.text(of: "day")), let policy = policy(provenance),
            let withheld = withheld(provenance), let agents = agents(provenance),
            let register = register(), let summary = summary(consultation, policy), let asks = asks()
        else { return nil }
        return Release(
            number: number, day: day, generator: provenance.text(of: "generator"), stage: stage, agents: agents,
            previous: provenance.first("previous").flatMap { previous in
                Int(previous["number"]).map { PreviousRelease(number: $0, digest: previous.text) }
            },
            corrections: provenance.all("correction").map {
                Correction(release: Int($0["release"]) ?? 0, quotation: $0.id("quote"))
            }, consultation: released(consultation), register: register, codebook: codebook(), policy: policy,
            summary: summary, quotations: quotations(), withheld: withheld, report: root.first("report").map(report),
            asks: asks, dataDigest: provenance.text(of: "dataDigest"))
    }

    private func policy(_ provenance: XMLTree) -> DisclosurePolicy? {
        guard let disclosure = provenance.first("disclosure") else { return nil }
        return DisclosurePolicy.named(disclosure["policy"])
    }

    private func withheld(_ provenance: XMLTree) -> [Withheld]? {
        let all = provenance.first("withheld")?.all("quotations") ?? []
        let known = all.compactMap { quotations in
            Withheld.Reason(rawValue: quotations["reason"]).map {
                Withheld(reason: $0, quotations: Self.figure(quotations))
            }
        }
        return known.count == all.count ? known : nil
    }

    private func agents(_ provenance: XMLTree) -> [Agent]? {
        let all = provenance.all("agent")
        let known = all.compactMap { agent in
            Agent.Role(rawValue: agent["role"]).map { Agent(role: $0, name: agent.text, day: Day(iso: agent["day"])) }
        }
        return known.count == all.count ? known : nil
    }

    private func released(_ consultation: XMLTree) -> ReleasedConsultation {
        ReleasedConsultation(
            id: consultation.id("id"), title: consultation.text(of: "title"), survey: consultation.id("survey"),
            version: consultation["version"], language: consultation["language"],
            runBy: consultation.text(of: "runBy"), isFor: consultation.text(of: "for"),
            body: Self.identifier(consultation),
            selection: consultation.text(of: "selection"), method: consultation.text(of: "method"))
    }

    private func codebook() -> ReleasedCodebook {
        let themes = root.first("themes")
        return ReleasedCodebook(
            id: themes?.id("codebook") ?? "", version: themes?["version"] ?? "", title: themes?["title"] ?? "",
            themes: (themes?.all("theme") ?? []).map { theme in
                ReleasedTheme(
                    id: theme.id("code"), name: theme.text(of: "name"),
                    parent: theme.attributes["parent"].map { ID($0) }, definition: theme.text(of: "definition"),
                    include: theme.text(of: "include"), exclude: theme.text(of: "exclude"),
                    colour: Colour(hex: theme["colour"]),
                    agreement: theme.first("agreement").map {
                        PublishedAgreement(
                            passages: Int($0["passages"]) ?? 0,
                            alphaTenThousandths: Int($0["alpha"].filter { $0 != "." }) ?? 0)
                    })
            })
    }

    private func quotations() -> [ReleasedQuotation] {
        (root.first("evidence")?.all("quote") ?? []).map { quote in
            ReleasedQuotation(
                id: quote.id("id"), text: quote.text(of: "text"), attribution: quote.text(of: "attribution"),
                consent: .publish, question: quote.attributes["question"].map { ID($0) },
                themes: quote.all("theme").map {
                    ReleasedQuotation.ThemeMention(
                        theme: $0.id("ref"), polarity: Polarity(rawValue: $0["polarity"]))
                })
        }
    }

    /// By what others know a body; nil where it has no code.
    static func identifier(_ body: XMLTree) -> BodyIdentifier? {
        body.first("identifier").flatMap { BodyIdentifier(scheme: $0["scheme"], code: $0.text) }
    }

    /// A count, or why there is none.
    static func figure(_ element: XMLTree?) -> PublishedCount {
        guard let element else { return .notAvailable }
        if let count = element.first("count") { return Int(count.text).map { .people($0) } ?? .notAvailable }
        return element.first("suppressed") == nil ? .notAvailable : .suppressed
    }
}
