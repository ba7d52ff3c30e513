import Involvement

/// Questions in two versions, by their codes.
extension SurveyComparison {
    mutating func compareQuestions() {
        // The line beside "Something else" is spoken of with its choice.
        let was = before.questions.filter { $0.question.saysMoreAbout == nil }
        let now = after.questions.filter { $0.question.saysMoreAbout == nil }
        let moved = Self.moved(was.map(\.question.id), now.map(\.question.id))
        var last: SurveyOutline.Placed?
        for placed in now {
            let code = placed.question.id.rawValue
            if let old = before[placed.question.id] {
                if moved.contains(placed.question.id) {
                    note(.moved, code, "*\(code)* moved \(last.map { "after *\($0.question.id)*" } ?? "to the start")")
                } else if let last, let oldLast = before[last.question.id], !moved.contains(last.question.id) {
                    comparePages(old, placed, oldLast, last)
                }
                compare(old, placed)
            } else {
                let kind = placed.question.shape == nil ? "message" : "question"
                note(.added, code, "\(kind) *\(code)* added", after: placed.question.text)
            }
            last = placed
        }
        for placed in was where after[placed.question.id] == nil {
            let code = placed.question.id.rawValue
            let kind = placed.question.shape == nil ? "message" : "question"
            note(.removed, code, "\(kind) *\(code)* removed", before: placed.question.text)
        }
    }

