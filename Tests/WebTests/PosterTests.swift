import HTTPTypes
import Involvement
import Testing
import Workflow

@testable import Web

struct PosterTests {
    private func makePoster(
        title: String = "Your experience of local services", address: String = "https://heard.example/riverside"
    ) -> Poster {
        Poster(makeConsultation(title: title).instrument, words: .english, address: address)
    }

    /// Every text of a drawing, with its place and size in millimetres.
    private func texts(_ svg: String) -> [(y: Double, size: Double)] {
        HTMLCheck.tags(of: svg).filter { $0.name == "text" && !$0.isEnd }.map { tag in
            (Double(tag.attributes["y"] ?? "") ?? -1, Double(tag.attributes["font-size"] ?? "") ?? -1)
        }
    }

    @Test func `a poster says what is asked, by whom, until when, where, and whom to call`() throws {
        let svg = String(decoding: try #require(PosterDrawing.svg(makePoster())), as: UTF8.self)

        for words in [
            "Your experience of local", "Riverside Voices runs this.", ">heard.example/riverside<", "30 September 2026",
            "Night Line: 0808 157 0142. Every night", "A code for your phone&#39;s camera",
        ] {
            #expect(svg.contains(words), "\(words)")
        }
        #expect(!svg.contains("href") && !svg.contains("<style") && !svg.contains("need a code"))
    }

    @Test(arguments: [1, 12, 60])
    func `however much there is to say, it stays on the sheet and the code stays large`(times: Int) throws {
        let title = String(repeating: "Gwasanaethau'r ", count: times)
        let address = "https://heard.example/" + String(repeating: "long-path-", count: times)
        let svg = String(
            decoding: try #require(PosterDrawing.svg(makePoster(title: title, address: address))), as: UTF8.self)
        let code = try #require(HTMLCheck.tags(of: svg).first { $0.attributes["role"] == "img" })

        let lines = texts(svg)
        #expect(!lines.isEmpty && lines.allSatisfy { $0.y > 0 && $0.y < 290 && $0.size > 0 })
        #expect(lines.map(\.y) == lines.map(\.y).sorted())
        #expect(Double(code.attributes["width"] ?? "") ?? 0 >= 50)
    }

    @Test func `hostile words stay words, and an address too long for a code makes no poster`() throws {
        let svg = String(decoding: try #require(PosterDrawing.svg(makePoster(title: hostile))), as: UTF8.self)

        #expect(!svg.utf8.contains("<script>".utf8) && !svg.utf8.contains("<b>".utf8))
        #expect(PosterDrawing.svg(makePoster(address: "https://x/" + String(repeating: "a", count: 4_000))) == nil)
    }

    @Test func `a poster in Welsh is Welsh, as far as the survey and the product are`() throws {
        let poster = Poster(
            makeConsultation().instrument,
            words: Words(language: "cy", texts: ["{name} runs this.": .plain("{name} sy'n rhedeg hwn.")]),
            address: "https://heard.example/riverside")
        let svg = String(decoding: try #require(PosterDrawing.svg(poster)), as: UTF8.self)

        #expect(svg.contains("Riverside Voices sy&#39;n rhedeg hwn."))
    }

    @Test func `the page of links shows the address that people type and gives the poster`() async throws {
        let reach = Reach(publicAddress: PublicAddress("https://heard.example"))
        try await visiting(try makeSite(reach: reach)) { browser in
            try await browser.signIn()
            let page = try await browser.get("/riverside/links")
            let poster = try await browser.get("/riverside/links/poster?edition=")

            #expect(page.contains("https://heard.example/riverside") && page.contains("Poster in "))
            #expect(page.contains("The survey does not ask for codes."))
            #expect(HTMLCheck.problems(of: page.body) == [])
            #expect(poster.headers[.contentType] == "image/svg+xml; charset=utf-8")
            #expect(poster.body.hasPrefix("<?xml") && poster.contains(">heard.example/riverside<"))
        }
    }

    @Test func `a poster and slips in another language lead to the survey in it`() async throws {
        let reach = Reach(publicAddress: PublicAddress("https://heard.example"))
        let code = try #require(InvitationCode(typed: "7777-7777-7777"))
        let welsh = Poster(
            makeConsultation().instrument, words: .english, address: "https://heard.example/riverside", edition: "cy")
        #expect(welsh.address == "https://heard.example/riverside?edition=cy")
        #expect(
            Poster.address(welsh.address, inviting: code)
                == "https://heard.example/riverside?edition=cy&invitation=\(code.grouped)")
        #expect(
            Poster.address("https://heard.example/riverside", inviting: code)
                == "https://heard.example/riverside?invitation=\(code.grouped)")

        try await visiting(
            try makeSite(consultation: makeWelshConsultation(needsInvitation: true), reach: reach)
        ) { browser in
            try await browser.signIn()
            let poster = try await browser.get("/riverside/links/poster?edition=cy")
            let page = try await browser.get("/riverside/links")
            let slips = try await browser.post(
                "/riverside/links/slips", page.fields + [("count", "9"), ("label", "Drop-in"), ("edition", "cy")])

            #expect(poster.contains(">heard.example/riverside?edition=cy<"))
            #expect(page.contains("name=\"edition\"") && page.contains("<option value=\"cy\">Cymraeg</option>"))
            #expect(HTMLCheck.problems(of: page.body) == [])
            #expect(slips.contains("<p>heard.example/riverside?edition=cy</p>"))
        }
    }

    @Test func `slips carry a code each, which is shown once and works`() async throws {
        var consultation = makeConsultation()
        var instrument = consultation.instrument
        instrument.needsInvitation = true
        consultation = Consultation(
            id: consultation.id, instrument: instrument, codebook: consultation.codebook,
            register: consultation.register)
        let site = try makeSite(consultation: consultation)
        try await visiting(site) { browser in
            try await browser.signIn()
            let page = try await browser.get("/riverside/links")
            let token = page.fields.first { $0.name == "_token" }?.value ?? ""
            func slips(_ count: String, _ label: String) async throws -> Answered {
                try await browser.post(
                    "/riverside/links/slips", [("_token", token), ("count", count), ("label", label)])
            }
            let sheet = try await slips("9", "Drop-in <b>")
            let tooFew = try await slips("2", "Elsewhere")
            let none = try await slips("nine", "Drop-in")
            let nowhere = try await slips("9", " ")
            let after = try await browser.get("/riverside/links")

            let codes = sheet.body.matches(of: /<strong class="one">([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})<\/strong>/)
                .map {
                    String($0.1)
                }
            #expect(Set(codes).count == 9)
            #expect(HTMLCheck.problems(of: sheet.body) == [])
            #expect(tooFew.status == 422 && none.status == 422 && nowhere.status == 422)
            #expect(after.contains("Drop-in &lt;b&gt;: 0 used of 9."))
            #expect(codes.allSatisfy { !after.contains($0) })
            let first = try await browser.get("/riverside/answer?invitation=\(codes[0])")
            #expect(first.status == 200 && first.contains("I agree to take part"))
        }
    }
}
