import Involvement
import TextAnalysis
import Testing

struct UnnamedPhrasesTests {
    private func unnamed(in passages: [CodedQuotation], codebook: Codebook) -> [UnnamedPhrase] {
        UnnamedPhrases(in: passages, learner: ThemeLearner(codebook)).inOrder(for: passages)
    }

    private let codebook = makeCodebook(["waiting": Lexicon(stems: ["waiting"])])

    private func find(_ texts: [(person: ID<Response>, text: String)]) -> [UnnamedPhrase] {
        unnamed(in: texts.enumerated().map { makePassage(ID("q\($0)"), $1.text, of: $1.person) }, codebook: codebook)
    }

    @Test func `words of three people are told, words of two are not`() {
        let phrases = find([
            ("a", "The car park was full, and dear."), ("b", "No car park."), ("c", "A car park? Dear me."),
        ])

        #expect(
            phrases == [
                UnnamedPhrase(words: "car park", people: 3, peopleWithoutTheme: 3, passages: ["q0", "q1", "q2"])
            ])
    }

    @Test func `one person who says it three times is one person`() {
        #expect(find([("a", "Parking"), ("a", "parking"), ("a", "PARKING parking"), ("b", "Parking")]) == [])
    }

    @Test func `where a theme's word list knows the words they do not count`() {
        let phrases = find([
            ("a", "The waiting room"), ("b", "The waiting room"), ("c", "a waiting room"), ("d", "Such a room"),
            ("e", "A cold room"),
        ])

        // "room" stands beside "waiting", which is a theme's, and overlaps it in no place.
        #expect(phrases.map(\.words) == ["room"])
        #expect(phrases.map(\.people) == [5])
    }

    @Test func `words that a theme's Welsh list knows are in a theme too`() {
        var codebook = makeCodebook(["waiting": Lexicon(stems: ["waiting"])])
        codebook.themes[0].overlays[PassageLanguage.welshCode] = ThemeOverlay(
            name: "Aros", definition: "", examples: [], lexicon: Lexicon(stems: ["aros"]))
        func find(answeredIn language: String?) -> [String] {
            let passages = ["a", "b", "c"].map { makePassage(ID("q-\($0)"), "aros maith", of: ID($0), in: language) }
            return unnamed(in: passages, codebook: codebook).map(\.words)
        }

        #expect(find(answeredIn: "cy") == ["maith"])
        #expect(find(answeredIn: "en") == ["aros maith"])
    }

    @Test func `no phrase begins or ends with a stop word, English or Welsh`() {
        let phrases = find([
            ("a", "It is the bus, the bus to town."), ("b", "the bus to town"), ("c", "By the bus to town I go"),
            ("d", "Mae'r bws i'r dre yn hwyr"), ("e", "mae yn hwyr"), ("f", "roedd yn hwyr"),
        ])

        #expect(phrases.map(\.words) == ["bus to town", "hwyr"])
    }

    @Test func `a phrase ends where a part of a sentence does`() {
        let phrases = find([("a", "damp, carpet"), ("b", "damp. Carpet"), ("c", "damp but carpet")])

        #expect(phrases.map(\.words) == ["carpet", "damp"])
    }

    @Test func `words that were taken out are no words`() {
        #expect(
            find([
                ("a", "[Name] [Drop-in centre]"), ("b", "[Name]"), ("c", "[name] of [drop-in centre]"),
                ("d", "[Drop-in centre]"),
            ]) == [])
    }

    @Test func `what is said most where there is no theme stands first`() {
        let themed = ["a", "b", "c", "d"].map { makePassage(ID("x\($0)"), "damp", of: ID($0), accepted: ["waiting"]) }
        let bare = ["e", "f", "g"].map { makePassage(ID("y\($0)"), "carpet", of: ID($0)) }

        let phrases = unnamed(in: themed + bare, codebook: codebook)

        #expect(phrases.map(\.words) == ["carpet", "damp"])
        #expect(phrases.map(\.people) == [3, 4])
        #expect(phrases.map(\.peopleWithoutTheme) == [3, 0])
        #expect(phrases.map(\.passages.count) == [3, 3])
    }

    @Test func `what was collected elsewhere counts for nobody`() {
        let collected = (0..<5).map { number in
            CodedQuotation(
                quotation: Quotation(
                    id: ID("q\(number)"), source: .collected("\(number)"), rangeUTF8: 0..<7, text: "parking",
                    consent: .none))
        }

        #expect(unnamed(in: collected, codebook: codebook) == [])
    }
}
