import Involvement
import Workflow

/// Every component that pages are made of, in each of its states: for whoever
/// writes a page, and for the tests that look at all of them in a browser.
enum ComponentsPage {
    static func show(_ visit: Visit) -> WebResponse {
        let document = Document(title: "Components", about: "", helpLines: visit.site.helpLines)
        return .page(document.page { markup(&$0) })
    }

    static func markup(_ html: inout HTMLWriter) {
        ErrorSummary.write(fields, &html)
        html.h1("Components")
        html.p("What the pages are made of. Nothing here is sent or stored.", .class("lead"))
        html.form(to: Address("/components"), .id(Way.formID)) { html in
            writeButtons(&html)
            html.h2("Questions")
            FieldList.write(fields, &html)
        }
        writeNotices(&html)
        writeAnswers(&html)
    }

    private static func writeButtons(_ html: inout HTMLWriter) {
        html.h2("Buttons")
        html.div(.class("buttons")) { html in
            html.element("button", [.type("button"), .class("main")]) { $0.text("Continue") }
            html.element("button", [.type("button")]) { $0.text("Another way") }
            html.element("button", [.type("button"), .class("small")]) { $0.text("Change") }
            html.element("button", [.type("button"), .class("link")]) { $0.text("As a link") }
        }
        html.p { $0.a("Start now", to: Address("/components"), .class("main")) }
        html.p("The button that leaves a page stands at the top of every page and stays in sight.", .class("hint"))
    }

    private static func writeNotices(_ html: inout HTMLWriter) {
        html.h2("Notices")
        html.div(.class("notice")) { html in
            html.p("Something to know before going on.")
            html.p("It can have a second paragraph.")
        }
        html.div(.class("done")) { html in
            html.h2("Something was done")
            html.p("And this is what happens next.")
        }
        html.ul(.class("facts")) { html in
            html.li("A fact in a few words.")
            html.li("Another one.")
        }
        html.p("7QK2M 4XWTB 9RH3C", .class("code"))
    }

    private static func writeAnswers(_ html: inout HTMLWriter) {
        html.h2("Answers to read through")
        html.element("dl", [.class("answers")]) { html in
            for (question, answer) in [
                ("What was it like?", "They said “come back Monday”.\nThree times."), ("How long?", ""),
            ] {
                html.div { html in
                    html.element("dt") { $0.text(question) }
                    html.element("dd", [.class(answer.isEmpty ? "words soft" : "words"), .fixed("dir", "auto")]) {
                        $0.text(answer.isEmpty ? "Not answered" : answer)
                    }
                    html.element("dd", [.class("action")]) { html in
                        html.element("button", [.type("button"), .class("small")]) { html in
                            html.text("Change")
                            html.heard(": \(question)")
                        }
                    }
                }
            }
        }
    }

    /// Each control empty, filled in, and with something to put right.
    static let fields: [FieldModel] = {
        let wrong = "Say what to do here, in a few words"
        let choices = [
            option("a", "A group"),
            option("b", "A longer choice, which takes more than one line on the screen of a phone"),
            FieldModel.Option(value: "none", words: "None of these", isOnItsOwn: true),
        ]
        var saying = choices
        saying[1].sayMore = FieldModel.SayMore(code: "more", label: "Please say", entered: "", problem: wrong)
        let marks = (1...7).map { option(String($0), String($0)) }
        let scale = [("1", "Very much"), ("2", "Mostly"), ("3", "In between"), ("4", "Not much"), ("5", "Not at all")]
            .map { option($0.0, $0.1) }
        return [
            field("line", "A line", .line),
            field("line_wrong", "A line with a problem", .line, ["What was typed"], wrong),
            field("number", "A number", .number(takesDecimals: true), ["2.5"]),
            field("box", "A box with a limit", .box(lines: 4, atMostCharacters: 200), ["Some words."]),
            field("box_wrong", "A box with a problem", .box(lines: 3, atMostCharacters: nil), [], wrong),
            field("date", "A date", .parts(FieldModel.Part.date(.day)), ["day=3", "month=5", "year=2026"]),
            field("date_wrong", "A date with a problem", .parts(FieldModel.Part.date(.month)), ["month=13"], wrong),
            field("time", "A time", .parts(FieldModel.Part.time)),
            field("radios", "One of these", .radios(choices), ["a"]),
            field("radios_wrong", "One of these, with a problem", .radios(choices), [], wrong),
            field("boxes", "Any of these", .checkboxes(saying), ["a", "b"]),
            field("select", "A list that folds out", .select(choices), ["a"]),
            field("rating", "Marks", .rating(marks, low: "bad", high: "good"), ["4"]),
            field("rank", "An order", .ranking(choices.dropLast()), ["a=1", "b=2"]),
            field("tick", "A tick", .tick("I have read this"), ["confirmed"]),
        ]
            + ["First row", "Second row"].enumerated().map { index, words in
                var row = field("row\(index)", words, .radios(scale), index == 0 ? ["2"] : [], index == 0 ? nil : wrong)
                row.grid = FieldModel.GridModel(code: "grid", text: "A grid", hint: "The same choices for each row.")
                return row
            }
    }()

    private static func option(_ value: String, _ words: String) -> FieldModel.Option {
        FieldModel.Option(value: value, words: words, isOnItsOwn: false)
    }

    private static func field(
        _ code: String, _ label: String, _ control: FieldModel.Control, _ entered: [String] = [],
        _ problem: String? = nil
    ) -> FieldModel {
        FieldModel(
            code: code, label: label, hint: "A hint beside it.", problem: problem, isRequired: false, control: control,
            entered: entered, isHeading: false, language: "en")
    }
}
