import Foundation
import Involvement
import Testing

@testable import Exporter

@Suite struct DocumentCheckTests {
    @Test(arguments: DocumentMutant.word)
    func `one step away from the Word document is refused`(mutant: DocumentMutant) throws {
        try expectRefusal(of: mutant, EvidenceDOCX())
    }

    @Test(arguments: DocumentMutant.open)
    func `one step away from the OpenDocument is refused`(mutant: DocumentMutant) throws {
        try expectRefusal(of: mutant, EvidenceODT())
    }

    @Test(arguments: DocumentMutant.page)
    func `one step away from the page is refused`(mutant: DocumentMutant) throws {
        let page = String(decoding: try bytes(of: makeRelease(), SummaryHTML()), as: UTF8.self)
        let changed = try #require(mutant.change(page))
        #expect(changed != page)

        let problems = try Places.withFile(changed.utf8, named: "summary.html") { try ReleaseFolder.problems(at: $0) }

        #expect(problems.contains { $0.reason.contains(mutant.says) }, "\(problems.map(\.description))")
    }

    @Test(arguments: [EvidenceDOCX(), EvidenceODT()] as [any ExportFormat])
    func `a document cut off or full of nonsense is a problem and no crash`(format: any ExportFormat) throws {
        let whole = try bytes(of: makeRelease(), format)
        for bytes in [[], Array("PK\u{3}\u{4}".utf8), Array(whole.prefix(500)), Array(whole.dropLast(30))] {
            let problems = try Places.withFile(bytes, named: format.fileName) { try ReleaseFolder.problems(at: $0) }

            #expect(problems.map(\.reason) == ["it is not a zip, or it is damaged or cut off"])
        }
    }

    @Test func `a part that was changed by one bit is found by its checksum`() throws {
        var bytes = try bytes(of: makeRelease(), EvidenceDOCX())
        let place = try #require(bytes.firstRange(of: Array("Executive summary".utf8)))
        bytes[place.lowerBound] ^= 1

        let problems = try Places.withFile(bytes, named: "e.docx") { try ReleaseFolder.problems(at: $0) }

        #expect(problems.map(\.description) == ["e.docx: part `word/document.xml`: it is damaged. Get the file again."])
    }

    @Test func `paragraphs that their style numbers are numbered`() throws {
        let words = DocumentMutant("no numbers", "word/document.xml", ".</w:t><w:tab/>", "</w:t>", says: "")
        let style = DocumentMutant(
            "a style that numbers", "word/styles.xml", "<w:tabs>", "<w:numPr><w:numId w:val=\"2\"/></w:numPr><w:tabs>",
            says: "")
        let without = try mutated(try bytes(of: makeRelease(), EvidenceDOCX()), words)
        let with = try mutated(without, style)

        let reasons = try [without, with].map { bytes in
            try Places.withFile(bytes, named: "e.docx") { try ReleaseFolder.problems(at: $0).map(\.reason) }
        }

        #expect(reasons == [["its paragraphs are not numbered"], []])
    }

    @Test func `another's file is known by its content or by its ending`() throws {
        let whole = try bytes(of: makeRelease(), EvidenceODT())
        let mutant = DocumentMutant("another order", "content.xml", says: "") { _ in nil }

        let other = try Places.withFile(try mutated(whole, mutant), named: "theirs.odt") {
            try ReleaseFolder.problems(at: $0).map(\.description)
        }
        let page = try Places.withFile("words".utf8, named: "theirs.html") {
            try ReleaseFolder.problems(at: $0).map(\.description)
        }

        #expect(
            other == [
                "theirs.odt: part `content.xml`: it is missing, so the file cannot be opened. "
                    + "Save it again with the program that made it."
            ])
        #expect(page == ["theirs.html:1: it does not begin with <!DOCTYPE html>. Make the release again."])
    }

    @Test(arguments: [
        ("1.\tWords", true), ("A2. Words", true), ("2.1 Words", true), ("(3) Words", true), ("12) Words", true),
        ("Words 1.", false), ("1.", false), ("50% spoke", false), ("2026-01 was", false), ("23 people said", false),
        ("", false),
    ])
    func `a number of a paragraph is told from another`(text: String, isNumber: Bool) {
        #expect(DocumentFacts.beginsWithNumber(text) == isNumber)
    }

    private func expectRefusal(of mutant: DocumentMutant, _ format: any ExportFormat) throws {
        let whole = try bytes(of: makeRelease(), format)
        let changed = try mutated(whole, mutant)

        let problems = try Places.withFile(changed, named: format.fileName) { try ReleaseFolder.problems(at: $0) }

        #expect(problems.contains { $0.reason.contains(mutant.says) }, "\(problems.map(\.description))")
    }

    /// The same zip with one part changed, taken out or added.
    private func mutated(_ bytes: [UInt8], _ mutant: DocumentMutant) throws -> [UInt8] {
        try Places.withFile(bytes, named: "whole") { path in
            let reader = try ZipReader(path: path, named: "whole")
            var sink = ByteSink()
            var zip = ZipWriter(place: "changed")
            for name in reader.names {
                let part = try reader.bytes(of: name)
                guard name == mutant.part else {
                    try zip.add(name, to: &sink) { sink in try part.withUnsafeBufferPointer { try sink.write($0) } }
                    continue
                }
                let text = String(decoding: part, as: UTF8.self)
                guard let changed = mutant.change(text) else { continue }
                #expect(changed != text)
                try zip.add(name, to: &sink) { try $0.write(changed) }
            }
            if !reader.has(mutant.part), let added = mutant.change("") {
                try zip.add(mutant.part, to: &sink) { try $0.write(added) }
            }
            try zip.finish(to: &sink)
            return try sink.takeBytes()
        }
    }
}
