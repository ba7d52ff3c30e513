public import Involvement
import Storage
import TextAnalysis

/// Responses in which somebody wrote the same, but for case, white space and
/// punctuation.
public struct SameWordsGroup: Equatable, Sendable {
    /// Stands for the words in a form: SHA-256, in hexadecimal.
    public let key: String
    /// As the first of them wrote it.
    public let words: String
    /// In the order of their keys, each once.
    public let responses: [ID<Response>]
    /// How many of them were set aside already.
    public let leftOut: Int
}

extension ReviewCycle {
    /// How many responses were set aside, by what became of them.
    public func heldCounts() async throws -> [HeldDecision.Verdict: Int] {
        try await store.heldCounts()
    }

    /// A part of the responses that were set aside and stand so now.
    public func heldResponses(
        _ state: HeldDecision.Verdict, from start: Int, atMost limit: Int
    ) async throws -> [HeldResponse] {
        try await store.heldResponses(state, from: start, atMost: limit)
    }

    /// Lets responses in that were set aside, or keeps them out. Nothing is
    /// deleted, and the last decision holds.
    public func decide(_ verdict: HeldDecision.Verdict, on responses: [ID<Response>], coder: Coder) async throws {
        try await store.decide(verdict, on: responses, by: coder, day: world.today())
        _ = try await quotaCounts()
    }

    /// Texts that more than one person sent, most people first. That people say
    /// the same is no proof of anything: a machine only shows it.
    public func sameWords() async throws -> [SameWordsGroup] {
        var same = SameWords()
        var groups: [String: (words: String, responses: [ID<Response>], leftOut: Int)] = [:]
        for text in try await store.freeTexts() {
            guard let key = same.key(of: text.text) else { continue }
            var group = groups[key] ?? (text.text, [], 0)
            // One person's texts come one after the other.
            if group.responses.last == text.response { continue }
            group.responses.append(text.response)
            if text.isLeftOut { group.leftOut += 1 }
            groups[key] = group
        }
        return groups.filter { $0.value.responses.count > 1 }
            .sorted { ($1.value.responses.count, $0.key) < ($0.value.responses.count, $1.key) }
            .map { key, group in
                SameWordsGroup(
                    key: Self.digest(of: key), words: group.words, responses: group.responses,
                    leftOut: group.leftOut)
            }
    }

    /// Sets aside every response of a group, when a person says so.
    /// - Returns: false when nobody says these words any more.
    public func hold(sameWords key: String, coder: Coder) async throws -> Bool {
        guard let group = try await sameWords().first(where: { $0.key == key }) else { return false }
        try await store.hold(group.responses, because: .sameWords, by: coder, day: world.today())
        _ = try await quotaCounts()
        return true
    }

    private static func digest(of key: String) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let bytes = sha256(Array(key.utf8)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
