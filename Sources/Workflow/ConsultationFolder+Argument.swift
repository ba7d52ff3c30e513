import Foundation
import Involvement
import Reporting
import SurveyEngine

/// What a group makes of what it heard, as its files say: what people ask for,
/// with the replies, and the report.
struct Argument: Equatable, Sendable {
    var asks: [Ask] = []
    /// Where each ask begins in its file, from 1.
    var lines: [ID<Ask>: Int] = [:]
    /// Nil when nobody has written one, or it cannot be read.
    var report: ReportDraft?
    var problems: [Problem] = []
}

extension ConsultationFolder {
    /// The asks, the replies and the report as they stand in their files now.
    /// - Parameter themes: those of the codebook; nil when it cannot be read.
    func argument(themes: [ID<Theme>]?) -> Argument {
        var argument = Argument()
        func part(
            _ file: String, _ read: (_ name: String, _ text: String) throws(Problems) -> Void
        ) {
            guard FileManager.default.fileExists(atPath: filePath(file)) else { return }
            do throws(Problems) {
                try read(file, text(of: file))
            } catch {
                argument.problems += error.all
            }
        }
        part(Self.asksFile) { name, text throws(Problems) in
            (argument.asks, argument.lines) = try AsksFile.readWithLines(name: name, text: text, themes: themes)
        }
        part(Self.repliesFile) { name, text throws(Problems) in
            argument.asks = try RepliesFile.read(name: name, text: text, asks: argument.asks)
        }
        part(Self.reportFile) { name, text throws(Problems) in
            argument.report = try ReportFile.read(name: name, text: text)
        }
        return argument
    }
}
