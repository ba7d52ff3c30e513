/// The tree of all literals from which the automaton's table is made.
struct ByteTrie {
    private(set) var classOfByte = ContiguousArray<UInt8>(repeating: 0, count: 256)
    private(set) var classCount = 3

    /// Bytes that stand in no literal.
    private static let otherClass = 0
    private static let spaceClass = 1
    private static let breakClass = 2

    /// Inside a word that no literal matches.
    static let root = 0
    /// After the space before a word: every literal hangs here.
    static let wordStart = 1

    private static let none: Int32 = -1
    /// By state and class; after `link`, complete.
    private var next: ContiguousArray<Int32> = []
    /// The longest proper ending of the state's bytes that is also a state.
    private var fallback: [Int] = []
    /// The literal that ends here, and the nearest shorter one that does too.
    private var literalHere: [Int32] = []

    var stateCount: Int { fallback.count }

    init(literals: [[UInt8]]) {
        classOfByte[Int(NormalisedText.space)] = UInt8(Self.spaceClass)
        classOfByte[Int(NormalisedText.clauseBreak)] = UInt8(Self.breakClass)
        for byte in literals.joined() where classOfByte[Int(byte)] == Self.otherClass {
            classOfByte[Int(byte)] = UInt8(classCount)
            classCount += 1
        }
        _ = addState()
        let start = addState()
        next[Self.root * classCount + Self.spaceClass] = Int32(start)
        for (index, literal) in literals.enumerated() { insert(literal, index: index) }
    }

    private mutating func addState() -> Int {
        next.append(contentsOf: repeatElement(Self.none, count: classCount))
        fallback.append(Self.root)
        literalHere.append(Self.none)
        return fallback.count - 1
    }

    private mutating func insert(_ literal: [UInt8], index: Int) {
        var state = Self.wordStart
        for byte in literal {
            let place = state * classCount + Int(classOfByte[Int(byte)])
            if next[place] == Self.none {
                let added = addState()
                next[place] = Int32(added)
            }
            state = Int(next[place])
        }
        literalHere[state] = Int32(index)
    }

    /// Fills in, breadth first, where every state goes on bytes that its own
    /// literals do not have.
    mutating func link() {
        var queue = [Self.root]
        var head = 0
        while head < queue.count {
            let state = queue[head]
            head += 1
            for byteClass in 0..<classCount {
                let place = state * classCount + byteClass
                if byteClass == Self.breakClass {
                    next[place] = Int32(Self.wordStart)
                    continue
                }
                let elsewhere =
                    state == Self.root ? Int32(Self.root) : next[fallback[state] * classCount + byteClass]
                if next[place] == Self.none {
                    next[place] = elsewhere
                } else {
                    fallback[Int(next[place])] = Int(elsewhere)
                    queue.append(Int(next[place]))
                }
            }
        }
    }

    /// The literals whose last byte leads to this state, longest first.
    func literals(endingAt state: Int) -> [UInt32] {
        var found: [UInt32] = []
        var state = state
        while state != Self.root {
            if literalHere[state] != Self.none { found.append(UInt32(literalHere[state])) }
            state = fallback[state]
        }
        return found
    }

    /// The table of the automaton; after `link`.
    func table() -> ContiguousArray<UInt32> {
        let ends = (0..<stateCount).map { !literals(endingAt: $0).isEmpty }
        return ContiguousArray(
            next.map { UInt32(Int($0) * classCount) | (ends[Int($0)] ? Automaton.outputFlag : 0) })
    }
}
