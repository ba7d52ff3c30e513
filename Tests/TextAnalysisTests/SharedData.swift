import Foundation

/// Data that is not ours to ship, looked for beside the checkout.
enum SharedData {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("../shared/data/themes")

    static func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
    }

    /// Comments of users of health services.
    static func comments() throws -> [String] {
        struct Line: Decodable { let text: String }
        return try String(contentsOf: folder.appendingPathComponent("nhs_feedback_open.jsonl"), encoding: .utf8)
            .split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)).text }
    }

    /// Quotations of panels, with names taken out before.
    static func quotes() throws -> [String] {
        let csv = try String(contentsOf: folder.appendingPathComponent("panel_quotes.csv"), encoding: .utf8)
        var rows: [[String]] = [[]]
        var cell = ""
        var isQuoted = false
        for character in csv {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                rows[rows.count - 1].append(cell)
                cell = ""
            case "\n" where !isQuoted, "\r\n" where !isQuoted:
                rows[rows.count - 1].append(cell)
                cell = ""
                rows.append([])
            default: cell.append(character)
            }
        }
        return rows.dropFirst().compactMap { $0.count > 1 ? $0[1] : nil }
    }
}
