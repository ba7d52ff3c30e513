import Involvement

/// What a survey says and a form has no column for. It stands in columns of our own, which other tools pass on unread,
/// so that a survey that was somewhere else comes back whole.
enum OwnColumns {
    static let role = "bind::su:role"
    static let consent = "bind::su:consent"
    /// On each row of a survey's own equality questions. They stand among the others
    /// in a form, and must not end up among them here: they are stored apart.
    static let equality = "bind::su:equality"

    static func cells(of question: Question) -> KeptColumns {
        var cells: KeptColumns = [:]
        if question.isAskedAgain { cells["bind::su:required"] = "ask once" }
        if question.invites != .anything { cells["bind::su:asks_about"] = question.invites.rawValue }
        if let ends = question.ends {
            cells["bind::su:low"] = ends.low
            cells["bind::su:high"] = ends.high
        }
        cells["bind::su:tick"] = question.tickLabel
        cells["bind::su:tier"] = question.servicesOfTierIn?.rawValue
        return cells
    }

    /// Takes the same from a row.
    static func read(_ row: FormRow, into question: inout Question) {
        question.isAskedAgain = row["bind::su:required"] == "ask once"
        if let about = row["bind::su:asks_about"].flatMap(Question.Invitation.init) { question.invites = about }
        if let low = row["bind::su:low"], let high = row["bind::su:high"], question.type == "rating" {
            question.ends = Question.Ends(low: low, high: high)
        }
        if question.type == "tick to confirm" {
            question.tickLabel = row["bind::su:tick"]
            if let label = question.tickLabel { question.choices = [Choice(id: "confirmed", text: label)] }
        }
        if question.type == "service" { question.servicesOfTierIn = row["bind::su:tier"].map { ID($0) } }
    }

    // MARK: the survey itself

    /// - Parameter rule: a rule in the form's names.
    static func cells(of survey: Instrument, rule: (Expression) -> String) -> KeptColumns {
        var cells: KeptColumns = [:]
        cells["su_run_by"] = survey.people.runBy
        cells["su_for"] = survey.people.isFor
        cells["su_closes"] = survey.people.closes?.iso
        for (index, line) in survey.helpLines.enumerated() {
            cells["su_help_line_\(index + 1)"] = [line.name, line.phone, line.hours].joined(
                separator: KeptWords.separator)
        }
        if let equality = survey.equality, equality.isShippedPack { cells["su_equality"] = "after check answers" }
        if survey.needsInvitation { cells["su_invitations"] = "needed" }
        for (index, quota) in survey.quotas.enumerated() {
            let column = "su_quota_\(index + 1)"
            cells[column] = [quota.id.rawValue, String(quota.atMost), quota.say].joined(
                separator: KeptWords.separator)
            cells["\(column)_if"] = quota.fits.map(rule)
        }
        return cells
    }

    /// - Parameter rule: the rule that words in the form's names are; nil when they
    ///   are none. A quota with such a rule is not taken: it would count everybody.
    static func quotas(_ settings: FormRow?, rule: (String) -> Expression?) -> [Quota] {
        var quotas: [Quota] = []
        for column in (1...).lazy.map({ "su_quota_\($0)" }) {
            guard let cell = settings?[column] else { break }
            let parts = cell.split(separator: "|", maxSplits: 2).map { String($0).trimmed }
            guard parts.count == 3, Code.isValid(parts[0]), let atMost = Int(parts[1]), atMost > 0 else { continue }
            let fits = settings?["\(column)_if"].map(rule)
            if case .some(.none) = fits { continue }
            quotas.append(Quota(id: ID(parts[0]), fits: fits ?? nil, atMost: atMost, say: parts[2]))
        }
        return quotas
    }

    static func people(_ settings: FormRow?) -> People {
        People(
            runBy: settings?["su_run_by"] ?? "", isFor: settings?["su_for"] ?? "",
            closes: settings?["su_closes"].flatMap { Day(iso: $0) })
    }

    static func helpLines(_ settings: FormRow?) -> [HelpLine] {
        var lines: [HelpLine] = []
        while let cell = settings?["su_help_line_\(lines.count + 1)"] {
            let parts = cell.split(onText: KeptWords.separator.trimmed).map(\.trimmed)
            guard parts.count >= 2, !parts[0].isEmpty, !parts[1].isEmpty else { break }
            lines.append(HelpLine(name: parts[0], phone: parts[1], hours: parts.count > 2 ? parts[2] : ""))
        }
        return lines
    }
}
