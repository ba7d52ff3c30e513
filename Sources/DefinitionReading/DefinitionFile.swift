public import Involvement
import Yams

/// A definition file: the strict subset of YAML in which surveys, codebooks
/// and registers are written. Anchors, aliases, tags, merge keys and duplicate
/// keys are problems; so is a document nested deeper than anybody writes by
/// hand.
public struct DefinitionFile: Sendable {
    /// As shown in problems.
    public let name: String
    public let root: DefinitionNode

    /// Reads a file's text.
    /// - Throws: `Problems` with everything that is not of the strict subset.
    public init(name: String, text: String) throws(Problems) {
        if let problem = Self.refusedUnread(text, file: name) { throw Problems([problem]) }
        // The parser must outlive the walk: nodes hold their anchors weakly.
        let parser: Parser
        let node: Node?
        do {
            parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            node = try parser.singleRoot()
        } catch let error as YamlError {
            throw Problems([Self.problem(for: error, file: name)])
        } catch {
            throw Problems([Self.unreadable(file: name)])
        }
        guard let node else {
            throw Problems([
                Problem(file: name, line: 1, reason: "the file is empty", remedy: "Write the definition in it")
            ])
        }
        var reading = StrictReading(file: name)
        let root = withExtendedLifetime(parser) { reading.read(node, depth: 0) }
        if !reading.problems.isEmpty { throw Problems(reading.problems.sorted()) }
        self.name = name
        self.root = root
    }

    /// Larger than any definition written by hand, and far below what hurts.
    static let largestBytes = 4 << 20

    /// What must be refused before the parser sees it.
    private static func refusedUnread(_ text: String, file: String) -> Problem? {
        if text.utf8.count > largestBytes {
            return Problem(
                file: file, reason: "the file is larger than \(largestBytes >> 20) MB",
                remedy: "Check that it is the right file")
        }
        var lineNumber = 0
        var anchorLine: Int?
        var hasAlias = false
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            lineNumber += 1
            if line.prefix(while: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }).contains(UInt8(ascii: "\t"))
            {
                return Problem(
                    file: file, line: lineNumber, column: 1, reason: "a tab is used to indent this line",
                    remedy: "Use spaces; two for each step")
            }
            if anchorLine == nil, holdsToken(UInt8(ascii: "&"), in: line) { anchorLine = lineNumber }
            hasAlias = hasAlias || holdsToken(UInt8(ascii: "*"), in: line)
        }
        // Aliases of aliases grow without limit while the parser compares keys.
        if let anchorLine, hasAlias { return anchor(file: file, line: anchorLine, column: 1) }
        return nil
    }

    /// Whether the mark stands where YAML would read an anchor or an alias:
    /// before a name, at the start of a value.
    private static func holdsToken(_ mark: UInt8, in line: Substring.UTF8View) -> Bool {
        var before = UInt8(ascii: "[")
        var lastVisible = before
        var iterator = line.makeIterator()
        var next = iterator.next()
        while let byte = next {
            next = iterator.next()
            let opens = "[{,:-?".utf8.contains(lastVisible) && (before != lastVisible || "[{,".utf8.contains(before))
            if byte == mark, opens, let following = next, !" \t*&".utf8.contains(following) { return true }
            before = byte
            if byte != UInt8(ascii: " ") { lastVisible = byte }
        }
        return false
    }

    static func anchor(file: String, line: Int?, column: Int?) -> Problem {
        Problem(
            file: file, line: line, column: column, reason: "anchors (&) and aliases (*) are not part of this format",
            remedy: "Write the text out where it is needed, or put it in quotes if it is only text")
    }

    private static func unreadable(file: String) -> Problem {
        Problem(file: file, reason: "it cannot be read", remedy: "Check that it is a text file in UTF-8")
    }

    private static func problem(for error: YamlError, file: String) -> Problem {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return Problem(
                file: file, line: mark.line, column: mark.column, reason: "this cannot be read: \(problem)",
                remedy: "Check the indentation, the colons and the quotes on this line and the one before")
        case .duplicatedKeysInMapping(let keys, let context):
            let list = keys.map { "`\($0)`" }.joined(separator: ", ")
            return Problem(
                file: file, line: context.mark.line, column: context.mark.column,
                reason: "\(list) \(keys.count == 1 ? "stands" : "stand") twice in the same place",
                remedy: "Keep one of them, or give the other another name")
        case .reader(let problem, _, _, _):
            return Problem(
                file: file, reason: "a character in it cannot be read: \(problem)", remedy: "Save it as UTF-8 text")
        default:
            return unreadable(file: file)
        }
    }
}

/// One walk over what the parser made, refusing what is not of the subset.
private struct StrictReading {
    let file: String
    var problems: [Problem] = []

    /// Deeper than any definition needs, and far from where recursion hurts.
    private let deepestNesting = 32

    mutating func read(_ node: Node, depth: Int) -> DefinitionNode {
        let line = node.mark?.line ?? 1
        let column = node.mark?.column ?? 1
        func made(_ content: DefinitionNode.Content) -> DefinitionNode {
            DefinitionNode(content: content, line: line, column: column)
        }
        guard node.anchor == nil else {
            problems.append(DefinitionFile.anchor(file: file, line: line, column: column))
            return made(.empty)
        }
        guard depth <= deepestNesting else {
            problems.append(
                Problem(
                    file: file, line: line, column: column, reason: "this is nested too deeply",
                    remedy: "Keep to \(deepestNesting) levels"))
            return made(.empty)
        }
        refuseTag(of: node, line: line, column: column)
        switch node {
        case .scalar(let scalar):
            let isWritten = !scalar.string.isEmpty || scalar.style == .singleQuoted || scalar.style == .doubleQuoted
            return made(isWritten ? .text(scalar.string) : .empty)
        case .sequence(let sequence):
            return made(.list(sequence.map { read($0, depth: depth + 1) }))
        case .mapping(let mapping):
            return made(.map(mapping.compactMap { field($0.key, $0.value, depth: depth) }))
        case .alias:
            problems.append(DefinitionFile.anchor(file: file, line: line, column: column))
            return made(.empty)
        }
    }

    private mutating func field(_ key: Node, _ value: Node, depth: Int) -> DefinitionNode.Field? {
        let line = key.mark?.line ?? 1
        let column = key.mark?.column ?? 1
        guard case .scalar(let scalar) = key else {
            problems.append(
                Problem(
                    file: file, line: line, column: column, reason: "a key must be plain text",
                    remedy: "Write a word before the colon"))
            return nil
        }
        if scalar.string == "<<" {
            problems.append(
                Problem(
                    file: file, line: line, column: column, reason: "merge keys (<<) are not part of this format",
                    remedy: "Write the keys out where they are needed"))
        }
        if key.anchor != nil { problems.append(DefinitionFile.anchor(file: file, line: line, column: column)) }
        return DefinitionNode.Field(
            key: scalar.string, line: line, column: column, value: read(value, depth: depth + 1))
    }

    private mutating func refuseTag(of node: Node, line: Int, column: Int) {
        let tag: Tag =
            switch node {
            case .scalar(let scalar): scalar.tag
            case .sequence(let sequence): sequence.tag
            case .mapping(let mapping): mapping.tag
            case .alias(let alias): alias.tag
            }
        // A quoted scalar carries the tag for text, which says nothing new.
        guard !["", "!", "tag:yaml.org,2002:str"].contains(tag.description) else { return }
        problems.append(
            Problem(
                file: file, line: line, column: column, reason: "tags (\(tag.description)) are not part of this format",
                remedy: "Remove it; everything here is text"))
    }
}
