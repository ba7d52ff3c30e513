import Foundation
import Involvement
import Testing

@testable import Exporter

/// The schema and the rules beside it, on the example and on what is one step
/// away from it.
struct SubmissionCheckTests {
    private static let example = Places.exports.appendingPathComponent("submission/example.xml").path

    @Test func `the example is right`() throws {
        #expect(try ReleaseFolder.problems(at: Self.example) == [])
    }

    @Test(arguments: SubmissionMutant.all)
    func `one step away from the example is refused`(mutant: SubmissionMutant) throws {
        let text = String(decoding: try Places.bytes(Self.example), as: UTF8.self)
        let range = try #require(text.range(of: mutant.old))
        let changed = text.replacingCharacters(in: range, with: mutant.new)

        let problems = try Places.withFile(changed.utf8, named: "submission.xml") {
            try ReleaseFolder.problems(at: $0)
        }

        #expect(!problems.isEmpty)
        #expect(problems.contains { $0.reason.contains(mutant.says) }, "\(problems.map(\.description))")
        #expect(problems.allSatisfy { ($0.line ?? 0) > 0 && $0.file == "submission.xml" })
        #expect(problems.allSatisfy { !$0.description.contains("{urn:") })
    }

    @Test(.enabled(if: Programs.xmllint != nil, "needs xmllint"))
    func `xmllint agrees about the example and about what breaks the schema`() throws {
        let text = String(decoding: try Places.bytes(Self.example), as: UTF8.self)

        #expect(try xmllintAccepts(text))
        for mutant in SubmissionMutant.all {
            let range = try #require(text.range(of: mutant.old))
            let accepted = try xmllintAccepts(text.replacingCharacters(in: range, with: mutant.new))
            #expect(accepted != mutant.breaksSchema, "\(mutant.name)")
        }
    }

    @Test func `a message is for a person who has the file before them`() throws {
        let text = String(decoding: try Places.bytes(Self.example), as: UTF8.self)
            .replacing("<count>80</count>", with: "<count>81</count>")

        let problems = try Places.withFile(text.utf8, named: "submission.xml") { try ReleaseFolder.problems(at: $0) }

        #expect(
            problems.map(\.description) == [
                "submission.xml:71: question `story`: the count 81 is not a multiple of 5, as the disclosure policy "
                    + "says. Make the release again; it is not to be mended by hand."
            ])
    }

    @Test(arguments: [
        ("empty", ""),
        ("cut short", "<submission xmlns=\"urn:heard:submission:1\" number=\"1\"><provenance>"),
        ("not XML", "<<<>>> &&& \u{0} \u{1}"),
        ("another document", "<html><body>hello</body></html>"),
        ("deep", String(repeating: "<a>", count: 5000)),
    ])
    func `what is no submission gives a problem and no crash`(name: String, text: String) throws {
        let problems = try Places.withFile(text.utf8, named: "submission.xml") { try ReleaseFolder.problems(at: $0) }

        #expect(!problems.isEmpty)
    }

    @Test(arguments: [
        "<!DOCTYPE s SYSTEM \"file:///etc/passwd\"><submission>&x;</submission>",
        "<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><submission>&x;</submission>",
        "<!DOCTYPE s [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
            + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">"
            + "<!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\"><!ENTITY h \"&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;\">]>"
            + "<submission>&h;</submission>",
        "<!DOCTYPE submission><submission/>",
    ])
    func `a DOCTYPE is refused before anything in it is used`(text: String) throws {
        let problems = try Places.withFile(text.utf8, named: "submission.xml") { try ReleaseFolder.problems(at: $0) }

        #expect(problems.map(\.reason) == ["it has a DOCTYPE, which could pull in other files"])
    }

    @Test func `a damaged example never stops the check`() throws {
        let example = try Places.bytes(Self.example)
        var state: UInt64 = 20_260_101
        func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        try Places.withTemporaryFolder { folder in
            for number in 0..<300 {
                var bytes = example
                for _ in 0...below(4) { bytes[below(bytes.count)] = UInt8(below(256)) }
                if below(4) == 0 { bytes.removeLast(below(bytes.count)) }
                let path = "\(folder)/\(number).xml"
                try Data(bytes).write(to: URL(fileURLWithPath: path))

                let problems = try SubmissionCheck.problems(inFile: path, named: "submission.xml")

                #expect(problems.allSatisfy { !$0.reason.isEmpty && !$0.reason.contains("\n") })
            }
        }
    }

    @Test(arguments: [
        ("<a/>", false), ("<?xml version=\"1.0\"?>\n<!-- <!DOCTYPE --><a/>", false), ("", false), ("<?xml", false),
        ("<!DOCTYPE a><a/>", true), ("\u{FEFF} <?x?><!-- --> <!DOCTYPE a><a/>", true), ("<!ELEMENT", true),
        ("<a/><!DOCTYPE a>", false),
    ])
    func `what stands before the first element is looked at before it is parsed`(text: String, isRefused: Bool) {
        #expect(XMLProlog.isRefused(Array(text.utf8)) == isRefused)
    }

    @Test func `a prolog that does not end is refused`() {
        let spaces = [UInt8](repeating: 0x20, count: XMLProlog.limitBytes)

        #expect(XMLProlog.isRefused(spaces))
        #expect(XMLProlog.isRefused(Array("<!--".utf8) + spaces))
    }

    /// Another encoding could hide a DOCTYPE from whoever looks for it in UTF-8.
    @Test func `another encoding is not read as one`() throws {
        let text = "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>"
        let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let declared = Array("<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADw-!DOCTYPE a+AD4-<a/>".utf8)

        for bytes in [wide, declared] {
            let problems = try Places.withFile(bytes, named: "submission.xml") {
                try SubmissionCheck.problems(inFile: $0, named: "submission.xml")
            }
            #expect(!problems.isEmpty)
        }
    }

    @Test(arguments: [
        ("Element '{urn:heard:submission:1}count': 'c' is not valid.\n", "Element 'count': 'c' is not valid"),
        ("not accepted by the pattern '[0-9a-f]{64}'.\n", "not accepted by the pattern '[0-9a-f]{64}'"),
        ("one of ( {urn:a}b, {urn:a}c ).", "one of ( b, c )"), ("a { b", "a { b"), ("", "it is not well-formed XML"),
    ])
    func `a message of libxml2 is made readable`(message: String, readable: String) {
        #expect(SubmissionCheck.readable(message) == readable)
    }

    @Test func `a garbage schema is no schema`() {
        #expect(XMLSchema(bytes: Array("<schema".utf8)) == nil)
        #expect(XMLSchema(bytes: []) == nil)
        #expect(XMLSchema(bytes: Array("<a/>".utf8)) == nil)
        #expect(XMLSchema.submission != nil)
    }

    @Test func `the schema in the program is the one in the tree`() throws {
        #expect(
            try Places.bytes(Places.exports.appendingPathComponent("submission/submission.xsd").path)
                == XMLSchema.submissionBytes)
    }

    private func xmllintAccepts(_ text: String) throws -> Bool {
        try Places.withFile(text.utf8, named: "submission.xml") { path in
            let process = Process()
            process.executableURL = URL(fileURLWithPath: try #require(Programs.xmllint))
            process.arguments = [
                "--nonet", "--noout", "--schema",
                Places.exports.appendingPathComponent("submission/submission.xsd").path, path,
            ]
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            return process.terminationStatus == 0
        }
    }
}
