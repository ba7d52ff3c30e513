import FoundationEssentials
import Involvement
import SurveyEngine
import Testing
import TextAnalysis

/// Whatever stands in a definition file, it is read or refused, soon, and what
/// is read can be used.
///
/// A hundred files by default; for `HEARD_FUZZ_SECONDS` each when that is
/// set, from `HEARD_FUZZ_SEED`. The file being read is then kept in the folder
/// for temporary files as `heard-fuzz-KIND.yaml`, so that a crash leaves its cause.
struct DefinitionFuzzTests {
    @Test func `a broken survey is read or refused, and what is read can be checked, asked and written`() throws {
        let good = [
            EveryKey.survey, try productFile("Surveys/riverside/survey.yaml"),
            try productFile("Surveys/blank/survey.yaml"),
        ]
        let whole = try SurveyFile.read(name: "survey.yaml", text: good[0])
        let register = try RegisterFile.read(
            name: "services.yaml", text: productFile("Surveys/riverside/services.yaml"))
        try fuzz("survey", good) { text, random throws(Problems) in
            let survey = try SurveyFile.read(name: "survey.yaml", text: text)
            let written = SurveyWriter.text(of: survey)
            #expect(again(written) == survey, "\(text.debugDescription)")
            _ = try SurveyFormat.formatted(name: "survey.yaml", text: text)
            _ = DefinitionCheck.problems(instrument: survey, register: register, surveyName: "survey.yaml")
            _ = PublishingObstacles.problems(in: survey, file: "survey.yaml")
            _ = SurveyLint.advice(on: survey)
            _ = SurveyLength.minutes(of: survey.questions)
            _ = SurveyFile.places(name: "survey.yaml", text: text)
            _ = SurveyFingerprint.text(of: survey)
            _ = SurveyDiff.changes(from: whole, to: survey)
            _ = VersionCheck.problems(published: [whole], draft: survey)
            _ = PaperForm(instrument: survey, register: register)
            _ = TranslationTable.rows(of: survey, overlay: nil)
            ask(survey, register, &random)
        }
    }

    @Test(arguments: ["survey.cy.yaml", "survey.easy-read.yaml", ""])
    func `a broken overlay is read or refused, and what is read can be laid over the survey`(file: String) throws {
        let survey = try SurveyFile.read(
            name: "survey.yaml",
            text: file.isEmpty ? EveryKey.survey : productFile("Surveys/riverside/survey.yaml"))
        let good = file.isEmpty ? Self.everyOverlayKey : try productFile("Surveys/riverside/\(file)")
        #expect(throws: Never.self) { try OverlayFile.read(name: "survey.cy.yaml", text: good, for: survey) }
        try fuzz("overlay\(file.count)", [good]) { text, _ throws(Problems) in
            let overlay = try OverlayFile.read(name: "survey.cy.yaml", text: text, for: survey)
            let written = SurveyWriter.text(of: overlay, for: survey)
            let again = try? OverlayFile.read(name: "survey.cy.yaml", text: written, for: survey)
            #expect(again == overlay, "\(text.debugDescription)")
            _ = OverlayCheck.missing(overlay, in: survey, file: "survey.cy.yaml")
            _ = PaperForm(instrument: survey.localised(by: overlay), register: ServiceRegister())
            _ = TranslationTable.rows(of: survey, overlay: overlay)
        }
    }

    @Test func `a broken register is read or refused`() throws {
        let good = try productFile("Surveys/riverside/services.yaml")
        try fuzz("services", [good]) { text, _ throws(Problems) in
            _ = try RegisterFile.read(name: "services.yaml", text: text)
        }
    }

    @Test func `a broken file of replies is read or refused`() throws {
        let good = try productFile("Surveys/riverside/replies.yaml")
        try fuzz("replies", [good]) { text, _ throws(Problems) in
            _ = try RepliesFile.read(name: "replies.yaml", text: text)
        }
    }

    @Test func `a broken codebook is read or refused, and what is read finds themes`() throws {
        let good = [try productFile("Surveys/riverside/codebook.yaml"), try productFile("Surveys/blank/codebook.yaml")]
        let words =
            "I waited six weeks. Nobody listened, and the staff never came back to me: they took ages. E\u{301}h"
        try fuzz("codebook", good, rounds: 20) { text, _ throws(Problems) in
            let codebook = try CodebookFile.read(name: "codebook.yaml", text: text)
            _ = ThemeModel(codebook: codebook).suggestions(for: words)
        }
    }

    // MARK: how

    /// What the writer can write, but for what the rules of that survey forbid.
    private static let everyOverlayKey = EveryKey.overlay.replacing("\n  when: Bob nos", with: "")
        .replacing("\n      both: Y ddau\n    merge:\n      both: [t2, t3]", with: "").replacing(
            "helped:\n    drop", with: "order:\n    drop")

    private static let seed = ProcessInfo.processInfo.environment["HEARD_FUZZ_SEED"].flatMap { UInt64($0) } ?? 1

    private func fuzz(
        _ kind: String, _ good: [String], rounds atMost: Int = 100,
        _ use: (String, inout SeededGenerator) throws(Problems) -> Void
    ) throws {
        var breaker = TextBreaker(seed: Self.seed, good: good)
        let kept = FileManager.default.temporaryDirectory.appending(path: "heard-fuzz-\(kind).yaml")
        var read = 0
        var rounds = 0
        var slowest = (Duration.zero, "")
        for _ in FuzzRounds(atMost) {
            rounds += 1
            let text = breaker.broken(good.randomElement(using: &breaker.random) ?? "")
            if FuzzRounds.seconds != nil { try text.write(to: kept, atomically: false, encoding: .utf8) }
            let began = ContinuousClock.now
            do throws(Problems) {
                try use(text, &breaker.random)
                read += 1
            } catch {
                #expect(!error.all.isEmpty)
                let lines = text.utf8.count { $0 == UInt8(ascii: "\n") } + 2
                #expect(
                    error.all.allSatisfy { !$0.reason.isEmpty && !$0.remedy.isEmpty && ($0.line ?? 1) <= lines },
                    "\(error) \(text.debugDescription)")
            }
            let took = ContinuousClock.now - began
            if took > slowest.0 { slowest = (took, text) }
        }
        if FuzzRounds.seconds != nil {
            print("\(kind): \(rounds) files, \(read) read, the slowest in \(slowest.0)")
            try slowest.1.write(
                to: kept.deletingLastPathComponent().appending(path: "heard-fuzz-\(kind)-slowest.yaml"),
                atomically: false, encoding: .utf8)
        }
        #expect(slowest.0 < .seconds(10), "\(slowest.1.prefix(2_000).debugDescription)")
        #expect(read > 0 && read < rounds)
    }

    private func again(_ text: String) -> Instrument? {
        do throws(Problems) {
            return try SurveyFile.read(name: "survey.yaml", text: text)
        } catch {
            Issue.record("\(error)")
            return nil
        }
    }

    /// Somebody answers as far as they come.
    private func ask(_ survey: Instrument, _ register: ServiceRegister, _ random: inout SeededGenerator) {
        let interview = Interview(instrument: survey, register: register)
        let choices = Dictionary(survey.questions.map { ($0.id, $0.choices.map(\.id.rawValue)) }) { first, _ in first }
        var entries: Entries = [:]
        for _ in 0..<30 {
            guard case .ask(let page) = interview.step(entries) else { break }
            for asked in page.questions {
                let values = (choices[asked.id.base] ?? []) + ["3", "words", "yes", ""]
                entries[asked.id] = [values.randomElement(using: &random) ?? ""]
            }
        }
        _ = try? interview.response(entries)
    }
}
