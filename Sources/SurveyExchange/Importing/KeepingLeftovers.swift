import Involvement

/// The survey with what was left over kept where it belongs.
extension Instrument {
    func keeping(_ leftovers: Leftovers) -> Instrument {
        let scales = scales.map { scale in
            var scale = scale
            scale.choices = scale.choices.map { $0.keeping(leftovers.columns[.scaleChoice(scale.name, $0.id)]) }
            return scale
        }
        var survey = self
        survey.consents = consents.map { $0.keeping(leftovers, scales) }
        survey.scales = scales
        survey.blocks = blocks.map { $0.keeping(leftovers, scales) }
        // The pack that comes with the product has no rows of its own.
        if let equality, !equality.isShippedPack {
            survey.equality?.pages = equality.pages.map { $0.keeping(leftovers, scales) }
        }
        survey.kept.merge(leftovers.ofSurvey) { $1 }
        return survey
    }
}

extension Choice {
    fileprivate func keeping(_ columns: KeptColumns?) -> Choice {
        var choice = self
        choice.kept.merge(columns ?? [:]) { $1 }
        return choice
    }
}

extension Page {
    fileprivate func keeping(_ leftovers: Leftovers, _ scales: [SharedScale]) -> Page {
        var page = self
        page.kept.merge(leftovers.columns[.page(id)] ?? [:]) { $1 }
        page.questions = questions.map { $0.keeping(leftovers, scales) }
        return page
    }
}

extension Block {
    fileprivate func keeping(_ leftovers: Leftovers, _ scales: [SharedScale]) -> Block {
        switch self {
        case .page(let page): return .page(page.keeping(leftovers, scales))
        case .section(var section):
            if let id = section.id { section.kept.merge(leftovers.columns[.section(id)] ?? [:]) { $1 } }
            section.blocks = section.blocks.map { $0.keeping(leftovers, scales) }
            return .section(section)
        case .repetition(var repetition):
            repetition.kept.merge(leftovers.columns[.repetition(repetition.id)] ?? [:]) { $1 }
            repetition.blocks = repetition.blocks.map { $0.keeping(leftovers, scales) }
            return .repetition(repetition)
        case .kept: return self
        }
    }
}

extension Question {
    fileprivate func keeping(_ leftovers: Leftovers, _ scales: [SharedScale]) -> Question {
        var question = self
        question.kept.merge(leftovers.columns[.question(id)] ?? [:]) { $1 }
        if let grid = question.grid, let kept = leftovers.columns[.grid(grid.code)] {
            question.grid = Grid(
                code: grid.code, text: grid.text, hint: grid.hint, kept: grid.kept.merging(kept) { $1 })
        }
        if let scale, let shared = scales.first(where: { $0.name == scale }) {
            question.choices = shared.choices
        } else {
            question.choices = choices.map { $0.keeping(leftovers.columns[.choice(id, $0.id)]) }
        }
        return question
    }
}
