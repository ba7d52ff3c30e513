extension DefinitionDraft {
    /// A file as it is, with the remarks of its author where they belong: those
    /// on a line of their own with what follows, those at the end of a line
    /// with what begins there.
    /// - Returns: the draft, and the remarks after its last key.
    public static func remarked(_ file: DefinitionFile, text: String) -> (root: DefinitionDraft, end: [String]) {
        var remarks = Remarks(starts: starts(of: file.root))
        remarks.read(SourceLines(text, root: file.root).kinds())
        var place = 0
        let root = remarks.draft(of: file.root, &place)
        return (root, remarks.waiting)
    }

    /// Where each item and each key begins, in the order of the file.
    private static func starts(of node: DefinitionNode) -> [Remarks.Start] {
        switch node.content {
        case .text, .empty: []
        case .list(let items):
            items.flatMap { [Remarks.Start(line: $0.line, isKey: false)] + starts(of: $0) }
        case .map(let fields):
            fields.flatMap { [Remarks.Start(line: $0.line, isKey: true)] + starts(of: $0.value) }
        }
    }
}

/// The remarks of a file, by what they belong to.
private struct Remarks {
    struct Start {
        let line: Int
        let isKey: Bool
    }

    private let starts: [Start]
    private var above: [[String]]
    private var beside: [String?]
    /// Those that stand before what comes next.
    private(set) var waiting: [String] = []

    init(starts: [Start]) {
        self.starts = starts
        self.above = Array(repeating: [], count: starts.count)
        self.beside = Array(repeating: nil, count: starts.count)
    }

    mutating func read(_ lines: [SourceLines.Kind]) {
        var next = 0
        for (index, line) in lines.enumerated() {
            let begun = next
            while next < starts.count, starts[next].line <= index + 1 { next += 1 }
            if begun < next {
                above[begun] += waiting
                waiting = []
            }
            switch line {
            case .blank: waiting.append("")
            // A dash alone: what it opens comes on the next line.
            case .remark(let remark): waiting.append(remark)
            case .content(let remark):
                // A gap inside a text of several lines is no gap between keys.
                waiting.removeAll { $0.isEmpty }
                guard let remark else { continue }
                guard next > 0 else {
                    waiting.append(remark)
                    continue
                }
                let here = begun..<next
                let place = here.first { starts[$0].isKey } ?? here.first ?? next - 1
                if beside[place] == nil { beside[place] = remark } else { above[place].append(remark) }
            }
        }
    }

    func draft(of node: DefinitionNode, _ place: inout Int) -> DefinitionDraft {
        func entry(_ key: String?, _ value: DefinitionNode) -> DefinitionDraft.Entry {
            let own = place
            place += 1
            return DefinitionDraft.Entry(
                key: key, value: draft(of: value, &place), above: above[own], beside: beside[own])
        }
        switch node.content {
        case .text(let text): return .text(text)
        case .empty: return .empty
        case .list(let items): return .list(items.map { entry(nil, $0) })
        case .map(let fields): return .map(fields.map { entry($0.key, $0.value) })
        }
    }
}
