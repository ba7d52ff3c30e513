/// What a check learns of a document as it reads it.
struct DocumentFacts {
    var countWords = 0
    var hasNumberedParagraphs = false
    var hasSummary = false
    var countHeadings = 0
    var countFigures = 0
    /// Pictures without words for those who cannot see them, counted from 1.
    var undescribedFigures: [Int] = []
    var countTables = 0
    var tablesWithoutHeader: [Int] = []

    /// Takes a paragraph in when it is whole.
    mutating func take(_ text: String, isHeading: Bool, isInList: Bool) {
        countWords += WordCount.of(text)
        if isHeading {
            countHeadings += 1
            hasSummary = hasSummary || text.lowercased().contains("summary")
        } else if isInList || Self.beginsWithNumber(text) {
            hasNumberedParagraphs = true
        }
    }

    /// `12.`, `A3)`, `2.1` and a space or tab behind it.
    static func beginsWithNumber(_ text: String) -> Bool {
        let number = text.prefix { !$0.isWhitespace }
        guard number.count < text.count, number.count <= 12 else { return false }
        var rest = number.drop { $0.isASCII && $0.isLetter }
        guard number.count - rest.count <= 2 else { return false }
        rest = rest.drop { $0 == "(" }
        let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let marks = rest.dropFirst(digits.count)
        // A number without a mark begins a sentence: `23 people said`.
        return digits.contains { $0.isNumber } && marks.allSatisfy { ").:".contains($0) }
            && (digits.contains(".") || !marks.isEmpty)
    }
}

/// The words of paragraphs, one within another where a note stands in a sentence.
struct ParagraphStack {
    struct Open {
        var text = ""
        var isHeading: Bool
        var isInList: Bool
    }

    private(set) var open: [Open] = []

    mutating func start(isHeading: Bool = false, isInList: Bool = false) {
        open.append(Open(isHeading: isHeading, isInList: isInList))
    }

    mutating func change(_ change: (inout Open) -> Void) {
        guard let last = open.indices.last else { return }
        change(&open[last])
    }

    mutating func end(_ facts: inout DocumentFacts) {
        guard let paragraph = open.popLast() else { return }
        facts.take(paragraph.text, isHeading: paragraph.isHeading, isInList: paragraph.isInList)
    }
}
