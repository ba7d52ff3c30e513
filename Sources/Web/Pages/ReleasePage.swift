import HTTPTypes
import Involvement
import Workflow

/// What a release would hand over and what it holds back; and making one.
enum ReleasePage {
    struct Model: Equatable {
        let quotations: Int
        let withheld: [String]
        let people: String
        let formToken: String
        let navigation: StaffNavigation
        let address: Address
        let reportAddress: Address
        /// What keeps it from being made; empty when nothing does.
        let problems: [StaffProblem]
        /// The earlier release whose figures can be given again, where that is a way
        /// out of what keeps it.
        let figuresOf: Int?
        /// What figures are to be given by, beside everybody.
        let groupings: [Summary.Grouping]
        /// The one just made.
        let made: MadeReleaseModel?
        let notice: String?
        /// Every release, the latest first.
        let releases: [Line]
        /// Releases handed over of which words are to be taken out.
        let corrections: [Correction]

        struct Line: Equatable {
            let number: Int
            let words: String
        }

        struct Correction: Equatable {
            let number: Int
            let quotations: [String]
        }
    }

    /// What the second button sends: the release whose figures are given again.
    private static let figuresField = "figures_of"
    private static let groupingField = "by"

    static func show(_ visit: StaffVisit) async throws -> WebResponse { try await page(visit, problems: []) }

