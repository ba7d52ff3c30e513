import Involvement
import Testing
import Workflow

struct HeldTests {
    private let ash = Coder.person("Ash")

    @Test func `answers under suspicion are acknowledged like any other, and counted when they are let in`()
        async throws
    {
        let cycle = try makeCycle()
        let receipt = cycle.makeReceiptCode()

        let submitted = try await cycle.submit(makeEntries(), receipt: receipt, channel: .web, suspicion: .trap)
        let before = try await cycle.summary(by: nil)
        _ = try await cycle.tag()
        let passagesBefore = try await cycle.codedQuotations().count
        let key = try #require(try await cycle.heldResponses(.held, from: 0, atMost: 20).first).response.id
        try await cycle.decide(.letIn, on: [key], coder: ash)
        _ = try await cycle.tag()

        #expect(submitted == .stored)
        #expect(
            try await cycle.submit(makeEntries(), receipt: receipt, channel: .web, suspicion: .trap) == .alreadyStored)
        #expect(passagesBefore == 0 && before.whole.respondents.text == "0")
        #expect(try await cycle.codedQuotations().count == 1)
        #expect(try await cycle.summary(by: nil).whole.respondents.text != "0")
    }

    // Anybody can say that they sit at a kiosk.
    @Test(arguments: [Channel.assisted, .paper, .panel, .imported])
    func `what was given in person is never under suspicion`(channel: Channel) async throws {
        let cycle = try makeCycle()

        _ = try await cycle.submit(
            makeEntries(), receipt: cycle.makeReceiptCode(), channel: channel, suspicion: .tooFast)

        #expect(try await cycle.heldCounts() == [:])
    }

    @Test func `the same words of several people are shown, and set aside only when a person says so`() async throws {
        let cycle = try makeCycle()
        let stories = [
            "They closed our drop-in, give it back!", "they closed our drop-in - give it back",
            "They closed our drop-in. Give it back.", "Short words", "Short words", "Nobody else says quite this thing",
        ]
        for story in stories {
            _ = try await cycle.submit(
                makeEntries(story: story), receipt: cycle.makeReceiptCode(), channel: .web)
        }

        let groups = try await cycle.sameWords()
        let untouched = try await cycle.heldCounts()
        let wasHeld = try await cycle.hold(sameWords: groups[0].key, coder: ash)
        let isNothing = try await cycle.hold(sameWords: "0000", coder: ash)

        #expect(groups.map(\.responses.count) == [3])
        #expect(untouched == [:])
        #expect(wasHeld && !isNothing)
        #expect(try await cycle.heldCounts() == [.held: 3])
        #expect(try await cycle.sameWords().map(\.leftOut) == [3])
    }
}
