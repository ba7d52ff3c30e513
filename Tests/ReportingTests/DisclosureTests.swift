import Involvement
import Testing

@testable import Reporting

/// Many random consultations: what a reader could work out from any one figure.
struct DisclosureTests {
    @Test(arguments: 0..<60)
    func `no single figure tells of a few people or of nearly everybody`(seed: Int) {
        var random = Seeded(state: UInt64(seed) &* 7919 &+ 17)
        let people = Int.random(in: 0...70, using: &random)
        let likelihood = Double.random(in: 0...1, using: &random)
        let responses = (0..<people).map { number in
            makeResponse(
                number, day: "2026-0\(Int.random(in: 1...3, using: &random))-01",
                [
                    "helped": Double.random(in: 0...1, using: &random) < likelihood
                        ? .answered(.choice("yes"))
                        : Bool.random(using: &random) ? .answered(.choice("no")) : .asWritten("no, mostly"),
                    "service": Bool.random(using: &random)
                        ? .answered(.service(Bool.random(using: &random) ? "quay" : "hill")) : .absent(.notAsked),
                ])
        }
        let quotations = (0..<people).filter { _ in Double.random(in: 0...1, using: &random) < likelihood }.map {
            makeQuotation($0, of: $0, accepted: ["trust": Polarity.allCases.randomElement(using: &random) ?? .mixed])
        }
        let tabulation = Tabulation(consultation: makeConsultation(), responses: responses, quotations: quotations)

        for grouping in Summary.Grouping.allCases {
            let summary = tabulation.summary(by: grouping, policy: .nhs)
            let groups = tabulation.groups(by: grouping)
            check(summary.whole, Array(responses.indices), tabulation)
            for (block, group) in zip(summary.groups, groups) { check(block, group.members, tabulation) }
            for question in summary.questions {
                for option in question.options where option.option != nil || option.state != "answered" {
                    let items = responses.map { $0.items[question.question] ?? .absent(.notAsked) }
                    let asked = items.count { $0 != .absent(.notAsked) }
                    if question.type == "service", option.option != nil {
                        // As many as in the group of that service, which is told from ten on.
                        #expect(option.respondents.count.map { $0 == 0 || $0 >= 10 } != false)
                        continue
                    }
                    check(
                        option.respondents, items.count { $0.matches(option) },
                        of: option.state == "not_asked" ? people : asked)
                }
            }
        }
    }

    private func check(_ block: Summary.Block, _ members: [Int], _ tabulation: Tabulation) {
        if let size = block.respondents.count {
            #expect(size.isMultiple(of: 5) && (size == 0) == members.isEmpty)
            #expect(members.isEmpty || members.count >= 10)
        }
        for theme in block.themes {
            let spoke = members.compactMap { tabulation.mentions[$0][theme.theme] }
            check(theme.respondents, spoke.count, of: members.count)
            for (polarity, count) in theme.polarity { check(count, spoke.count { $0 == polarity }, of: members.count) }
            #expect((theme.share != nil) == (theme.respondents.count != nil && (block.respondents.count ?? 0) > 0))
        }
    }

    /// A published figure is a multiple of five, no further than two from the
    /// truth, and never stands for few people or for nearly everybody.
    private func check(_ figure: PublishedCount, _ people: Int, of base: Int) {
        guard let count = figure.count else { return }
        #expect(count.isMultiple(of: 5))
        #expect(abs(count - people) <= 2)
        #expect(people == 0 ? count == 0 : people > 7 && base - people > 7)
        #expect(base >= 10)
    }
}

extension ItemResponse {
    fileprivate func matches(_ option: Summary.OptionFigures) -> Bool {
        switch self {
        case .answered(.choice(let choice)): choice.rawValue == option.option
        case .answered(.service(let service)): service.rawValue == option.option
        case .answered: false
        case .asWritten: option.state == "as_written"
        case .absent(let reason): reason.rawValue == option.state
        }
    }
}

/// The same numbers on every machine (SplitMix64).
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
