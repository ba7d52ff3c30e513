import Involvement
import Workflow

/// A text in which words may speak of danger, as the page shows it.
struct DangerModel: Equatable {
    let heading: String
    let source: String
    let words: Highlight
    /// The language the words are in, BCP 47; nil where that is the page's own.
    let language: String?
    let kinds: [DangerKind]
    let signs: [Sign]
    /// What was done, oldest first.
    let log: [Line]
    let form: DangerForm

    struct Sign: Equatable {
        let kind: String
        let because: [String]
    }

    struct Line: Equatable {
        let done: String
        let note: String
    }

    init(_ danger: HandledDanger, of consultation: Consultation, form: DangerForm) {
        let finding = danger.finding
        self.heading = "Found on \(finding.day.inWords)"
        self.source =
            switch finding.source {
            case .answer(_, let question):
                "Answer to: \(consultation.instrument.words(of: question) ?? question.rawValue)"
            case .collected: "Collected elsewhere"
            case .panel(_, let day, let speaker): "Said at a panel on \(day.inWords), by \(speaker)"
            }
        self.words = Highlight(finding.text, marking: finding.signs.flatMap(\.evidenceUTF8))
        self.language = finding.text.languageOfWords()
        self.kinds = finding.signs.map(\.kind)
        self.signs = finding.signs.map { sign in
            Sign(kind: sign.kind.inWords, because: Highlight.words(of: sign.evidenceUTF8, in: finding.text))
        }
        self.log = danger.handlings.map { handling in
            Line(
                done: "\(handling.day.inWords), \(handling.coder.inWords): \(handling.outcome.inWords)",
                note: handling.note)
        }
        self.form = form
    }

    func write(_ html: inout HTMLWriter, form: HTMLWriter.Content) {
        html.section(.class("passage"), .id("danger-", self.form.key)) { html in
            html.h2("\(heading). \(source)")
            html.element("blockquote", Attribute.lang(ofWords: language)) { html in
                html.p(.class("words"), .fixed("dir", "auto")) { words.write(&$0) }
            }
            html.ul(.class("themes")) { html in
                for sign in signs {
                    html.li { html in
                        html.p { html in html.element("strong") { $0.text(sign.kind) } }
                        html.p(.class("because")) { html in
                            html.text("Because of: ")
                            for (index, words) in sign.because.enumerated() {
                                if index > 0 { html.text(", ") }
                                html.element("mark", Attribute.lang(ofWords: language)) { $0.text(words) }
                            }
                        }
                    }
                }
            }
            if !log.isEmpty {
                html.h3("What was done")
                html.ul { html in
                    for line in log {
                        html.li { html in
                            html.text(line.done)
                            if !line.note.isEmpty { html.p(line.note, .class("words"), .fixed("dir", "auto")) }
                        }
                    }
                }
            }
            form(&html)
        }
    }
}

/// What somebody writes down about a danger. The page has one for each text, so
/// the boxes carry its key in their names.
struct DangerForm: Equatable {
    let key: String
    var name: String
    var outcome: DangerHandling.Outcome?
    var note = ""
    /// The kinds of danger that were on the page.
    var seen: Set<DangerKind> = []
    var wasSent = false

    static let noteLimitCharacters = 2_000

    init(key: String, name: String) {
        self.key = key
        self.name = name
    }

    init(_ form: PostedForm, key: String) {
        self.init(key: key, name: form.line("name-\(key)", atMost: 60))
        self.outcome = form.first("outcome-\(key)").flatMap(DangerHandling.Outcome.init(rawValue:))
        self.note = form.text("note-\(key)")
        self.seen = Set(form.fields.filter { $0.name == "seen" }.compactMap { DangerKind(rawValue: $0.value) })
        self.wasSent = true
    }

    var problems: [String: String] {
        guard wasSent else { return [:] }
        var problems: [String: String] = [:]
        if outcome == nil { problems["outcome"] = "Choose what was done." }
        if note.count > Self.noteLimitCharacters {
            problems["note"] = "Write at most \(Self.noteLimitCharacters) letters. Nothing was cut off here."
        }
        if name.isEmpty || name == StaffSession.defaultCoderName {
            problems["name"] = "Write your own name, so that others know who looked."
        }
        return problems
    }

    var fields: [FieldModel] {
        let problems = problems
        return [
            .staff(
                "outcome-\(key)", "What was done?",
                .radios(
                    DangerHandling.Outcome.allCases.map {
                        FieldModel.Option(SelectOption(value: $0.rawValue, words: $0.inWords))
                    }),
                entered: outcome.map { [$0.rawValue] } ?? [], problem: problems["outcome"]),
            .staff(
                "note-\(key)", "Note", hint: "If there is more to say: whom you talked to, what comes next.",
                .box(lines: 3, atMostCharacters: nil), entered: [note], problem: problems["note"]),
            .staff("name-\(key)", "Your name", .line, entered: [name], problem: problems["name"]),
        ]
    }
}

extension DangerKind {
    /// Said as what the words may mean, never as what is so.
    var inWords: String {
        switch self {
        case .suicide: "May speak of suicide, or of not wanting to live"
        case .selfHarm: "May speak of self-harm"
        case .overdose: "May speak of an overdose, or of somebody unconscious"
        case .violence: "May speak of violence, or of being watched or controlled"
        case .childAtRisk: "May speak of a child at risk"
        case .harmToOthers: "May speak of harm to somebody else"
        }
    }
}

extension DangerHandling.Outcome {
    var inWords: String {
        switch self {
        case .noDanger: "Read: not a danger"
        case .talkedAbout: "Talked about with the safeguarding lead"
        case .passedOn: "Passed on to somebody who can help"
        case .nothingPossible: "A danger, and nothing more could be done"
        case .openAgain: "Somebody else has to look"
        }
    }
}
