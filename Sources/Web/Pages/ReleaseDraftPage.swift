import HTTPTypes
import Hummingbird
import Involvement
import Workflow

/// One release in full: what leaves with it, and for a draft the way to say that
/// it is right, to let it be handed over, or to discard it.
enum ReleaseDraftPage {
    struct Model {
        let number: Int
        /// What was said of it so far, a sentence each.
        let said: [String]
        let isDraft: Bool
        let isReviewed: Bool
        let contents: ReleaseContentsModel?
        /// What of it cannot be shown, and why.
        let missing: [String]
        /// Why it could not be approved as things stand.
        let obstacles: [String]
        let problems: [StaffProblem]
        let isFault: Bool
        let notice: String?
        let name: FieldModel
        let formToken: String
        let navigation: StaffNavigation
        let address: Address
        let listAddress: Address
    }

    private static let nameField = "name"

    static func show(_ visit: StaffVisit) async throws -> WebResponse {
        let session = visit.session
        let name = session.coderName == StaffSession.defaultCoderName ? "" : session.coderName
        return try await page(visit, name: name)
    }

    /// Takes one word about a draft.
    static func take(_ visit: StaffVisit) async throws -> WebResponse {
        let cycle = try visit.cycle()
        guard let number = number(visit), let action = visit.form.first("do").flatMap(Action.init(rawValue:)) else {
            throw WebProblem.notFound
        }
        let name = visit.form.line(nameField, atMost: 60)
        guard !name.isEmpty, name != StaffSession.defaultCoderName else {
            return try await page(
                visit, name: name, nameProblem: "Write your own name, as it will stand in the release.")
        }
        let notice: String
        do {
            switch action {
            case .review:
                try await cycle.review(release: number, as: name)
                notice = "You have said that release \(number) is right. Now somebody else lets it be handed over."
            case .approve:
                let outcome = try await cycle.approve(release: number, as: name)
                notice =
                    "Release \(number) is approved. Hand over the folder \(outcome.folder.lastStep); it never changes."
            case .discard:
                notice = Self.notice(of: number, try await cycle.discard(release: number, as: name))
            }
        } catch {
            guard let reasons = ReviewCycle.refusals(in: error) else {
                if let problem = error as? WebProblem { throw problem }
                WebProblem.log(error, logger: visit.visit.logger)
                return try await page(visit, name: name, isFault: true)
            }
            return try await page(visit, name: name, problems: reasons)
        }
        visit.remember {
            // Not the name: whoever approves at somebody else's desk would be the one who codes from then on.
            $0.notice = notice
            if action != .review, $0.lastRelease?.number == number { $0.lastRelease = nil }
        }
        let list = cycle.address.step("release")
        return .seeOther(action == .review ? list.step(String(number)) : list)
    }

    private static func notice(of number: Int, _ files: DiscardedFiles) -> String {
        switch files {
        case .deleted: "Release \(number) is discarded and its files are deleted."
        case .notThere:
            "Release \(number) is discarded. Its files were not where a draft usually lies. If they lie elsewhere, delete "
                + "them there: they hold people's words."
        case .left(let folder):
            "Release \(number) is discarded. The folder \(folder.lastStep) could not be deleted, or is not the draft as it "
                + "was written. Look at it and delete it yourselves."
        }
    }

    /// What a button does.
    enum Action: String, CaseIterable {
        case review, approve, discard
    }

    private static func number(_ visit: StaffVisit) -> Int? {
        visit.visit.parameters.get("number").flatMap { Int($0) }
    }

    private static func page(
        _ visit: StaffVisit, name: String, nameProblem: String? = nil, problems: [String] = [], isFault: Bool = false
    ) async throws -> WebResponse {
        let cycle = try visit.cycle()
        guard let number = number(visit), let full = try await cycle.releaseInFull(number) else {
            throw WebProblem.notFound
        }
        var contents: ReleaseContentsModel?
        if let release = full.release { contents = try await ReleaseContentsModel(full, release, cycle) }
        let list = cycle.address.step("release")
        let hasProblems = isFault || nameProblem != nil || !problems.isEmpty
        let model = Model(
            number: number, said: full.record.said, isDraft: full.record.isDraft,
            isReviewed: full.record.word(.reviewed) != nil, contents: contents,
            missing: full.missing,
            // Said once, where it was just asked for.
            obstacles: full.obstacles.filter { !problems.contains($0) },
            problems: problems.map { StaffProblem($0) },
            isFault: isFault, notice: hasProblems ? nil : visit.takeNotice(),
            name: .staff(
                nameField, "Your name", hint: "As it will stand in the release.", .line, entered: [name],
                problem: nameProblem), formToken: visit.session.formToken, navigation: await StaffNavigation(of: cycle),
            address: list.step(String(number)), listAddress: list)
        return .page(
            cycle.document("Release \(number)", hasProblems: hasProblems, isForStaff: true).page {
                markup(model, &$0)
            }, status: isFault ? .serviceUnavailable : hasProblems ? .unprocessableContent : .ok)
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        ErrorSummary.write([model.name], &html)
        if model.isFault { DoneNotice.writeFault(&html) }
        model.navigation.write(.release, &html)
        DoneNotice.write(model.notice, &html)
        html.h1(model.isDraft ? "Release \(model.number), a draft" : "Release \(model.number)")
        DoneNotice.writeProblems(model.problems, title: "It was not done", &html)
        html.ul { html in
            for line in model.said { html.li(line) }
        }
        if !model.obstacles.isEmpty {
            html.div(.class("notice")) { html in
                html.h2("It cannot be handed over as it is")
                html.ul { html in
                    for line in model.obstacles { html.li(line) }
                }
            }
        }
        if !model.missing.isEmpty {
            html.div(.class("notice")) { html in
                html.h2("What cannot be shown")
                html.ul { html in
                    for line in model.missing { html.li(line) }
                }
            }
        }
        model.contents?.write(&html)
        if model.isDraft { writeForm(model, &html) }
        html.p { $0.a("All releases", to: model.listAddress) }
    }

    private static func writeForm(_ model: Model, _ html: inout HTMLWriter) {
        html.h2("What you say of it")
        html.p(
            model.isReviewed
                ? "Once it is approved it is written with both names, and never changes."
                : "One person reads it and says that it is right. Another lets it be handed over.")
        html.form(to: model.address) { html in
            html.hidden(StaffGuard.formTokenField, model.formToken)
            model.name.write(&html)
            html.div(.class("buttons")) { html in
                if model.contents != nil {
                    if model.isReviewed {
                        html.button(
                            "Let it be handed over", name: "do", value: Action.approve.rawValue, .class("main"))
                    } else {
                        html.button(
                            "I have read it and it is right", name: "do", value: Action.review.rawValue,
                            .class("main"))
                    }
                }
                html.button("Discard this draft", name: "do", value: Action.discard.rawValue)
            }
        }
    }
}

extension ReleaseRecord {
    /// What was said of it and what came of it, a sentence each.
    var said: [String] {
        let words = words.map { word in
            let verb: String =
                switch word.kind {
                case .reviewed: "Reviewed"
                case .approved: "Approved"
                case .discarded: "Discarded"
                }
            return "\(verb) by \(word.name), \(word.day.inWords)."
        }
        let superseded = supersededBy.map { ["Release \($0) took its place."] } ?? []
        return ["Made on \(day.inWords)."] + words + superseded
    }
}

extension String {
    /// The name of a folder, without where it lies on this machine.
    var lastStep: String { split(separator: "/").last.map(String.init) ?? "" }
}
