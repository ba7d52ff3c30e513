import Involvement

/// What the child sends back: the form or its problems, as bytes. Each text is
/// its length in four bytes, smallest first, and its UTF-8. The parent believes
/// none of it: a child may have been taken over by the file it read.
enum Answer {
    private static let mark: [UInt8] = Array("heard form 1\n".utf8)

    static func bytes(of result: Result<FormFile, Problems>) -> [UInt8] {
        var packer = Packer(bytes: mark)
        switch result {
        case .failure(let problems):
            packer.put(byte: 0)
            packer.put(problems.all) { packer, problem in
                packer.put(problem.line ?? 0)
                packer.put(problem.column ?? 0)
                packer.put(problem.place)
                packer.put(problem.reason)
                packer.put(problem.remedy)
            }
        case .success(let form):
            switch form.content {
            case .workbook(let book):
                packer.put(byte: 1)
                packer.put(byte: [.xlsx: 0, .markdown: 1][form.kind] ?? 2)
                packer.put(book.sheets) { packer, sheet in
                    packer.put(sheet.name)
                    packer.put(sheet.rows) { packer, row in
                        packer.put(row) { $0.put($1) }
                    }
                }
            case .xform(let root):
                packer.put(byte: 2)
                packer.put(root)
            case .codebook(let root):
                packer.put(byte: 3)
                packer.put(root)
            }
        }
        return packer.bytes
    }

    /// Nil for bytes that are no whole answer.
    /// - Parameter file: the file's name, for problems only.
    static func result(_ bytes: [UInt8], file: String) -> Result<FormFile, Problems>? {
        guard bytes.starts(with: mark) else { return nil }
        var unpacker = Unpacker(bytes: bytes, index: mark.count)
        let result: Result<FormFile, Problems>?
        do throws(Unpacker.Broken) {
            switch try unpacker.byte() {
            case 0:
                let problems = try unpacker.list { unpacker throws(Unpacker.Broken) in
                    let line = try unpacker.number()
                    let column = try unpacker.number()
                    return Problem(
                        file: file, line: line == 0 ? nil : line, column: column == 0 ? nil : column,
                        place: try unpacker.text(), reason: try unpacker.text(), remedy: try unpacker.text())
                }
                result = problems.isEmpty ? nil : .failure(Problems(problems))
            case 1:
                let kinds: [FormFile.Kind] = [.xlsx, .markdown, .csv]
                let kind = Int(try unpacker.byte())
                let sheets = try unpacker.list { unpacker throws(Unpacker.Broken) in
                    Workbook.Sheet(
                        name: try unpacker.text(),
                        rows: try unpacker.list { unpacker throws(Unpacker.Broken) in
                            try unpacker.list { unpacker throws(Unpacker.Broken) in try unpacker.text() }
                        })
                }
                result =
                    kinds.indices.contains(kind)
                    ? .success(FormFile(kind: kinds[kind], content: .workbook(Workbook(sheets: sheets)))) : nil
            case 2: result = .success(FormFile(kind: .xform, content: .xform(try unpacker.node(depth: 0))))
            case 3: result = .success(FormFile(kind: .codebook, content: .codebook(try unpacker.node(depth: 0))))
            default: result = nil
            }
        } catch {
            return nil
        }
        return unpacker.index == bytes.count ? result : nil
    }

    private struct Packer {
        var bytes: [UInt8]

        mutating func put(byte: UInt8) { bytes.append(byte) }

        mutating func put(_ number: Int) {
            let number = UInt32(clamping: number)
            for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
        }

        mutating func put(_ text: String) {
            put(text.utf8.count)
            bytes.append(contentsOf: text.utf8)
        }

        mutating func put<Item>(_ items: [Item], each: (inout Packer, Item) -> Void) {
            put(items.count)
            for item in items { each(&self, item) }
        }

        /// As deep as the tree, which was read under `Limits.depth`.
        mutating func put(_ node: XMLNode) {
            put(node.prefix)
            put(node.name)
            put(node.namespace)
            put(node.line)
            put(node.declarations) {
                $0.put($1.prefix)
                $0.put($1.namespace)
            }
            put(node.attributes) {
                $0.put($1.prefix)
                $0.put($1.name)
                $0.put($1.namespace)
                $0.put($1.value)
            }
            put(node.content) { packer, piece in
                switch piece {
                case .text(let text):
                    packer.put(byte: 0)
                    packer.put(text)
                case .element(let inner):
                    packer.put(byte: 1)
                    packer.put(inner)
                }
            }
        }
    }

    private struct Unpacker {
        struct Broken: Error {}

        let bytes: [UInt8]
        /// What has been read.
        var index: Int

        mutating func byte() throws(Broken) -> UInt8 {
            guard index < bytes.count else { throw Broken() }
            index += 1
            return bytes[index - 1]
        }

        mutating func number() throws(Broken) -> Int {
            guard bytes.count - index >= 4 else { throw Broken() }
            let number = (0..<4).reduce(0) { $0 | Int(bytes[index + $1]) << (8 * $1) }
            index += 4
            return number
        }

        mutating func text() throws(Broken) -> String {
            let count = try number()
            guard count <= bytes.count - index,
                let text = String(validating: bytes[index..<(index + count)], as: UTF8.self)
            else { throw Broken() }
            index += count
            return text
        }

        mutating func list<Item>(
            _ item: (inout Unpacker) throws(Broken) -> Item
        ) throws(Broken) -> [Item] {
            let count = try number()
            // Each item takes a byte at least, so nobody reserves gigabytes with four bytes.
            guard count <= bytes.count - index else { throw Broken() }
            var items: [Item] = []
            for _ in 0..<count { items.append(try item(&self)) }
            return items
        }

        mutating func node(depth: Int) throws(Broken) -> XMLNode {
            guard depth <= Limits.depth else { throw Broken() }
            var node = XMLNode("")
            node.prefix = try text()
            node.name = try text()
            node.namespace = try text()
            node.line = try number()
            node.declarations = try list { unpacker throws(Broken) in
                XMLNode.Declaration(prefix: try unpacker.text(), namespace: try unpacker.text())
            }
            node.attributes = try list { unpacker throws(Broken) in
                XMLNode.Attribute(
                    prefix: try unpacker.text(), name: try unpacker.text(), namespace: try unpacker.text(),
                    value: try unpacker.text())
            }
            node.content = try list { unpacker throws(Broken) in
                switch try unpacker.byte() {
                case 0: return .text(try unpacker.text())
                case 1: return .element(try unpacker.node(depth: depth + 1))
                default: throw Broken()
                }
            }
            return node
        }
    }
}
