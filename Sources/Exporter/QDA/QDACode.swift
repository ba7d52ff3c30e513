public import Involvement

/// A code as REFI-QDA exchanges it between tools for qualitative analysis.
/// https://www.qdasoftware.org
public struct QDACode: Equatable, Sendable {
    public let id: ID<Theme>
    public let name: String
    /// The wider code that it hangs under; nil at the top.
    public let parent: ID<Theme>?
    /// What it is about, in one text; may be empty.
    public let description: String
    public let colour: Colour?

    public init(
        id: ID<Theme>, name: String, parent: ID<Theme>? = nil, description: String = "", colour: Colour? = nil
    ) {
        self.id = id
        self.name = name
        self.parent = parent
        self.description = description
        self.colour = colour
    }
}

/// The codes of one codebook, as a `.qdc` file and a project write them.
public struct QDACodes: Sendable {
    public static let namespace = "urn:QDA-XML:codebook:1.0"

    let codebook: ID<Codebook>
    private let byParent: [ID<Theme>?: [QDACode]]
    private let names: [ID<Theme>: String]

    /// - Parameter codes: in the order in which they are shown. One whose parent
    ///   is not among them stands at the top.
    public init(codebook: ID<Codebook>, codes: [QDACode]) {
        self.codebook = codebook
        let known = Set(codes.map(\.id))
        byParent = Dictionary(grouping: codes) { code in code.parent.flatMap { known.contains($0) ? $0 : nil } }
        names = Self.uniqueNames(of: codes)
    }

    var isEmpty: Bool { byParent.isEmpty }

    /// The same wherever the codebook goes, so that tools know a code again.
    func guid(of theme: ID<Theme>) -> String {
        NamedUUID.text("heard:\(codebook)/\(theme)")
    }

    /// A `.qdc` file, valid against the schema of version 1.0.
    /// - Parameter origin: the program, as other tools show it.
    public func codebookFile(origin: String) throws -> [UInt8] {
        var sink = ByteSink()
        try writeCodebookFile(origin: origin, to: &sink)
        return try sink.takeBytes()
    }

    func writeCodebookFile(origin: String, to sink: inout ByteSink) throws {
        var xml = XMLWriter()
        try xml.declaration(to: &sink)
        try xml.element("CodeBook", ["xmlns": Self.namespace, "origin": origin], to: &sink) { xml, sink in
            try xml.element("Codes", to: &sink) { xml, sink in
                try write(&xml, &sink)
                // The standard asks for one code at least.
                if isEmpty {
                    let guid = NamedUUID.text("heard:\(codebook)/")
                    try xml.empty("Code", ["guid": guid, "name": "No codes", "isCodable": "false"], to: &sink)
                }
            }
        }
    }

    /// Every code, with those under it inside.
    func write(_ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        for code in byParent[nil] ?? [] { try write(code, &xml, &sink) }
    }

    private func write(_ code: QDACode, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        let attributes: XMLWriter.Attributes = [
            "guid": guid(of: code.id), "name": names[code.id] ?? code.name, "isCodable": "true",
            "color": code.colour?.hex,
        ]
        let inner = byParent[code.id] ?? []
        if inner.isEmpty && code.description.isEmpty { return try xml.empty("Code", attributes, to: &sink) }
        try xml.element("Code", attributes, to: &sink) { xml, sink in
            if !code.description.isEmpty { try xml.text("Description", code.description, to: &sink) }
            for child in inner { try write(child, &xml, &sink) }
        }
    }

    /// Tools tell codes apart by their names, so a name used twice gets its code
    /// in brackets.
    private static func uniqueNames(of codes: [QDACode]) -> [ID<Theme>: String] {
        let counts = Dictionary(codes.map { ($0.name, 1) }, uniquingKeysWith: +)
        var taken = Set(counts.filter { $0.value == 1 }.keys)
        var names: [ID<Theme>: String] = [:]
        for code in codes {
            guard counts[code.name] != 1 else {
                names[code.id] = code.name
                continue
            }
            var name = "\(code.name) (\(code.id))"
            while !taken.insert(name).inserted { name += " (\(code.id))" }
            names[code.id] = name
        }
        return names
    }
}

extension QDACodes {
    /// The themes of a release.
    init(_ codebook: ReleasedCodebook) {
        self.init(
            codebook: codebook.id,
            codes: codebook.themes.map { theme in
                QDACode(
                    id: theme.id, name: theme.name, parent: theme.parent,
                    description: ThemeText(
                        definition: theme.definition, include: theme.include, exclude: theme.exclude,
                        code: theme.id.rawValue
                    ).text, colour: theme.colour)
            })
    }
}
