public import Involvement

extension XPath {
    /// The expression as XLSForm has it, with no more brackets than it needs.
    /// Reading it again makes the same tree.
    /// - Parameters:
    ///   - repeats: the codes of repeats, which are counted in another way than
    ///     choices.
    public static func text(of expression: Expression, repeats: Set<String> = []) -> String {
        XPathPrinter(repeats: repeats).text(of: expression).text
    }

    /// A text in quotes. One with both kinds of quotes is put together.
    public static func literal(_ text: String) -> String {
        if !text.utf8.contains(UInt8(ascii: "'")) { return "'\(text)'" }
        if !text.utf8.contains(UInt8(ascii: "\"")) { return "\"\(text)\"" }
        var pieces: [String] = []
        var rest = text.unicodeScalars[...]
        while let first = rest.first {
            let quote: Unicode.Scalar = first == "'" ? "'" : "\""
            let piece =
                first == "'" || first == "\"" ? rest.prefix { $0 == quote } : rest.prefix { $0 != "'" && $0 != "\"" }
            rest = rest.dropFirst(piece.count)
            pieces.append(first == "'" ? "\"\(String(piece))\"" : "'\(String(piece))'")
        }
        return "concat(\(pieces.joined(separator: ", ")))"
    }
}

private struct XPathPrinter {
    let repeats: Set<String>

    /// The text of a part, and how strongly it holds together.
    struct Printed {
        let text: String
        var strength = Int.max
    }

    func text(of expression: Expression) -> Printed {
        switch expression {
        case .answer(let id): return Printed(text: "${\(id)}")
        case .text(let text): return Printed(text: XPath.literal(text))
        case .day(let day): return Printed(text: "date('\(day.iso)')")
        case .number(let number):
            let isNegative = number.sign == .minus
            return Printed(
                text: XPathNumber.literal(number), strength: isNegative ? XPathFunction.minusStrength : .max)
        case .xpath(let text, let meaning): return Printed(text: text, strength: self.text(of: meaning).strength)
        case .call(let function, let operands): return call(function, operands)
        }
    }

    private func call(_ function: Expression.Function, _ operands: [Expression]) -> Printed {
        switch function {
        case .isAnswered: return Printed(text: "\(bare(operands.first)) != ''", strength: 3)
        case .not:
            // `not(${q} != '')` in fewer words.
            if case .call(.isAnswered, let asked)? = operands.first {
                return Printed(text: "\(bare(asked.first)) = ''", strength: 3)
            }
        case .negate:
            let operand = text(of: operands.first ?? .number(0))
            // A minus before a figure would be read as a part of it.
            if case .number? = operands.first { return Printed(text: "-(\(operand.text))", strength: 7) }
            return Printed(text: "-" + bracketed(operand, below: 7), strength: 7)
        case .position: return Printed(text: "position(..)")
        case .choiceName:
            let question = bare(operands.last)
            return Printed(text: "jr:choice-name(\(bare(operands.first)), '\(question)')")
        case .count:
            if case .answer(let id)? = operands.first, repeats.contains(id.rawValue) {
                return Printed(text: "count(${\(id)})")
            }
        default: break
        }
        if let sign = XPathFunction.signsByFunction[function] { return joined(sign.text, sign.strength, operands) }
        let name = XPathFunction.names[function] ?? function.rawValue
        return Printed(text: "\(name)(\(operands.map { text(of: $0).text }.joined(separator: ", ")))")
    }

    private func bare(_ operand: Expression?) -> String { operand.map { text(of: $0).text } ?? "''" }

    /// Signs of the same strength are read from the left, so what stands on the
    /// right needs brackets; `and` and `or` are lists, and need them anywhere.
    private func joined(_ sign: String, _ strength: Int, _ operands: [Expression]) -> Printed {
        let isList = sign == "and" || sign == "or"
        let parts = operands.enumerated().map { place, operand in
            bracketed(text(of: operand), below: place == 0 && !isList ? strength : strength + 1)
        }
        return Printed(text: parts.joined(separator: " \(sign) "), strength: strength)
    }

    private func bracketed(_ part: Printed, below strength: Int) -> String {
        part.strength < strength ? "(\(part.text))" : part.text
    }
}
