import DefinitionReading
import Involvement

/// Questions on their way into a file.
struct QuestionDraft {
    let rules: RuleWriting

    /// The questions of a page. The line beside "Something else" is written with
    /// its choice, and the rows of a grid together.
    func items(_ questions: [Question]) -> [DraftFields] {
        var items: [DraftFields] = []
        var rest = questions.filter { $0.saysMoreAbout == nil }[...]
        while let question = rest.first {
            if let grid = question.grid {
                let rows = rest.prefix { $0.grid?.code == grid.code }
                rest = rest.dropFirst(rows.count)
                items.append(GridDraft(questions: self, grid: grid, rows: Array(rows)).item)
            } else {
                rest = rest.dropFirst()
                items.append(item(question))
            }
        }
        return items
    }

    private func item(_ question: Question) -> DraftFields {
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

    func addWhatIsAsked(
        of question: Question, text: String, hint: String?, kept: KeptColumns, to fields: inout DraftFields
    ) {
        // What is worked out or fixed may have no words at all.
        fields.add("text", text.isEmpty ? nil : text)
        fields.add("hint", hint)
        fields.add("required", question.isRequired ? "yes" : question.isAskedAgain ? "ask once" : nil)
        fields.add("show if", rule: question.showIf.map { rules.text(of: $0) })
        fields.add("check", each: question.checks.map { saying($0.refuseIf, $0.say, this: question.id) })
        fields.add("stop if", each: question.stops.map { saying($0.stopIf, $0.say, this: question.id) })
        fields.add("picture", question.picture)
        fields.add(kept: kept)
    }

    /// A rule, and what the person is told when it holds.
    func saying(_ rule: Expression, _ say: String, this: ID<Question>? = nil) -> DraftFields {
        var fields = DraftFields()
        fields.add("if", rule: rules.text(of: rule, this: this))
        fields.add("say", say)
        return fields
    }

    // MARK: keys of some types only

    private func addOwnKeys(of question: Question, to fields: inout DraftFields) {
        let limits = question.limits
        if let scale = question.scale {
            fields.add("scale", scale)
        } else if !["consent", "tick to confirm"].contains(question.type) {
            fields.add("choices", ChoiceDraft(rules: rules).choices(question.choices))
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
        fields.add("at least", limits.earliest.flatMap(RuleWriting.date))
        fields.add("at most", limits.latest.flatMap(RuleWriting.date))
        fields.add("asks about", question.invites == .anything ? nil : question.invites.rawValue)
        let usual = (questionType(named: question.type) as? any FreeTextType)?.defaultLimitCharacters
        fields.add("at most characters", count: limits.atMostCharacters == usual ? nil : limits.atMostCharacters)
        fields.add("label", question.tickLabel)
        fields.add("only where", question.servicesOfTierIn.map { "\($0) is the tier chosen" })
        fields.add("value", question.fixedValue)
        if let calculation = question.calculation {
            fields.add("value xpath", rules.xpath(calculation))
            fields.add("as", question.shape == .number ? "number" : nil)
        }
    }
}
