/// Where the nodes of a form are, seen from one another.
struct XFormPaths {
    private let items: [XFormItem]
    private let places: [String: Int]
    /// Names that several nodes have.
    private let shared: Set<String>

    init(_ items: [XFormItem]) {
        self.items = items
        var seen: Set<String> = []
        shared = Set(items.map(\.name).filter { !seen.insert($0).inserted })
        places = Dictionary(items.indices.map { (items[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether one node has this name, and no other.
    func isOnly(_ name: String) -> Bool { places[name] != nil && !shared.contains(name) }

    /// From the root: `/data/group/question`.
    func path(_ index: Int) -> String { "/" + lineage(index).map { items[$0].name }.joined(separator: "/") }

    /// From the outermost to itself.
    private func lineage(_ index: Int) -> [Int] {
        var all = [index]
        while let parent = items[all[0]].parent { all.insert(parent, at: 0) }
        return all
    }

    /// A rule with paths for names. Inside a repeat they start from the question itself, so that each round looks at
    /// its own answers.
    ///
    /// - Parameters:
    ///   - place: the question whose rule it is; nil where paths start from the root.
    ///   - fromCurrent: whether the rule is read from another place, as that of a filter of choices.
    ///   - fromAbove: whether the repeat around the answers is itself what is looked through.
    func rule(_ text: String, at place: Int?, fromCurrent: Bool = false, fromAbove: Bool = false) -> String {
        guard text.contains("${") else { return text }
        var result = ""
        var rest = text[...]
        while let open = rest.firstRange(ofText: "${") {
            guard let close = rest[open.upperBound...].firstIndex(of: "}") else { break }
            var name = String(rest[open.upperBound..<close])
            let lastSaved = name.hasPrefix("last-saved#")
            if lastSaved { name.removeFirst(11) }
            result += rest[..<open.lowerBound]
            if let target = places[name] {
                let isCurrent = fromCurrent || Self.isInFilter(open.lowerBound, of: text)
                var near: String?
                if let place, !lastSaved, !Self.isIndexed(open.lowerBound, of: text, name) {
                    near = relative(target, from: place, fromCurrent: isCurrent, fromAbove: fromAbove)
                }
                let whole = lastSaved ? "instance('__last-saved')" + path(target) : path(target)
                result += near ?? " \(whole) "
            } else {
                result += rest[open.lowerBound...close]
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private func relative(_ target: Int, from place: Int, fromCurrent: Bool, fromAbove: Bool) -> String? {
        let from = lineage(place).dropLast(), to = lineage(target).dropLast()
        let shared = Array(zip(from, to).prefix { $0.0 == $0.1 }.map(\.0))
        guard let lastRepeat = shared.lastIndex(where: { items[$0].kind == .repeat }) else { return nil }
        var common = shared.count - 1
        var steps = from.count - common
        if fromAbove {
            let isOutermost = !shared[..<lastRepeat].contains { items[$0].kind == .repeat }
            let nearestTo = to.last { items[$0].kind == .repeat }, nearestFrom = from.last { items[$0].kind == .repeat }
            if nearestTo == shared[lastRepeat], isOutermost || nearestFrom != shared[lastRepeat] {
                common = lastRepeat - 1
                steps = from.count - lastRepeat + 1
            }
        }
        let down = lineage(target).dropFirst(common + 1).map { items[$0].name }.joined(separator: "/")
        let up = Array(repeating: "..", count: steps).joined(separator: "/")
        return "\(fromCurrent ? " current()/" : " ")\(up)/\(down) "
    }

    /// Whether a place of a rule stands in the brackets of a look-up in a list.
    private static func isInFilter(_ place: String.Index, of text: String) -> Bool {
        guard text.contains("instance("), let open = text[..<place].lastIndex(of: "[") else { return false }
        return !text[open..<place].contains("]") && text[place...].contains("]")
    }

    /// Whether it is one of the arguments of `indexed-repeat` that name the whole repeat: the first, second, fourth
    /// and sixth.
    private static func isIndexed(_ place: String.Index, of text: String, _ name: String) -> Bool {
        var start = text.startIndex
        while let call = text[start...].firstRange(ofText: "indexed-repeat(") {
            guard let close = text[call.upperBound...].firstIndex(of: ")") else { return false }
            if call.upperBound <= place, place < close {
                let arguments = text[call.upperBound..<close].split(
                    separator: ",", omittingEmptySubsequences: false)
                guard let position = arguments.lastIndex(where: { $0.contains("${\(name)}") }) else { return false }
                return [0, 1, 3, 5].contains(position)
            }
            start = text.index(after: close)
        }
        return false
    }
}
