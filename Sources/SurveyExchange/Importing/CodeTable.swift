import Involvement

/// Gives each thing of a form a code: its name where that can be one, else one made from it.
struct CodeTable {
    private var taken: Set<String> = []
    private let wanted: Set<String>
    private let prefix: String

    /// - Parameters:
    ///   - names: every name there is, so that no made code takes what is somebody's name.
    ///   - prefix: what a made code starts with when the name starts with a digit.
    ///   - reserved: codes that nothing may have, beside the words of the grammar of rules.
    init(names: some Sequence<String>, prefix: String, reserved: Set<String> = []) {
        wanted = Set(names.filter { Code.isValid($0) })
        taken = reserved.union(Self.grammar)
        self.prefix = prefix
    }

    private static let grammar: Set<String> = [
        "this", "today", "count", "not", "and", "or", "answered", "is", "includes", "does", "at", "more", "less",
    ]

    /// - Parameter made: endings under which more codes are made from this one, which must be free too.
    mutating func code(for name: String, endings made: [String] = []) -> String {
        func isFree(_ code: String) -> Bool {
            Code.isValid(code) && !taken.contains(code)
                && made.allSatisfy { !taken.contains(code + $0) && !wanted.contains(code + $0) }
        }
        var code = name
        if !isFree(code) {
            let base = Code.make(fromWords: name) ?? Code.make(fromWords: prefix + name) ?? prefix
            let short = String(base.prefix(50))
            code = short
            var count = 1
            while !isFree(code) || wanted.contains(code) {
                count += 1
                code = "\(short)_\(count)"
            }
        }
        taken.formUnion([code] + made.map { code + $0 })
        return code
    }
}
