import Involvement
import SurveyEngine

/// The rules of a form with the codes of the survey in them.
extension FormImport {
    /// A rule as the survey keeps it: as a sentence where one says the same, else word for word. Nil when it uses what
    /// the survey cannot, such as a later question.
    ///
    /// - Parameters:
    ///   - index: the place of the row it belongs to.
    ///   - own: the name of the question that `.` stands for.
    ///   - isRefused: whether it says what an answer must be, and the survey says when it is refused.
    ///   - isMade: whether it is made from something else that comes back, so that its own words may be others.
    ///   - isValue: whether it is worked out, which no sentence says.
    func rule(
        _ text: String?, before index: Int, own: String? = nil, isRefused: Bool = false, isMade: Bool = false,
        isValue: Bool = false
    )
        -> Expression?
    {
        guard let text, !text.isEmpty else { return nil }
        let ownCode = own.flatMap { code($0) }.map { ID<Question>($0) }
        let renamed = XPath.rewritten(
            text,
            reference: { token in
                guard let name = token.questionName, isKnown(name, before: index, own: own) else { return nil }
                return code(name).map { "${\($0)}" }
            },
            literal: { literal in
                guard let asked = literal.comparedWith else { return nil }
                return choiceCode(asked == "." ? own ?? "" : asked, literal.text)
            })
        let names = XPath.tokens(text).compactMap(\.questionName) + RuleWords(text).references
        let known = Set(names.filter { isKnown($0, before: index, own: own) }.compactMap { code($0) })
        guard
            let meaning = try? XPath.parse(
                renamed, this: ownCode, find: { name in known.contains(name) ? ID(name) : nil })
        else { return nil }
        let whole: Expression = isRefused ? .call(.not, [meaning]) : meaning
        if !isValue, let sentence = PlainRule.text(of: whole, this: ownCode, question: { askedByCode[$0] }),
            let plain = sentenceRule(sentence, own: ownCode, at: known),
            isMade || isWritten(plain, as: text, own, isRefused)
        {
            return plain
        }
        return .xpath(isRefused ? "not(\(renamed))" : renamed, means: whole)
    }

    /// The rule that a sentence is read as.
    private func sentenceRule(_ sentence: String, own: ID<Question>?, at known: Set<String>) -> Expression? {
        var questions: [String: Question] = [:]
        for code in known { questions[code] = askedByCode[ID(code)] }
        return PlainRule.parse(sentence, this: own.flatMap { askedByCode[$0] }, questions: questions)
    }

    /// Whether a rule comes back as the form has it, but for space between its words.
    private func isWritten(_ rule: Expression, as text: String, _ own: String?, _ isRefused: Bool) -> Bool {
        let written = isRefused ? RuleText.opposite(of: rule) : RuleText.written(rule)
        let ownCode = own.flatMap { code($0) }
        let back = XPath.rewritten(
            written,
            reference: { token in
                guard let code = token.questionName else { return nil }
                return code == ownCode ? "." : names[code].map { "${\($0)}" }
            },
            literal: { literal in
                guard let asked = literal.comparedWith else { return nil }
                let name = asked == "." ? own : names[asked] ?? (asked == ownCode ? own : nil)
                return name.flatMap { choiceName($0, literal.text) }
            })
        return XPath.isSame(back, text)
    }

    /// The name of a choice by its code.
    private func choiceName(_ question: String, _ code: String) -> String? {
        guard let place = places[question], case .select(let select) = outline.lines[place].type else { return nil }
        return choiceCodes[select.list]?.first { $0.value == code }?.key
    }

    /// Whether a rule may look at a row: a question that stands before it, and in no repeat but its own; or a repeat
    /// that is over.
    private func isKnown(_ name: String, before index: Int, own: String?) -> Bool {
        guard let place = places[name], unasked[place] == nil else { return false }
        if name == own { return true }
        let line = outline.lines[place]
        // What comes after the last row, as a quota does, is inside no group.
        let inside = outline.lines.indices.contains(index) ? outline.lines[index].inside : []
        guard place < index, line.isElement, line.type != .word("note") else { return false }
        return line.inside.allSatisfy { group in
            outline.lines[group].type != .begin(.repeat) || inside.contains(group)
        }
    }

    /// The code of the question with this name in the form.
    func code(_ name: String) -> String? { places[name].flatMap { codes[$0] } }

    /// The code of a choice of the question with this name.
    func choiceCode(_ question: String, _ choice: String) -> String? {
        guard let place = places[question], case .select(let select) = outline.lines[place].type else { return nil }
        return choiceCodes[select.list]?[choice]
    }
}