    private static func page(
        _ visit: StaffVisit, problems: [StaffProblem], figuresOf: Int? = nil,
        groupings: [Summary.Grouping] = .all
    ) async throws -> WebResponse {
        let cycle = try visit.cycle()
        let releasable = try await cycle.summaryAndReleasable(by: nil, policy: .nhs)
        let summary = releasable.summary
        let code = cycle.consultation.id.rawValue
        let made = visit.session.lastRelease.flatMap { $0.consultation == code ? $0 : nil }
        let (records, corrections) = try await cycle.releases()
        let model = Model(
            quotations: releasable.quotations.count, withheld: releasable.withheld.map(\.inWords),
            people: summary.whole.respondents.text, formToken: visit.session.formToken,
            navigation: await StaffNavigation(of: cycle), address: cycle.address.step("release"),
            reportAddress: cycle.address.step("report"), problems: problems,
            figuresOf: figuresOf, groupings: groupings,
            // That another was made before would only confuse.
            made: problems.isEmpty ? made : nil,
            notice: problems.isEmpty ? visit.takeNotice() : nil,
            releases: records.reversed().map { Model.Line(number: $0.number, words: $0.said.joined(separator: " ")) },
            corrections: records.compactMap { record in
                let quotations = corrections.filter { $0.release == record.number }.map(\.quotation.rawValue)
                return quotations.isEmpty ? nil : Model.Correction(number: record.number, quotations: quotations)
            })
        return .page(
            cycle.document("Make a release", hasProblems: !problems.isEmpty, isForStaff: true).page {
                markup(model, &$0)
            }, status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    /// Makes one and shows it by fetching the page again, so that reloading it
    /// does not make another.
    static func make(_ visit: StaffVisit) async throws -> WebResponse {
        let cycle = try visit.cycle()
        let again = try visit.form.first(figuresField).map { number in
            guard let release = Int(number) else { throw WebProblem.notFound }
            return release
        }
        // Figures that are given again are by what they were by then.
        let chosen = visit.form.fields.filter { $0.name == groupingField }.compactMap {
            Summary.Grouping(rawValue: $0.value)
        }
        let groupings: [Summary.Grouping] = again == nil ? chosen : .all
        let outcome: ReleaseOutcome
        do {
            outcome = try await cycle.release(out: nil, policy: .nhs, by: groupings, again: again)
        } catch {
            // Of the report and the asks, which a person wrote and can mend; or the disk is full.
            guard let reasons = ReviewCycle.refusals(in: error) else { throw error }
            // Once the report is mended, or there is room, the way out is still there.
            let figuresOf = (error as? WorkflowError).map(\.figuresOf) ?? again
            return try await page(
                visit, problems: reasons.map { StaffProblem($0) }, figuresOf: figuresOf, groupings: groupings)
        }
        let made = MadeReleaseModel(
            consultation: cycle.consultation.id.rawValue, number: outcome.number,
            folder: outcome.folder.lastStep, files: outcome.files)
        visit.remember { $0.lastRelease = made }
        return .seeOther(cycle.address.step("release"))
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        model.navigation.write(.release, &html)
        html.h1("Make a release")
        DoneNotice.writeProblems(model.problems, title: "It was not made", &html)
        if let release = model.figuresOf { writeFigures(of: release, model, &html) }
        DoneNotice.write(model.notice, &html)
        if let made = model.made { made.write(at: model.address, &html) }
        html.p { html in
            html.text(
                "What you make here is a draft, frozen and numbered. Two people read it before it is handed over. ")
            html.a("See first how the report and the asks read", to: model.reportAddress)
        }
        html.h2("What it will hold")
        html.ul { html in
            html.li("Figures about the people who answered: \(model.people).")
            html.li("Quotations that may be used: \(model.quotations).")
        }
        html.h2("What is held back")
        if model.withheld.isEmpty { html.p("No quotation is held back.") }
        html.ul { html in
            for line in model.withheld { html.li(line) }
            html.li("Counts of so few people that they could tell who somebody is.")
        }
        html.form(to: model.address) { html in
            html.hidden(StaffGuard.formTokenField, model.formToken)
            groupingsField(model.groupings).write(&html)
            html.element("button", [.type("submit"), .class("main")]) { $0.text("Make the release") }
        }
        writeReleases(model, &html)
    }

    private static func groupingsField(_ chosen: [Summary.Grouping]) -> FieldModel {
        .staff(
            groupingField, "Groupings",
            hint:
                "Numbers are always given for everybody. Untick a grouping to give none by it: then less has to be hidden.",
            .checkboxes(
                Summary.Grouping.allCases.map {
                    FieldModel.Option(SelectOption(value: $0.rawValue, words: "By \($0.rawValue)"))
                }), entered: chosen.map(\.rawValue))
    }

    private static func writeFigures(of release: Int, _ model: Model, _ html: inout HTMLWriter) {
        html.section(.class("card")) { html in
            html.h2("You need not wait")
            html.p(
                "This release can show the numbers of release \(release) once more, about the people it counted. Nobody can work "
                    + "out anything new from them.")
            html.ul { html in
                html.li("Words that were taken back since then are not in it. Words that may be used now are.")
                html.li("It says itself that its numbers are those of release \(release).")
                html.li("Whoever answered since is counted as soon as enough people have.")
            }
            html.form(to: model.address) { html in
                html.hidden(StaffGuard.formTokenField, model.formToken)
                html.button(
                    "Give the figures of release \(release) again", name: figuresField, value: String(release))
            }
        }
    }

    private static func writeReleases(_ model: Model, _ html: inout HTMLWriter) {
        guard !model.releases.isEmpty else { return }
        html.h2("Every release so far")
        html.ul { html in
            for line in model.releases {
                html.li { html in
                    html.a("Release \(line.number)", to: model.address.step(String(line.number)))
                    html.text(". \(line.words)")
                }
            }
        }
        for correction in model.corrections {
            html.div(.class("notice")) { html in
                html.h3("Release \(correction.number) has to be corrected")
                html.p(
                    "It holds words that were taken back or must not be quoted any more. Write to everybody who has it, and "
                        + "ask them to take out:")
                html.ul { html in
                    for quotation in correction.quotations { html.li { $0.element("code") { $0.text(quotation) } } }
                }
            }
        }
    }
}

/// A release that was made, as its page shows it.
struct MadeReleaseModel: Equatable, Sendable {
    let consultation: String
    let number: Int
    /// Its name, without where it lies on this machine.
    let folder: String
    let files: [String]

    func write(at releases: Address, _ html: inout HTMLWriter) {
        html.div(.class("done"), .fixed("role", "status")) { html in
            html.h2("Release \(number) is made")
            html.p { html in
                html.text("It is in the folder ")
                html.element("strong") { $0.text(folder) }
                html.text(", among the releases:")
            }
            html.ul(.class("files")) { html in
                for file in files { html.li(file) }
            }
            html.p { html in
                html.text("It is a draft. One person says that it is right, and another lets it be handed over. ")
                html.a("Read release \(number)", to: releases.step(String(number)))
            }
        }
    }
}
