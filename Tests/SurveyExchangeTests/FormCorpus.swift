import Foundation

/// The forms that the reference converter of XLSForm is tested with, and what it makes of them.
struct FormCorpus {
    let forms: [Form]

    struct Form: Decodable {
        let test: String
        /// Whether it uses only what the survey format has a place for.
        let inSubset: Bool
        let markdown: String
        /// What the converter makes of it; nil when it refuses.
        let xform: String?
        let error: String?

        /// What the one element of its XForm is called, which the file's name decides.
        var root: String {
            guard let xform, let start = xform.range(of: "<instance>")?.upperBound,
                let open = xform[start...].firstIndex(of: "<")
            else { return "data" }
            return String(xform[xform.index(after: open)...].prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" })
        }

        /// Its id, which the file's name decides where the settings do not.
        var identifier: String {
            guard let xform, let start = xform.range(of: "<instance>")?.upperBound,
                let id = xform[start...].range(of: " id=\"")?.upperBound
            else { return "data" }
            return String(xform[id...].prefix { $0 != "\"" })
        }

        enum CodingKeys: String, CodingKey {
            case test, xform, error
            case inSubset = "in_subset"
            case markdown = "xlsform_markdown"
        }
    }

    /// Nil when the shared data is absent.
    static let shared: FormCorpus? = {
        let environment = ProcessInfo.processInfo.environment
        var folders = [environment["HEARD_SHARED"]].compactMap { $0.map { URL(fileURLWithPath: $0) } }
        var here = URL(fileURLWithPath: #filePath)
        for _ in 0..<6 {
            here.deleteLastPathComponent()
            folders.append(here.appendingPathComponent("shared"))
        }
        for folder in folders {
            let file = folder.appendingPathComponent("data/surveys/xlsform_corpus.jsonl")
            guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
            let forms = text.split(separator: "\n").compactMap { line in
                try? JSONDecoder().decode(Form.self, from: Data(line.utf8))
            }
            return FormCorpus(forms: forms)
        }
        return nil
    }()
}
