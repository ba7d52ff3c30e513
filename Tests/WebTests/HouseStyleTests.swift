import HTTPTypes
import Involvement
import Testing
import Workflow

@testable import Web

struct HouseStyleTests {
    private func makeSite(_ style: HouseStyle) throws -> Site {
        let plain = makeConsultation()
        return try WebTests.makeSite(
            consultation: Consultation(
                id: plain.id, instrument: plain.instrument, codebook: plain.codebook, register: plain.register,
                houseStyle: style))
    }

    @Test func `a theme puts its name, its logo and its colours on every page`() async throws {
        let svg = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".utf8)
        let style = HouseStyle(
            name: "Riverside & Hills", logo: HouseStyle.Logo(bytes: svg, kind: .svg, words: "A \"crest\""),
            colour: Colour(hex: "#5b2a6e"), buttonColour: Colour(hex: "#1f5f8b"))

        try await visiting(try makeSite(style)) { browser in
            for path in ["/riverside", "/riverside/answer"] {
                let page = try await browser.get(path)
                #expect(page.contains("<img class=\"logo\" src=\"/riverside/logo\" alt=\"A &quot;crest&quot;\">"))
                #expect(page.contains("Riverside &amp; Hills</span>"))
                #expect(page.contains("<link rel=\"stylesheet\" href=\"/riverside/colours.css\">"))
                #expect(HTMLCheck.problems(of: page.body) == [])
            }
            let colours = try await browser.get("/riverside/colours.css")
            #expect(colours.headers[.contentType] == "text/css; charset=utf-8")
            #expect(
                colours.body
                    == "@media screen{:root{--brand:#5b2a6e;--button:#1f5f8b;}@media (prefers-color-scheme:dark)"
                    + "{:root{--brand:#5b2a6e;--button:\(style.darkButtonColour!.hex);--button-ink:#12171c;}}}\n")
        }
    }

    @Test func `a logo is a picture only, under the strict headers, and is not kept for long`() async throws {
        let logo = HouseStyle.Logo(bytes: Array("<svg/>".utf8), kind: .svg, words: "A crest")

        try await visiting(try makeSite(HouseStyle(logo: logo))) { browser in
            let answered = try await browser.get("/riverside/logo")

            for header in StrictHeaders.all { #expect(answered.headers[header.name] == header.value) }
            #expect(answered.headers[.contentType] == "image/svg+xml" && answered.body == "<svg/>")
            #expect(answered.headers[.contentDisposition] == "attachment; filename=\"logo.svg\"")
            #expect(answered.headers[.cacheControl] == "private, max-age=1800")
        }
    }

    @Test func `a picture of the survey is a file like a logo, and is asked for once`() async throws {
        let plain = makeConsultation()
        let picture = try #require(Picture(bytes: Array("<svg><script>alert(1)</script></svg>".utf8)))
        let consultation = Consultation(
            id: plain.id, instrument: plain.instrument, codebook: plain.codebook, register: plain.register,
            pictures: ["bus.svg": picture])

        try await visiting(try WebTests.makeSite(consultation: consultation)) { browser in
            let answered = try await browser.get("/riverside/picture?name=bus.svg")

            for header in StrictHeaders.all { #expect(answered.headers[header.name] == header.value) }
            #expect(answered.headers[.contentType] == "image/svg+xml")
            #expect(answered.headers[.contentDisposition] == "attachment; filename=\"picture.svg\"")
            #expect(answered.headers[.cacheControl] == "private, max-age=1800")
        }
    }

    @Test func `without a theme there is neither`() async throws {
        try await visiting(try makeSite(HouseStyle())) { browser in
            let logo = try await browser.get("/riverside/logo")
            let colours = try await browser.get("/riverside/colours.css")
            let elsewhere = try await browser.get("/nowhere/logo")
            let page = try await browser.get("/riverside")

            #expect(logo.status == 404 && colours.status == 404 && logo.body == elsewhere.body)
            #expect(!page.contains("<img") && !page.contains("colours.css") && page.contains("Riverside Voices</span>"))
        }
    }

    @Test func `the papers that colours are checked against are those of the stylesheet`() {
        let papers = HouseStyle.darkPapers.map(\.hex)

        #expect(Stylesheet.css.contains("--paper:\(papers[0])") && Stylesheet.css.contains("--panel:\(papers[1])"))
        #expect(Stylesheet.css.contains("--paper:#ffffff") && Stylesheet.css.contains("--brand-ink:#ffffff"))
        #expect(Stylesheet.css.contains("--button-ink:#ffffff") && HouseStyle.ink == .white)
    }

    @Test func `stylesheet and script stay small`() {
        #expect(Stylesheet.css.utf8.count < 14_500)
        #expect(Script.source.utf8.count < 3_000)
        #expect(!Script.source.contains("beforeunload") && !Script.source.contains("Storage"))
    }
}
