public import Involvement

/// A printed form as whoever types it in goes through it: every place where a
/// hand can have written, in the order of the paper.
extension PaperForm {
    /// Those of the form itself, consents first; not those of the sheet that is
    /// handed in apart.
    public var lines: [Item] { consents + parts.flatMap(\.lines) }

    /// Those of the sheet that is handed in apart.
    public var linesApart: [Item] { equality.flatMap(\.lines) }
}

extension PaperForm.Part {
    /// Every place to write in, a line beside a choice after its question.
    public var lines: [PaperForm.Item] {
        items.flatMap { [$0] + $0.moreLines }.filter { $0.answer != .none }
    }
}

extension PaperForm.Item {
    /// The lines beside its choices, in the order of the choices.
    public var moreLines: [PaperForm.Item] {
        choices.compactMap { choice in
            guard let more = moreQuestions[choice.id], let text = sayMore[choice.id] else { return nil }
            return PaperForm.Item(
                question: more, number: number, text: "\(choice.text): \(text)", hint: nil, condition: nil,
                answer: .lines(1), isRequired: false, grid: nil, sayMore: [:], moreQuestions: [:], picture: nil)
        }
    }

    /// What is printed to be crossed or ranked.
    public var choices: [Choice] {
        switch answer {
        case .boxesBeside(let choices, _), .gridRow(let choices), .rankPlaces(let choices, _): choices
        case .ratingCircles(let marks, _, _):
            marks.map { mark in
                let figures = Int(exactly: mark).map(String.init) ?? String(mark)
                return Choice(id: ID(figures), text: figures)
            }
        case .lines, .dateBoxes, .timeBoxes, .numberBoxes, .tickBox, .none: []
        }
    }

    /// What was typed for it, in words that can be read beside the paper.
    public func words(of entered: [String]) -> String {
        entered.map { entry in
            if isInParts, let part = EntryPart(entry) {
                let label = choices.first { $0.id.rawValue == part.name }?.text ?? part.name
                return "\(label): \(part.value)"
            }
            if case .tickBox(let label) = answer, entry == "confirmed" { return label }
            return choices.first { $0.id.rawValue == entry }?.text ?? entry
        }.joined(separator: "; ")
    }

    /// Whether it is filled in figure by figure, as a date or an order is.
    public var isInParts: Bool {
        switch answer {
        case .dateBoxes, .timeBoxes, .rankPlaces: true
        case .lines, .boxesBeside, .gridRow, .numberBoxes, .ratingCircles, .tickBox, .none: false
        }
    }
}
