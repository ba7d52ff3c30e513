import Foundation
import Involvement
import Testing

@testable import Exporter

/// What was written comes back.
@Suite struct SubmissionFileTests {
    private func readBack(_ release: Release) throws -> Release {
        var sink = ByteSink()
        try SubmissionXML().write(release, to: &sink)
        return try Places.withFile(try sink.takeBytes(), named: "submission.xml") {
            try SubmissionFile.read(path: $0, named: "submission.xml")
        }
    }

    @Test func `a submission read back is the release it was written from`() throws {
        let release = makeRelease(quotations: ReleaseFixture.quotations.filter { $0.id != "k01" })

        let back = try readBack(release)

        #expect(back == release)
    }

    @Test func `only characters that no XML can hold are lost, and in their place stands a sign that says so`() throws {
        let back = try readBack(makeRelease())

        let words = nastyWords.replacing("\u{0}", with: "\u{FFFD}").replacing("\u{FFFF}", with: "\u{FFFD}")
        #expect(back.quotation("k01")?.text.utf8.elementsEqual(words.utf8) == true)
    }

    @Test func `what it writes again is the same bytes`() throws {
        var first = ByteSink()
        try SubmissionXML().write(makeRelease(), to: &first)
        var second = ByteSink()
        try SubmissionXML().write(try readBack(makeRelease()), to: &second)

        #expect(try first.takeBytes() == second.takeBytes())
    }

    @Test func `a file that was changed by hand is not read`() throws {
        let example = Places.exports.appendingPathComponent("submission/example.xml").path
        let text = String(decoding: try Places.bytes(example), as: UTF8.self)
            .replacing("<count>80</count>", with: "<count>81</count>")

        #expect(throws: Problems.self) {
            try Places.withFile(text.utf8, named: "submission.xml") {
                try SubmissionFile.read(path: $0, named: "submission.xml")
            }
        }
    }

    @Test func `an ask and a paragraph say when the words behind them were taken back`() throws {
        let without = makeRelease(quotations: ReleaseFixture.quotations.filter { $0.id != "k03" })

        let report = try #require(without.report)

        #expect(report.sections[0].paragraphs[0].pieces.contains(.withdrawn("k03")))
        #expect(!report.quotations.contains("k03"))
        #expect(without.asks.allSatisfy { !$0.evidence.contains("k03") })
    }
}
