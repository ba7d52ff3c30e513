import HTTPTypes
import Involvement
import Testing
import Workflow

@testable import Web

/// Another language, on every page there is.
struct EditionPagesTests {
    /// The consultation of the other tests with a Welsh and an Urdu edition.
    private func makeSite(today: String = "2026-05-01", needsEquality: Bool = false) throws -> Site {
        var instrument = makeConsultation().instrument
        instrument.otherLanguages = ["cy", "ur"]
        if needsEquality {
            let age = Question(
                id: "age", type: "choose one", shape: .choice, text: "How old are you?",
                choices: [Choice(id: "young", text: "Young"), Choice(id: "old", text: "Old")])
            instrument.equality = EqualityQuestions(
                pages: [Page(id: "age", questions: [age])], isShippedPack: false)
        }
        let welsh = Overlay(language: "cy", texts: [.title: "Eich profiad", .text("story"): "Sut oedd hi?"])
        let urdu = Overlay(language: "ur", texts: [.title: "آپ کا تجربہ"])
        let shipped = try #require(ShippedWords.words(in: "cy"))
        let consultation = Consultation(
            id: "riverside", instrument: instrument, overlays: [welsh, urdu],
            codebook: makeConsultation().codebook, register: ServiceRegister(), words: [shipped])
        return try WebTests.makeSite(consultation: consultation, world: makeWorld(today: today))
    }

    private func isWelsh(_ page: Answered) -> Bool {
        page.contains("<html lang=\"cy\" dir=\"ltr\">") && page.contains("Gadael y dudalen hon nawr")
            && HTMLCheck.problems(of: page.body) == []
    }

    @Test func `the first page is shown in the language asked for, and leads on in it`() async throws {
        try await visiting(try makeSite()) { browser in
            let english = try await browser.get("/riverside")
            let welsh = try await browser.get("/riverside?edition=cy")
            let unknown = try await browser.get("/riverside?edition=xx")

            #expect(english.contains("<a href=\"/riverside?edition=cy\" lang=\"cy\" hreflang=\"cy\">Cymraeg</a>"))
            #expect(isWelsh(welsh) && welsh.contains("Eich profiad</h1>"))
            #expect(welsh.contains("href=\"/riverside/answer?edition=cy\"") && welsh.contains(">English</a>"))
            #expect(unknown.contains("<html lang=\"en\""))
        }
    }

