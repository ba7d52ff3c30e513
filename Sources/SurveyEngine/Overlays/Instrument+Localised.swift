public import Involvement

extension Instrument {
    /// The same questionnaire in the words of an overlay: every code, rule and
    /// order stays. Where it has no words, the original stands. What it leaves
    /// out is told to the interview as `assumed: overlay.drops`.
    public func localised(by overlay: Overlay) -> Instrument {
        Localisation(overlay).instrument(self)
    }
}

private struct Localisation {
    let overlay: Overlay

    init(_ overlay: Overlay) {
        self.overlay = overlay
    }

    private func words(_ place: TextPlace, _ original: String) -> String { overlay.texts[place] ?? original }
    private func words(_ place: TextPlace, _ original: String?) -> String? { original.map { words(place, $0) } }

    func instrument(_ original: Instrument) -> Instrument {
        var copy = original
        copy.language = overlay.language
        copy.title = words(.title, original.title)
        copy.people.runBy = words(.runBy, original.people.runBy)
        copy.people.isFor = words(.isFor, original.people.isFor)
        for index in copy.helpLines.indices {
            copy.helpLines[index].name = words(.helpLineName(index + 1), copy.helpLines[index].name)
            copy.helpLines[index].hours = words(.helpLineHours(index + 1), copy.helpLines[index].hours)
        }
        for index in copy.scales.indices {
            let name = copy.scales[index].name
            copy.scales[index].choices = copy.scales[index].choices.map { choice in
                var choice = choice
                choice.text = words(.scaleChoice(name, choice.id), choice.text)
                return choice
            }
        }
        for index in copy.quotas.indices {
            copy.quotas[index].say = words(.quota(copy.quotas[index].id), copy.quotas[index].say)
        }
        copy.consents = original.consents.map(question)
        copy.blocks = original.blocks.map(block)
        if let equality = original.equality {
            copy.equality = EqualityQuestions(pages: equality.pages.map(page), isShippedPack: equality.isShippedPack)
        }
        return copy
    }

    private func block(_ block: Block) -> Block {
        switch block {
        case .page(let page): return .page(self.page(page))
        case .section(var section):
            if let id = section.id { section.title = words(.section(id), section.title) }
            section.blocks = section.blocks.map(self.block)
            return .section(section)
        case .repetition(var repetition):
            repetition.title = words(.repetition(repetition.id), repetition.title)
            repetition.blocks = repetition.blocks.map(self.block)
            return .repetition(repetition)
        case .kept: return block
        }
    }

    private func page(_ page: Page) -> Page {
        var copy = page
        copy.title = words(.page(page.id), page.title)
        copy.questions = page.questions.map(question)
        return copy
    }

    private func question(_ question: Question) -> Question {
        let id = question.id
        var copy = question
        if let more = question.saysMoreAbout {
            copy.text = words(.pleaseSay(more.question, more.choice), question.text)
            return copy
        }
        copy.text = words(.text(id), question.text)
        copy.hint = words(.hint(id), question.hint)
        copy.picture = overlay.pictures[.text(id)] ?? question.picture
        if let ends = question.ends {
            copy.ends = Question.Ends(low: words(.lowEnd(id), ends.low), high: words(.highEnd(id), ends.high))
        }
        copy.tickLabel = words(.tickLabel(id), question.tickLabel)
        for index in copy.checks.indices {
            copy.checks[index].say = words(.check(id, index + 1), copy.checks[index].say)
        }
        for index in copy.stops.indices { copy.stops[index].say = words(.stop(id, index + 1), copy.stops[index].say) }
        if let grid = question.grid {
            copy.grid?.text = words(.grid(grid.code), grid.text)
            copy.grid?.hint = words(.gridHint(grid.code), grid.hint)
        }
        copy.choices = choices(of: question)
        return copy
    }

    private func choices(of question: Question) -> [Choice] {
        let id = question.id
        var merged: Set<ID<Choice>> = []
        return question.choices.compactMap { choice in
            if let merge = overlay.merges[id]?.first(where: { $0.choices.contains(choice.id) }) {
                // The one that stands for several takes the place of the first of them.
                guard merged.insert(merge.into).inserted else { return nil }
                let place = TextPlace.choice(id, merge.into)
                return Choice(id: merge.into, text: words(place, choice.text), picture: overlay.pictures[place])
            }
            var copy = choice
            let place = TextPlace.choice(id, choice.id)
            let ofScale = question.scale.flatMap { overlay.texts[.scaleChoice($0, choice.id)] }
            copy.text = overlay.texts[place] ?? ofScale ?? choice.text
            copy.pleaseSay = words(.pleaseSay(id, choice.id), choice.pleaseSay)
            copy.picture = overlay.pictures[place] ?? choice.picture
            return copy
        }
    }
}
