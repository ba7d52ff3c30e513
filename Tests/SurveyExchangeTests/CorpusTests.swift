import FormFiles
import Foundation
import Involvement
import SurveyEngine
@testable import SurveyExchange
import Testing

/// The forms of the reference converter's own tests. `Benchmarks/conformance_xlsform.py` gives what comes back to that
/// converter and compares the XForms; here is what can be said without it.
struct CorpusTests {
    @Test(
        "Every form that is one survives our own file, to the letter", .enabled(if: FormCorpus.shared != nil),
        .timeLimit(.minutes(5)))
    func inAndOut() throws {
        var differing: [String] = []
        for form in FormCorpus.shared?.forms ?? [] where form.xform != nil {
            do throws(Problems) {
                let read = try XLSFormImport.read(
                    MarkdownForm.workbook(form.markdown), file: "form.md", root: form.root)
                let again = try SurveyFile.read(name: "survey.yaml", text: read.files.survey)
                if again != read.instrument { differing.append(form.test) }
            } catch {
                differing.append("\(form.test): \(error)")
            }
        }

        #expect(differing.isEmpty, "\(differing.joined(separator: "\n"))")
    }

    @Test(
        "At least 165 of the 172 forms that are no forms are refused, and none that is one",
        .enabled(if: FormCorpus.shared != nil))
    func refusals() {
        var taken: [String] = []
        var refused: [String] = []
        for form in FormCorpus.shared?.forms ?? [] where form.inSubset {
            do throws(Problems) {
                _ = try XLSFormImport.read(MarkdownForm.workbook(form.markdown), file: "form.md")
                if form.error != nil { taken.append("\(form.test): \(form.error ?? "")") }
            } catch {
                if form.error == nil { refused.append("\(form.test): \(error)") }
            }
        }

        #expect(taken.count <= 7, "\(taken.joined(separator: "\n"))")
        #expect(refused.isEmpty, "\(refused.joined(separator: "\n"))")
    }

    @Test("Our XForms are those of the reference converter, out and in", .enabled(if: FormCorpus.shared != nil))
    func xforms() throws {
        var written: [String] = []
        var returned: [String] = []
        for form in FormCorpus.shared?.forms ?? [] where form.inSubset {
            guard let xform = form.xform, let original = XFormDocument.element(xform) else { continue }
            let markdown = MarkdownForm.workbook(form.markdown)
            if try !isSame(original, markdown, form) { written.append(form.test) }
            do throws(Problems) {
                if try !isSame(original, XFormImport.workbook(original, file: "form.xml"), form) {
                    returned.append(form.test)
                }
            } catch {
                returned.append("\(form.test): \(error)")
            }
        }

        // One test of the converter's own escapes what is looked up in a label twice, in eight forms.
        #expect(written.count <= 8, "\(written.joined(separator: "\n"))")
        #expect(returned.count <= 10, "\(returned.joined(separator: "\n"))")
    }

    private func isSame(_ original: FormElement, _ workbook: Workbook, _ form: FormCorpus.Form) throws(Problems) -> Bool
    {
        let read = try XLSFormImport.read(workbook, file: "form", root: form.root)
        let out = XLSFormExport.workbook(of: read.instrument, overlays: read.overlays)
        let text = XFormExport.text(of: out, root: form.root, identifier: form.identifier)
        return XFormDocument.element(text).map(XFormDocument.lines) == XFormDocument.lines(original)
    }

    /// Writes what becomes of every form, for the conformance script.
    @Test("What becomes of the corpus", .enabled(if: ProcessInfo.processInfo.environment["HEARD_CORPUS_OUT"] != nil))
    func written() throws {
        let path = ProcessInfo.processInfo.environment["HEARD_CORPUS_OUT"] ?? ""
        var lines: [String] = []
        for (index, form) in (FormCorpus.shared?.forms ?? []).enumerated() {
            var line: [String: Any] = ["index": index]
            let start = ContinuousClock.now
            defer {
                if ContinuousClock.now - start > .milliseconds(300) { print(form.test, ContinuousClock.now - start) }
            }
            do throws(Problems) {
                let read = try XLSFormImport.read(
                    MarkdownForm.workbook(form.markdown), file: "form.md", root: form.root)
                let written = SurveyWriter.text(of: read.instrument)
                let again = try SurveyFile.read(name: "survey.yaml", text: written)
                var overlays: [Overlay] = []
                for overlay in read.overlays {
                    let text = SurveyWriter.text(of: overlay, for: read.instrument)
                    overlays.append(try OverlayFile.read(name: "survey.overlay.yaml", text: text, for: again))
                }
                let out = XLSFormExport.workbook(of: again, overlays: overlays)
                if again != read.instrument || overlays != read.overlays { line["differs"] = true }
                line["yaml"] = written
                line["markdown"] = MarkdownForm.text(out)
                line["xform"] = XFormExport.text(of: out, root: form.root, identifier: form.identifier)
                line["notes"] = read.notes.map(\.description)
                line["kept"] = KeptMeaning.count(in: read.instrument)
            } catch {
                line["problems"] = error.all.map(\.description)
            }
            if let xform = form.xform, let document = XFormDocument.element(xform) {
                do throws(Problems) {
                    let workbook = try XFormImport.workbook(document, file: "form.xml")
                    line["xform markdown"] = MarkdownForm.text(workbook)
                    let read = try XLSFormImport.read(workbook, file: "form.xml", root: form.root)
                    let out = XLSFormExport.workbook(of: read.instrument, overlays: read.overlays)
                    line["xform again"] = XFormExport.text(of: out, root: form.root, identifier: form.identifier)
                } catch {
                    line["xform problems"] = error.all.map(\.description)
                }
            }
            let data = try JSONSerialization.data(withJSONObject: line, options: [.sortedKeys])
            lines.append(String(decoding: data, as: UTF8.self))
        }
        try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
}

/// How much of a form had to be kept, and would change what is asked.
enum KeptMeaning {
    static let columns: Set<String> = [
        "relevant", "constraint", "calculation", "default", "trigger", "choice_filter", "repeat_count", "type",
    ]

    static func count(in instrument: Instrument) -> [String: Int] {
        var counts: [String: Int] = ["questions": 0, "rows": 0]
        func look(_ block: Block) {
            switch block {
            case .page(let page):
                look(page.kept)
                for question in page.questions where question.saysMoreAbout == nil {
                    counts["questions", default: 0] += 1
                    look(question.kept)
                }
            case .section(let section): look(section.kept); section.blocks.forEach(look)
            case .repetition(let repetition): look(repetition.kept); repetition.blocks.forEach(look)
            case .kept(let kept): counts["rows", default: 0] += kept.rows.count
            }
        }
        func look(_ kept: KeptColumns) {
            for column in kept.keys where columns.contains(column) { counts[column, default: 0] += 1 }
        }
        instrument.blocks.forEach(look)
        return counts
    }
}
