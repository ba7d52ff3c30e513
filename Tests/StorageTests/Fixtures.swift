import Foundation
import GRDB
import Involvement
import Testing

@testable import Storage

let day = Day(iso: "2026-09-30")!
let laterDay = Day(iso: "2026-10-02")!
let ash = Coder.person("Ash")
let birch = Coder.person("Birch")

/// A different code for each number.
func makeReceipt(_ number: Int) -> ReceiptCode {
    ReceiptCode(randomBytes: (0..<16).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) })
}

func makeUnfinished(story: String = "Half a story", until lastDay: Day = day) -> UnfinishedAnswers {
    UnfinishedAnswers(entries: ["story": [story], "good": [], "_edition": ["cy"]], page: "story", lastDay: lastDay)
}

func makeConsent(_ purpose: ID<Consent>, isGiven: Bool = true) -> Consent {
    Consent(purpose: purpose, isGiven: isGiven, wording: "You may do this.", day: day)
}

func makeResponse(
    _ id: ID<Response> = "r1", items: [ID<Question>: ItemResponse] = ["story": .answered(.text("They kept coming."))],
    consents: [Consent] = [makeConsent(Consent.takePart), makeConsent(Consent.quoteMyWords)]
) -> Response {
    Response(
        id: id, instrument: "riverside", instrumentVersion: "2", channel: .web, day: day, items: items,
        consents: consents)
}

/// A quotation of the whole of `makeResponse`'s story.
func makeQuotation(
    _ id: ID<Quotation> = "q1", of response: ID<Response> = "r1", text: String = "They kept coming.", at start: Int = 0,
    consent: QuotationConsent = .publish
) -> Quotation {
    Quotation(
        id: id, source: .answer(response, "story"), rangeUTF8: start..<(start + text.utf8.count), text: text,
        consent: consent)
}

func makeCollected(
    _ id: ID<Quotation> = "c1", number: String = "17", text: String = "Nobody asked us.",
    consent: QuotationConsent = .publish
) -> Quotation {
    Quotation(
        id: id, source: .collected(number), rangeUTF8: 0..<text.utf8.count, text: text, consent: consent,
        attribution: "Member of the panel")
}

func makeDecision(
    _ decision: Decision = .accepted, theme: ID<Theme> = "trust", on quotation: ID<Quotation> = "q1",
    by coder: Coder = ash, evidence: [Range<Int>] = []
) -> Coding {
    Coding(
        quotation: quotation, theme: theme, coder: coder, decision: decision, polarity: .positive,
        evidenceUTF8: evidence, day: day)
}

func makeSuggestion(
    theme: ID<Theme> = "trust", on quotation: ID<Quotation> = "q1", confidence: Double = 0.75,
    evidence: [Range<Int>] = [5..<9], version: String = "2026.1", reasons: Reasons = Reasons()
) -> Coding {
    Coding(
        quotation: quotation, theme: theme, coder: .machine(version), decision: .suggested, polarity: .mixed,
        confidence: confidence, evidenceUTF8: evidence, reasons: reasons, day: day)
}

/// A store with response `r1` and quotation `q1` picked from it.
func makeStoreWithQuotation() async throws -> Store {
    let store = try Store.inMemory()
    _ = try await store.accept(makeResponse(), receipt: makeReceipt(1))
    try await store.add([makeQuotation()], pickedFrom: ["r1"])
    return store
}

/// Runs with the path of a file in a folder of its own, which goes away after.
func withFile<Result>(_ work: (String) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("heard-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await work(folder.appendingPathComponent("heard.sqlite").path)
}

extension Store {
    /// Of what is stored now.
    func dataDigest() async throws -> String { try await dataToRelease(hasDigest: true).digest ?? "" }

    /// A release of nothing, under the next number.
    func makeRelease(_ number: Int = 1) async throws {
        let entry = LedgerEntry(
            release: number, policy: "nhs-7-5", people: 0, since: nil, cells: [], tierOfService: [:])
        let claimed = try await claimRelease(
            after: number - 1, day: day, dataDigest: digest, contributions: [:], entry: entry)
        #expect(claimed == number)
    }
}
