import Involvement
import Testing
import Workflow

struct ImportTests {
    @Test func `quotations keep their words to the letter, and the file twice adds nothing`() async throws {
        let cycle = try makeCycle()
        let words = "“They don’t listen” — £10 for [Location], ****!  "
        let csv = Array("quote_id,quote,rationale\r\n7,\"\(words)\",x\r\n".utf8)

        let first = try await cycle.importQuotations(
            csv: csv, fileName: "panel.csv", consent: .publish, attribution: "Member of a panel")
        let second = try await cycle.importQuotations(
            csv: csv, fileName: "panel.csv", consent: .publish, attribution: "Member of a panel")
        let stored = try await cycle.codedQuotations().map(\.quotation)

        #expect((first.stored, first.alreadyHere, first.columnsLeftOut) == (1, 0, ["rationale"]))
        #expect((second.stored, second.alreadyHere) == (0, 1))
        #expect(stored.map(\.text) == [words])
        #expect(stored.map(\.attribution) == ["Member of a panel"])
    }

    @Test func `no consent given means none, and a row may say its own`() async throws {
        let cycle = try makeCycle()
        let csv = Array("quote_id,quote,consent\n1,a,\n2,b,publish\n3,c,perhaps\n".utf8)

        let outcome = try await cycle.importQuotations(
            csv: csv, fileName: "q.csv", consent: .none, attribution: nil)
        let consents = try await cycle.codedQuotations().map(\.quotation.consent)

        #expect(Set(consents) == [.none, .publish])
        #expect(outcome.withoutConsent == 1)
        #expect(
            outcome.refused.map(\.description) == [
                "q.csv:4: this row: its consent is none of the words known here. "
                    + "Write `none`, `commissioner-only`, `publish`."
            ])
    }

    @Test func `themes in the file are accepted codings of the coder imported`() async throws {
        let cycle = try makeCycle()
        let csv = Array("quote_id,quote,themes,polarity\n1,a,trust; stigma,negative\n2,b,nonsense,\n".utf8)

        let outcome = try await cycle.importQuotations(
            csv: csv, fileName: "q.csv", consent: .publish, attribution: nil)
        let coded = try #require(try await cycle.codedQuotations().first)

        #expect(coded.accepted.map(\.theme).sorted() == ["stigma", "trust"])
        #expect(coded.accepted.allSatisfy { $0.coder == .imported && $0.polarity == .negative })
        #expect(outcome.refused.map(\.line) == [3])
    }

    @Test func `a number that comes back with other words is refused and nothing is overwritten`() async throws {
        let cycle = try makeCycle()
        func take(_ rows: String) async throws -> QuotationImport {
            try await cycle.importQuotations(
                csv: Array("quote_id,quote\n\(rows)".utf8), fileName: "q.csv", consent: .none, attribution: nil)
        }

        _ = try await take("1,first\n")
        let second = try await take("1,second\n2,new\n")

        #expect(Set(try await cycle.codedQuotations().map(\.quotation.text)) == ["first", "new"])
        #expect(
            second.refused.map(\.description) == [
                "q.csv:2: quotation `1`: a quotation with this number and other words is here already. "
                    + "Give the new one a number of its own."
            ])
    }

    @Test func `answers from paper go through the same checks, row by row`() async throws {
        let cycle = try makeCycle()
        let csv = Array(
            """
            response_id,day,channel,take_part,quote_my_words,story,tier,helped,weeks_waited,shoe_size
            p1,2026-05-01,paper,yes,yes,It was good,t1,group;same_worker,,9
            p2,2026-05-01,,yes,no,It was bad,t9,,,
            p3,someday,,yes,no,It was bad,t1,,,
            p4,,,,,It was bad,t1,,,
            """.utf8)

        let first = try await cycle.importResponses(AnswersFile(name: "paper.csv", bytes: csv, channel: .paper))
        let second = try await cycle.importResponses(AnswersFile(name: "paper.csv", bytes: csv, channel: .paper))

        #expect((first.stored, first.countRefused, first.columnsLeftOut) == (2, 2, ["shoe_size"]))
        #expect(Set(first.refused.compactMap(\.line)) == [4, 5])
        #expect((second.stored, second.alreadyHere) == (0, 2))
        // Nobody can be asked again what `t9` was: it is kept as written, and never guessed.
    }

    @Test func `two people who answered alike are two`() async throws {
        let cycle = try makeCycle()
        let csv = Array("take_part,story\nyes,Fine\nyes,Fine\n".utf8)

        #expect(try await cycle.importResponses(AnswersFile(name: "a.csv", bytes: csv, channel: .paper)).stored == 2)
        #expect(
            try await cycle.importResponses(AnswersFile(name: "a.csv", bytes: csv, channel: .paper)).alreadyHere == 2)
    }

    @Test(arguments: [
        ("", "q.csv:1: the file is empty. Check that it is the right file."),
        (
            "words\nx\n",
            "q.csv:1: it has no column `quote_id`. Name the columns on the first line; `quote_id` must be one of them."
        ),
    ])
    func `a file that means nothing is refused as a whole`(csv: String, message: String) async throws {
        let cycle = try makeCycle()

        let problems = await #expect(throws: Problems.self) {
            try await cycle.importQuotations(
                csv: Array(csv.utf8), fileName: "q.csv", consent: .none, attribution: nil)
        }

        #expect(problems?.all.first?.description == message)
    }
}
