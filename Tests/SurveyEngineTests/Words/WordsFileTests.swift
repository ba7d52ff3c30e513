import Involvement
import SurveyEngine
import Testing

struct WordsFileTests {
    private static let head = "language: cy\nwords:\n"

    private func problems(_ lines: String) -> [String] {
        do {
            _ = try WordsFile.read(name: "words.cy.yaml", text: Self.head + lines)
            return []
        } catch {
            return error.all.map(\.description)
        }
    }

    @Test func `the Welsh that comes with the product says everything, in every form`() throws {
        let welsh = try WordsFile.read(name: "cy.yaml", text: productFile("Languages/cy.yaml"))

        #expect(WordsFile.missing(in: welsh) == [])
        for source in WordsFile.sources where source.isCounted {
            guard case .byCount(let forms) = welsh.translation(of: source.english) else {
                Issue.record("“\(source.english)” has one form")
                continue
            }
            #expect(forms[.other] != nil)
        }
    }

    @Test(arguments: [
        (#"  "Go away": "Ewch""#, "nothing is said in these English words (any more)"),
        (#"  "{name} runs this.": "Mae hwn""#, "it must put `{name}` in, as the English does"),
        (#"  "Back": "Yn ôl {name}""#, "there is no `{name}` to put in here"),
        (#"  "Back": " ""#, "it says nothing"),
        ("  \"Back\":\n    other: Nôl", "it speaks of no number, so it has one form"),
        (
            "  \"This is {n} characters too long. There is room for {limit}\":\n    several: \"{n} {limit}\"",
            "`several` is no form of `cy`"
        ),
        (
            "  \"This is {n} characters too long. There is room for {limit}\":\n    two: \"{n} {limit}\"",
            "the form `other` is missing"
        ),
    ])
    func `a mistake in a file of words is named`(lines: String, reason: String) {
        #expect(problems(lines).contains { $0.contains(reason) }, "\(problems(lines))")
    }

    @Test func `a form for one may leave the number out`() {
        let lines = """
              "This is {n} characters too long. There is room for {limit}":
                one: "Mae un nod yn ormod. Lle i {limit}"
                other: "Mae {n} nod yn ormod. Lle i {limit}"
            """
        #expect(problems(lines) == [])
    }

    @Test func `what is written reads back the same`() throws {
        let welsh = try WordsFile.read(name: "cy.yaml", text: productFile("Languages/cy.yaml"))

        let text = WordsWriter.text(of: welsh)

        #expect(try WordsFile.read(name: "words.cy.yaml", text: text) == welsh)
    }
}

/// What the product says, in the table that goes out to a translator.
struct WordsTableTests {
    private let welsh: Words

    init() throws {
        welsh = try WordsFile.read(name: "cy.yaml", text: productFile("Languages/cy.yaml"))
    }

    private func numbered(_ rows: [TranslationTable.Row]) -> [(number: Int, row: TranslationTable.Row)] {
        rows.enumerated().map { ($0.offset + 2, $0.element) }
    }

    @Test func `a table that comes back unchanged says nothing new`() throws {
        let rows = WordsTable.rows(welsh)

        #expect(rows.allSatisfy { WordsTable.isOne($0) && !$0.translation.isEmpty })
        #expect(try WordsTable.words(from: numbered(rows), over: welsh, file: "t.csv").isEmpty)
    }

    @Test func `what a translator changed comes back, with the spaces that a spreadsheet took off`() throws {
        var rows = WordsTable.rows(welsh)
        for index in rows.indices {
            rows[index].source = rows[index].source.trimmingSpaces
            if rows[index].source == "(optional)" { rows[index].translation = "(os dymunwch)" }
        }

        let own = try WordsTable.words(from: numbered(rows), over: welsh, file: "t.csv")

        #expect(own == Words(language: "cy", texts: [" (optional)": .plain(" (os dymunwch)")]))
    }

    @Test func `a language that the product does not have gets every form of its own`() throws {
        var rows = WordsTable.rows(Words(language: "pl", texts: [:]))
        #expect(rows.allSatisfy { $0.translation.isEmpty })
        let counted = Dictionary(grouping: rows.filter { $0.place.hasPrefix("Heard, ") }, by: \.source)
        #expect(!counted.isEmpty)
        for forms in counted.values {
            #expect(forms.map(\.place) == ["Heard, one", "Heard, few", "Heard, many", "Heard, other"])
        }
        for index in rows.indices { rows[index].translation = "PL " + rows[index].source }

        let polish = try WordsTable.words(
            from: numbered(rows), over: Words(language: "pl", texts: [:]), file: "t.csv")

        #expect(WordsFile.missing(in: polish) == [])
        #expect(polish(FilledPhrase(SurveyPhrase.tooLong, count: 3, ["limit": .number(9)])).hasPrefix("PL This is 3 "))
    }

    @Test func `what is wrong is said by its row`() {
        let rows = [
            TranslationTable.Row(place: "Heard", source: "Nothing of ours", translation: "Dim"),
            TranslationTable.Row(place: "Heard", source: "Back", translation: "Nôl {x}"),
            TranslationTable.Row(place: "Heard, few", source: "Back", translation: "Nôl"),
        ]

        let problems = #expect(throws: Problems.self) {
            try WordsTable.words(from: numbered(rows), over: welsh, file: "t.csv")
        }

        #expect(problems?.all.compactMap(\.line) == [2, 3, 4])
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
