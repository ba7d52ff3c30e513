import Involvement
import Workflow

/// Responses that were set aside since a machine may have sent them, and texts
/// that several people sent. A facilitator decides; nothing is ever deleted
/// here.
enum HeldPage {
    /// Which list is shown.
    enum List: String, CaseIterable {
        case waiting, out, `in`, same

        var verdict: HeldDecision.Verdict? {
            switch self {
            case .waiting: .held
            case .out: .keptOut
            case .in: .letIn
            case .same: nil
            }
        }

        var words: String {
            switch self {
            case .waiting: "To look at"
            case .out: "Kept out"
            case .in: "Let in"
            case .same: "The same words"
            }
        }
    }

    struct Model {
        let list: List
        /// Nil for texts that are the same, which are only looked for when they are
        /// asked for: every text has to be read.
        let counts: [(list: List, count: Int?)]
        let held: [HeldResponseModel]
        let same: [SameWordsModel]
        let paging: Paging
        let formToken: String
        let navigation: StaffNavigation
        let address: Address
    }

    static func show(_ visit: StaffVisit) async throws -> WebResponse {
        let cycle = try visit.cycle()
        let list = visit.query("show").flatMap(List.init(rawValue:)) ?? .waiting
        let wanted = visit.query("page").flatMap { Int($0) } ?? 1
        let groups = list == .same ? try await cycle.sameWords() : nil
        let heldCounts = try await cycle.heldCounts()
        let counts = List.allCases.map { list in
            (list: list, count: list.verdict.map { heldCounts[$0] ?? 0 } ?? groups?.count)
        }
        let paging = Paging(total: counts.first { $0.list == list }?.count ?? 0, wanted: wanted)
        var held: [HeldResponseModel] = []
        if let verdict = list.verdict {
            held = try await cycle.heldResponses(verdict, from: paging.indices.lowerBound, atMost: Paging.pageLength)
                .map { HeldResponseModel($0, cycle.consultation) }
        }
        let model = Model(
            list: list, counts: counts, held: held,
            same: groups.map { $0[paging.indices].map(SameWordsModel.init) } ?? [], paging: paging,
            formToken: visit.session.formToken,
            navigation: await StaffNavigation(of: cycle),
            address: cycle.address.step("held"))
        return .page(cycle.document("Look at what was set aside", isForStaff: true).page { markup(model, &$0) })
    }

    /// Takes one decision, about one response or about all on a page.
    static func decide(_ visit: StaffVisit) async throws -> WebResponse {
        let cycle = try visit.cycle()
        let coder = Coder.person(visit.session.coderName)
        let list = visit.form.first("show").flatMap(List.init(rawValue:)) ?? .waiting
        let responses = visit.form.fields.filter { $0.name == "response" }.map { ID<Response>($0.value) }
        switch visit.form.first("do") {
        case "let_in": try await cycle.decide(.letIn, on: responses, coder: coder)
        case "keep_out": try await cycle.decide(.keptOut, on: responses, coder: coder)
        case "hold":
            guard try await cycle.hold(sameWords: visit.form.first("group") ?? "", coder: coder) else {
                throw WebProblem.notFound
            }
        default: throw WebProblem.notFound
        }
        return .seeOther(cycle.address.step("held").query([("show", list.rawValue)]))
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        model.navigation.write(.held, &html)
        html.h1("Look at what was set aside")
        html.p(
            "The program sets an answer aside when a machine may have sent it. It is stored, and whoever sent it was "
                + "thanked as always. It counts nowhere until one of you lets it in. Nothing is deleted here.")
        html.element("nav", [.fixed("aria-label", "Which answers")]) { html in
            html.ul(.class("filters")) { html in
                for (list, count) in model.counts {
                    html.li { html in
                        html.a(
                            list.words + (count.map { " (\($0))" } ?? ""),
                            to: model.address.query([("show", list.rawValue)]),
                            .current("true", if: list == model.list))
                    }
                }
            }
        }
        if model.held.isEmpty, model.same.isEmpty { html.p("There is nothing in this list.") }
        if model.list == .same {
            html.p(
                "People may say the same because a group agreed on words, and that is their right. The program only "
                    + "shows it: texts of five words or more that are the same but for capitals, spaces and commas.")
        }
        for held in model.held {
            held.write(&html) { writeButtons(model, [held.key], about: "this answer", &$0) }
        }
        if model.held.count > 1 {
            html.section(.class("card")) { html in
                html.h2("All \(model.held.count) answers on this page")
                writeButtons(model, model.held.map(\.key), about: "all on this page", &html)
            }
        }
        for (index, group) in model.same.enumerated() {
            group.write(number: index + 1, &html) { html in
                form(model, &html) { html in
                    html.hidden("group", group.key)
                    html.button("Set them aside", name: "do", value: "hold", .class("small")) {
                        $0.heard(": text \(index + 1)")
                    }
                }
            }
        }
        model.paging.write(&html) {
            model.address.query([("show", model.list.rawValue), ("page", String($0))])
        }
    }

