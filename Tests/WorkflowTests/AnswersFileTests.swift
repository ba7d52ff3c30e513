import Involvement
import Storage
import Testing
@testable import Workflow

struct AnswersFileTests {
    private let mapping = (
        name: "paper.yaml",
        text: """
        channel: paper
        columns:
          Form: response_id
          Came back: {to: day, written: day/month/year}
          In their words: story
          Kind of place:
            to: tier
            choices: {Rehab: t4, Community team: t3}
          Script: {to: helped, choice: medicine}
          Group: {to: helped, choice: group, ticked: [circled]}
          Weeks: weeks_waited
          Office notes: leave out
        every row:
          take_part: yes
        """
    )

    @Test func `a mapping says what the columns of another form mean`() async throws {
        let cycle = try makeCycle()
        let csv = """
            Form;Came back;In their words;Kind of place;Script;Group;Weeks;Office notes
            17;3/5/2026;"Good; I was heard";rehab;x;circled;6;filed by Jo
            """

        let outcome = try await cycle.importResponses(
            AnswersFile(name: "paper.csv", bytes: Array(csv.utf8), mapping: mapping))
        let response = try #require(try await cycle.store.responses().first)

        #expect((outcome.stored, outcome.refused, outcome.columnsLeftOut) == (1, [], []))
        #expect((response.channel, response.day.iso) == (.paper, "2026-05-03"))
        #expect(response.items["story"]?.answer == .text("Good; I was heard"))
        #expect(response.items["tier"]?.answer == .choice("t4"))
        #expect(response.items["helped"]?.answer == .choices(["medicine", "group"]))
        #expect(response.consents.map(\.isGiven) == [true, false, false])
    }

    @Test func `what people wrote by hand is kept as written, counted, and never guessed`() async throws {
        let cycle = try makeCycle()
        let csv = """
            take_part,story,tier,weeks_waited
            yes,Fine,t3,twenty six
            yes,Fine,t3,60+
            yes,Fine,a very old place,26
            """

        let outcome = try await cycle.importResponses(
            AnswersFile(name: "paper.csv", bytes: Array(csv.utf8), channel: .paper))
        let written = try await cycle.store.responses().compactMap { $0.items["weeks_waited"] }

        #expect(outcome.stored == 3)
        #expect(outcome.asWritten.map { "\($0.question) \($0.count)" } == ["tier 1", "weeks_waited 2"])
        #expect(outcome.notAsked.map { "\($0.question) \($0.count)" } == ["weeks_waited 1"])
        #expect(Set(written) == [.asWritten("twenty six"), .asWritten("60+"), .absent(.notAsked)])
    }

