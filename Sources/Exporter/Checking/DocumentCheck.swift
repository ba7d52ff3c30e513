import Involvement

/// What Word and OpenDocument files are checked for alike: that they open, hold
/// no program, and keep the rules of select committees.
enum DocumentCheck {
    /// A document is smaller than this in each of its parts.
    static let limits = ZipReader.Limits(parts: 5000, partBytes: 128 << 20, unpackedBytes: 256 << 20)

    /// - Parameter check: adds what is wrong, and says what it learned.
    static func problems(
        inFile path: String, named name: String,
        check: (ZipReader, inout [Problem]) throws -> DocumentFacts?
    ) throws -> [Problem] {
        do {
            let zip = try ZipReader(path: path, named: name, limits: limits)
            var problems: [Problem] = []
            if let program = zip.names.first(where: isProgram) {
                problems.append(
                    Problem(
                        file: name, place: "part `\(program.prefix(100))`",
                        reason: "it is a program (a macro), and no evidence needs one",
                        remedy: "Save the document without macros"))
            }
            let facts = try check(zip, &problems)
            // In a damaged document the rest would only be noise.
            guard let facts, problems.isEmpty else { return problems }
            let size = try Files.size(of: path, place: name)
            return rules(facts, countBytes: size, in: name)
        } catch let problem as Problem {
            return [problem]
        }
    }

    private static func isProgram(_ part: String) -> Bool {
        let part = part.lowercased()
        return part.hasSuffix("vbaproject.bin") || part.hasPrefix("basic/") || part.hasPrefix("scripts/")
    }

    private static func rules(_ facts: DocumentFacts, countBytes: Int, in name: String) -> [Problem] {
        var problems: [Problem] = []
        func add(_ place: String, _ reason: String, _ remedy: String) {
            problems.append(Problem(file: name, place: place, reason: reason, remedy: remedy))
        }
        if facts.countWords > EvidenceRules.limitWords {
            add("", EvidenceRules.tooLong(facts.countWords), EvidenceRules.tooLongRemedy)
        }
        if countBytes > EvidenceRules.limitBytes {
            add(
                "", "it is larger than the \(EvidenceRules.limitBytes >> 20) MB that a select committee takes",
                "Take pictures out or make them smaller")
        }
        if facts.countHeadings == 0 {
            add("", "it has no headings that a screen reader could move by", "Use the styles Heading 1 and Heading 2")
        } else if !facts.hasSummary {
            add("", "it has no heading for a summary", "Begin with an executive summary in points")
        }
        if !facts.hasNumberedParagraphs {
            add("", "its paragraphs are not numbered", "Number every paragraph, so that the committee can refer to it")
        }
        for number in facts.undescribedFigures {
            add("picture \(number)", "it has no words for those who cannot see it", "Add alternative text")
        }
        for number in facts.tablesWithoutHeader {
            add("table \(number)", "it has no row of headings", "Mark its first row as headings")
        }
        return problems
    }

    /// A part that another names and that is not there.
    static func missing(_ part: String, namedIn list: String, in file: String) -> Problem {
        Problem(
            file: file, place: "part `\(list)`", reason: "it names \(part.prefix(100)), which is not in the file",
            remedy: "Save it again with the program that made it")
    }
}