    private static func writeButtons(
        _ model: Model, _ keys: [String], about: String, _ html: inout HTMLWriter
    ) {
        form(model, &html) { html in
            for key in keys { html.hidden("response", key) }
            if model.list != .in {
                html.button("Let it in", name: "do", value: "let_in", .class("small")) { $0.heard(": \(about)") }
            }
            if model.list != .out {
                html.button("Keep it out", name: "do", value: "keep_out", .class("small")) { $0.heard(": \(about)") }
            }
        }
    }

    private static func form(_ model: Model, _ html: inout HTMLWriter, _ content: HTMLWriter.Content) {
        html.form(to: model.address) { html in
            html.hidden(StaffGuard.formTokenField, model.formToken)
            html.hidden("show", model.list.rawValue)
            content(&html)
        }
    }
}

/// A response that was set aside, as the page shows it.
struct HeldResponseModel: Equatable {
    let key: String
    let day: String
    let reason: String
    /// Who decided what, when; nil while nobody has.
    let decision: String?
    let answers: [Line]

    struct Line: Equatable {
        let question: String
        let answer: String
        /// The language of words that somebody wrote, BCP 47; nil where that is the page's own.
        let language: String?
    }

    init(_ held: HeldResponse, _ consultation: Consultation) {
        self.key = held.response.id.rawValue
        self.day = held.response.day.inWords
        self.reason = held.reason.inWords
        self.decision = held.decision.map { "\($0.verdict.inWords) by \($0.coder.inWords), \($0.day.inWords)." }
        self.answers = consultation.instrument.questions.flatMap { question in
            held.response.items(of: question.id).compactMap { _, item in
                guard let words = item.inWords(question, consultation.register) else { return nil }
                return Line(
                    question: question.text, answer: words,
                    language: item.isWritten ? words.languageOfWords(answeredIn: held.response.language) : nil)
            }
        }
    }

    func write(_ html: inout HTMLWriter, buttons: HTMLWriter.Content) {
        html.section(.class("passage")) { html in
            html.h2("An answer of \(day)")
            html.p { html in
                html.element("strong") { $0.text("Why: ") }
                html.text(reason)
            }
            if let decision { html.p(decision) }
            if answers.isEmpty { html.p("It holds no answers, only what the person allowed.") }
            html.element("dl", [.class("answers")]) { html in
                for line in answers {
                    html.div { html in
                        html.element("dt") { $0.text(line.question) }
                        html.element("dd", [.class("words")] + Attribute.lang(ofWords: line.language)) {
                            $0.text(line.answer)
                        }
                    }
                }
            }
            buttons(&html)
        }
    }
}

/// A text that several people sent, as the page shows it.
struct SameWordsModel: Equatable {
    let key: String
    let words: String
    let people: Int
    let leftOut: Int

    init(_ group: SameWordsGroup) {
        self.key = group.key
        self.words = group.words
        self.people = group.responses.count
        self.leftOut = group.leftOut
    }

    func write(number: Int, _ html: inout HTMLWriter, button: HTMLWriter.Content) {
        html.section(.class("passage")) { html in
            html.h2("Text \(number): \(people) answers say this")
            html.element("blockquote", Attribute.lang(ofWords: words.languageOfWords())) {
                $0.p(words, .class("words"))
            }
            if leftOut == people {
                html.p("All of them are set aside.")
            } else {
                html.p(leftOut == 0 ? "None of them is set aside." : "\(leftOut) of them are set aside.")
                button(&html)
            }
        }
    }
}

extension HeldReason {
    fileprivate var inWords: String {
        switch self {
        case .trap: "a box that people do not see was filled in."
        case .unsigned:
            "it was not sent from a page that this program gave out since it was last started. A machine may have "
                + "sent it, or somebody who was answering during the restart."
        case .tooFast: "it was sent sooner than anybody can read the questions."
        case .tooMany:
            "very many came from one place within a few minutes. That can be a machine, or a hostel or a library."
        case .sameWords: "one of you set it aside, since others say the same words."
        }
    }
}

extension HeldDecision.Verdict {
    fileprivate var inWords: String {
        switch self {
        case .held: "Set aside"
        case .letIn: "Let in"
        case .keptOut: "Kept out"
        }
    }
}

extension ItemResponse {
    /// As a person reads it; nil for nothing.
    fileprivate func inWords(_ question: Question, _ register: ServiceRegister) -> String? {
        switch self {
        case .absent: nil
        case .asWritten(let words): words
        case .answered(let answer): Self.words(answer, question, register)
        }
    }

    /// Whether it is in somebody's own words.
    fileprivate var isWritten: Bool {
        switch self {
        case .asWritten, .answered(.text): true
        case .answered, .absent: false
        }
    }

    private static func words(_ answer: Answer, _ question: Question, _ register: ServiceRegister) -> String {
        func text(_ choice: ID<Choice>) -> String {
            question.choices.first { $0.id == choice }?.text ?? choice.rawValue
        }
        return switch answer {
        case .text(let words): words
        case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
        case .choice(let choice): text(choice)
        case .choices(let choices): choices.map(text).joined(separator: ", ")
        case .ranking(let choices): choices.map(text).joined(separator: ", then ")
        case .date(let date): Words.english.date(date)
        case .time(let time): time.iso
        case .service(let service): register.service(service)?.name ?? service.rawValue
        case .consent(let isGiven): isGiven ? "Yes" : "No"
        }
    }
}
