import ArgumentParser
import Foundation
import Involvement
import SurveyEngine
import Workflow

struct SurveyTranslateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "translate",
        abstract: "Make a table for a translator, or take in what came back.",
        discussion: """
            The table has every text of the survey, and every text that Heard itself says to those who answer. What comes \
            back is written to survey.LANGUAGE.yaml and, where it differs from what Heard has, to words.LANGUAGE.yaml.
            """)

    @Argument(help: "The consultation folder.")
    var folder: String

    @Option(help: "The language, such as cy for Welsh or pl for Polish.")
    var to: String

    @Option(help: "Another way of asking, such as easy-read.")
    var variant: String?

    @Option(help: "Write the table here, as CSV.")
    var table: String?

    @Option(help: "Take in the table that came back, .csv or .xlsx.")
    var from: String?

    func validate() throws {
        if (table == nil) == (from == nil) {
            throw ValidationError("Say where to write the table, --table FILE, or which one came back, --from FILE.")
        }
        if let variant, variant.isEmpty || !variant.utf8.allSatisfy({ (97...122).contains($0) || $0 == 45 }) {
            throw ValidationError("A variant has small letters and hyphens, as in easy-read.")
        }
    }

    func run() throws {
        let files = try SurveyOnDisk(folder)
        var instrument = files.instrument
        let isOwnLanguage = to == instrument.language
        guard !isOwnLanguage || variant != nil else {
            throw WorkflowError(
                place: "--to \(to)",
                reason: "The survey is written in this language. Name another one, or a variant.")
        }
        let name = Overlay(language: to, variant: variant).name(besideLanguage: instrument.language)
        let own = instrument.language
        var overlay = files.overlays.first { $0.name(besideLanguage: own) == name }
        // Easy Read is translated from Easy Read: its words, its pictures, what it puts together and leaves out.
        if !isOwnLanguage, let plain = files.overlays.first(where: { $0.variant == variant && $0.language == own }) {
            instrument = instrument.localised(by: plain)
            instrument.language = own
            overlay =
                overlay
                ?? Overlay(
                    language: to, variant: variant, pictures: plain.pictures, merges: plain.merges, drops: plain.drops)
        }
        // What Heard says is the same in every way of asking.
        let words = variant == nil ? try files.words(in: to) : nil
        if let table {
            let rows = TranslationTable.rows(of: instrument, overlay: overlay) + (words.map(WordsTable.rows) ?? [])
            try OutputFile.write(try TranslationFile.bytes(of: rows), to: table)
            let missing = rows.count { $0.translation.isEmpty }
            Console.talk("\(Saying.count(rows.count, "text", "texts")), \(missing) without a translation.")
        } else if let from {
            try takeIn(from, instrument, overlay, name)
        }
    }

    private func takeIn(_ path: String, _ instrument: Instrument, _ before: Overlay?, _ name: String) throws {
        let file = URL(fileURLWithPath: path).lastPathComponent
        let rows = try TranslationFile.rows(path)
        let ofHeard = rows.filter { WordsTable.isOne($0.row) }
        // The rows of the survey keep their numbers, so that a problem names the right one.
        let ofSurvey = rows.map { WordsTable.isOne($0.row) ? Self.empty : $0.row }
        var problems: [Problem] = []
        var overlay: Overlay?
        var words: Words?
        do throws(Problems) {
            overlay = try TranslationTable.overlay(
                from: ofSurvey, over: before ?? Overlay(language: to, variant: variant), for: instrument,
                language: to, file: file)
        } catch {
            problems += error.all
        }
        do throws(Problems) {
            let shipped = ShippedWords.words(in: to) ?? Words(language: to, texts: [:])
            words = ofHeard.isEmpty ? nil : try WordsTable.words(from: ofHeard, over: shipped, file: file)
        } catch {
            problems += error.all
        }
        guard let overlay, problems.isEmpty else { throw Problems(problems.sorted()) }
        try write("survey.\(name).yaml") { try SurveyWriter.text(of: overlay, for: instrument, remarksOf: $0) }
        let missing = OverlayCheck.missing(overlay, in: instrument, file: "survey.\(name).yaml")
        if let words, !words.isEmpty { try write("words.\(to).yaml") { WordsWriter.text(of: words, remarksOf: $0) } }
        let isListed = variant.map(instrument.variants.contains) ?? instrument.otherLanguages.contains(to)
        if !isListed {
            let key = variant == nil ? "languages" : "variants"
            Console.talk("Add `\(variant ?? to)` to `\(key)` in survey.yaml, so that people can choose it.")
        }
        if !missing.isEmpty {
            Console.talk(
                "\(Saying.count(missing.count, "text has", "texts have")) no translation yet: heard check names them.")
        }
    }

    private static let empty = TranslationTable.Row(place: "", source: "", translation: "")

    private func write(_ name: String, _ text: (_ before: String?) throws -> String) throws {
        let path = "\(folder)/\(name)"
        let before = try? String(contentsOfFile: path, encoding: .utf8)
        let text = try text(before)
        if before == text {
            Console.talk("\(name) stays as it was.")
            return
        }
        try OutputFile.write(Array(text.utf8), to: path)
        Console.talk("Wrote \(path)")
    }
}
