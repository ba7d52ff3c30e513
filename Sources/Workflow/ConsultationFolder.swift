import Foundation
public import Involvement
import Reporting
import SurveyEngine
import TextAnalysis

/// One consultation on disk: its definitions and its database, in one folder
/// that can be copied, compared and handed over.
public struct ConsultationFolder: Sendable {
    public let path: String

    public static let surveyFile = "survey.yaml"
    public static let codebookFile = "codebook.yaml"
    /// The themes in Welsh; it need not be there.
    public static let codebookOverlayFile = "codebook.cy.yaml"
    public static let registerFile = "services.yaml"
    /// What came of it; it need not be there.
    public static let repliesFile = "replies.yaml"
    /// What people want done, with the quotations behind it; it need not be there.
    public static let asksFile = "asks.yaml"
    /// What the group says about it all; it need not be there.
    public static let reportFile = "report.md"
    /// Answers, passages and decisions.
    public static let databaseFile = "heard.sqlite"

    public init(path: String) {
        self.path = path
    }

    /// Every problem in the survey, the codebook, the services and the replies; none when
    /// the consultation can run.
    public func problems() -> [Problem] { checked().problems }

    /// The same, and what was read when everything could be.
    public func checked() -> (consultation: Consultation?, problems: [Problem]) {
        switch read() {
        case .success(let consultation):
            let missing = consultation.overlays.flatMap { overlay in
                let name = overlay.name(besideLanguage: consultation.instrument.language)
                return OverlayCheck.missing(overlay, in: consultation.instrument, file: "survey.\(name).yaml")
            }
            return (consultation, missing)
        case .failure(let problems): return (nil, problems.all)
        }
    }

    /// The consultation as its files define it.
    /// - Throws: `Problems`, all of all files.
    public func load() throws(Problems) -> Consultation {
        try read().get()
    }

    private func read() -> Result<Consultation, Problems> {
        var problems: [Problem] = []
        func part<Value>(
            _ file: String, _ read: (_ name: String, _ text: String) throws(Problems) -> Value
        ) -> Value? {
            do throws(Problems) {
                return try read(file, text(of: file))
            } catch {
                problems += error.all
                return nil
            }
        }
        let instrument = part(Self.surveyFile) { name, text throws(Problems) in
            try SurveyFile.read(name: name, text: text)
        }
        let overlays = instrument.map { instrument in
            overlayNames(of: instrument).compactMap { name in
                part("survey.\(name).yaml") { file, text throws(Problems) in
                    try OverlayFile.read(name: file, text: text, for: instrument)
                }
            }
        }
        let words = instrument.map { instrument in
            ([instrument.language] + instrument.otherLanguages).compactMap { language in
                let name = "words.\(language).yaml"
                guard FileManager.default.fileExists(atPath: filePath(name)) else {
                    return ShippedWords.words(in: language)
                }
                return part(name) { file, text throws(Problems) in
                    let own = try WordsFile.read(name: file, text: text)
                    return ShippedWords.words(in: language).map { own.over($0) } ?? own
                }
            }
        }
        var codebook = part(Self.codebookFile) { name, text throws(Problems) in
            try CodebookFile.read(name: name, text: text)
        }
        if let english = codebook, FileManager.default.fileExists(atPath: filePath(Self.codebookOverlayFile)) {
            codebook = part(Self.codebookOverlayFile) { name, text throws(Problems) in
                try CodebookOverlayFile.read(name: name, text: text, for: english)
            }
        }
        let register = part(Self.registerFile) { name, text throws(Problems) in
            try RegisterFile.read(name: name, text: text)
        }
        var style = HouseStyle()
        do throws(Problems) {
            style = try houseStyle()
        } catch {
            problems += error.all
        }
        let argument = self.argument(themes: codebook?.themes.map(\.id))
        problems += argument.problems
        let name = URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent
        let code = Code.make(fromWords: name)
        if code == nil {
            problems.append(
                Problem(
                    file: name, reason: "the folder's name cannot stand in an address",
                    remedy: "Name it with letters and digits, starting with a letter"))
        }
        if let instrument, let register {
            problems += DefinitionCheck.problems(
                instrument: instrument, register: register, surveyName: Self.surveyFile)
        }
        var pictures: [String: Picture] = [:]
        if let instrument {
            let (found, faults) = self.pictures(of: instrument, overlays ?? [])
            pictures = found
            problems += faults
        }
        guard let instrument, let codebook, let register, let code, problems.isEmpty else {
            return .failure(Problems(problems))
        }
        return .success(
            Consultation(
                id: ID(code), instrument: instrument, overlays: overlays ?? [], codebook: codebook, register: register,
                words: words ?? [], pictures: pictures, asks: argument.asks, report: argument.report, houseStyle: style)
        )
    }

    /// The overlays that a survey says it has, and Easy Read in its other
    /// languages where there is a file.
    private func overlayNames(of instrument: Instrument) -> [String] {
        let both = instrument.otherLanguages.flatMap { language in instrument.variants.map { "\(language).\($0)" } }
        return instrument.otherLanguages + instrument.variants
            + both.filter { FileManager.default.fileExists(atPath: filePath("survey.\($0).yaml")) }
    }

    func text(of file: String) throws(Problems) -> String {
        let url = URL(fileURLWithPath: path).appendingPathComponent(file)
        guard let bytes = try? Data(contentsOf: url) else {
            throw Problems([
                Problem(
                    file: file, reason: "there is no such file in \(path)",
                    remedy: "Make a consultation folder with `heard init`, or name the right folder")
            ])
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Problems([
                Problem(file: file, reason: "it is not text in UTF-8", remedy: "Save it again as UTF-8")
            ])
        }
        return text
    }

    func filePath(_ name: String) -> String {
        URL(fileURLWithPath: path).appendingPathComponent(name).path
    }
}
