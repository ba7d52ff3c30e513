import DefinitionReading
import Involvement

/// A survey on its way into a file.
struct SurveyDraft {
    private let instrument: Instrument
    private let rules: RuleWriting

    init(_ instrument: Instrument) {
        self.instrument = instrument
        self.rules = RuleWriting(instrument)
    }

    var root: DefinitionDraft {
        var root = DraftFields()
        root.add("survey", instrument.id.rawValue)
        root.add("version", instrument.version)
        root.add("title", instrument.title)
        root.add("languages", .words([instrument.language] + instrument.otherLanguages))
        root.add("variants", .words(instrument.variants))
        root.add("invitations", instrument.needsInvitation ? "needed" : nil)
        root.add("people", people)
        root.add("help lines", each: instrument.helpLines.map(helpLine))
        root.add("scales", scales)
        root.add("consent", consents)
        root.add("same meaning", sameMeaning)
        root.add("pages", list(instrument.blocks))
        root.add("quotas", quotas)
        if let equality = instrument.equality {
            if equality.isShippedPack {
                root.add("equality questions", "after check answers")
            } else {
                var own = DraftFields()
                own.add("ask", list(equality.pages.map(Self.underItsRule)))
                root.add("equality questions", own)
            }
        }
        root.add(kept: instrument.kept)
        return root.map
    }

    private var people: DraftFields {
        var people = DraftFields()
        people.add("run by", instrument.people.runBy.isEmpty ? nil : instrument.people.runBy)
        people.add("for", instrument.people.isFor.isEmpty ? nil : instrument.people.isFor)
        people.add("closes", instrument.people.closes?.inWords)
        return people
    }

    private func helpLine(_ line: HelpLine) -> DraftFields {
        var fields = DraftFields()
        fields.add("name", line.name)
        fields.add("phone", line.phone)
        fields.add("when", line.hours.isEmpty ? nil : line.hours)
        return fields
    }

    private var scales: DraftFields {
        var scales = DraftFields()
        for scale in instrument.scales {
            var fields = DraftFields()
            fields.add("choices", ChoiceDraft(rules: rules).choices(scale.choices))
            fields.add(kept: scale.kept)
            scales.add(scale.name, fields)
        }
        return scales
    }

    private var consents: DraftFields {
        var consents = DraftFields()
        for consent in instrument.consents + instrument.blocks.flatMap(\.pages).flatMap(\.questions)
        where consent.shape == .consent {
            var fields = DraftFields()
            fields.add("text", consent.text)
            fields.add("hint", consent.hint)
            fields.add("needed", yes: consent.isRequired)
            fields.add(kept: consent.kept)
            let words = String(consent.id.rawValue.map { $0 == "_" ? " " : $0 })
            consents.add(Code.make(fromWords: words) == consent.id.rawValue ? words : consent.id.rawValue, fields)
        }
        return consents
    }

    private var sameMeaning: DraftFields {
        var fields = DraftFields()
        for (place, words) in instrument.sameMeaning.sorted(by: { $0.key < $1.key }) { fields.add(place, words) }
        return fields
    }

    private var quotas: DraftFields {
        var quotas = DraftFields()
        for quota in instrument.quotas {
            var fields = DraftFields()
            fields.add("if", rule: quota.fits.map { rules.text(of: $0) })
            fields.add("at most", count: quota.atMost)
            fields.add("say", quota.say)
            quotas.add(quota.id.rawValue, fields)
        }
        return quotas
    }

    // MARK: what is asked

    /// Equality questions come without their sections, but with the rules of
    /// these.
    private static func underItsRule(_ page: Page) -> Block {
        guard !page.isWritten, page.title == nil, let rule = page.showIf else { return .page(page) }
        var inner = page
        inner.showIf = nil
        return .section(Section(showIf: rule, blocks: [.page(inner)]))
    }

    private func list(_ blocks: [Block]) -> DefinitionDraft {
        .list(blocks.flatMap(items).map { .init(value: $0.map) })
    }

    private func items(_ block: Block) -> [DraftFields] {
        switch block {
        case .page(let page): return items(page)
        case .section(let section):
            var fields = DraftFields()
            fields.add("section", section.title.map(DefinitionDraft.text) ?? .empty)
            fields.add("code", section.id?.rawValue)
            fields.add("show if", rule: section.showIf.map { rules.text(of: $0) })
            fields.add("ask", list(section.blocks))
            fields.add(kept: section.kept)
            return [fields]
        case .repetition(let repetition): return [item(repetition)]
        case .kept(let block):
            var fields = DraftFields()
            fields.add("kept", block.sheet)
            fields.add(
                "rows",
                each: block.rows.map { row in
                    var fields = DraftFields()
                    fields.add("row", count: row.number)
                    fields.add("cells", DraftFields(row.cells))
                    return fields
                })
            return [fields]
        }
    }

    private func items(_ page: Page) -> [DraftFields] {
        // Consents have a place of their own.
        let asked = page.questions.filter { $0.shape != .consent }
        guard !asked.isEmpty || page.questions.isEmpty else { return [] }
        let drafts = QuestionDraft(rules: rules)
        let questions = drafts.items(asked)
        let speaks =
            page.title != nil || page.showIf != nil || !page.stops.isEmpty || !page.kept.isEmpty
            || questions.count != 1
        guard page.isWritten || speaks else { return questions }
        var fields = DraftFields()
        fields.add("page", page.title.map(DefinitionDraft.text) ?? .empty)
        if let first = asked.first, page.id.rawValue != first.id.rawValue {
            fields.add("code", page.id.rawValue)
        }
        fields.add("show if", rule: page.showIf.map { rules.text(of: $0) })
        fields.add("stop if", each: page.stops.map { drafts.saying($0.stopIf, $0.say) })
        fields.add("ask", .list(questions.map { .init(value: $0.map) }))
        fields.add(kept: page.kept)
        return [fields]
    }

    private func item(_ repetition: Repetition) -> DraftFields {
        var fields = DraftFields()
        fields.add("repeat", repetition.id.rawValue)
        fields.add("text", repetition.title)
        switch repetition.rounds {
        case .addAnother(let most): fields.add("up to", count: most)
        case .forEach(let question): fields.add("for each", question.rawValue)
        case .times(let times, let most):
            if case .answer(let question) = times {
                fields.add("times", question.rawValue)
            } else {
                fields.add("times xpath", rules.xpath(times))
            }
            fields.add("up to", count: most == Repetition.mostRounds ? nil : most)
        }
        fields.add("show if", rule: repetition.showIf.map { rules.text(of: $0) })
        fields.add("ask", list(repetition.blocks))
        fields.add(kept: repetition.kept)
        return fields
    }
}
