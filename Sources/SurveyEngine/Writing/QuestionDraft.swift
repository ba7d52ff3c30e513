import DefinitionReading
import Involvement

/// Questions on their way into a file.
enum QuestionDraft {
    /// The questions of a page. The line beside "Something else" is written with
    /// its choice, and the rows of a grid together.
    static func items(_ questions: [Question]) -> [DraftFields] {
        var items: [DraftFields] = []
        var rest = questions.filter { $0.saysMoreAbout == nil }[...]
        while let question = rest.first {
            if let grid = question.grid {
                let rows = rest.prefix { $0.grid?.code == grid.code }
                rest = rest.dropFirst(rows.count)
                items.append(item(grid, rows: Array(rows)))
            } else {
                rest = rest.dropFirst()
                items.append(item(question))
            }
        }
        return items
    }

    private static func item(_ question: Question) -> DraftFields {
        var fields = DraftFields()
        if question.type == "message" {
            fields.add("message", question.id.rawValue)
        } else {
            fields.add("question", question.id.rawValue)
            fields.add("type", question.type)
        }
        addWhatIsAsked(of: question, text: question.text, hint: question.hint, kept: question.kept, to: &fields)
        addOwnKeys(of: question, to: &fields)
        return fields
    }

    private static func item(_ grid: Question.Grid, rows: [Question]) -> DraftFields {
        var fields = DraftFields()
        fields.add("question", grid.code)
        fields.add("type", "grid")
        // What the rows have alike is said of the grid.
        var shared = Question(id: rows[0].id, type: "grid", shape: .choice, text: grid.text)
        if rows.allSatisfy({ $0.showIf == rows[0].showIf }) { shared.showIf = rows[0].showIf }
        shared.isRequired = rows.allSatisfy(\.isRequired)
        shared.isAskedAgain = rows.allSatisfy(\.isAskedAgain)
        addWhatIsAsked(of: shared, text: grid.text, hint: grid.hint, kept: grid.kept, to: &fields)
        fields.add("scale", rows[0].scale)
        var statements = DraftFields()
        for row in rows { add(row, in: shared, to: &statements) }
        fields.add("rows", statements)
        return fields
    }

    private static func add(_ row: Question, in shared: Question, to statements: inout DraftFields) {
        var own = row
        if shared.showIf != nil { own.showIf = nil }
        if shared.isRequired { own.isRequired = false }
        if shared.isAskedAgain { own.isAskedAgain = false }
        let hasMore =
            own.hint != nil || own.showIf != nil || own.isRequired || own.isAskedAgain || own.picture != nil
            || !own.kept.isEmpty
        guard hasMore else {
            statements.add(row.id.rawValue, row.text)
            return
        }
        var fields = DraftFields()
        addWhatIsAsked(of: own, text: own.text, hint: own.hint, kept: own.kept, to: &fields)
        statements.add(row.id.rawValue, fields)
    }

    private static func addWhatIsAsked(
        of question: Question, text: String, hint: String?, kept: KeptColumns, to fields: inout DraftFields
    ) {
        // What is worked out or fixed may have no words at all.
        fields.add("text", text.isEmpty ? nil : text)
        fields.add("hint", hint)
        fields.add("required", question.isRequired ? "yes" : question.isAskedAgain ? "ask once" : nil)
        fields.add("show if", rule: question.showIf)
        fields.add(
            "check",
            each: question.checks.map { check in
                var fields = DraftFields()
                fields.add("if", rule: check.refuseIf, this: question.id)
                fields.add("say", check.say)
                return fields
            })
        fields.add(
            "stop if",
            each: question.stops.map { stop in
                var fields = DraftFields()
                fields.add("if", rule: stop.stopIf, this: question.id)
                fields.add("say", stop.say)
                return fields
            })
        fields.add("picture", question.picture)
        fields.add(kept: kept)
    }

    // MARK: keys of some types only

    private static func addOwnKeys(of question: Question, to fields: inout DraftFields) {
        let limits = question.limits
        if let scale = question.scale {
            fields.add("scale", scale)
        } else if !["consent", "tick to confirm"].contains(question.type) {
            fields.add("choices", ChoiceDraft.choices(question.choices))
        }
        fields.add("order", question.isShuffled ? "random" : nil)
        fields.add("look", question.look == .plain ? nil : question.look.rawValue)
        fields.add("choose at least", count: limits.chooseAtLeast)
        fields.add("choose at most", count: limits.chooseAtMost)
        if question.type == "rating" {
            fields.add("from", number: limits.atLeast == 0 ? nil : limits.atLeast)
            fields.add("to", number: limits.atMost)
            fields.add("step", number: limits.step == 1 ? nil : limits.step)
        } else {
            fields.add("at least", number: limits.atLeast)
            fields.add("at most", number: limits.atMost)
        }
        fields.add("low", question.ends?.low)
        fields.add("high", question.ends?.high)
        fields.add("precision", question.precision == .day ? nil : question.precision.rawValue)
        fields.add("at least", limits.earliest.flatMap(RuleText.date))
        fields.add("at most", limits.latest.flatMap(RuleText.date))
        fields.add("asks about", question.invites == .anything ? nil : question.invites.rawValue)
        let usual = (questionType(named: question.type) as? any FreeTextType)?.defaultLimitCharacters
        fields.add("at most characters", count: limits.atMostCharacters == usual ? nil : limits.atMostCharacters)
        fields.add("label", question.tickLabel)
        fields.add("only where", question.servicesOfTierIn.map { "\($0) is the tier chosen" })
        fields.add("value", question.fixedValue)
        if let calculation = question.calculation {
            fields.add("value xpath", RuleText.xpathText(of: calculation))
            fields.add("as", question.shape == .number ? "number" : nil)
        }
    }
}
