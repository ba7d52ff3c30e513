import Involvement
import Testing

@testable import SurveyEngine

struct RuleRelationTests {
    private static let pages = """
        - question: tier
          type: choose one
          text: Which?
          choices: {t1: One, t2: Two, t3: Three, prefer_not_to_say: No}
        - question: helped
          type: choose any
          text: What?
          choices: {a: A, b: B, c: C, d: D}
        - question: weeks
          type: whole number
          text: How many?
          at least: 0
        - question: cost
          type: number
          text: How much?
        - question: started
          type: date
          text: When?
        - question: story
          type: story
          text: What was it like?
        """

    private func relation(_ old: String, _ new: String) throws -> RuleRelation {
        let last = "- question: z\n  type: story\n  text: And?\n"
        let instrument = try makeInstrument(pages: Self.pages)
        func rule(_ text: String) throws -> Expression? {
            guard !text.isEmpty else { return nil }
            let line = text.hasPrefix("xpath: ") ? "  show if \(text)" : "  show if: \(text)"
            return try makeInstrument(pages: "\(Self.pages)\n\(last)\(line)").question("z")?.showIf
        }
        return RuleRelation(from: try rule(old), to: try rule(new)) { [instrument.question($0)].compactMap(\.self) }
    }

    @Test(arguments: [
        ("", "tier is t1", RuleRelation.fewer),
        ("tier is t1", "", .more),
        ("tier is t1", "tier is t1 or t2", .more),
        ("tier is t1", "tier is t2", .other),
        ("tier is t1 or t2 or t3 or prefer_not_to_say", "tier is answered", .fewer),
        ("tier is not t1", "not (tier is t1)", .same),
        ("tier is t1", "xpath: ${tier} = 't1'", .same),
        ("helped includes a", "helped includes a or b", .more),
        ("helped includes a and helped includes b", "helped includes a", .more),
        ("count of helped is at least 2", "count of helped is more than 1", .same),
        ("count of helped is at least 2", "count of helped is at least 3", .fewer),
        ("weeks is more than 3", "weeks is at least 4", .same),
        ("cost is more than 3", "cost is at least 4", .fewer),
        ("weeks is at least 0", "weeks is answered", .same),
        ("weeks is more than 3 or tier is t1", "weeks is more than 5 or tier is t1 or t2", .other),
        ("started is less than 2026-05-01", "started is at most 2026-04-30", .same),
        ("started is at most today", "started is less than today", .fewer),
        ("story is answered", "story is not answered", .other),
        ("", "xpath: string-length(${story}) > 20", .other),
        ("xpath: ${weeks} > ${cost}", "xpath: ${weeks} >= ${cost}", .other),
    ])
    func `whom a changed rule lets in is found by trying`(old: String, new: String, relation: RuleRelation) throws {
        #expect(try self.relation(old, new) == relation)
    }
}
