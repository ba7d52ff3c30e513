import Involvement
import TextAnalysis
import Testing

struct PolarityTests {
    private static let coder = makeCoder(
        stems: [
            "staff", "worker*", "receptionist*", "wait*", "judg*", "stigma*", "group*", "script*", "housing", "nothing",
            "none", "no", "n", "choice*", "say", "service*", "they", "appointment*", "room*", "listen*", "trust*",
        ],
        phrases: ["turn* ... away"])

    private func polarity(_ text: String, inviting: Question.Invitation = .anything) -> Polarity? {
        Self.coder.suggestions(for: text, inviting: inviting).first?.polarity
    }

    @Test(arguments: [
        // Plainly said.
        ("The staff were lovely.", Polarity.positive),
        ("Staff were rude", .negative),
        ("The group runs on Fridays.", .neutral),
        ("My worker is a legend", .positive),
        ("wee gem of a worker", .positive),
        ("The receptionist was a total jobsworth", .negative),
        ("Pure shambles of a service", .negative),
        // Turned round.
        ("The staff were not very friendly", .negative),
        ("The staff were never rude", .positive),
        ("staff weren’t helpful", .negative),
        ("staff werent helpful", .negative),
        ("The worker wasnae kind", .negative),
        ("hardly helpful staff", .negative),
        ("They saw me without judging me", .positive),
        ("I never felt judged", .positive),
        ("Nobody listened", .negative),
        ("not only friendly staff", .positive),
        ("There was no waiting list", .positive),
        ("no shouting and kind staff", .positive),
        ("I did not go because the staff were kind", .positive),
        ("not at all, the staff were kind", .positive),
        // What is not there is missed.
        ("There was no housing", .negative),
        ("no say in it", .negative),
        ("nobody said there were groups", .neutral),
        // Too much, too little, and what ought to be.
        ("too many appointments", .negative),
        ("not enough groups", .negative),
        ("needs more workers", .negative),
        ("The staff should be friendlier", .negative),
        ("The staff should not be so rude", .negative),
        ("They could do with more friendly workers", .negative),
        ("More friendly staff would be nice", .negative),
        ("It would be better if staff listened", .negative),
        ("lovely staff too", .positive),
        // Praise that sounds like complaint.
        ("Can't fault the staff", .positive),
        ("The staff couldn’t do more", .positive),
        ("No complaints about the staff", .positive),
        ("Nothing but praise for the staff", .positive),
        ("The staff could not have been more helpful", .positive),
        ("I would not be here without the staff", .positive),
        ("Nothing, the staff are excellent", .positive),
        ("Nothing staff are excellent", .positive),
        ("Nothing was good about the staff", .negative),
        ("I can't think of anything the staff could improve", .positive),
        ("I cannot think of any way the staff could be better", .positive),
        ("Nothing could be improved about the staff", .positive),
        ("The staff could be better", .negative),
        ("They did not listen and the staff could be better", .negative),
        // Themes whose own words take sides.
        ("The stigma of it", .negative),
        ("They turned us away", .negative),
        ("Eleven weeks waiting", .negative),
        // Clauses, sentences and the whole.
        ("The staff were kind but the room was awful and the staff were rude", .mixed),
        ("Kind staff. Rude staff.", .mixed),
        ("I went to the group. It was brilliant.", .positive),
        ("The staff were there, though it was a nightmare", .negative),
        ("Brilliant. Awful. I went to the group.", .mixed),
    ])
    func `a theme is spoken of as its words are`(text: String, expected: Polarity) {
        #expect(polarity(text) == expected, "\(text)")
    }

    @Test func `each theme has the polarity of its own clause`() {
        let coder = ThemeModel(
            codebook: makeCodebook(["staff": Lexicon(stems: ["staff"]), "wait": Lexicon(stems: ["wait*"])]))
        func read(_ text: String) -> [Polarity] { coder.suggestions(for: text).map(\.polarity) }

        #expect(read("Lovely staff but the wait was terrible") == [.positive, .negative])
        #expect(read("Lovely staff, terrible wait") == [.positive, .negative])
        #expect(read("The staff were lovely and the wait was terrible") == [.positive, .negative])
        #expect(read("The staff were rude; no wait.") == [.negative, .positive])
    }

    @Test(arguments: [
        ("Nothing", [Polarity.negative, .positive, .neutral]),
        ("none!", [.negative, .positive, .neutral]),
        ("N/A", [.negative, .positive, .neutral]),
        ("No.", [.negative, .positive, .neutral]),
        ("No, nothing.", [.negative, .positive, .neutral]),
        ("Nothing really at the moment", [.negative, .positive, .neutral]),
        ("Nothing, rude staff", [.negative, .negative, .negative]),
        ("the groups", [.positive, .negative, .neutral]),
        ("rude staff", [.negative, .negative, .negative]),
        ("lovely staff", [.positive, .positive, .positive]),
        // What is asked for is missing.
        ("friendlier staff", [.positive, .negative, .positive]),
        ("The staff were friendlier", [.positive, .positive, .positive]),
        ("More groups", [.positive, .negative, .neutral]),
        ("Listen to the staff", [.positive, .negative, .positive]),
        ("They listen to the staff", [.positive, .positive, .positive]),
        // Thanks beside a complaint take nothing back.
        ("Thank you, staff", [.positive, .positive, .positive]),
        ("The staff were rude. Thank you.", [.negative, .negative, .negative]),
    ])
    func `what takes no side is read by what the question invites`(text: String, expected: [Polarity]) {
        let read = [Question.Invitation.whatWasGood, .whatCouldBeBetter, .anything].map { polarity(text, inviting: $0) }

        #expect(read == expected)
    }
}
