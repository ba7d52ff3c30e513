import Foundation
import Involvement
import Testing

@testable import TextAnalysis

struct DangerReaderTests {
    private let reader = DangerReader.shared

    @Test func `nearly every sentence of somebody in danger is found`() {
        let dangerSentences = dangerSentences + secondDangerSentences
        let missed = dangerSentences.filter { reader.signs(in: $0.1).isEmpty }.map(\.1)

        print("danger: \(dangerSentences.count - missed.count) of \(dangerSentences.count) found; missed: \(missed)")
        #expect(Double(missed.count) <= 0.03 * Double(dangerSentences.count), "\(missed)")
    }

    @Test func `most sentences that the lists do not know are found too`() {
        let missed = unknownDangerSentences.filter { reader.signs(in: $0.1).isEmpty }.map(\.1)

        print("danger, unknown: \(missed.count) of \(unknownDangerSentences.count) missed: \(missed)")
        #expect(Double(missed.count) <= 0.4 * Double(unknownDangerSentences.count), "\(missed)")
    }

    @Test func `what is found is mostly of the kind that it is`() {
        let others = dangerSentences.filter { kind, text in !reader.signs(in: text).contains { $0.kind == kind } }

        print("danger of another kind or none: \(others)")
        #expect(Double(others.count) <= 0.08 * Double(dangerSentences.count), "\(others)")
    }

    @Test func `idioms and ordinary complaints are left alone`() {
        let alarms = safeSentences.filter { !reader.signs(in: $0).isEmpty }

        print("danger: \(alarms.count) of \(safeSentences.count) false alarms: \(alarms)")
        #expect(Double(alarms.count) <= 0.05 * Double(safeSentences.count), "\(alarms)")
    }

    @Test func `the evidence is the words, byte for byte, also where letters were hidden`() {
        let text = "🙂 I’m su*cidal, and he HITS me"
        let signs = reader.signs(in: text)

        let words = signs.map { sign in
            (sign.kind, sign.evidenceUTF8.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) })
        }
        #expect(words.map(\.0) == [.suicide, .violence])
        #expect(words.map(\.1) == [["su*cidal"], ["HITS me"]])
    }

    @Test func `negation hides nothing`() {
        #expect(reader.signs(in: "I would never kill myself").map(\.kind) == [.suicide])
        #expect(reader.signs(in: "I'm not suicidal").map(\.kind) == [.suicide])
    }

    @Test func `an idiom beside a danger hides nothing`() {
        #expect(reader.signs(in: "It hit me hard. Then he hit me").map(\.kind) == [.violence])
    }

    @Test(arguments: ["k1ll myself", "k!ll myself", "k*ll myself", "KI**ing myself", "s**cide", "su1c1de!", "r@ped"])
    func `letters hidden from machines are read`(words: String) {
        #expect(!reader.signs(in: words).isEmpty)
    }

    @Test(arguments: ["s**t myself", "f***ing hell", "d*ck", "100 people", "h*ll", "c*nt"])
    func `swearing and numbers are no danger`(words: String) {
        #expect(reader.signs(in: words).isEmpty)
    }

    @Test func `every entry of every list can be found`() {
        for lexicon in DangerLexicon.all {
            for kind in DangerKind.allCases {
                let own = lexicon.lexicon(of: kind)
                #expect(!own.phrases.isEmpty, "\(lexicon.language), \(kind)")
                for entry in own.phrases + own.exclusions {
                    #expect(throws: Never.self, "\(entry)") { try Phrase(entry) }
                }
            }
        }
    }

    @Test func `hostile and empty texts are read without harm`() {
        for text in ["", " ", "\u{0}", "***", "!!!!", "\u{202E}kill myself", String(repeating: "kill ", count: 50_000)]
        {
            for sign in reader.signs(in: text) {
                #expect(sign.evidenceUTF8.allSatisfy { $0.upperBound <= text.utf8.count && !$0.isEmpty })
            }
        }
    }

    @Test(.enabled(if: SharedData.exists("nhs_feedback_open.jsonl")))
    func `a word list that flags everything is no help: few ordinary comments are flagged`() throws {
        var flagged: [String] = []
        let comments = try SharedData.comments()
        var byKind: [DangerKind: Int] = [:]
        for comment in comments {
            let signs = reader.signs(in: comment)
            if !signs.isEmpty { flagged.append("\(signs.map(\.kind)) \(comment)") }
            for sign in signs { byKind[sign.kind, default: 0] += 1 }
        }
        print("danger: \(flagged.count) of \(comments.count) comments, \(byKind)")
        if let path = ProcessInfo.processInfo.environment["HEARD_FLAGGED"] {
            try flagged.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
        }
        #expect(flagged.count * 50 < comments.count)
    }
}
