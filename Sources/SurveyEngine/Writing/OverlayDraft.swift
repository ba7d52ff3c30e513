import DefinitionReading
import Involvement

/// An overlay on its way into a file: its words by the codes of the survey, in
/// the order of the survey.
struct OverlayDraft {
    private let overlay: Overlay
    private let instrument: Instrument

    init(_ overlay: Overlay, _ instrument: Instrument) {
        self.overlay = overlay
        self.instrument = instrument
    }

    var root: DefinitionDraft {
        var root = DraftFields()
        root.add("survey", instrument.id.rawValue)
        root.add("language", overlay.language)
        root.add("variant", overlay.variant)
        root.add("title", words(.title))
        var people = DraftFields()
        people.add("run by", words(.runBy))
        people.add("for", words(.isFor))
        root.add("people", people)
        root.add("help lines", helpLines)
        root.add("consent", consents)
        root.add("scales", scales)
        root.add("questions", questions)
        addLaidOut(to: &root)
        return root.map
    }

    private func words(_ place: TextPlace) -> String? { overlay.texts[place] }

    /// By their place, so that one without other words stands there empty.
    private var helpLines: DefinitionDraft {
        list(
            instrument.helpLines.indices.map { index in
                var fields = DraftFields()
                fields.add("name", words(.helpLineName(index + 1)))
                fields.add("when", words(.helpLineHours(index + 1)))
                return fields.isEmpty ? .map([]) : fields.map
            })
    }

    /// Nothing when every item is empty, and none of the empty ones at the end.
    private func list(_ items: [DefinitionDraft]) -> DefinitionDraft {
        let last = items.lastIndex { $0 != .map([]) && $0 != .empty }
        return .list(last.map { items[...$0].map { .init(value: $0) } } ?? [])
    }

    private var consents: DraftFields {
        var fields = DraftFields()
        for consent in instrument.questions where consent.shape == .consent {
            fields.add(consent.id.rawValue, question(consent))
        }
        return fields
    }

    private var scales: DraftFields {
        var fields = DraftFields()
        for scale in instrument.scales {
            var own = DraftFields()
            for choice in scale.choices { own.add(choice.id.rawValue, words(.scaleChoice(scale.name, choice.id))) }
            fields.add(scale.name, own)
        }
        return fields
    }

    private var questions: DraftFields {
        var fields = DraftFields()
        let all = instrument.questions + (instrument.equality?.pages.flatMap(\.questions) ?? [])
        // The line beside "Something else" has its words with its choice.
        for one in all where one.shape != .consent && one.saysMoreAbout == nil {
            fields.add(one.id.rawValue, question(one))
        }
        return fields
    }

    private func question(_ question: Question) -> DraftFields {
        let id = question.id
        var fields = DraftFields()
        fields.add("text", words(.text(id)))
        fields.add("hint", words(.hint(id)))
        var choices = DraftFields()
        for choice in question.choices {
            let text = words(.choice(id, choice.id))
            var more = DraftFields()
            more.add("please say", words(.pleaseSay(id, choice.id)))
            more.add("picture", overlay.pictures[.choice(id, choice.id)])
            if more.isEmpty {
                choices.add(choice.id.rawValue, text)
            } else {
                more.add("text", text)
                choices.add(choice.id.rawValue, more)
            }
        }
        for merge in overlay.merges[id] ?? [] {
            choices.add(merge.into.rawValue, mergedWords(merge, of: question))
        }
        fields.add("choices", choices)
        fields.add("check", list(texts(question.checks.count) { .check(id, $0) }))
        fields.add("stop", list(texts(question.stops.count) { .stop(id, $0) }))
        fields.add("low", words(.lowEnd(id)))
        fields.add("high", words(.highEnd(id)))
        fields.add("label", words(.tickLabel(id)))
        var merges = DraftFields()
        for merge in overlay.merges[id] ?? [] {
            merges.add(merge.into.rawValue, .words(merge.choices.map(\.rawValue)))
        }
        fields.add("merge", merges)
        if let assumed = overlay.drops[id] {
            if assumed.isEmpty {
                fields.add("drop", yes: true)
            } else {
                var drop = DraftFields()
                drop.add("assume", assumed)
                fields.add("drop", drop)
            }
        }
        fields.add("picture", overlay.pictures[.text(id)])
        return fields
    }

    /// The words of a choice that only the overlay has.
    private func mergedWords(_ merge: Overlay.Merge, of question: Question) -> String? {
        question.choices.contains { $0.id == merge.into } ? nil : words(.choice(question.id, merge.into))
    }

    private func texts(_ count: Int, _ place: (Int) -> TextPlace) -> [DefinitionDraft] {
        (0..<count).map { index in words(place(index + 1)).map(DefinitionDraft.text) ?? .empty }
    }

    // MARK: pages, sections, repeats, grids

    private func addLaidOut(to root: inout DraftFields) {
        var titles = BlockTitles(overlay: overlay)
        for block in instrument.blocks { titles.note(block) }
        for page in instrument.equality?.pages ?? [] { titles.note(.page(page)) }
        root.add("pages", titles.pages)
        root.add("sections", titles.sections)
        root.add("repeats", titles.repeats)
        root.add("grids", titles.grids)
        var quotas = DraftFields()
        for quota in instrument.quotas { quotas.add(quota.id.rawValue, words(.quota(quota.id))) }
        root.add("quotas", quotas)
    }
}

private struct BlockTitles {
    let overlay: Overlay
    var pages = DraftFields()
    var sections = DraftFields()
    var repeats = DraftFields()
    var grids = DraftFields()
    private var seenGrids: Set<String> = []

    init(overlay: Overlay) {
        self.overlay = overlay
    }

    mutating func note(_ block: Block) {
        switch block {
        case .page(let page):
            pages.add(page.id.rawValue, overlay.texts[.page(page.id)])
            for question in page.questions {
                guard let grid = question.grid?.code, seenGrids.insert(grid).inserted else { continue }
                var fields = DraftFields()
                fields.add("text", overlay.texts[.grid(grid)])
                fields.add("hint", overlay.texts[.gridHint(grid)])
                grids.add(grid, fields)
            }
        case .section(let section):
            if let id = section.id { sections.add(id.rawValue, overlay.texts[.section(id)]) }
            for inner in section.blocks { note(inner) }
        case .repetition(let repetition):
            repeats.add(repetition.id.rawValue, overlay.texts[.repetition(repetition.id)])
            for inner in repetition.blocks { note(inner) }
        case .kept: break
        }
    }
}
