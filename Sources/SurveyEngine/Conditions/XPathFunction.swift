import Involvement

/// The functions of XPath and XForms that a rule may use.
enum XPathFunction {
    /// By the name it has there, with how many values it takes.
    static let all: [String: (function: Expression.Function, takes: ClosedRange<Int>)] = [
        "selected": (.includes, 2...2), "count-selected": (.count, 1...1), "count": (.count, 1...1),
        "not": (.not, 1...1), "true": (.yes, 0...0), "false": (.no, 0...0), "if": (.ifElse, 3...3),
        "coalesce": (.coalesce, 2...100), "concat": (.concat, 1...100), "contains": (.contains, 2...2),
        "starts-with": (.startsWith, 2...2), "string-length": (.stringLength, 1...1), "regex": (.regex, 2...2),
        "number": (.number, 1...1), "int": (.int, 1...1), "round": (.round, 1...2), "today": (.today, 0...0),
        "now": (.now, 0...0), "date": (.date, 1...1), "format-date": (.formatDate, 2...2), "string": (.string, 1...1),
        "once": (.once, 1...1), "position": (.position, 0...1), "jr:choice-name": (.choiceName, 2...2),
    ]

    /// Those written as a name with brackets, the other way round.
    static let names: [Expression.Function: String] = Dictionary(
        all.filter { $0.key != "count" }.map { ($0.value.function, $0.key) }, uniquingKeysWith: { first, _ in first })

    static let list = all.keys.sorted().map { "`\($0)`" }.joined(separator: ", ")

    /// The signs between two values, by how strongly they bind.
    static let signs: [String: (function: Expression.Function, strength: Int)] = [
        "or": (.or, 1), "and": (.and, 2), "=": (.equal, 3), "!=": (.notEqual, 3), "<": (.lessThan, 4),
        "<=": (.atMost, 4), ">": (.moreThan, 4), ">=": (.atLeast, 4), "+": (.add, 5), "-": (.subtract, 5),
        "*": (.multiply, 6), "div": (.divide, 6), "mod": (.remainder, 6),
    ]

    static let signsByFunction: [Expression.Function: (text: String, strength: Int)] = Dictionary(
        uniqueKeysWithValues: signs.map { ($0.value.function, ($0.key, $0.value.strength)) })

    /// A minus before a value binds more strongly than any sign between two.
    static let minusStrength = 7
}
