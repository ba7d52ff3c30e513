import Foundation
import Involvement
import Testing

@testable import TextAnalysis

struct RedactionProposerTests {
    private let proposer = RedactionProposer()

    /// The sentence without braces, and where the names stand in it.
    private func read(_ marked: String) -> (text: String, names: [Range<Int>]) {
        var bytes: [UInt8] = []
        var names: [Range<Int>] = []
        var start = 0
        for byte in marked.utf8 {
            switch byte {
            case UInt8(ascii: "{"): start = bytes.count
            case UInt8(ascii: "}"): names.append(start..<bytes.count)
            default: bytes.append(byte)
            }
        }
        return (String(decoding: bytes, as: UTF8.self), names)
    }

    private func words(_ text: String, _ proposer: RedactionProposer = RedactionProposer()) -> [String] {
        proposer.proposals(for: text).map {
            "\(String(decoding: Array(text.utf8)[$0.rangeUTF8], as: UTF8.self)) \($0.mark.written)"
        }
    }

    @Test func `nearly every name, place and number is proposed whole, and little else`() {
        var missed: [String] = []
        var names = 0
        var alarms: [String] = []
        for marked in namedSentences {
            let (text, wanted) = read(marked)
            let found = proposer.proposals(for: text).map(\.rangeUTF8)
            names += wanted.count
            for name in wanted
            where !name.allSatisfy({ byte in found.contains { $0.contains(byte) } || Array(text.utf8)[byte] == 0x20 }) {
                missed.append(marked)
            }
            if found.contains(where: { one in !wanted.contains { $0.overlaps(one) } }) {
                alarms.append("\(words(text))")
            }
        }

        print("redaction: \(names - missed.count) of \(names) found; missed \(missed); beside them \(alarms)")
        #expect(Double(missed.count) <= 0.06 * Double(names), "\(missed)")
        #expect(Double(alarms.count) <= 0.08 * Double(namedSentences.count), "\(alarms)")
    }

    @Test func `sentences without names are left alone`() {
        let alarms = namelessSentences.filter { !proposer.proposals(for: $0).isEmpty }

        print("redaction: \(alarms.count) of \(namelessSentences.count) false alarms: \(alarms.map { words($0) })")
        #expect(alarms.count <= 2, "\(alarms)")
    }

