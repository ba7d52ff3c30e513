import DefinitionReading
import Involvement

/// One pass over a replies file.
struct RepliesReading {
    var problems: ProblemList
    /// The line on which each ask first stands.
    private var lines: [String: Int] = [:]

    /// By code, what is asked for as another file says it.
    private let texts: [String: String]

    init(file: String, asks: [Ask]) {
        self.problems = ProblemList(file: file)
        self.texts = Dictionary(asks.map { ($0.id.rawValue, $0.text) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func asks(_ root: DefinitionNode) -> [Ask] {
        problems.check(keysOf: root, place: "", known: ["replies", "asks"])
        _ = problems.requiredCode("replies", of: root, place: "")
        let asks = problems.items("asks", of: root, place: "").compactMap { ask($0) }
        if asks.isEmpty, problems.all.isEmpty {
            problems.report(
                root, place: "", "nothing is asked for", remedy: "Add an ask under `asks:`, or take the file away")
        }
        return asks
    }

    private mutating func ask(_ node: DefinitionNode) -> Ask? {
        guard let code = problems.ownCode("ask", of: node, place: "asks", lines: &lines) else { return nil }
        let place = "ask `\(code)`"
        problems.check(keysOf: node, place: place, known: ["ask", "text", "replies"])
        let isKnown = texts[code] != nil
        let own =
            isKnown
            ? problems.optionalText("text", of: node, place: place)
            : problems.requiredText("text", of: node, place: place)
        if let own, let other = texts[code], own != other {
            problems.report(
                node["text"] ?? node, place: place, "it asks for something else than in asks.yaml",
                remedy: "Take the text out here; that of asks.yaml counts")
        }
        let text = texts[code] ?? own ?? ""
        var replies: [Reply] = []
        for item in problems.items("replies", of: node, place: place) {
            guard let reply = reply(item, place: place) else { continue }
            if let before = replies.last, reply.day < before.day {
                problems.report(
                    item, place: place, "this reply is older than the one above it",
                    remedy: "Put the replies in the order of their days")
            }
            replies.append(reply)
        }
        return Ask(id: ID(code), text: text, evidence: [], replies: replies)
    }

    private mutating func reply(_ node: DefinitionNode, place: String) -> Reply? {
        problems.check(keysOf: node, place: place, known: ["reply", "why", "day", "words"])
        let outcome = outcome(of: node, place: place)
        if node["day"] == nil {
            problems.report(node, place: place, "`day` is missing", remedy: "Add a line `day: ...`")
        }
        let day = problems.day("day", of: node, place: place)
        let words = problems.optionalText("words", of: node, place: place) ?? ""
        guard let outcome, let day else { return nil }
        return Reply(outcome, day: day, words: words)
    }

    private mutating func outcome(of node: DefinitionNode, place: String) -> Reply.Outcome? {
        guard let word = problems.requiredText("reply", of: node, place: place) else { return nil }
        if word == "not agreed" {
            return problems.requiredText("why", of: node, place: place).map { .notAgreed(why: $0) }
        }
        if let why = node["why"] {
            problems.report(
                why, place: place, "`why` only goes with `not agreed`", remedy: "Write it under `words:` instead")
        }
        guard let outcome = Self.outcomes.first(where: { $0.word == word })?.outcome else {
            let guess = nearest(to: word, among: Self.outcomes.map(\.word) + ["not agreed"])
            problems.report(
                node["reply"] ?? node, place: place, "there is no reply `\(word)`",
                remedy: guess.map { "Did you mean `\($0)`" }
                    ?? "Use `agreed`, `not agreed`, `planned`, `done` or `confirmed`")
            return nil
        }
        return outcome
    }

    private static let outcomes: [(word: String, outcome: Reply.Outcome)] = [
        ("agreed", .agreed), ("planned", .planned), ("done", .done), ("confirmed", .confirmed),
    ]
}