    /// Those that are out of the order they had: all but the longest run of
    /// common ones that kept theirs.
    private static func moved(_ before: [ID<Question>], _ after: [ID<Question>]) -> Set<ID<Question>> {
        let places = Dictionary(before.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
        let common = after.filter { places[$0] != nil }
        // For each length of a run, the place of the last one of the best such run.
        var ends: [Int] = []
        var previous: [Int?] = []
        for (index, id) in common.enumerated() {
            let place = places[id] ?? 0
            let length = ends.firstIndex { places[common[$0]] ?? 0 >= place } ?? ends.count
            previous.append(length > 0 ? ends[length - 1] : nil)
            if length < ends.count { ends[length] = index } else { ends.append(index) }
        }
        var kept: Set<ID<Question>> = []
        var next = ends.last
        while let index = next {
            kept.insert(common[index])
            next = previous[index]
        }
        return Set(common).subtracting(kept)
    }

    private mutating func comparePages(
        _ old: SurveyOutline.Placed, _ new: SurveyOutline.Placed, _ oldLast: SurveyOutline.Placed,
        _ newLast: SurveyOutline.Placed
    ) {
        let wasTogether = old.page == oldLast.page
        let isTogether = new.page == newLast.page
        guard wasTogether != isTogether else { return }
        let code = new.question.id.rawValue
        note(
            .layout, code,
            isTogether
                ? "*\(code)* is now on one page with *\(newLast.question.id)*"
                : "*\(code)* is no longer on one page with *\(newLast.question.id)*")
    }

    // MARK: one question

    private mutating func compare(_ old: SurveyOutline.Placed, _ new: SurveyOutline.Placed) {
        let was = old.question
        let now = new.question
        let code = now.id.rawValue
        compareMeaning(was, now)
        if old.repetition != new.repetition {
            let words =
                new.repetition.map { "is now asked several times, in the repeat *\($0)*" } ?? "is now asked once"
            note(.type, code, "*\(code)* \(words)", changesMeaning: true)
        }
        if old.isEquality != new.isEquality {
            let words = new.isEquality ? "is now an equality question" : "is no longer an equality question"
            note(.type, code, "*\(code)* \(words)", changesMeaning: true)
        }
        if was.text != now.text {
            note(.wording, code, "wording changed on *\(code)*", before: was.text, after: now.text)
        }
        compareText(.wording, code, "hint of *\(code)*", was.hint, now.hint)
        if was.scale == nil || was.scale != now.scale {
            if was.type != "tick to confirm" { compareChoices(was.choices, now.choices, of: code, "*\(code)*") }
        }
        compareText(.choice, code, "scale of *\(code)*", was.scale, now.scale)
        if was.showIf != now.showIf {
            compareRules(code, "*\(code)*", "is now shown to", old.rule, new.rule)
        } else if old.around.map(\.key) != new.around.map(\.key), relation(old.rule, new.rule) != .same {
            compareRules(code, "*\(code)*", "is now shown to", old.rule, new.rule)
        }
        if was.isRequired != now.isRequired || was.isAskedAgain != now.isAskedAgain {
            let words =
                now.isRequired
                ? "must now be answered"
                : now.isAskedAgain ? "is now asked once more when it is left blank" : "may now be left blank"
            note(.required, code, "*\(code)* \(words)")
        }
        compareLimits(was, now)
        compareChecks(was, now)
        compareStops("*\(code)*", code, was.stops, now.stops)
        compareLooks(was, now)
    }

    private mutating func compareMeaning(_ was: Question, _ now: Question) {
        let code = now.id.rawValue
        let difference = Meaning(now).difference(from: Meaning(was))
        if was.type != now.type || was.shape != now.shape {
            note(
                .type, code, "*\(code)* has another type", before: was.type, after: now.type,
                changesMeaning: difference == .type)
        }
        switch difference {
        case nil, .type: break
        case .marks: note(.type, code, "*\(code)* has other numbers to choose from", changesMeaning: true)
        case .units:
            let isConfirmed = new.sameMeaning[code].map { SameWords.areSame($0, was.text) } ?? false
            note(.type, code, "*\(code)* is now counted in something else", changesMeaning: !isConfirmed)
        case .workedOut: note(.type, code, "*\(code)* is worked out in another way", changesMeaning: true)
        }
        if difference != .workedOut, was.calculation != now.calculation {
            note(.layout, code, "*\(code)* has what is worked out written in another way")
        }
        compareText(.wording, code, "value of *\(code)*", was.fixedValue, now.fixedValue)
    }

    private mutating func compareLimits(_ was: Question, _ now: Question) {
        var wasLimits = was.limits
        var limits = now.limits
        if was.type == "rating", now.type == "rating" {
            // Spoken of with what the numbers mean.
            for path in [\Question.Limits.atLeast, \.atMost, \.step] {
                wasLimits[keyPath: path] = nil
                limits[keyPath: path] = nil
            }
        }
        if wasLimits != limits || was.precision != now.precision {
            note(.limits, now.id.rawValue, "limits changed on *\(now.id)*")
        }
    }

    private mutating func compareChecks(_ was: Question, _ now: Question) {
        let code = now.id.rawValue
        let pairs = Pairs(was.checks, now.checks) { $0.say }
        for check in pairs.added { note(.check, code, "check added to *\(code)*", after: check.say) }
        for check in pairs.removed { note(.check, code, "check removed from *\(code)*", before: check.say) }
        if pairs.areMoved { note(.check, code, "checks of *\(code)* are in another order") }
        for (old, check) in pairs.both where old.refuseIf != check.refuseIf {
            let verdict =
                switch relation(old.refuseIf, check.refuseIf) {
                case .same: "refuses the same answers, written in another way"
                case .more: "refuses more answers"
                case .fewer: "refuses fewer answers"
                case .other: "refuses other answers"
                }
            note(.check, code, "a check of *\(code)* now \(verdict)", after: check.say)
        }
    }

    mutating func compareStops(
        _ subject: String, _ code: String?, _ was: [Question.Stop], _ now: [Question.Stop]
    ) {
        let pairs = Pairs(was, now) { $0.say }
        for stop in pairs.added { note(.rule, code, "\(subject) can now end the interview", after: stop.say) }
        for stop in pairs.removed { note(.rule, code, "\(subject) no longer ends the interview", before: stop.say) }
        if pairs.areMoved {
            note(.rule, code, "the ways in which \(subject) ends the interview are in another order")
        }
        for (old, stop) in pairs.both where old.stopIf != stop.stopIf {
            note(.rule, code, "\(subject) ends the interview in other cases", after: stop.say)
        }
    }

    private mutating func compareLooks(_ was: Question, _ now: Question) {
        let code = now.id.rawValue
        compareText(.look, code, "picture of *\(code)*", was.picture, now.picture)
        compareText(.wording, code, "words at the low end of *\(code)*", was.ends?.low, now.ends?.low)
        compareText(.wording, code, "words at the high end of *\(code)*", was.ends?.high, now.ends?.high)
        compareText(.wording, code, "label of *\(code)*", was.tickLabel, now.tickLabel)
        if was.look != now.look {
            note(.look, code, "*\(code)* is shown as \(now.look == .plain ? "buttons" : "a list")")
        }
        if was.isShuffled != now.isShuffled {
            note(
                .look, code,
                "choices of *\(code)* are \(now.isShuffled ? "now" : "no longer") in an order of each person's own")
        }
        if was.invites != now.invites {
            compareText(.wording, code, "what *\(code)* asks about", was.invites.rawValue, now.invites.rawValue)
        }
        if was.servicesOfTierIn != now.servicesOfTierIn { note(.limits, code, "*\(code)* offers other services") }
        if was.grid?.code != now.grid?.code {
            note(
                .layout, code,
                "*\(code)* is \(now.grid.map { "now a row of *\($0.code)*" } ?? "no longer a row of a grid")")
        }
        if was.kept != now.kept { note(.kept, code, "columns of another tool changed on *\(code)*") }
    }
}
