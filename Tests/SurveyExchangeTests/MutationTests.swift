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
        let first = ContinuousClock.now
        var numbers = Numbers(state: 2026)
        var read = 0
        var refused = 0
        var unread: [String] = []
        repeat {
            for form in FormCorpus.shared?.forms ?? [] where form.markdown.utf8.count < 4000 {
                let workbook = broken(MarkdownForm.workbook(form.markdown), &numbers)
                keep(String(describing: workbook), as: "form")
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
        } while ContinuousClock.now - first < .seconds(Self.seconds ?? 0)

        #expect(unread.isEmpty, "\(Set(unread).sorted().prefix(30).joined(separator: "\n"))")
        #expect(read > 100 && refused > 100)
    }

    @Test("A broken XForm is refused or kept, and never stops the program", .enabled(if: FormCorpus.shared != nil))
    func xforms() throws {
        let forms = (FormCorpus.shared?.forms ?? []).compactMap(\.xform).filter { $0.utf8.count < 8000 }
        let first = ContinuousClock.now
        var numbers = Numbers(state: 2027)
        var read = 0
        var refused = 0
        repeat {
            for form in forms {
                let text = broken(form, forms.randomElement(using: &numbers) ?? "", &numbers)
                keep(text, as: "xform")
                do throws(Problems) {
                    let form = try XFormImport.read(XMLNode.read(Array(text.utf8), named: "form.xml"), file: "form.xml")
                    let out = XLSFormExport.workbook(of: form.instrument, overlays: form.overlays)
                    _ = XFormExport.text(of: out, root: "data")
                    let again = try? SurveyFile.read(name: "survey.yaml", text: form.files.survey)
                    #expect(again == form.instrument, "\(text)")
                    read += 1
                } catch {
                    refused += 1
                    #expect(error.all.allSatisfy { !$0.reason.isEmpty && !$0.remedy.isEmpty })
                }
            }
        } while ContinuousClock.now - first < .seconds(Self.seconds ?? 0)

        #expect(read > 100 && refused > 100)
    }

    /// For so long, when it is set, and what is being read is kept in the folder for temporary files.
    private static let seconds = ProcessInfo.processInfo.environment["HEARD_FUZZ_SECONDS"].flatMap { Double($0) }

    private func keep(_ text: String, as name: String) {
        guard Self.seconds != nil else { return }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("heard-fuzz-\(name).txt")
        try? text.write(to: file, atomically: false, encoding: .utf8)
    }

    /// Lines lost, twice, elsewhere or out of another form, and attributes with another value.
    private func broken(_ text: String, _ other: String, _ numbers: inout Numbers) -> String {
        var lines = text.split(separator: "\n").map(String.init)
        let others = other.split(separator: "\n").map(String.init)
        for _ in 0..<Int.random(in: 1...3, using: &numbers) {
            guard let at = lines.indices.randomElement(using: &numbers) else { break }
            switch Int.random(in: 0..<6, using: &numbers) {
            case 0: lines.remove(at: at)
            case 1: lines.insert(lines[at], at: Int.random(in: 0...lines.count, using: &numbers))
            case 2: lines.swapAt(at, Int.random(in: 0..<lines.count, using: &numbers))
            case 3: lines.insert(others.randomElement(using: &numbers) ?? "", at: at)
            default:
                // Between two marks stands a name or a value.
                var parts = lines[at].split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
                guard let part = parts.indices.randomElement(using: &numbers) else { break }
                let odd = Self.odd.randomElement(using: &numbers) ?? ""
                parts[part] = [odd, parts[part] + odd, String(parts[part].dropFirst())].randomElement(using: &numbers)!
                lines[at] = parts.joined(separator: "\"")
            }
        }
        return lines.joined(separator: "\n")
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
