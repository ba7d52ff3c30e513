import HummingbirdTesting
import Involvement
import NIOCore
import Testing

@testable import Web

struct MouldedPagesTests {
    @Test func `a page from a mould is the page with the other words, wherever they stand`() {
        let mould = PageMould(ByteBuffer(string: "<p>AB-CD</p><b>ABCD</b>ABCD"), places: ["ABCD", "AB-CD"])

        #expect(String(buffer: mould.page(with: ["7", "8-9"])) == "<p>8-9</p><b>7</b>7")
        #expect(String(buffer: PageMould(ByteBuffer(string: ""), places: ["x"]).page(with: ["y"])) == "")
    }

    @Test(arguments: ["", "?edition=cy", "?channel=kiosk", "?edition=nonsense", "?edition=cy&channel=kiosk"])
    func `who begins second gets the page of the first, but for the code and the time`(query: String) async throws {
        var instrument = makeConsultation().instrument
        instrument.otherLanguages = ["cy"]
        let consultation = Consultation(
            id: "riverside", instrument: instrument,
            overlays: [Overlay(language: "cy", texts: [.title: "Eich profiad"])],
            codebook: makeConsultation().codebook, register: ServiceRegister())
        try await visiting(try makeSite(consultation: consultation)) { browser in
            _ = try await browser.get("/riverside/answer")
            var alike: [String] = []
            var codes: Set<String> = []
            for _ in 0..<3 {
                let page = try await browser.get("/riverside/answer\(query)")
                let code = try #require(page.fields.first { $0.name == "_receipt" }?.value)
                let begun = try #require(page.fields.first { $0.name == "_begun" }?.value)
                codes.insert(code)
                alike.append(page.body.replacing(code, with: "CODE").replacing(begun, with: "TIME"))
            }

            #expect(codes.count == 3 && Set(alike).count == 1)
            #expect(alike[0].contains("_channel") == query.contains("kiosk"))
            #expect(alike[0].contains("nonsense") == query.contains("nonsense"))
            #expect(alike[0].contains("lang=\"cy\" dir") == query.contains("cy"))
        }
    }

    @Test func `each receipt page shows its own code`() async throws {
        try await visiting(try makeSite()) { browser in
            for story in ["One", "Two", "Three"] {
                let check = try await browser.interview(story: story)
                let code = try #require(check.fields.first { $0.name == "_receipt" }?.value)
                let receipt = try await browser.answer(check, [], press: "send")

                let grouped = try #require(ReceiptCode(typed: code)).grouped
                #expect(receipt.contains(grouped) && receipt.fields.contains { $0.value == code })
            }
        }
    }
}
