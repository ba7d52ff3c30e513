public import Involvement

/// What changed from one version of a survey to another, said in plain
/// English.
public enum SurveyDiff {
    /// In the order of the new survey, what concerns all of it first; empty only
    /// when nothing changed.
    public static func changes(from old: Instrument, to new: Instrument) -> [SurveyChange] {
        guard old != new else { return [] }
        var comparison = SurveyComparison(old: old, new: new)
        comparison.compareHead()
        comparison.compareQuotas()
        comparison.compareConsents()
        comparison.compareScales()
        comparison.compareSurroundings()
        comparison.compareQuestions()
        comparison.compareRest()
        return comparison.changes
    }
}

/// Two versions side by side, and what was found so far.
struct SurveyComparison {
    let old: Instrument
    let new: Instrument
    let before: SurveyOutline
    let after: SurveyOutline
    private(set) var changes: [SurveyChange] = []

    init(old: Instrument, new: Instrument) {
        self.old = old
        self.new = new
        self.before = SurveyOutline(old)
        self.after = SurveyOutline(new)
    }

    mutating func note(
        _ kind: SurveyChange.Kind, _ code: String?, _ words: String, before: String? = nil, after: String? = nil,
        changesMeaning: Bool = false
    ) {
        changes.append(
            SurveyChange(kind, code, words, before: before, after: after, changesMeaning: changesMeaning))
    }

    /// Notes a text that is there or not.
    mutating func compareText(
        _ kind: SurveyChange.Kind, _ code: String?, _ name: String, _ before: String?, _ after: String?
    ) {
        guard before != after else { return }
        switch (before, after) {
        case (nil, let after?): note(kind, code, "\(name) added", after: after)
        case (let before?, nil): note(kind, code, "\(name) removed", before: before)
        default: note(kind, code, "\(name) changed", before: before, after: after)
        }
    }

    /// Notes whom a changed rule lets in.
    mutating func compareRules(
        _ code: String?, _ subject: String, _ verb: String, _ before: Expression?, _ after: Expression?
    ) {
        guard before != after else { return }
        let verdict =
            switch relation(before, after) {
            case .same: "\(subject) has its rule written in another way, for the same people"
            case .more: "\(subject) \(verb) more people"
            case .fewer: "\(subject) \(verb) fewer people"
            case .other: "\(subject) \(verb) other people"
            }
        note(.rule, code, verdict)
    }

    func relation(_ before: Expression?, _ after: Expression?) -> RuleRelation {
        RuleRelation(from: before, to: after) { id in
            [self.before[id]?.question ?? old.question(id), self.after[id]?.question ?? new.question(id)]
                .compactMap(\.self)
        }
    }
}

extension SurveyComparison {
    // MARK: the survey as a whole

    mutating func compareHead() {
        if old.id != new.id {
            note(.head, nil, "the survey's code changed", before: old.id.rawValue, after: new.id.rawValue)
        }
        compareText(.head, nil, "version", old.version, new.version)
        compareText(.head, nil, "title", old.title, new.title)
        compareText(.language, nil, "language of the file", old.language, new.language)
        compareLists(.language, "language", old.otherLanguages, new.otherLanguages)
        compareLists(.language, "variant", old.variants, new.variants)
        compareText(.people, nil, "who runs it", Self.said(old.people.runBy), Self.said(new.people.runBy))
        compareText(.people, nil, "whom it is for", Self.said(old.people.isFor), Self.said(new.people.isFor))
        compareText(.people, nil, "closing day", old.people.closes?.inWords, new.people.closes?.inWords)
        compareHelpLines()
        if old.sameMeaning != new.sameMeaning { note(.head, nil, "what is said under `same meaning` changed") }
        if old.kept != new.kept { note(.kept, nil, "columns of another tool changed") }
    }

    private static func said(_ text: String) -> String? { text.isEmpty ? nil : text }

    private mutating func compareLists(
        _ kind: SurveyChange.Kind, _ name: String, _ before: [String], _ after: [String]
    ) {
        for one in after where !before.contains(one) { note(kind, one, "\(name) added", after: one) }
        for one in before where !after.contains(one) { note(kind, one, "\(name) removed", before: one) }
        if before != after, Set(before) == Set(after) { note(kind, nil, "\(name)s are in another order") }
    }

