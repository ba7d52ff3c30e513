import Involvement

/// Word lists put together once to look into many texts: which of them find
/// something there.
struct ListFinder {
    private let hits: ThemeHits
    private var scratch = CodingScratch()

    init(_ lists: [Lexicon], inWelsh: Bool = false) {
        let themes = lists.enumerated().map { place, lexicon in
            let id = ID<Theme>("list\(place)")
            return inWelsh
                ? Theme(
                    id: id, name: "",
                    overlays: [PassageLanguage.welshCode: ThemeOverlay(name: "", lexicon: lexicon)])
                : Theme(id: id, name: "", lexicon: lexicon)
        }
        hits = ThemeHits(Codebook(id: "check", version: "", title: "", themes: themes))
        scratch.writtenIn = inWelsh ? .welsh : nil
    }

    /// The places of the lists that find something in a text.
    mutating func found(in text: String) -> Set<Int> {
        var found: Set<Int> = []
        scratch.read(text)
        hits.each(&scratch) { list, _ in found.insert(list) }
        return found
    }

    /// Whether any list finds something there.
    mutating func finds(in text: String) -> Bool { !found(in: text).isEmpty }
}
