import Foundation
import Involvement
import Testing

@testable import Exporter

/// What every format promises, and the example of each in `Exports/`.
@Suite struct ExportFormatTests {
    static let examples = [
        "submission.xml": "submission/example.xml", "theme_counts.csv": "csv/theme_counts.csv",
        "quotes.csv": "csv/quotes.csv", "responses.csv": "csv/responses.csv", "options.csv": "csv/options.csv",
        "codebook.csv": "csv/codebook.csv", "asks.csv": "csv/asks.csv",
        "csv-metadata.json": "csv/csv-metadata.json", "datapackage.json": "csv/datapackage.json",
        "survey.sss": "triple-s/survey.sss", "survey.csv": "triple-s/survey.csv", "ddi.xml": "ddi/example.xml",
        "codebook.qdc": "refi-qda/codebook.qdc", "project.qdpx": "refi-qda/project.qdpx",
        "evidence.docx": "evidence/document.xml", "evidence.odt": "evidence/content.xml",
        "summary.html": "summary/summary.html",
    ]

    @Test(arguments: exportFormats.map(\.fileName))
    func `the same release gives the same bytes`(name: String) throws {
        let format = try #require(exportFormats.first { $0.fileName == name })

        let first = try bytes(of: makeRelease(), format)
        let second = try bytes(of: makeRelease(), format)

        #expect(!first.isEmpty)
        #expect(first == second)
        // A zip ends with its list of parts, words with a line end.
        #expect(first.starts(with: [0x50, 0x4B, 3, 4]) || first.last == UInt8(ascii: "\n"))
    }

    @Test(arguments: exportFormats.map(\.fileName))
    func `a format finds no problem in what it writes and knows it again`(name: String) throws {
        let format = try #require(exportFormats.first { $0.fileName == name })
        let written = try bytes(of: makeRelease(), format)

        // Under a name that says nothing, so that only the content speaks.
        let problems = try Places.withFile(written, named: "file") { try ReleaseFolder.problems(at: $0) }

        #expect(problems == [])
        #expect(exportFormats.filter { $0.recognises(start: Array(written.prefix(4096))) }.map(\.fileName) == [name])
    }

    @Test(arguments: exportFormats.map(\.fileName))
    func `a release with next to nothing in it can be written too`(name: String) throws {
        let format = try #require(exportFormats.first { $0.fileName == name })
        let summary = Summary(
            policy: "nhs-7-5", grouping: nil,
            whole: Summary.Block(code: "all", name: "Everybody", respondents: .people(0), themes: []), groups: [],
            questions: [], collectedQuotations: 0, period: nil)

        let written = try bytes(of: makeRelease(quotations: [], asks: [], summary: summary, report: nil), format)

        #expect(
            try Places.withFile(written, named: name.replacing("/", with: "-")) { try ReleaseFolder.problems(at: $0) }
                == [])
    }

    /// Of a zip, the part that holds the words: a difference in it can be read.
    static let parts = ["evidence.docx": "word/document.xml", "evidence.odt": "content.xml"]

    private func readable(_ written: [UInt8], of name: String) throws -> [UInt8] {
        guard let part = Self.parts[name] else { return written }
        return try Places.withFile(written, named: name) { try ZipReader(path: $0, named: name).bytes(of: part) }
    }

    /// To write the examples anew after a change, set `HEARD_WRITE_EXAMPLES=1`,
    /// run the tests, and read the difference.
    @Test(arguments: exportFormats.map(\.fileName).filter { !$0.hasPrefix("excel/") })
    func `the example is what the program writes`(name: String) throws {
        let format = try #require(exportFormats.first { $0.fileName == name })
        let example = Places.exports.appendingPathComponent(try #require(Self.examples[name]))
        let written = try readable(try bytes(of: makeRelease(), format), of: name)
        if ProcessInfo.processInfo.environment["HEARD_WRITE_EXAMPLES"] != nil {
            try Data(written).write(to: example)
        }

        #expect(try Places.bytes(example.path) == written)
    }
}

func bytes(of release: Release, _ format: any ExportFormat) throws -> [UInt8] {
    var sink = ByteSink()
    try format.write(release, to: &sink)
    return try sink.takeBytes()
}
