import Involvement

/// One question on a page: its words, its control, what was typed, and what is
/// to be put right. How each control is written stands in a file of its own.
struct FieldModel: Equatable, Sendable {
    let code: String
    let label: String
    let hint: String?
    let problem: String?
    let isRequired: Bool
    let control: Control
    let entered: [String]
    /// Whether its words are the heading of the page.
    let isHeading: Bool
    let language: String
    /// The grid it is a row of.
    var grid: GridModel?
    var picture: Address?

    enum Control: Equatable, Sendable {
        case line
        case number(takesDecimals: Bool)
        case box(lines: Int, atMostCharacters: Int?)
        /// Several short lines, one for each part of a date or a time.
        case parts([Part])
        case radios([Option])
        case checkboxes([Option])
        case select([Option])
        case rating([Option], low: String?, high: String?)
        case ranking([Option])
        case tick(String)
        /// Words to read, nothing to answer.
        case words
    }

    /// One part of a date or a time, such as the month.
    struct Part: Equatable, Sendable {
        /// `month`: it is sent as `QUESTION-month` and comes back as `month=5`.
        let name: String
        let label: PagePhrase
        let isLong: Bool
    }

    struct Option: Equatable, Sendable {
        let value: String
        let words: String
        let isOnItsOwn: Bool
        /// The line in which to say more.
        var sayMore: SayMore?
        var picture: Address?
    }

    struct SayMore: Equatable, Sendable {
        let code: String
        let label: String
        let entered: String
        let problem: String?
    }

    struct GridModel: Equatable, Sendable {
        let code: String
        let text: String
        let hint: String?
    }
}

extension FieldModel {
    /// - Parameter pictures: where a picture is to be had, by its name.
    init(_ question: AskedQuestion, isHeading: Bool, language: String, pictures: (String) -> Address) {
        self.code = question.id.rawValue
        self.label = question.text
        self.hint = question.hint
        self.problem = question.problem
        self.isRequired = question.isRequired
        self.control = Control(question.widget, sayMore: question.sayMore, pictures: pictures)
        self.entered = question.entered
        self.isHeading = isHeading
        self.language = language
        self.picture = question.picture.map(pictures)
        self.grid = question.grid.map { GridModel(code: $0.code, text: $0.text, hint: $0.hint) }
    }

    /// Everything on it that has to be put right, with the box it is about.
    var problems: [(box: String, words: String)] {
        var all = problem.map { [(box: code, words: $0)] } ?? []
        for option in control.options {
            if let more = option.sayMore, let problem = more.problem { all.append((box: more.code, words: problem)) }
        }
        return all
    }
}

extension FieldModel.Control {
    init(_ widget: Widget, sayMore: [ID<Choice>: AskedQuestion], pictures: (String) -> Address) {
        func options(_ choices: [Choice]) -> [FieldModel.Option] {
            choices.map { choice in
                FieldModel.Option(
                    value: choice.id.rawValue, words: choice.text, isOnItsOwn: choice.isOnItsOwn,
                    sayMore: sayMore[choice.id].map { more in
                        FieldModel.SayMore(
                            code: more.id.rawValue, label: more.text, entered: more.entered.joined(separator: "\n"),
                            problem: more.problem)
                    }, picture: choice.picture.map(pictures))
            }
        }
        switch widget {
        case .textLine: self = .line
        case .numberLine(let takesDecimals): self = .number(takesDecimals: takesDecimals)
        case .textBox(let lines, let limit): self = .box(lines: lines, atMostCharacters: limit)
        case .date(let precision): self = .parts(FieldModel.Part.date(precision))
        case .time: self = .parts(FieldModel.Part.time)
        case .radios(let choices): self = .radios(options(choices))
        case .dropdown(let choices), .typeAhead(let choices): self = .select(options(choices))
        case .checkboxes(let choices): self = .checkboxes(options(choices))
        case .ranking(let choices): self = .ranking(options(choices))
        case .rating(let marks, let low, let high):
            let options = marks.map { mark in
                let figures = Int(exactly: mark).map(String.init) ?? String(mark)
                return FieldModel.Option(value: figures, words: figures, isOnItsOwn: false)
            }
            self = .rating(options, low: low, high: high)
        case .tick(let words): self = .tick(words)
        case .message: self = .words
        }
    }

    var options: [FieldModel.Option] {
        switch self {
        case .radios(let options), .checkboxes(let options), .select(let options), .ranking(let options): options
        case .rating(let options, _, _): options
        case .line, .number, .box, .parts, .tick, .words: []
        }
    }
}

extension FieldModel.Part {
    static func date(_ precision: PartialDate.Precision) -> [FieldModel.Part] {
        let day = FieldModel.Part(name: "day", label: .day, isLong: false)
        let month = FieldModel.Part(name: "month", label: .month, isLong: false)
        let year = FieldModel.Part(name: "year", label: .year, isLong: true)
        return switch precision {
        case .day: [day, month, year]
        case .month: [month, year]
        case .year: [year]
        }
    }

    static let time = [
        FieldModel.Part(name: "hour", label: .hour, isLong: false),
        FieldModel.Part(name: "minute", label: .minute, isLong: false),
    ]
}