    @Test func `marks say what was hidden`() {
        #expect(
            words("Ring Dr Patel on 07700 900123 or mail a.b@example.com, CF10 1EP, by 3rd June; NHS no 943 476 5919")
                == [
                    "Patel [Name]", "07700 900123 [Phone]", "a.b@example.com [Email]", "CF10 1EP [Postcode]",
                    "3rd June [Date]", "943 476 5919 [NHS number]",
                ])
    }

    @Test func `a sentence full of names is not taken for a heading, in which capitals tell nothing`() {
        #expect(
            words("Aneesa Quill at Cedar Court judged me.") == ["Aneesa Quill [Name]", "Cedar Court [Location]"])
        #expect(
            words("My keyworker Aneesa Quill at Cedar Court judged me. Big Zeb did not.")
                == ["Aneesa Quill [Name]", "Cedar Court [Location]", "Zeb [Name]"])
        #expect(words("THE STAFF AT THE CLINIC WERE ALL VERY KIND") == [])
    }

    @Test func `a name in two forms is proposed in both, with and without its capital`() {
        #expect(
            words("My keyworker Aneesa left. Since aneesa went nobody rings. Aneesa's group closed.")
                == ["Aneesa [Name]", "aneesa [Name]", "Aneesa [Name]"])
    }

    @Test func `services and areas of the register are known, longer names first`() {
        let register = ServiceRegister(services: [
            CommissionedService(id: "a", name: "Quayside Rest", tier: .community, kind: "", area: "Northbank"),
            CommissionedService(id: "b", name: "Quayside Rest Annexe", tier: .community, kind: "", area: "Northbank"),
        ])
        let proposer = RedactionProposer(register: register)

        #expect(
            words("at quayside rest annexe, not Quayside Rest, Northbank", proposer)
                == ["quayside rest annexe [Service]", "Quayside Rest [Service]", "Northbank [Location]"])
    }

    @Test(arguments: ["9434765918", "943 476 5918 nhs number", "1234567890 NHS number"])
    func `ten digits that do not check are no NHS number`(text: String) {
        #expect(!proposer.proposals(for: text).contains { $0.mark == .nhsNumber })
    }

    @Test func `a number that checks is one only where a word says so`() {
        #expect(proposer.proposals(for: "order 9434765919").allSatisfy { $0.mark != .nhsNumber })
        #expect(proposer.proposals(for: "my nhs number is 9434765919").map(\.mark) == [.nhsNumber])
    }

    @Test func `masked and starred words are left alone`() {
        #expect(words("my keyworker [Name] at [Location] is a f***er. Dr S*** too") == [])
    }

    @Test func `proposals are in order, never overlap and never cut a character`() {
        var generator = SeededGenerator(seed: 7)
        let parts = [
            "Dr ", "Sarah", " and ", "Zoë", "🙂", "\r\n", "in ", "Leeds", " 14 ", "High Street", "@sam", "07700900123",
            "3rd ",
            "March ", "2021", "[Name]", "’s ", "שלום ", "\u{202E}", "M1 1AE", ". ", ", ", "***", "e\u{301}", "St ",
            "HMP ",
        ]
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
                parts[Int.random(in: 0..<parts.count, using: &generator)]
            }.joined()
            let found = proposer.proposals(for: text)
            var end = 0
            for one in found {
                #expect(
                    one.rangeUTF8.lowerBound >= end && one.rangeUTF8.upperBound <= text.utf8.count
                        && !one.rangeUTF8.isEmpty)
                end = one.rangeUTF8.upperBound
                #expect(String(validating: Array(text.utf8)[one.rangeUTF8], as: UTF8.self) != nil)
            }
        }
    }

    @Test func `typed words are found wherever they stand, whatever their capitals, as whole words`() {
        func found(_ typed: String, _ text: String) -> [String] {
            RedactionProposer.occurrences(of: typed, in: text).map {
                String(decoding: Array(text.utf8)[$0.rangeUTF8], as: UTF8.self)
            }
        }

        #expect(found("al", "Al also said AL's pal, al") == ["Al", "AL", "al"])
        #expect(found("O'Brien", "o’brien and O'BRIEN") == ["o’brien", "O'BRIEN"])
        #expect(found("Zoë", "Zoe\u{308} and ZOË") == ["Zoe\u{308}", "ZOË"])
        #expect(found("big dave", "Big\r\nDave") == ["Big\r\nDave"])
        #expect(found("🙂", "a🙂b") == ["🙂"])
        #expect(found("שלום", "אמר שלום לי") == ["שלום"])
        #expect(found("Nobody", "somebody") == [])
        #expect(found("", "anything") == [])
    }

    @Test(.enabled(if: SharedData.exists("nhs_feedback_open.jsonl") && SharedData.exists("panel_quotes.csv")))
    func `few ordinary comments have a proposal`() throws {
        let comments = try SharedData.comments()
        let quotes = try SharedData.quotes()
        let flagged = comments.filter { !proposer.proposals(for: $0).isEmpty }
        let flaggedQuotes = quotes.filter { !proposer.proposals(for: $0).isEmpty }
        let reader = DangerReader.shared
        let dangers = quotes.filter { !reader.signs(in: $0).isEmpty }

        print(
            "redaction: \(flagged.count) of \(comments.count) comments, \(flaggedQuotes.count) of \(quotes.count) quotes; danger in \(dangers.count) quotes"
        )
        if let path = ProcessInfo.processInfo.environment["HEARD_PROPOSED"] {
            let lines =
                (flagged + ["QUOTES"] + flaggedQuotes).map { "\(words($0)) <- \($0.prefix(160))" } + ["DANGERS"]
                + dangers
            try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
        }
        #expect(flagged.count * 10 < comments.count)
    }
}
