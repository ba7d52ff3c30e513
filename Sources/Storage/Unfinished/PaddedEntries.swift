import Foundation
import Involvement

/// Unfinished answers as bytes, filled up to whole blocks, so that their length
/// does not tell how much somebody has to say.
enum PaddedEntries {
    static let blockBytes = 4096
    /// More than any survey's answers; beyond it nothing is kept.
    static let mostBytes = 64 * blockBytes

    /// Nil when there is too much.
    static func bytes(of answers: UnfinishedAnswers) throws -> [UInt8]? {
        let entries = Dictionary(uniqueKeysWithValues: answers.entries.map { ($0.key.rawValue, $0.value) })
        let json = [UInt8](try JSONEncoder().encode(Content(entries: entries, page: answers.page?.rawValue)))
        let length = lengthBytes + json.count
        guard length <= mostBytes else { return nil }
        let blocks = (length + blockBytes - 1) / blockBytes
        let head = (0..<lengthBytes).map { UInt8(truncatingIfNeeded: json.count >> (8 * $0)) }
        return head + json + Array(repeating: 0, count: blocks * blockBytes - length)
    }

    static func answers(from bytes: [UInt8], lastDay: Day) -> UnfinishedAnswers? {
        guard bytes.count >= lengthBytes else { return nil }
        let length = (0..<lengthBytes).reduce(0) { $0 | Int(bytes[$1]) << (8 * $1) }
        guard length <= bytes.count - lengthBytes,
            let content = try? JSONDecoder().decode(Content.self, from: Data(bytes[lengthBytes..<lengthBytes + length]))
        else { return nil }
        return UnfinishedAnswers(
            entries: Dictionary(uniqueKeysWithValues: content.entries.map { (ID($0.key), $0.value) }),
            page: content.page.map { ID($0) }, lastDay: lastDay)
    }

    private static let lengthBytes = 4

    private struct Content: Codable {
        let entries: [String: [String]]
        let page: String?
    }
}
