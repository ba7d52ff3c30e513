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
        /// What keeps it from being made; empty when nothing does.
        let problems: [StaffProblem]
        /// The one just made.
        let made: MadeReleaseModel?
    }

    static func show(_ visit: StaffVisit) async throws -> WebResponse { try await page(visit, problems: []) }

    private static func page(_ visit: StaffVisit, problems: [StaffProblem]) async throws -> WebResponse {
        let cycle = try visit.cycle()
        let releasable = try await cycle.summaryAndReleasable(by: nil, policy: .nhs)
        let summary = releasable.summary
        let code = cycle.consultation.id.rawValue
        let made = visit.session.lastRelease.flatMap { $0.consultation == code ? $0 : nil }
        let model = Model(
            quotations: releasable.quotations.count, withheld: releasable.withheld.map(\.inWords),
            people: summary.whole.respondents.text, formToken: visit.session.formToken,
            navigation: await StaffNavigation(of: cycle), address: cycle.address.step("release"),
            problems: problems, made: made)
        return .page(
            cycle.document("Make a release", hasProblems: !problems.isEmpty, isForStaff: true).page {
                markup(model, &$0)
            }, status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    /// Makes one and shows it by fetching the page again, so that reloading it
    /// does not make another.
    static func make(_ visit: StaffVisit) async throws -> WebResponse {
        let cycle = try visit.cycle()
        let outcome: ReleaseOutcome
        do {
            outcome = try await cycle.release(out: nil, policy: .nhs)
        } catch let refused as Problems {
            // Of the report and the asks, which a person wrote and can mend.
            return try await page(visit, problems: refused.all.map { StaffProblem($0.description) })
        }
        let made = MadeReleaseModel(
            consultation: cycle.consultation.id.rawValue, number: outcome.number,
            folder: outcome.folder.split(separator: "/").last.map(String.init) ?? "", files: outcome.files)
        visit.remember { $0.lastRelease = made }
        return .seeOther(cycle.address.step("release"))
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        model.navigation.write(.release, &html)
        html.h1("Make a release")
        DoneNotice.writeProblems(model.problems, title: "It was not made", &html)
        if let made = model.made { made.write(&html) }
        html.p("What you make here is a draft, frozen and numbered. Two people read it before it is handed over.")
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
            html.element("button", [.type("submit"), .class("main")]) { $0.text("Make the release") }
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

    func write(_ html: inout HTMLWriter) {
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
            html.p("It is a draft. One person says that it is right, and another lets it be handed over:")
            html.ul { html in
                for word in ["review", "approve"] {
                    html.li { $0.element("code") { $0.text("heard release \(word) FOLDER \(number) --as NAME") } }
                }
            }
        }
    }
}
