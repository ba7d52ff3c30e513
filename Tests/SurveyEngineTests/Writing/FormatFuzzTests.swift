import FoundationEssentials
import Involvement
import SurveyEngine
import Testing

/// Files that are broken in every way, by breaking good ones.
struct FormatFuzzTests {
    private static let pieces = [
        "\n", "  ", "- ", "#", " # x\n", ": ", "\"", "'", "|\n", ">-\n", "{", "}", "[", "]", ",", "&a ", "*a", "!t ",
        "\t",
        "? ", "---\n", "...\n", "%TAG\n", "\u{2028}", "\u{85}", "\u{FEFF}", "\r", "\r\n", "\\", "|2\n", "é", "😀", "\0",
        "- - ",
        "key: value\n", "# remark\n", "\n\n", "<<: a\n", "~",
    ]

    private func broken(_ text: String, _ random: inout SeededGenerator) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: 0...scalars.count, using: &random)
            let piece = Self.pieces.randomElement(using: &random) ?? ""
            let end = min(
                scalars.count, place + (Bool.random(using: &random) ? 0 : Int.random(in: 0...9, using: &random)))
            scalars.replaceSubrange(place..<end, with: piece.unicodeScalars)
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    @Test(arguments: 1...10)
    func `a broken file is refused or laid out once and for all, and nothing falls over`(seed: UInt64) throws {
        var random = SeededGenerator(state: seed)
        let good = [
            EveryKey.survey, EveryKey.overlay, try productFile("Surveys/blank/survey.yaml"),
            UntidyText(SurveyWriter.text(of: RandomSurvey.make(seed: seed)), seed: seed, hasRemarks: true).text,
        ]
        var laidOut = 0
        for _ in FuzzRounds(40, cases: 10) {
            let text = broken(good.randomElement(using: &random) ?? "", &random)
            do throws(Problems) {
                let once = try SurveyFormat.formatted(name: "survey.yaml", text: text)
                laidOut += 1

                #expect(try SurveyFormat.formatted(name: "survey.yaml", text: once) == once, "\(text.debugDescription)")
            } catch {
                let isOurs = error.all.contains { $0.reason.hasSuffix("cannot be laid out safely") }
                #expect(!isOurs, "\(text.debugDescription)")
            }
        }
        #expect(laidOut > 0)
    }
}
