import FoundationEssentials

/// Collections of expressions that belong to others and lie beside the
/// project: in `../shared`, or where `HEARD_SHARED` says.
enum SharedExpressions {
    struct Pair: Decodable {
        let file: String
        let expression: String
        /// `true`, `'text'` or `3`.
        let expected: String
    }

    struct Real: Decodable {
        let kind: String
        let expression: String
    }

    static var areThere: Bool { folder != nil }

    static func pairs() throws -> [Pair] { try read("xpath_expression_pairs.json") }

    static func real() throws -> [Real] { try read("xform_real_expressions.json") }

    /// Where the figures go that `make conformance` shows: the folder that
    /// `HEARD_EXPRESSIONS_OUT` names, if it names one.
    static func keep(_ figures: some Encodable, as name: String) throws {
        guard let folder = ProcessInfo.processInfo.environment["HEARD_EXPRESSIONS_OUT"] else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try encoder.encode(figures).write(to: URL(filePath: folder).appending(path: name))
    }

    private static let folder: URL? = {
        var root = URL(filePath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let shared =
            ProcessInfo.processInfo.environment["HEARD_SHARED"].map { URL(filePath: $0) }
            ?? root.deletingLastPathComponent().appending(path: "shared")
        let folder = shared.appending(path: "data/surveys")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    private static func read<Item: Decodable>(_ name: String) throws -> [Item] {
        guard let folder else { return [] }
        return try JSONDecoder().decode([Item].self, from: Data(contentsOf: folder.appending(path: name)))
    }
}