    @Test func `rows refused come back as a file that can be mended and brought in again`() async throws {
        let cycle = try makeCycle()
        let csv = """
            Form;Came back;In their words;Kind of place;Script;Group;Weeks;Office notes
            1;3/5/2026;Good;rehab;x;;6;
            2;May;"He said ""no""; =1+1";rehab;perhaps;;6;
            3;3/5/2026;Too;many;cells;in;this;one;here
            ;;;;;;;
            4;3/5/2026;Bad;Community team;;;2;
            """
        let first = try await cycle.importResponses(
            AnswersFile(name: "a.csv", bytes: Array(csv.utf8), mapping: mapping))
        let file = try #require(first.refusedRows)
        let text = String(decoding: file, as: UTF8.self)

        #expect((first.stored, first.countRefused) == (2, 2))
        #expect(first.refused.compactMap(\.line) == [3, 3, 4])
        #expect(text.contains("\"He said \"\"no\"\"; =1+1\""))

        let mended = text.replacing("\"May\"", with: "4/5/2026").replacing("perhaps", with: "x")
        let second = try await cycle.importResponses(
            AnswersFile(name: "a-refused.csv", bytes: Array(mended.utf8), mapping: mapping))
        #expect((second.stored, second.countRefused) == (1, 1))
        #expect(
            try await cycle.store.responses().contains { $0.items["story"]?.answer == .text("He said \"no\"; =1+1") })
    }

    @Test func `a number is one form: known again, refused with other answers, gone when withdrawn`() async throws {
        let cycle = try makeCycle()
        func take(_ row: String) async throws -> ResponseImport {
            let csv = "response_id,take_part,story\n\(row)\n"
            return try await cycle.importResponses(AnswersFile(name: "a.csv", bytes: Array(csv.utf8)))
        }

        #expect(try await take("17,yes,Fine").stored == 1)
        #expect(try await take("17,yes,Fine").alreadyHere == 1)
        let other = try await take("17,yes,Not fine")

        #expect(
            other.refused.map(\.description) == [
                "a.csv:2: number `17`: other answers with this number are here already. "
                    + "Give it a number of its own, or leave the row out."
            ])
        #expect(try await cycle.store.responses().count == 1)
    }

    @Test func `Easy Read on paper is read in its own words and marked as such`() async throws {
        let cycle = try makeCycle()
        let csv = "take_part,story,helped,tier\nyes,ok,Other people,A place you stayed in to get well\n"

        let outcome = try await cycle.importResponses(
            AnswersFile(name: "a.csv", bytes: Array(csv.utf8), channel: .paper, variant: "easy-read"))
        let response = try #require(try await cycle.store.responses().first)

        #expect(outcome.stored == 1)
        #expect((response.channel, response.variant) == (.paper, "easy-read"))
        #expect(response.items["tier"]?.answer == .choice("t4"))
        #expect(response.items["helped"]?.answer == .choices(["people"]))
    }

    @Test func `a way of asking that the survey does not have is refused by row`() async throws {
        let cycle = try makeCycle()
        let csv = "take_part,story,variant\nyes,ok,large-print\nyes,ok,\n"

        let outcome = try await cycle.importResponses(AnswersFile(name: "a.csv", bytes: Array(csv.utf8)))

        #expect((outcome.stored, outcome.countRefused) == (1, 1))
        #expect(outcome.refused[0].reason == "the survey has no `survey.large-print.yaml`")
    }

    @Test func `one column for each choice is read by its name, and letters of old spreadsheets when said`()
        async throws
    {
        let cycle = try makeCycle()
        let csv =
            Array("take_part\tstory\thelped/group\thelped/medicine\nyes\tCaf".utf8) + [0xE9] + Array("\t1\t0\n".utf8)

        let problems = await #expect(throws: Problems.self) {
            try await cycle.importResponses(AnswersFile(name: "a.csv", bytes: csv))
        }
        let outcome = try await cycle.importResponses(
            AnswersFile(name: "a.csv", bytes: csv, mapping: (name: "m.yaml", text: "letters: windows-1252\n")))
        let response = try #require(try await cycle.store.responses().first)

        #expect(
            problems?.all.map(\.description) == [
                "a.csv:2: its letters are not in UTF-8. "
                    + "Save it again as \"CSV UTF-8\", or write `letters: windows-1252` in a mapping."
            ])
        #expect(outcome.stored == 1)
        #expect(response.items["story"]?.answer == .text("Café"))
        #expect(response.items["helped"]?.answer == .choices(["group"]))
    }

    @Test(arguments: [
        (
            "columns: {Sory: story}",
            "a.csv:1: it has no column `Sory`, and the mapping has. Did you mean `Story`."
        ),
        (
            "columns: {Story: stroy}",
            "m.yaml:1:18: column `Story`: the survey has no question `stroy`. Did you mean `story`."
        ),
        (
            "columns: {Story: {to: tier, choices: {a: t9}}}",
            "m.yaml:1:42: column `Story`: question `tier` has no choice `t9`. Its choices are `t1`, `t2`, `t3`, `t4`."
        ),
        (
            "channel: post",
            "m.yaml:1:10: mapping: `channel` cannot be `post`. Write `web`, `kiosk`, `paper`, `assisted`, `panel`, `imported`."
        ),
        (
            "columns: {Story: story, Second: story}",
            "a.csv:1: the columns `Story` and `Second` lead to the same place, `story`. "
                + "Keep one of them, or say in a mapping what the other is for."
        ),
        (
            "{columns: {Story: story}, every row: {story: x}}",
            "a.csv:1: `story` has a column, and the mapping says the same answer for every row. Keep one of the two."
        ),
    ])
    func `a mapping that cannot be meant says where and what to do`(
        text: String, message: String
    ) async throws {
        let cycle = try makeCycle()

        let problems = await #expect(throws: Problems.self) {
            try await cycle.importResponses(
                AnswersFile(
                    name: "a.csv", bytes: Array("Story,Second\nx,y\n".utf8), mapping: (name: "m.yaml", text: text)))
        }

        #expect(problems?.all.first?.description == message)
    }
}
