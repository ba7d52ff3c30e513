public import Involvement

/// A code as other tools have it: a name, a text, and the code it hangs under.
public struct ImportedCode: Equatable, Sendable {
    public var name: String
    /// Nil where the tool has no such thing, or where ours is to be made.
    public var code: String?
    /// The place of the wider code in the list, counted from 0.
    public var parent: Int?
    public var description: String
    public var colour: Colour?
    /// Where it stands in its file, counted from 1.
    public var line: Int?

    public init(
        name: String, code: String? = nil, parent: Int? = nil, description: String = "", colour: Colour? = nil,
        line: Int? = nil
    ) {
        self.name = name
        self.code = code
        self.parent = parent
        self.description = description
        self.colour = colour
        self.line = line
    }
}

/// A codebook of another tool as one of ours.
public struct ImportedCodebook: Equatable, Sendable {
    public let codebook: Codebook
    /// What had to be changed, a sentence each.
    public let notes: [String]

    /// More themes than a person can hold in mind a hundred times over.
    public static let mostThemes = 5_000

    /// - Parameters:
    ///   - file: the file's name, from which the codebook gets its code and title.
    ///   - codes: parents before or after what hangs under them.
    /// - Throws: `Problems` for a list of none or of too many, and for codes
    ///   without a name.
    public init(file: String, codes: [ImportedCode]) throws(Problems) {
        guard !codes.isEmpty else {
            throw Problems([Problem(file: file, reason: "there are no codes in it", remedy: "Give a file with codes")])
        }
        guard codes.count <= Self.mostThemes else {
            throw Problems([
                Problem(
                    file: file, reason: "it has \(codes.count) codes, and no codebook has more than \(Self.mostThemes)",
                    remedy: "Take out the codes that nobody uses")
            ])
        }
        let unnamed = codes.filter { $0.name.trimmed.isEmpty }
        guard unnamed.isEmpty else {
            throw Problems(
                unnamed.map {
                    Problem(file: file, line: $0.line, reason: "a code has no name", remedy: "Give it one")
                })
        }
        let circular = codes.indices.filter { Self.isCircular($0, codes) }
        guard circular.isEmpty else {
            throw Problems(
                circular.map {
                    Problem(
                        file: file, line: codes[$0].line, place: "code \"\(codes[$0].name)\"",
                        reason: "its parents lead back to itself", remedy: "Take the parent out of one of them")
                })
        }
        var naming = CodeNaming()
        let texts = codes.map { ThemeText($0.description) }
        // Codes that somebody chose come before those that are made.
        for (code, text) in zip(codes, texts) { naming.reserve(code.code ?? text.code) }
        let ids = zip(codes, texts).map { code, text in naming.id(for: code.name, chosen: code.code ?? text.code) }
        let themes = zip(codes, texts).enumerated().map { place, pair in
            let (code, text) = pair
            return Theme(
                id: ids[place], name: code.name.trimmed, parent: code.parent.map { ids[$0] },
                definition: text.definition, include: text.include, exclude: text.exclude, colour: code.colour)
        }
        let stem = file.split(separator: ".").first.map(String.init) ?? file
        self.codebook = Codebook(
            id: ID(CodeNaming.code(for: stem) ?? "imported"), version: "1", title: stem, themes: themes)
        self.notes = naming.notes
    }

    private static func isCircular(_ place: Int, _ codes: [ImportedCode]) -> Bool {
        var seen: Set<Int> = []
        var next = codes[place].parent
        while let parent = next, seen.insert(parent).inserted {
            if parent == place { return true }
            next = codes[parent].parent
        }
        return false
    }
}

/// Makes codes of names, each different from all others.
public struct CodeNaming {
    private var reserved: Set<String> = []
    private var taken: Set<String> = []
    private var made = 0
    public private(set) var notes: [String] = []

    public init() {}

    /// The code that a name gives by itself; nil when it has no letters for one.
    public static func code(for name: String) -> String? {
        if let code = Code.make(fromWords: String(name.prefix(64))) { return code }
        // A name may begin with a digit.
        let code = Code.make(fromWords: String("theme \(name)".prefix(64)))
        return code == "theme" && name.lowercased() != "theme" ? nil : code
    }

    mutating func reserve(_ code: String?) {
        if let code, Code.isValid(code) { reserved.insert(code) }
    }

    mutating func id(for name: String, chosen: String?) -> ID<Theme> {
        made += 1
        if let chosen, Code.isValid(chosen), taken.insert(chosen).inserted { return ID(chosen) }
        guard let wanted = Self.code(for: name) else {
            let code = free("theme_\(made)")
            notes.append("The name \"\(name)\" gives no code, so its code is `\(code)`.")
            return ID(code)
        }
        let code = free(wanted)
        if code != wanted {
            notes.append("Another theme has the code `\(wanted)` already, so that of \"\(name)\" is `\(code)`.")
        }
        return ID(code)
    }

    private mutating func free(_ wanted: String) -> String {
        var code = wanted
        var number = 1
        while reserved.contains(code) || !taken.insert(code).inserted {
            number += 1
            let ending = "_\(number)"
            code = wanted.prefix(64 - ending.utf8.count) + ending
        }
        return code
    }
}

extension String {
    /// Without white space at its ends.
    var trimmed: String {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
        return String(self[start..<end])
    }
}
