/// A regular expression as a tree.
indirect enum PatternNode {
    case one(ScalarClass)
    case sequence([PatternNode])
    case either([PatternNode])
    /// At least and at most so often; nil for without end.
    case repeated(PatternNode, Int, Int?)
    case assertion(Assertion)

    /// What must hold between two letters.
    enum Assertion {
        case start, end, wordEdge, noWordEdge

        func holds(before: Unicode.Scalar?, here: Unicode.Scalar?) -> Bool {
            switch self {
            case .start: before == nil
            case .end: here == nil
            case .wordEdge: isWord(before) != isWord(here)
            case .noWordEdge: isWord(before) == isWord(here)
            }
        }

        private func isWord(_ scalar: Unicode.Scalar?) -> Bool { scalar.map(ScalarClass.word.contains) ?? false }
    }
}

/// A set of letters, such as `[a-z]` or `\d`.
struct ScalarClass {
    var ranges: [ClosedRange<UInt32>] = []
    var properties: [Property] = []
    var isNegated = false

    struct Property {
        /// The beginning of a general category: `L`, `Lu`, `Nd`.
        let category: String
        let isNegated: Bool
    }

    static let digit = ScalarClass(ranges: [48...57])
    static let word = ScalarClass(ranges: [48...57, 65...90, 95...95, 97...122])
    static let space = ScalarClass(ranges: [9...13, 32...32])
    static let any = ScalarClass(ranges: [0...9, 11...12, 14...0x2027, 0x202A...0x10_FFFF])

    init(ranges: [ClosedRange<UInt32>] = []) {
        self.ranges = ranges
    }

    init(_ scalar: Unicode.Scalar) {
        self.ranges = [scalar.value...scalar.value]
    }

    var negated: ScalarClass {
        var set = self
        set.isNegated.toggle()
        return set
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let isIn =
            ranges.contains { $0.contains(scalar.value) }
            || properties.contains { property in
                Self.category(of: scalar).hasPrefix(property.category) != property.isNegated
            }
        return isIn != isNegated
    }

    /// Takes the letters of another set in. One that says which letters it does
    /// not have is turned round first.
    mutating func formUnion(_ other: ScalarClass) {
        properties += other.properties
        guard other.isNegated else {
            ranges += other.ranges
            return
        }
        var next: UInt32 = 0
        for range in other.ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if range.lowerBound > next { ranges.append(next...(range.lowerBound - 1)) }
            next = max(next, range.upperBound + 1)
        }
        if next <= 0x10_FFFF { ranges.append(next...0x10_FFFF) }
    }

    static let categories: Set<String> = [
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe",
        "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Co", "Cn",
    ]

    private static func category(of scalar: Unicode.Scalar) -> String {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        case .surrogate: "Cs"
        case .privateUse: "Co"
        case .unassigned: "Cn"
        @unknown default: "Cn"
        }
    }
}
