import FormFiles
import Involvement
import SurveyEngine
import SurveyExchange
import Testing

/// What becomes of the parts of a form.
struct XLSFormTests {
    private func read(_ markdown: String) throws -> ImportedForm {
        try XLSFormImport.read(MarkdownForm.workbook(markdown), file: "form.xlsx")
    }

    private func refusal(_ markdown: String, root: String = "data") -> [String] {
        do throws(Problems) {
            _ = try XLSFormImport.read(MarkdownForm.workbook(markdown), file: "form.xlsx", root: root)
            return []
        } catch {
            return error.all.map(\.description)
        }
    }

    /// The questions without the consent that every survey has.
    private func questions(_ form: ImportedForm) -> [Question] {
        form.instrument.questions.filter { $0.shape != .consent }
    }

    /// What comes back, as rows of one sheet.
    private func sheet(_ name: String, of form: ImportedForm) -> [[String]] {
        XLSFormExport.workbook(of: form.instrument, overlays: form.overlays)[name]?.rows ?? []
    }

    // Found by breaking forms at random: the export never ended, and took all memory there was.
    @Test("Choices out of answers that nobody gives, with a filter, are kept and go out again")
    func choicesFromNowhere() throws {
        let form = try read(
            """
            | survey |
            | | type              | name   | label  | choice_filter |
            | | begin repeat      | member | Member |               |
            | | integer           | age    | Age    |               |
            | | select_one ${who} | chosen | Who?   | ${age} > 18   |
            | | end repeat        | member |        |               |
            """)

        #expect(sheet("survey", of: form).contains { $0.contains("select_one ${who}") })
        #expect(
            XFormExport.text(of: XLSFormExport.workbook(of: form.instrument, overlays: form.overlays), root: "data")
                .contains("ref=\"/data/member/chosen\""))
    }

    @Test("A picture that a survey cannot have is kept as it was, and what is written can be read")
    func oddPictures() throws {
        let form = try read(
            """
            | survey |
            | | type           | name | label | image     |
            | | select_one Y_N | q1   | Ready | ../a.png  |
            | | text           | q2   | Why   | b.png     |
            | choices |
            | | list_name | name | label | image      |
            | | Y_N       | yes  | Yes   | jr://c.png |
            | | Y_N       | no   | No    | d.png      |
            """)

        #expect(questions(form).map(\.picture) == [nil, "b.png"])
        #expect(questions(form)[0].choices.map(\.picture) == [nil, "d.png"])
        #expect(try SurveyFile.read(name: "survey.yaml", text: form.files.survey) == form.instrument)
        let out = (sheet("survey", of: form) + sheet("choices", of: form)).flatMap(\.self)
        #expect(["../a.png", "b.png", "jr://c.png", "d.png"].allSatisfy(out.contains))
    }

    @Test("Names that can be no codes get one, and come back as they were")
    func names() throws {
        let form = try read(
            """
            | survey |
            | | type           | name | label | relevant   |
            | | select_one Y_N | Q1   | Ready |            |
            | | text           | q.2  | Why   | ${Q1}='1' |
            | choices |
            | | list_name | name | label |
            | | Y_N       | 1    | Yes   |
            | | Y_N       | 0    | No    |
            """)

        #expect(questions(form).map(\.id) == ["q1", "q_2"])
        #expect(questions(form)[0].choices.map(\.id) == ["c1", "c0"])
        #expect(questions(form)[1].showIf?.questions == ["q1"])
        #expect(
            sheet("survey", of: form) == [
                ["type", "name", "label", "relevant"],
                ["select_one Y_N", "Q1", "Ready", ""],
                ["text", "q.2", "Why", "${Q1} = '1'"],
            ])
        #expect(sheet("choices", of: form)[1] == ["Y_N", "1", "Yes"])
    }

    @Test("Each further language of a form is an overlay")
    func languages() throws {
        let form = try read(
            """
            | survey |
            | | type | name | label::English (en) | label::Welsh (cy) | hint::Welsh (cy) |
            | | text | q    | Hello               | Helo              | Ysgrifennwch     |
            """)

        #expect(form.instrument.language == "en")
        #expect(form.instrument.otherLanguages == ["cy"])
        #expect(form.overlays.map(\.language) == ["cy"])
        #expect(form.overlays[0].texts[.text("q")] == "Helo")
        #expect(
            sheet("survey", of: form) == [
                ["type", "name", "label::English (en)", "label::Welsh (cy)", "hint::Welsh (cy)"],
                ["text", "q", "Hello", "Helo", "Ysgrifennwch"],
            ])
    }

    @Test("Groups become pages, sections, repeats and grids")
    func groups() throws {
        let form = try read(
            """
            | survey |
            | | type            | name | label      | appearance | repeat_count |
            | | begin_group     | g1   | On a page  | field-list |              |
            | | integer         | n    | How many   |            |              |
            | | end_group       |      |            |            |              |
            | | begin group     | g2   | In a part  |            |              |
            | | text            | t    | Say        |            |              |
            | | end group       |      |            |            |              |
            | | begin_repeat    | r    | Each       |            | ${n}         |
            | | text            | who  | Who        |            |              |
            | | end_repeat      |      |            |            |              |
            | | begin_group     | g3   | Agree?     | table-list |              |
            | | select_one a    | s1   | Listened   |            |              |
            | | select_one a    | s2   | Explained  |            |              |
            | | end_group       |      |            |            |              |
            | choices |
            | | list_name | name | label |
            | | a         | yes  | Yes   |
            | | a         | no   | No    |
            """)

        let blocks = form.instrument.blocks
        guard case .page(let page) = blocks[0], case .section(let section) = blocks[1],
            case .repetition(let repetition) = blocks[2], case .page(let grid) = blocks[3]
        else {
            Issue.record("\(blocks)")
            return
        }
        #expect(page.isWritten && page.title == "On a page")
        #expect(section.title == "In a part" && section.blocks.count == 1)
        #expect(repetition.rounds == .times(.answer("n"), upTo: Repetition.mostRounds))
        #expect(grid.questions.map(\.type) == ["scale", "scale"])
        #expect(grid.questions.map { $0.grid?.text } == ["Agree?", "Agree?"])
        #expect(form.instrument.scales.map(\.name) == ["a"])
        #expect(form.notes.isEmpty)
    }

    @Test("`or_other` is a choice that asks to say more, and comes back as it was")
    func orOther() throws {
        let form = try read(
            """
            | survey |
            | | type                     | name | label |
            | | select_one fruit or_other | q    | Which |
            | choices |
            | | list_name | name | label |
            | | fruit     | fig  | Fig   |
            """)

        #expect(questions(form).map(\.id) == ["q", "q_other"])
        #expect(questions(form)[0].choices.last?.pleaseSay == "Specify other.")
        #expect(sheet("survey", of: form).map { $0[0] } == ["type", "select_one fruit or_other"])
        #expect(sheet("choices", of: form).count == 2)
    }

    @Test("What cannot be asked is named with sheet and row, kept, and given back")
    func kept() throws {
        let form = try read(
            """
            | survey |
            | | type     | name  | label  | bind::odk:x |
            | | text     | q     | Words  | y           |
            | | geopoint | where | Where? |             |
            """)

        #expect(
            form.notes.map(\.description) == [
                "form.xlsx: sheet survey, row 3: the type `geopoint` cannot be asked here. "
                    + "It is kept and given back unchanged; remove it before the survey is published."
            ])
        #expect(form.instrument.question("q")?.kept == ["bind::odk:x": "y"])
        #expect(sheet("survey", of: form).last == ["geopoint", "where", "Where?", ""])
    }

    @Test("A filter over a list says of each choice when it is offered")
    func filter() throws {
        let form = try read(
            """
            | survey |
            | | type             | name  | label | choice_filter    |
            | | select_one state | state | State |                  |
            | | select_one city  | city  | City  | state = ${state} |
            | choices |
            | | list_name | name | label | state |
            | | state     | tx   | Texas |       |
            | | state     | wa   | Wash. |       |
            | | city      | a    | A     | tx    |
            | | city      | b    | B     | wa    |
            """)

        let rules = form.instrument.question("city")?.choices.map { $0.showIf?.questions }
        #expect(rules == [["state"], ["state"]])
        #expect(sheet("survey", of: form)[2].contains("state = ${state}"))
    }

    @Test(
        "What is no form is refused with sheet, row and remedy",
        arguments: [
            (
                "| survey |\n| | type | name |\n| | end_group | g |",
                "form.xlsx: sheet survey, row 2, column type: `end_group` ends a group that was not begun. "
                    + "Remove the row, or add `begin_group` where it starts."
            ),
            (
                "| survey |\n| | type | name | label |\n| | text | q | Hi ${x} |",
                "form.xlsx: sheet survey, row 2, column label: `${x}` names a question that does not exist. "
                    + "Mend the name, or add the question."
            ),
            (
                "| survey |\n| | type | name | caption |\n| | select_one a | q | Which |\n| chioces |\n| | list_name | name |",
                "form.xlsx: sheet survey, row 2, column type: its choices are to come from the list `a`, and there is no "
                    + "sheet choices; there is `chioces`. Add a sheet choices with the columns list_name, name and label."
            ),
            (
                "| survey |\n| | type | name | label |\n| | range | q | Mark | parameters |",
                "form.xlsx: sheet survey, row 2: a cell stands under no heading. "
                    + "Write a heading in row 1 above it, or empty the cell."
            ),
            (
                "| surve |\n| | type | name |\n| choices |\n| | name |",
                "form.xlsx: it has no sheet called `survey`; there is `surve`. "
                    + "Call the sheet with the questions `survey`, and give it the columns type, name and label."
            ),
        ])
    func refused(markdown: String, message: String) {
        #expect(refusal(markdown) == [message])
    }

    @Test("The name of the file can be no name of a form")
    func root() {
        let problems = refusal("| survey |\n| | type | name | label |\n| | text | q | Q |", root: "bad@filename")

        #expect(problems.first?.contains("`bad@filename` cannot be the name of a form") == true)
    }

    @Test("A survey is an XForm that a phone can fill in")
    func xform() throws {
        let form = try read(
            """
            | survey |
            | | type    | name | label      | relevant  |
            | | integer | n    | How many?  |           |
            | | note    | m    | You said ${n} | ${n} > 3 |
            | settings |
            | | form_title | form_id |
            | | Weeks      | weeks   |
            """)
        let text = XFormExport.text(of: form.instrument, overlays: form.overlays)

        #expect(text.contains("<h:title>Weeks</h:title>"))
        #expect(
            text.contains(
                "<bind nodeset=\"/data/m\" readonly=\"true()\" type=\"string\" relevant=\" /data/n  &gt; 3\"/>"))
        #expect(text.contains("<label> You said <output value=\" /data/n \"/> </label>"))
    }
}
