/// A word or a bracket of a rule, with where it stands.
struct RuleToken: Equatable {
    let text: String
    /// In bytes of UTF-8 from the start of the rule.
    let offset: Int

    /// Takes a rule apart at spaces and brackets.
    static func all(in rule: String) -> [RuleToken] {
        var tokens: [RuleToken] = []
        var word: [UInt8] = []
        var start = 0
        func close(_ tokens: inout [RuleToken]) {
            if !word.isEmpty { tokens.append(RuleToken(text: String(decoding: word, as: UTF8.self), offset: start)) }
            word = []
        }
        for (offset, byte) in rule.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                close(&tokens)
            case UInt8(ascii: "("), UInt8(ascii: ")"):
                close(&tokens)
                tokens.append(RuleToken(text: byte == UInt8(ascii: "(") ? "(" : ")", offset: offset))
            default:
                if word.isEmpty { start = offset }
                word.append(byte)
            }
        }
        close(&tokens)
        return tokens
    }
}

/// Something wrong with one word of a rule.
public struct RuleProblem: Error, Equatable {
    /// In bytes of UTF-8 from the start of the rule.
    public let offset: Int
    /// What is wrong, as a sentence without its full stop.
    public let reason: String
    /// What to do, as a sentence without its full stop.
    public let remedy: String
}