    @Test func `the promise stands on the first page in its own words, with the day`() async throws {
        try await visiting(try makeSite()) { browser in
            let page = try await browser.get("/riverside")

            for words in [
                "We do not store who you are, your address on the internet, or the time you answered.",
                "Nobody reads this live, so we cannot send help.",
                "You can withdraw with your code until 30 September 2026.", "Small numbers are never published.",
                "Riverside Voices runs this.", "It takes about ", "the Partnership gets a report",
            ] { #expect(page.contains(words), "\(words)") }
        }
    }

    @Test func `every page of the interview changes its language and keeps what was typed`() async throws {
        try await visiting(try makeSite(needsEquality: true)) { browser in
            var page = try await browser.get("/riverside/answer")
            #expect(isWelsh(try await browser.answer(page, [], press: "edition:cy")))
            page = try await browser.answer(page, [("take_part", "yes")])
            page = try await browser.answer(page, [])
            page = try await browser.answer(page, [])
            let story = try await browser.answer(page, [("story", "Half a story")], press: "edition:cy")
            #expect(isWelsh(story) && story.contains("Sut oedd hi?") && story.contains("Half a story</textarea>"))

            page = try await browser.answer(story, [("story", "A story")], press: "edition:")
            page = try await browser.answer(page, [("story", "A story")])
            page = try await browser.answer(page, [])
            let check = try await browser.answer(page, [("weeks_waited", "3")])
            let checkInWelsh = try await browser.answer(check, [], press: "edition:cy")
            #expect(check.contains("Check your answers"))
            #expect(isWelsh(checkInWelsh) && checkInWelsh.contains("Gwirio eich atebion"))
            // Changing an answer leads back here, not past it.
            let changed = try await browser.answer(checkInWelsh, [], press: "change:weeks_waited")
            let back = try await browser.answer(changed, [("weeks_waited", "4")])
            #expect(back.contains("Gwirio eich atebion"))

            let equality = try await browser.answer(back, [], press: "checked")
            #expect(isWelsh(equality) && equality.contains("How old are you?"))
            let ready = try await browser.answer(equality, [("age", "old")])
            #expect(isWelsh(ready) && ready.contains("Barod i anfon"))
            let readyInEnglish = try await browser.answer(ready, [], press: "edition:")
            #expect(readyInEnglish.contains("Ready to send"))
            let receipt = try await browser.answer(readyInEnglish, [], press: "send")
            #expect(receipt.contains("Thank you. We have your answers"))
            #expect(!receipt.contains("A story"))
            let receiptInWelsh = try await browser.answer(receipt, [], press: "edition:cy")
            #expect(isWelsh(receiptInWelsh) && receiptInWelsh.contains("Diolch. Mae eich atebion gennym"))
            let code = try #require(ReceiptCode(typed: receipt.fields.first { $0.name == "_receipt" }?.value ?? ""))
            #expect(receiptInWelsh.contains(code.grouped))
        }
    }

    @Test func `the page of somebody who does not take part changes its language too`() async throws {
        try await visiting(try makeSite()) { browser in
            let page = try await browser.get("/riverside/answer")
            let declined = try await browser.answer(page, [("take_part", "no")])
            let inWelsh = try await browser.answer(declined, [], press: "edition:cy")

            #expect(declined.contains("We kept nothing."))
            #expect(isWelsh(inWelsh) && inWelsh.contains("Ni chadwyd dim."))
        }
    }

    @Test func `pages that give answers back speak the reader's language and can be switched`() async throws {
        let site = try makeSite()
        try await visiting(site) { browser in
            let page = try await browser.get("/riverside/answer?edition=cy")
            let lost = try await browser.post(
                "/riverside/answer", page.fields.filter { $0.name != "_page" } + [("story", "Kept"), ("_page", "gone")])
            #expect(lost.status == 400 && isWelsh(lost) && lost.contains("Kept"))
            let inEnglish = try await browser.answer(lost, [], press: "edition:")
            #expect(inEnglish.contains("<html lang=\"en\"") && inEnglish.contains("I agree to take part"))
        }
        try await visiting(try makeSite(today: "2026-10-01")) { browser in
            let late = try await browser.post(
                "/riverside/answer?edition=cy", [("_edition", "cy"), ("story", "Too late"), ("_go", "next")])
            let inEnglish = try await browser.answer(late, [], press: "edition:")
            let asked = try await browser.get("/riverside/answer?edition=cy")

            #expect(late.status == 409 && isWelsh(late) && late.contains("Too late"))
            #expect(inEnglish.status == 409 && inEnglish.contains("We are no longer taking answers"))
            #expect(isWelsh(asked))
        }
    }

    @Test func `from the last pages there is a way back, through the equality questions too, and nothing is lost`()
        async throws
    {
        try await visiting(try makeSite(needsEquality: true)) { browser in
            func hasBack(_ page: Answered) -> Bool { page.contains("name=\"_go\" value=\"back\"") }
            let check = try await browser.interview(story: "Told once")
            let weeks = try await browser.answer(check, [], press: "back")
            #expect(hasBack(check) && weeks.status == 200 && weeks.contains("How many weeks did you wait?"))
            #expect(weeks.contains("value=\"3\""))

            let equality = try await browser.answer(check, [], press: "checked")
            let ready = try await browser.answer(equality, [("age", "old")])
            #expect(ready.contains("Ready to send") && hasBack(ready) && hasBack(equality))
            let age = try await browser.answer(ready, [], press: "back")
            #expect(age.contains("How old are you?") && age.contains("value=\"old\" checked"))
            let checkAgain = try await browser.answer(age, [("age", "old")], press: "back")
            #expect(checkAgain.contains("Check your answers") && checkAgain.contains("Told once"))
            let readyAgain = try await browser.answer(checkAgain, [], press: "checked")
            let receipt = try await browser.answer(readyAgain, [], press: "send")
            #expect(receipt.contains("Thank you. We have your answers"))
        }
    }

    /// What the button of another language on this page brings.
    private func switched(
        _ page: Answered, _ browser: Browser, press edition: String = "cy"
    ) async throws -> Answered {
        let tags = HTMLCheck.tags(of: page.body)
        let start = try #require(tags.lastIndex { $0.name == "form" && $0.attributes["id"] == "answers" })
        let end = try #require(tags[start...].firstIndex { $0.name == "form" && $0.isEnd })
        let hidden = tags[start..<end].filter { $0.attributes["type"] == "hidden" }
            .map { (name: $0.attributes["name"] ?? "", value: $0.attributes["value"] ?? "") }
        #expect(page.contains("name=\"_go\" value=\"edition:\(edition)\""))
        return try await browser.post(tags[start].attributes["action"] ?? "", hidden + [("_go", "edition:\(edition)")])
    }

    @Test func `every page that tells what was done changes its language, and nothing is done twice`() async throws {
        let site = try makeSite()
        try await visiting(site) { browser in
            let story = try await browser.get("/riverside/answer")
            let saved = try await browser.answer(story, [("take_part", "yes")], press: "save")
            let savedInWelsh = try await switched(saved, browser)
            #expect(isWelsh(savedInWelsh) && savedInWelsh.contains("Rydym wedi cadw eich atebion"))

            let check = try await browser.interview(story: "Told once")
            let receipt = try await browser.answer(check, [], press: "send")
            let text = try #require(receipt.fields.first { $0.name == "_receipt" }?.value)
            let code = try #require(ReceiptCode(typed: text))
            let finished = try await browser.post("/riverside/finished", [("_receipt", text)])
            let finishedInWelsh = try await switched(finished, browser)
            #expect(isWelsh(finishedInWelsh) && finishedInWelsh.contains("Diolch. Rydych wedi gorffen"))
            #expect(!finished.contains(text) && !finishedInWelsh.contains(text))

            func use(_ wish: String) async throws -> Answered {
                try await browser.post("/riverside/receipt", [("code", text), ("do", wish)])
            }
            for (wish, words) in [
                ("look", "Yr hyn a ganiatawyd gennych"), ("ask", "Ydych chi am dynnu eich holl atebion allan?"),
                ("ask:quote_my_words", "Ydych chi am dynnu hyn yn ôl?"),
                ("withdraw:quote_my_words", "Rydych wedi tynnu hyn yn ôl"),
                ("withdraw", "Mae eich atebion wedi"),
            ] {
                // In another language before it is pressed, it only asks.
                let notYet = try await browser.post(
                    "/riverside/receipt", [("code", text), ("do", wish), ("_go", "edition:cy")])
                let isStillThere = try await site.cycles[0].contents(under: code) != nil
                #expect(isWelsh(notYet) && isStillThere, "\(wish)")
                let welsh = try await switched(try await use(wish), browser)
                #expect(welsh.status == 200 && isWelsh(welsh) && welsh.contains(words), "\(wish)")
            }
            let withdrawn = try await browser.answer(check, [], press: "send")
            let withdrawnInWelsh = try await switched(withdrawn, browser)
            #expect(withdrawnInWelsh.status == 409 && isWelsh(withdrawnInWelsh))
            #expect(withdrawnInWelsh.contains("Tynnoch chi") && !withdrawnInWelsh.contains("Told once"))
        }
    }

    @Test func `the end of a kiosk changes its language, with the code and without`() async throws {
        try await visiting(try makeSite()) { browser in
            let check = try await browser.interview(story: "Told once")
            let fields = check.fields + [("_channel", "kiosk")]
            let code = try #require(ReceiptCode(typed: check.fields.first { $0.name == "_receipt" }?.value ?? ""))
            let end = try await browser.post("/riverside/answer", fields + [("_go", "send")])
            let endInWelsh = try await switched(end, browser)
            let shown = try await browser.answer(endInWelsh, [], press: "code")
            let shownInEnglish = try await switched(shown, browser, press: "")

            #expect(isWelsh(endInWelsh) && endInWelsh.contains("Diolch. Mae eich atebion gennym"))
            #expect(!endInWelsh.contains(code.grouped))
            #expect(isWelsh(shown) && shown.contains(code.grouped))
            #expect(shownInEnglish.contains("Write it down now.") && shownInEnglish.contains(code.grouped))
            #expect(shownInEnglish.contains("url=/riverside/kiosk"))
        }
    }

    @Test func `what somebody allowed stands in the language in which they were asked`() async throws {
        try await visiting(try WebTests.makeSite(consultation: makeWelshConsultation())) { browser in
            var page = try await browser.get("/riverside/answer?edition=cy")
            for typed in [
                [("take_part", "yes")], [("quote_my_words", "yes")], [], [("story", "Stori")], [("tier", "t2")], [],
            ] { page = try await browser.answer(page, typed) }
            let sent = try await browser.answer(page, [], press: "send")
            let code = try #require(sent.fields.first { $0.name == "_receipt" }?.value)
            let doors = try await browser.post("/riverside/receipt", [("code", code)])
            let asked = try await browser.post("/riverside/receipt", [("code", code), ("do", "ask:quote_my_words")])

            #expect(doors.contains("<html lang=\"en\""))
            #expect(doors.contains("<dt lang=\"cy\">Cewch gyhoeddi fy ngeiriau</dt>"))
            #expect(doors.contains("<span lang=\"cy\">Cewch gyhoeddi fy ngeiriau</span>"))
            #expect(asked.contains("<blockquote lang=\"cy\"><p>Cewch gyhoeddi fy ngeiriau</p>"))
        }
    }

    @Test func `a form that could not be read is answered in the language of its page`() async throws {
        try await visiting(try makeSite()) { browser in
            let empty = try await browser.post("/riverside/answer?edition=cy", [])
            let wrong = try await browser.send(
                .post, "/riverside/answer?edition=cy", headers: [.contentType: "application/json"], body: "{}")
            let long = try await browser.post(
                "/riverside/answer?edition=cy", [("story", String(repeating: "a", count: 1_100_000))])

            #expect(empty.status == 400 && isWelsh(empty) && empty.contains("Ni chyrhaeddodd dim"))
            #expect(wrong.status == 415 && isWelsh(wrong))
            #expect(long.status == 413 && isWelsh(long))
        }
    }

    @Test func `a language that is written from right to left is`() async throws {
        try await visiting(try makeSite()) { browser in
            let page = try await browser.get("/riverside?edition=ur")

            #expect(page.contains("dir=\"rtl\"") && page.contains("lang=\"ur\""))
            #expect(page.contains("class=\"figures\""))
        }
    }
}