    private mutating func compareHelpLines() {
        let pairs = Pairs(old.helpLines, new.helpLines) { $0.name }
        for line in pairs.added { note(.helpLine, nil, "help line added", after: line.name) }
        for line in pairs.removed { note(.helpLine, nil, "help line removed", before: line.name) }
        if pairs.areMoved { note(.helpLine, nil, "help lines are in another order") }
        for (was, line) in pairs.both {
            compareText(.helpLine, nil, "number of the help line “\(line.name)”", was.phone, line.phone)
            compareText(
                .helpLine, nil, "hours of the help line “\(line.name)”", Self.said(was.hours), Self.said(line.hours))
        }
    }

    mutating func compareConsents() {
        let before = old.questions.filter { $0.shape == .consent }
        let after = new.questions.filter { $0.shape == .consent }
        compareCodes(.consent, "consent", before.map(\.id.rawValue), after.map(\.id.rawValue))
        for consent in after {
            guard let was = before.first(where: { $0.id == consent.id }) else { continue }
            let code = consent.id.rawValue
            // Everybody's consent is kept with the words they read.
            compareText(.consent, code, "wording of the consent *\(code)*", was.text, consent.text)
            compareText(.consent, code, "hint of the consent *\(code)*", was.hint, consent.hint)
            if was.isRequired != consent.isRequired {
                note(
                    .consent, code,
                    "the consent *\(code)* is \(consent.isRequired ? "now needed" : "no longer needed") to take part")
            }
            if was.kept != consent.kept { note(.kept, code, "columns of another tool changed on *\(code)*") }
        }
    }

    mutating func compareCodes(_ kind: SurveyChange.Kind, _ name: String, _ before: [String], _ after: [String]) {
        for code in after where !before.contains(code) { note(kind, code, "\(name) *\(code)* added") }
        for code in before where !after.contains(code) { note(kind, code, "\(name) *\(code)* removed") }
        let common = before.filter(after.contains)
        if common != after.filter(before.contains) { note(kind, nil, "\(name)s are in another order") }
    }

    mutating func compareScales() {
        compareCodes(.scale, "scale", old.scales.map(\.name), new.scales.map(\.name))
        for scale in new.scales {
            guard let was = old.scales.first(where: { $0.name == scale.name }) else { continue }
            compareChoices(was.choices, scale.choices, of: scale.name, "the scale *\(scale.name)*")
            if was.kept != scale.kept { note(.kept, scale.name, "columns of another tool changed on *\(scale.name)*") }
        }
    }

    // MARK: pages, sections, repeats

    mutating func compareSurroundings() {
        for one in after.surroundings {
            guard let was = before.surroundings.first(where: { $0.key == one.key }) else {
                if !one.key.hasPrefix("page ") { note(.added, nil, "\(one.name) added") }
                continue
            }
            compareText(.wording, nil, "title of the \(one.name)", was.title, one.title)
            compareRules(nil, "the \(one.name)", "is now shown to", was.showIf, one.showIf)
            compareRounds(was.repetition, one.repetition)
            compareStops("the \(one.name)", nil, was.stops, one.stops)
            if was.kept != one.kept { note(.kept, nil, "columns of another tool changed on the \(one.name)") }
        }
        for was in before.surroundings where !was.key.hasPrefix("page ") {
            if !after.surroundings.contains(where: { $0.key == was.key }) { note(.removed, nil, "\(was.name) removed") }
        }
        for grid in after.grids {
            guard let was = before.grids.first(where: { $0.code == grid.code }) else { continue }
            compareText(.wording, grid.code, "wording over the rows of *\(grid.code)*", was.text, grid.text)
            compareText(.wording, grid.code, "hint of *\(grid.code)*", was.hint, grid.hint)
            if was.kept != grid.kept { note(.kept, grid.code, "columns of another tool changed on *\(grid.code)*") }
        }
    }

    private mutating func compareRounds(_ before: Repetition?, _ after: Repetition?) {
        guard let before, let after, before.rounds != after.rounds else { return }
        note(.limits, after.id.rawValue, "the repeat *\(after.id)* is asked another number of times")
    }

    // MARK: what no line above has said

    mutating func compareRest() {
        switch (old.equality, new.equality) {
        case (nil, _?): note(.added, nil, "equality questions added")
        case (_?, nil): note(.removed, nil, "equality questions removed")
        case (let before?, let after?) where before.isShippedPack != after.isShippedPack:
            note(
                .layout, nil,
                "the equality questions are now \(after.isShippedPack ? "the pack that comes with Heard" : "the survey's own")"
            )
        case (let before?, let after?) where before.isShippedPack && before != after:
            note(.layout, nil, "the equality questions that come with Heard are another version")
        default: break
        }
        if before.kept != after.kept { note(.kept, nil, "rows of another tool, kept as they were, changed") }
        if changes.isEmpty { note(.layout, nil, "the layout or the columns of another tool changed") }
    }
}
