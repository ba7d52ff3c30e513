import Involvement
import SurveyEngine

/// What an answer must be to be taken, as one rule: a question's limits and its checks.
extension FormExport {
    func constraint(of question: Question) -> String {
        var parts: [String] = []
        let limits = question.limits
        if question.type != "rating" {
            if let least = limits.atLeast { parts.append(". >= \(least.short)") }
            if let most = limits.atMost { parts.append(". <= \(most.short)") }
        }
        if let first = limits.earliest { parts.append(". >= \(date(first, own: question.id))") }
        if let last = limits.latest { parts.append(". <= \(date(last, own: question.id))") }
        if let most = limits.atMostCharacters, most != defaultLimitCharacters(ofType: question.type) {
            parts.append("string-length(.) <= \(most)")
        }
        if let least = limits.chooseAtLeast { parts.append("count-selected(.) >= \(least)") }
        if let most = limits.chooseAtMost { parts.append("count-selected(.) <= \(most)") }
        for choice in question.choices where choice.isOnItsOwn && question.type == "choose any" {
            let name = names.choices[question.id.rawValue]?[choice.id.rawValue] ?? choice.id.rawValue
            parts.append("not(selected(., '\(name)') and count-selected(.) > 1)")
        }
        let checks = question.checks.map { check in
            names.text(ofRule: RuleText.opposite(of: check.refuseIf, repeats: names.repeats), own: question.id)
        }
        if parts.isEmpty, checks.count == 1 { return checks[0] }
        // In brackets, since `or` binds less than `and`.
        parts += checks.map { RuleWords($0).words.contains(.other("or")) ? "(\($0))" : $0 }
        return parts.joined(separator: " and ")
    }

    private func date(_ rule: Expression, own: ID<Question>) -> String {
        switch rule {
        case .day(let day): "date('\(PartialDate(day).iso)')"
        case .call(.today, _): "today()"
        default: names.rule(rule, own: own)
        }
    }
}
