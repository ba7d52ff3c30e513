public import Involvement
import SurveyEngine

/// The questionnaire in one other language or way of asking.
struct Edition: Sendable {
    let instrument: Instrument
    let interview: Interview
    /// What the product itself says in its language.
    let words: Words
    /// Questions that it leaves out.
    let leftOut: Set<ID<Question>>
    /// What stands for the choices that it puts together.
    private let merges: [ID<Question>: [String: String]]

    /// Every edition of a consultation, by the name of its overlay. Easy Read in
    /// another language lies over that language's own overlay.
    static func all(of consultation: Consultation) -> [String: Edition] {
        let original = consultation.instrument
        var editions: [String: Edition] = [:]
        for overlay in consultation.overlays {
            let plain = consultation.overlays.first { $0.variant == nil && $0.language == overlay.language }
            let base = overlay.variant == nil ? original : plain.map { original.localised(by: $0) } ?? original
            editions[overlay.name(besideLanguage: original.language)] = Edition(
                base.localised(by: overlay), overlay, consultation)
        }
        return editions
    }

    private init(_ instrument: Instrument, _ overlay: Overlay, _ consultation: Consultation) {
        self.instrument = instrument
        self.words = consultation.words(in: overlay.language)
        self.leftOut = Set(overlay.drops.keys)
        self.interview = Interview(
            instrument: instrument, register: consultation.register, variant: overlay.variant, assumed: overlay.drops,
            words: words)
        self.merges = overlay.merges.mapValues { merges in
            var into: [String: String] = [:]
            for merge in merges {
                for choice in merge.choices { into[choice.rawValue] = merge.into.rawValue }
            }
            return into
        }
    }

    /// What was chosen before the switch, in the choices there are here.
    func entries(_ entries: Entries) -> Entries {
        var entries = entries
        for (question, into) in merges {
            guard let chosen = entries[question] else { continue }
            var kept: [String] = []
            for choice in chosen.map({ into[$0] ?? $0 }) where !kept.contains(choice) { kept.append(choice) }
            entries[question] = kept
        }
        return entries
    }
}

extension ReviewCycle {
    /// The names of the other languages and ways of asking, in the order of the
    /// survey.
    public var editionNames: [String] {
        consultation.overlays.map { $0.name(besideLanguage: mainLanguage) }
    }

    /// The same consultation as somebody sees it who asked for an edition, with
    /// what they have entered so far. The original for a name there is not.
    public func edition(for entries: Entries) -> (cycle: ReviewCycle, entries: Entries) {
        guard let name = entries[CarriedEntry.edition]?.first, let edition = editions[name] else {
            return (self, entries)
        }
        let consultation = Consultation(
            id: consultation.id, instrument: edition.instrument, overlays: consultation.overlays,
            codebook: consultation.codebook, register: consultation.register, words: consultation.words,
            pictures: consultation.pictures, asks: consultation.asks, report: consultation.report,
            houseStyle: consultation.houseStyle)
        return (ReviewCycle(self, showing: consultation, by: edition, named: name), edition.entries(entries))
    }

    private init(_ cycle: ReviewCycle, showing consultation: Consultation, by edition: Edition, named name: String) {
        self.consultation = consultation
        self.mainLanguage = cycle.mainLanguage
        self.store = cycle.store
        self.world = cycle.world
        self.interview = edition.interview
        self.words = edition.words
        self.editionName = name
        self.editions = cycle.editions
        self.learning = cycle.learning
        self.redactor = cycle.redactor
        self.reading = cycle.reading
        self.picking = cycle.picking
        self.fullQuotas = cycle.fullQuotas
    }
}
