import Involvement
import Testing

struct RoundsTests {
    private let instrument = Instrument(
        id: "harbour", version: "1", title: "",
        blocks: [
            .page(
                Page(
                    id: "helped",
                    questions: [
                        Question(
                            id: "helped", type: "choose any", shape: .choices, text: "What helped?",
                            choices: [Choice(id: "flex", text: "Being flexible"), Choice(id: "trust", text: "Trust")])
                    ])),
            .section(
                Section(blocks: [
                    .repetition(
                        Repetition(
                            id: "each", rounds: .forEach("helped"),
                            blocks: [
                                .page(
                                    Page(
                                        id: "how",
                                        questions: [
                                            Question(id: "how", type: "story", shape: .text, text: "How?"),
                                            Question(id: "who", type: "story", shape: .text, text: "Who, for {each}?"),
                                        ]))
                            ]))
                ])),
            .repetition(
                Repetition(
                    id: "worker", rounds: .addAnother(upTo: 12),
                    blocks: [
                        .page(
                            Page(
                                id: "kind",
                                questions: [
                                    Question(id: "kind", type: "story", shape: .text, text: "What did they do?")
                                ]))
                    ])),
        ])

    @Test(arguments: [
        ("helped", "What helped?"), ("how.flex", "How? (Being flexible)"), ("who.trust", "Who, for Trust?"),
        ("how.gone", "How? (gone)"), ("kind.12", "What did they do? (12)"), ("nothing.1", nil),
    ])
    func `a question in a round is shown with its round`(id: String, words: String?) {
        #expect(instrument.words(of: ID(id)) == words)
    }

    @Test func `the rounds of a question are found under it, in their order`() {
        let ids: [ID<Question>] = ["kind.2", "kind.10", "kind.flex", "kind.1", "kind.a", "kinder.1", "kindness"]
        let response = Response(
            id: "k", instrument: "harbour", instrumentVersion: "1", channel: .web, day: Day(iso: "2026-01-01")!,
            items: Dictionary(uniqueKeysWithValues: ids.map { ($0, .answered(.text($0.rawValue))) }), consents: [])

        #expect(response.items(of: "kind").map(\.id) == ["kind.1", "kind.2", "kind.10", "kind.a", "kind.flex"])
        #expect(response.items(of: "kind").first?.item == .answered(.text("kind.1")))
        #expect(response.items(of: "kindness").map(\.id) == ["kindness"])
        #expect(response.items(of: "kin").isEmpty)
    }

    @Test func `a round is named by its number or by what it is about`() {
        #expect(ID<Question>("how").round(2) == "how.2")
        #expect(ID<Question>("how").round(about: "flex") == "how.flex")
        #expect(ID<Question>("how.flex").base == "how")
        #expect(ID<Question>("how.flex").nameOfRound == "flex")
        #expect(ID<Question>("how").nameOfRound == nil)
    }
}
