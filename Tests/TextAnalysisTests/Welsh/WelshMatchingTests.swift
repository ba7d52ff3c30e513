import Involvement
import Testing

@testable import TextAnalysis

struct WelshMatchingTests {
    /// What a list of these entries finds, as it stands in the text.
    private func found(_ entries: [String], in text: String, exclusions: [String] = []) -> [String] {
        var theme = Theme(id: "theme", name: "Theme")
        theme.overlays["cy"] = ThemeOverlay(name: "Thema", lexicon: Lexicon(phrases: entries, exclusions: exclusions))
        let model = ThemeModel(codebook: Codebook(id: "test", version: "1", title: "Test", themes: [theme]))
        return model.suggestions(for: text, answeredIn: "cy").first?.evidenceUTF8.map { words(of: text, in: $0) } ?? []
    }

    @Test(arguments: [
        ("triniaeth", "triniaeth driniaeth nhriniaeth thriniaeth", "riniaeth"),
        ("gofal", "gofal ofal ngofal", "fal gyfal"),
        ("cefnogaeth", "cefnogaeth gefnogaeth nghefnogaeth chefnogaeth", "hefnogaeth"),
        ("byw", "byw fyw myw", "yw"),
        ("llety", "llety lety", "hety"),
        ("rhoi", "rhoi roi", "oi"),
        ("amser", "amser hamser", "mser"),
        ("pobl", "pobl bobl mhobl phobl", "hobl"),
        ("dewis", "dewis ddewis newis", "ewis"),
        ("mentor", "mentor fentor", "bentor"),
        ("chwaer", "chwaer", "gwaer hwaer"),
        ("ffrind", "ffrind", "frind hffrind"),
        ("tŷ", "tŷ ty TŶ", "dy dŷ"),
        ("grŵp", "grŵp grwp rŵp ngrwp", "hgrwp"),
    ])
    func `a word is found in all its mutations and in nothing else`(entry: String, forms: String, others: String) {
        let text = forms.split(separator: " ").joined(separator: ", ")

        #expect(found([entry], in: text).joined(separator: ", ") == text)
        #expect(found([entry], in: others) == [])
    }

    @Test(arguments: ["Yn y tŷ'r oedd e.", "tŷ’n", "tŷ'i", "tŷ'u", "tŷ'w", "tŷ'ch", "tŷ'th", "tŷ'm"])
    func `a word ends before the little words written on to it`(text: String) {
        #expect(found(["tŷ"], in: text).count == 1)
    }

    @Test func `a word goes on where no little word follows`() {
        #expect(found(["tŷ"], in: "tyst, tŷ'xyz") == [])
    }

    @Test func `each word of a phrase may be mutated by itself`() {
        let entries = ["gweithiwr allweddol"]

        #expect(found(entries, in: "Fy ngweithiwr allweddol.") == ["ngweithiwr allweddol"])
        #expect(found(entries, in: "Ei gweithiwr hallweddol.") == ["gweithiwr hallweddol"])
        #expect(found(entries, in: "Gweithiwr da allweddol.") == [])
        #expect(found(entries, in: "Gweithiwr. Allweddol.") == [])
    }

    @Test func `stems, gaps and exclusions are mutated too`() {
        #expect(found(["digartref*"], in: "yn ddigartrefedd") == ["ddigartrefedd"])
        #expect(found(["newid* ... apwyntiad*"], in: "newidion nhw fy apwyntiadau") == ["newidion", "apwyntiadau"])
        #expect(found(["cyngor"], in: "Rhoddodd gyngor da.", exclusions: ["cyngor da"]) == [])
    }

    @Test func `English entries keep their form and English passages meet no Welsh ones`() {
        var theme = Theme(id: "theme", name: "Theme", lexicon: Lexicon(stems: ["gate"]))
        theme.overlays["cy"] = ThemeOverlay(name: "Thema", lexicon: Lexicon(stems: ["barn"]))
        let model = ThemeModel(codebook: Codebook(id: "test", version: "1", title: "Test", themes: [theme]))

        #expect(model.suggestions(for: "Roedd hi wedi bod yn ate mewn pobl.").isEmpty)
        #expect(model.suggestions(for: "We all slept in the barn that night.").isEmpty)
        #expect(model.suggestions(for: "Doedd neb yn gofyn fy marn i.").count == 1)
        #expect(model.suggestions(for: "Roedd hi'n sefyll wrth y gate yn aros.").count == 1)
    }

