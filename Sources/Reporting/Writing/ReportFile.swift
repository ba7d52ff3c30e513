public import Involvement

/// `report.md` as a person writes it: a title, a summary in points, and sections
/// of paragraphs. People's words, numbers and asks are named in braces:
/// `{quote KEY}`, `{people housing in t2}`, `{share housing}`,
/// `{ask same_worker}`; `{number 12}` is a number that is no figure of the
/// consultation. `[^name]` points at a note, which a line `[^name]: ...` gives.
public enum ReportFile {
    /// The heading under which the points of the executive summary stand.
    public static let summaryHeading = "Summary"

    /// - Parameter name: the file's name, as problems should show it.
    /// - Throws: `Problems` with everything that is wrong in the file.
    public static func read(name: String, text: String) throws(Problems) -> ReportDraft {
        var reading = ReportReading(file: name)
        let draft = reading.read(text)
        guard reading.problems.isEmpty else { throw Problems(reading.problems.sorted()) }
        return draft
    }
}

/// One pass over a report: lines into blocks, blocks into paragraphs.
struct ReportReading {
    let file: String
    var problems: [Problem] = []
    private var title = ""
    private var summary: [ReportDraft.Paragraph] = []
    private var sections: [ReportDraft.Section] = []
    private var heading: String?
    private var paragraphs: [ReportDraft.Paragraph] = []
    var notes: [String: String] = [:]

    init(file: String) {
        self.file = file
    }

    mutating func read(_ text: String) -> ReportDraft {
        let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        let numbered = lines.enumerated().map { (number: $0.offset + 1, text: $0.element.trimmed) }
        for line in numbered { readNote(line.text, line.number) }
        var block: (line: Int, words: [Substring])?
        for line in numbered {
            let isNew =
                line.text.isEmpty || line.text.hasPrefix("#") || line.text.hasPrefix("- ")
                || line.text.hasPrefix("[^") && line.text.contains("]:")
            if isNew {
                if let block { end(block) }
                block = nil
            }
            if line.text.hasPrefix("#") {
                readHeading(line.text, line.number)
            } else if !line.text.isEmpty, !(line.text.hasPrefix("[^") && line.text.contains("]:")) {
                block = (block?.line ?? line.number, (block?.words ?? []) + [line.text])
            }
        }
        if let block { end(block) }
        endSection()
        if title.isEmpty { report(1, "it has no title", "Begin it with a line `# ` and the title") }
        return ReportDraft(title: title, summary: summary, sections: sections)
    }

    private mutating func readNote(_ line: Substring, _ number: Int) {
        guard line.hasPrefix("[^"), let end = line.firstIndex(of: "]") else { return }
        let after = line[line.index(after: end)...]
        guard after.hasPrefix(":") else { return }
        let name = String(line[..<end].dropFirst(2))
        if notes.updateValue(String(after.dropFirst().trimmed), forKey: name) != nil {
            report(number, "the note `\(name)` is written twice", "Give one of them another name")
        }
    }

    private mutating func readHeading(_ line: Substring, _ number: Int) {
        let words = String(line.drop { $0 == "#" }.trimmed)
        if line.hasPrefix("# ") {
            if !title.isEmpty { report(number, "there is a second title", "Begin other headings with `## `") }
            title = words
        } else if line.hasPrefix("## "), !words.isEmpty {
            endSection()
            heading = words
        } else {
            report(number, "this heading is not of a report", "Begin the title with `# ` and other headings with `## `")
        }
    }

    private mutating func end(_ block: (line: Int, words: [Substring])) {
        let text = block.words.joined(separator: " ")
        guard let heading else {
            return report(block.line, "it stands under no heading", "Put a heading above it, such as `## Summary`")
        }
        let isPoint = text.hasPrefix("- ")
        if heading == ReportFile.summaryHeading {
            guard isPoint else {
                return report(block.line, "the summary is made of points", "Begin each point with `- `")
            }
            summary.append(ReportDraft.Paragraph(line: block.line, pieces: pieces(of: text.dropFirst(2), block.line)))
        } else {
            guard !isPoint else {
                return report(
                    block.line, "points stand in the summary only",
                    "Write it as a paragraph; paragraphs are numbered by the program")
            }
            paragraphs.append(ReportDraft.Paragraph(line: block.line, pieces: pieces(of: text[...], block.line)))
        }
    }

    private mutating func endSection() {
        if let heading, heading != ReportFile.summaryHeading {
            sections.append(ReportDraft.Section(heading: heading, paragraphs: paragraphs))
        }
        paragraphs = []
    }

    mutating func report(_ line: Int, _ reason: String, _ remedy: String) {
        problems.append(Problem(file: file, line: line, reason: reason, remedy: remedy))
    }
}

extension StringProtocol {
    var trimmed: SubSequence {
        let start = drop { $0 == " " || $0 == "\t" }
        guard let last = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return start }
        return start[...last]
    }
}
