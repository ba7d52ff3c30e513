import Foundation
import Involvement
import Testing
import Workflow

struct PanelTests {
    private func makeSession(
        _ cycle: ReviewCycle, day: String = "2026-05-20", present: Int = 5
    ) -> PanelSession {
        PanelSession(id: cycle.makePanelID(), day: Day(iso: day)!, present: present, consent: .spoken)
    }

    @Test func `what a panel says becomes passages with its consent, and counts nobody`() async throws {
        let cycle = try makeCycle()
        let session = makeSession(cycle)
        let said = [
            PanelStatement(pseudonym: "Member A", words: "They never listened to us.", consent: .publish),
            PanelStatement(pseudonym: "Member B", words: "My worker judged me.", consent: .none),
        ]

        #expect(try await cycle.record(session, said, attribution: "Member of the panel"))
        #expect(try await cycle.record(session, said, attribution: "Member of the panel") == false)
        _ = try await cycle.tag()

        let passages = try await cycle.codedQuotations()
        #expect(Set(passages.map(\.quotation.text)) == Set(said.map(\.words)))
        #expect(Set(passages.map(\.quotation.consent)) == [.publish, .none])
        #expect(passages.allSatisfy { $0.quotation.attribution == "Member of the panel" })
        #expect(try await cycle.summary(by: nil).whole.respondents == .people(0))
        #expect(try await cycle.panels().map(\.speakers) == [2])
    }

    @Test func `a day to come, nobody present and more speakers than people are all named at once`() async throws {
        let cycle = try makeCycle()
        let said = ["Member A", "Member B"].map { PanelStatement(pseudonym: $0, words: "W", consent: .none) }

        let future = await #expect(throws: Problems.self) {
            try await cycle.record(makeSession(cycle, day: "2026-06-02", present: 0), said, attribution: "")
        }
        let tooMany = await #expect(throws: Problems.self) {
            try await cycle.record(makeSession(cycle, present: 1), said, attribution: "")
        }

        #expect(future?.all.map(\.place) == ["day", "present"])
        #expect(tooMany?.all.map(\.reason) == ["2 people spoke, and only 1 were there"])
        #expect(try await cycle.panels().isEmpty)
    }

    @Test(arguments: [
        ("Member A", false), ("Sue Smith", true), ("Sue", true), ("Speaker 3", false), ("a woman", false),
    ])
    func `a pseudonym that could be a name is noticed`(text: String, isName: Bool) {
        #expect(Pseudonym.looksLikeAName(text) == isName)
    }

    @Test func `a release has what was said and nothing of who said it`() async throws {
        try await withTemporaryFolder { folder in
            let cycle = try makeCycle()
            let said = [
                PanelStatement(pseudonym: "Member Quokka", words: "They never listened to us.", consent: .publish)
            ]
            _ = try await cycle.record(makeSession(cycle), said, attribution: "Member of the panel")

            let outcome = try await cycle.release(out: folder.appendingPathComponent("out").path)

            var isSaid = false
            for file in outcome.files {
                let url = URL(fileURLWithPath: outcome.folder).appendingPathComponent(file)
                let bytes = try Data(contentsOf: url)
                #expect(bytes.range(of: Data("Quokka".utf8)) == nil, "\(file)")
                isSaid = isSaid || bytes.range(of: Data("They never listened to us.".utf8)) != nil
            }
            #expect(isSaid)
            #expect(try await cycle.codedQuotations().map(\.quotation.source.speaker) == ["Member Quokka"])
        }
    }
}

extension Quotation.Source {
    fileprivate var speaker: String? { if case .panel(_, _, let speaker) = self { speaker } else { nil } }
}
