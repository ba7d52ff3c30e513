import DefinitionReading
import Involvement

/// How many, in figures. What a person wrote in another way is sent back with
/// a kind word, never guessed.
struct WholeNumber: QuestionType {
    let name = "whole number"
    let shape: Answer.Shape? = .number
    let keys = ["at least", "at most"]
    let wordsWhenMissing = "Write a number, like 26"

    func read(_ node: DefinitionNode, into question: inout Question, _ reading: inout SurveyReading) {
        question.limits.atLeast = reading.number("at least", of: node)
        question.limits.atMost = reading.number("at most", of: node)
        if let least = question.limits.atLeast, let most = question.limits.atMost, least > most {
            reading.reportInverted("at least", "at most", of: node)
        }
    }

    func widget(for question: Question, offering choices: [Choice]) -> Widget { .numberLine(takesDecimals: false) }

    func item(from entered: [String], to question: Question, offering choices: [Choice]) throws(Refusal)
        -> ItemResponse
    {
        guard entered.count == 1 else { throw Refusal("Write one number, like 26") }
        let number = try Self.number(in: entered[0])
        if let least = question.limits.atLeast, number < least {
            throw Refusal("Write a number that is \(Self.figures(least)) or more")
        }
        if let most = question.limits.atMost, number > most {
            throw Refusal("Write a number that is \(Self.figures(most)) or less")
        }
        return .answered(.number(number))
    }

    func words(of item: ItemResponse, offering choices: [Choice]) -> String {
        if case .answered(.number(let number)) = item { Self.figures(number) } else { "" }
    }

    /// Without separators: a year is a whole number too.
    static func figures(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? String(number)
    }

    /// Reads figures with spaces around them and commas between thousands.
    private static func number(in text: String) throws(Refusal) -> Double {
        var rest = plainBytes(of: text)[...]
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        guard rest.contains(where: isDigit) else { throw Refusal("Write it in figures, like 26") }
        var number = 0
        var figures = 0
        var sinceComma: Int?
        for byte in rest {
            if isDigit(byte) {
                // Beyond fifteen figures a number is no longer kept exactly.
                number = figures < 15 ? number * 10 + Int(byte - UInt8(ascii: "0")) : number
                figures += number == 0 ? 0 : 1
                sinceComma = sinceComma.map { $0 + 1 }
            } else if byte == UInt8(ascii: ",") {
                guard sinceComma == 3 || (sinceComma == nil && (1...3).contains(rest.prefix { $0 != byte }.count))
                else { throw Refusal("Write a whole number, like 26") }
                sinceComma = 0
            } else {
                let isFraction = rest.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
                throw Refusal(isFraction ? "Write a whole number, like 26" : "Write it in figures, like 26")
            }
        }
        guard sinceComma == nil || sinceComma == 3 else { throw Refusal("Write a whole number, like 26") }
        guard figures <= 15 else { throw Refusal("This number is too large. Check that it is right") }
        return Double(isNegative ? -number : number)
    }

    /// Without the space around it, and with the minus sign that some phones
    /// send as a plain one; what is not ASCII becomes a question mark.
    private static func plainBytes(of text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                bytes.append(isBlank(scalar) ? UInt8(ascii: " ") : UInt8(scalar.value))
            } else {
                bytes.append(
                    scalar == "\u{2212}" ? UInt8(ascii: "-") : UInt8(ascii: isBlank(scalar) ? " " : "?"))
            }
        }
        let isSpace = { $0 == UInt8(ascii: " ") }
        let end = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? 0
        return Array(bytes[..<end].drop(while: isSpace))
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
