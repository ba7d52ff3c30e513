import Involvement

/// A document as its readers understand it, before any format: headings,
/// numbered paragraphs, quotations, notes, tables and charts. Word, OpenDocument
/// and the page are written from such values, so that they cannot differ.
struct PlainDocument: Equatable, Sendable {
    let title: String
    /// BCP 47.
    let language: String
    let author: String
    let day: Day
    var blocks: [Block] = []

    enum Block: Equatable, Sendable {
        /// Level 1 stands under the title.
        case heading(Int, String, anchor: String? = nil)
        case paragraph([Run])
        /// The number is words of the document, so that no program counts differently.
        case numbered(String, [Run], anchor: String? = nil)
        /// A numbered paragraph that goes on after a quotation.
        case continued([Run])
        case bullets([[Run]])
        /// To the letter.
        case quotation(String, [Run], anchor: String? = nil)
        case figure(Figure)
        case table(Table)
    }

    /// A stretch of words.
    enum Run: Equatable, Sendable {
        case words(String)
        case strong(String)
        /// Somebody's words within a sentence, to the letter.
        case quoted(String)
        /// Stands at the foot of the page or at the end.
        case note(String)
        /// Leads to a place in the document.
        case link(String, to: String)
    }

    /// Words as committees count them: whatever stands between white space, with
    /// notes and tables.
    var countWords: Int {
        blocks.reduce(WordCount.of(title)) { $0 + WordCount.of($1) }
    }

    /// Every note, in order.
    var notes: [String] {
        blocks.flatMap(\.runs).compactMap { if case .note(let text) = $0 { text } else { nil } }
    }
}

extension PlainDocument.Block {
    /// The words in it that are no table, in order.
    var runs: [PlainDocument.Run] {
        switch self {
        case .heading, .table, .figure: []
        case .paragraph(let runs), .numbered(_, let runs, _), .continued(let runs), .quotation(_, let runs, _): runs
        case .bullets(let points): points.flatMap { $0 }
        }
    }
}

enum WordCount {
    static func of(_ text: String) -> Int {
        text.split(whereSeparator: \.isWhitespace).count
    }

    static func of(_ block: PlainDocument.Block) -> Int {
        switch block {
        case .heading(_, let text, _): of(text)
        case .numbered(let number, let runs, _): of(number) + of(runs)
        case .quotation(let text, let runs, _): of(text) + of(runs)
        case .figure(let figure): of(figure.title)
        case .table(let table):
            of(table.caption) + (table.header + table.rows.flatMap(\.self)).reduce(0) { $0 + of($1) }
        case .paragraph(let runs), .continued(let runs): of(runs)
        case .bullets(let points): points.reduce(0) { $0 + of($1) }
        }
    }

    /// Of a paragraph with its notes. A word may go over from one run to the next.
    private static func of(_ runs: [PlainDocument.Run]) -> Int {
        var sentence = ""
        var inNotes = 0
        for run in runs {
            switch run {
            case .words(let text), .strong(let text), .link(let text, _): sentence += text
            case .quoted(let text): sentence += "\u{201C}\(text)\u{201D}"
            case .note(let text): inNotes += of(text)
            }
        }
        return of(sentence) + inNotes
    }
}

/// Words to the letter, cut where a format needs a mark of its own.
enum LettersAndMarks: Equatable, Sendable {
    case letters(String)
    case tab
    case lineEnd

    /// CR LF and a bare CR end a line as LF does.
    static func parts(of text: String) -> [LettersAndMarks] {
        var parts: [LettersAndMarks] = []
        var letters = String.UnicodeScalarView()
        var wasReturn = false
        func close() {
            if !letters.isEmpty { parts.append(.letters(String(letters))) }
            letters = .init()
        }
        for letter in text.unicodeScalars {
            switch letter {
            case "\t":
                close()
                parts.append(.tab)
            case "\n" where wasReturn: break
            case "\n", "\r":
                close()
                parts.append(.lineEnd)
            default: letters.append(letter)
            }
            wasReturn = letter == "\r"
        }
        close()
        return parts
    }
}

extension PlainDocument {
    /// With nothing in it yet. A draft says so in its title.
    init(emptyOf release: Release) {
        let title = release.report?.title ?? release.consultation.title
        self.init(
            title: release.stage == .draft ? "DRAFT: \(title)" : title,
            language: release.consultation.language, author: release.consultation.runBy, day: release.day)
    }

    /// What a draft says before anything else.
    static let draftNotice = Block.paragraph([
        .strong("This is a draft. It has not been approved and is not to be quoted or published.")
    ])
}
