import Involvement
import SurveyEngine

/// A question of a printed form, to be typed in as the paper says it. Every
/// question with boxes to cross takes as many crosses as there are, since paper
/// does too.
extension FieldModel {
    /// - Parameter prefix: put before the name of the field, where a question
    ///   stands on a page twice.
    init(_ item: PaperForm.Item, entered: [String], prefix: String = "", language: String) {
        let number = item.number.map { "\($0). " } ?? ""
        let hints = [item.condition, item.hint].compactMap(\.self)
        let label = item.text.isEmpty ? item.grid?.text ?? "" : item.text
        self.init(
            code: prefix + item.question.rawValue, label: number + label,
            hint: hints.isEmpty ? nil : hints.joined(separator: " "), problem: nil, isRequired: true,
            control: Control(item.answer, item.choices), entered: entered, isHeading: false, language: language)
    }
}

extension FieldModel.Control {
    fileprivate init(_ answer: PaperAnswer, _ choices: [Choice]) {
        let options = choices.map {
            FieldModel.Option(value: $0.id.rawValue, words: $0.text, isOnItsOwn: false)
        }
        switch answer {
        case .lines(let lines): self = lines <= 1 ? .line : .box(lines: min(lines, 6), atMostCharacters: nil)
        // Words as well as figures: "twenty six" is typed as it stands.
        case .numberBoxes: self = .line
        case .boxesBeside, .gridRow, .ratingCircles: self = .checkboxes(options)
        case .dateBoxes(let precision): self = .parts(FieldModel.Part.date(precision))
        case .timeBoxes: self = .parts(FieldModel.Part.time)
        case .rankPlaces: self = .ranking(options)
        case .tickBox(let label): self = .tick(label)
        case .none: self = .words
        }
    }
}

/// The questions of a printed form, with its numbers, each with a line for what
/// was written by hand where something else was asked for.
enum PaperFields {
    static func write(
        _ items: [PaperForm.Item], _ entries: Entries, prefix: String = "", language: String,
        _ html: inout HTMLWriter
    ) {
        var grid: Question.Grid?
        for item in items where item.answer != .none {
            if let next = item.grid, next != grid, !item.text.isEmpty {
                html.h3(next.text, .lang(language))
                if let hint = next.hint { html.p(hint, .class("hint"), .lang(language)) }
            }
            grid = item.grid
            let entered = entries[item.question] ?? []
            FieldModel(item, entered: entered, prefix: prefix, language: language).write(&html)
            guard item.takesHand else { continue }
            writeHand(item, entered.filter { !item.isPrinted($0) }, prefix: prefix, &html)
        }
    }

    private static func writeHand(
        _ item: PaperForm.Item, _ written: [String], prefix: String, _ html: inout HTMLWriter
    ) {
        let code = prefix + item.question.rawValue
        html.div(.class("hand")) { html in
            html.element("label", [.for("hand-", code)]) { html in
                html.text("Written by hand instead")
                html.heard(" (\(item.number ?? item.text))")
            }
            html.open(
                "input",
                [
                    .type("text"), .id("hand-", code), .name(code), .value(written.joined(separator: "; ")),
                    .fixed("autocomplete", "off"),
                ])
        }
    }
}

extension PaperForm.Item {
    /// Whether the paper gives something else than lines to write on.
    fileprivate var takesHand: Bool {
        switch answer {
        case .boxesBeside, .gridRow, .ratingCircles, .dateBoxes, .timeBoxes, .rankPlaces: number != nil
        case .lines, .numberBoxes, .tickBox, .none: false
        }
    }

    /// Whether this entry stands in the boxes and not beside them.
    fileprivate func isPrinted(_ entry: String) -> Bool {
        isInParts ? EntryPart(entry) != nil : choices.contains { $0.id.rawValue == entry }
    }
}
