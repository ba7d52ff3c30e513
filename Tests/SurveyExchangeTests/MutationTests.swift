import FormFiles
import Foundation
import Involvement
import SurveyEngine
@testable import SurveyExchange
import Testing

/// Forms as people break them: cells in the wrong place, rows lost, words cut off.
struct MutationTests {
    /// The same numbers every time. Knuth, The Art of Computer Programming, volume 2, section 3.3.4.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    @Test("A broken form is refused or kept, and never stops the program", .enabled(if: FormCorpus.shared != nil))
    func mutations() {
        let rounds = ProcessInfo.processInfo.environment["HEARD_MUTATIONS"].flatMap(Int.init) ?? 1
        var numbers = Numbers(state: 2026)
        var read = 0
        var refused = 0
        var unread: [String] = []
        for _ in 0..<rounds {
            for form in FormCorpus.shared?.forms ?? [] where form.markdown.utf8.count < 4000 {
                let workbook = broken(MarkdownForm.workbook(form.markdown), &numbers)
                try? String(describing: workbook).write(toFile: "/tmp/mut_last.txt", atomically: false, encoding: .utf8)
                do throws(Problems) {
                    let form = try XLSFormImport.read(workbook, file: "form.xlsx")
                    let out = XLSFormExport.workbook(of: form.instrument, overlays: form.overlays)
                    _ = XFormExport.text(of: out, root: "data")
                    read += 1
                    do throws(Problems) {
                        let again = try SurveyFile.read(name: "survey.yaml", text: form.files.survey)
                        if again != form.instrument { unread.append("differs: \(workbook)") }
                    } catch {
                        unread.append("\(error)")
                    }
                } catch {
                    refused += 1
                    #expect(error.all.allSatisfy { !$0.reason.isEmpty && !$0.remedy.isEmpty })
                }
            }
        }

        #expect(unread.isEmpty, "\(Set(unread).sorted().prefix(30).joined(separator: "\n"))")
        #expect(read > 100 && refused > 100)
    }

    private func broken(_ workbook: Workbook, _ numbers: inout Numbers) -> Workbook {
        var workbook = workbook
        for _ in 0..<Int.random(in: 1...3, using: &numbers) {
            guard let sheet = workbook.sheets.indices.randomElement(using: &numbers),
                let row = workbook.sheets[sheet].rows.indices.randomElement(using: &numbers),
                let column = workbook.sheets[sheet].rows[row].indices.randomElement(using: &numbers)
            else { continue }
            let cell = workbook.sheets[sheet].rows[row][column]
            switch Int.random(in: 0..<7, using: &numbers) {
            case 0: workbook.sheets[sheet].rows.remove(at: row)
            case 1: workbook.sheets[sheet].rows[row][column] = String(cell.dropLast(cell.count / 2))
            case 2: workbook.sheets[sheet].rows[row][column] = cell + Self.odd.randomElement(using: &numbers)!
            case 3: workbook.sheets[sheet].rows[row][column] = Self.odd.randomElement(using: &numbers)!
            case 4: workbook.sheets[sheet].rows[row].shuffle(using: &numbers)
            case 5: workbook.sheets[sheet].rows.append(workbook.sheets[sheet].rows[row])
            default: workbook.sheets[sheet].rows[row].removeLast()
            }
        }
        return workbook
    }

    private static let odd = [
        "${", "${}", "}", "{x}", "{q|}", "'", "\"", "(", ")", "[", "instance('", "jr:choice-name(", "selected(., '",
        "not(",
        ". >= 1 and . <= 5", "begin_repeat", "end group", "or_other", "select_one ", "rank a", "range", "label::", "::",
        "a::b::c",
        "start=0 end=1e308 step=1e-308", "start=5 end=1", "calculate", "\u{0}", "\u{FFFE}", "e\u{301}", "👩‍👩‍👧", "-1",
        "1e400", "nan",
        "table-list", "field-list", "search()", "yes", "acknowledge", "take_part", "this", "last-saved#q",
    ]
}