    @Test func `Welsh entries are numbered after the English ones`() {
        var theme = Theme(id: "theme", name: "Theme", lexicon: Lexicon(stems: ["gate", "door"]))
        theme.overlays["cy"] = ThemeOverlay(name: "Thema", lexicon: Lexicon(stems: ["drws", "giât"]))
        let hits = ThemeHits(Codebook(id: "test", version: "1", title: "Test", themes: [theme]))
        var scratch = CodingScratch()
        var entries: [UInt32] = []

        scratch.read("Wrth y giât, y gate, y drws, y door.", answeredIn: "cy")
        hits.each(&scratch) { _, scratch in entries = scratch.evidence.matches.map(\.entry) }

        #expect(hits.entryCount == 4)
        #expect(entries == [3, 0, 2, 1])
    }

    @Test(arguments: [
        ("Roedd y staff yn garedig ond roedd yr aros yn hir.", 2),
        ("Roedd hi'n dda, serch hynny roedd hi'n bell.", 2),
        ("Roedd hi'n bell er hynny es i bob wythnos.", 2),
        ("Roedd pawb yn dda ac eithrio un ohonyn nhw.", 2),
        ("Roedd pawb yn dda heblaw un ohonyn nhw.", 2),
        ("Es i yno er fy mod i'n ofnus iawn.", 2),
        ("Dim ond un gweithiwr oedd yno i bawb.", 1),
        ("Es i yno er mwyn cael help gyda'r ddiod.", 1),
        ("Mae angen pethau er enghraifft lle i fyw.", 1),
        ("Doedd neb ond fi yn yr ystafell aros.", 1),
    ])
    func `a clause ends where Welsh turns`(text: String, clauses: UInt32) {
        var scratch = CodingScratch()

        scratch.read(text)

        #expect(scratch.language == .welsh)
        #expect((scratch.text.words.last?.clause ?? 0) + 1 == clauses)
        #expect(scratch.welsh.words.count == scratch.text.words.count)
    }

    @Test func `ond turns nothing in English`() {
        var scratch = CodingScratch()

        scratch.read("I saw Mr Ond about the house and he was kind.")

        #expect(scratch.text.words.last?.clause == 0)
    }

    @Test(arguments: [
        ("Dim byd.", Question.Invitation.whatCouldBeBetter, Polarity.positive), ("Dim byd", .whatWasGood, .negative),
        ("Dim sylw", .anything, .neutral),
    ])
    func `nothing is said in Welsh too`(text: String, inviting: Question.Invitation, polarity: Polarity) {
        var scratch = PolarityScratch()
        var words = NormalisedText()
        words.read(text)

        PolarityReader.british.read(words, &scratch)

        #expect(scratch.isNothing)
        #expect(NothingReplies.polarity(inviting: inviting) == polarity)
    }

    @Test(arguments: [
        ("Roedd y staff yn garedig iawn wrtha i.", Polarity.positive),
        ("Doedd y staff ddim yn garedig o gwbl.", .negative),
        ("Roedd y staff yn ofnadwy, a dweud y gwir.", .negative),
        ("Dylai'r staff fod yn fwy caredig wrth bobl.", .negative),
        ("Nid yn unig roedd y staff yn gwrando arna i.", .positive),
        ("Doedd dim byd yn ormod i'r staff yno.", .positive),
        ("Mae gan y staff swyddfa newydd ym Mangor.", .neutral),
    ])
    func `praise, complaint, negation and wishes are read in Welsh`(text: String, polarity: Polarity) {
        var theme = Theme(id: "staff", name: "Staff")
        theme.overlays["cy"] = ThemeOverlay(name: "Staff", lexicon: Lexicon(stems: ["staff"]))
        let model = ThemeModel(codebook: Codebook(id: "test", version: "1", title: "Test", themes: [theme]))

        #expect(model.suggestions(for: text, answeredIn: "cy").map(\.polarity) == [polarity])
    }
}
