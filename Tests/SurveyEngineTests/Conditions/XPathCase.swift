import Involvement

@testable import SurveyEngine

/// What an expression comes to, for a person who gave these answers.
func xpath(
    _ text: String, _ items: [ID<Question>: ItemResponse] = [:], context: RuleContext = .example
) throws(RuleProblem) -> RuleValue {
    let tree = try XPath.parse(text, this: "this") { ID($0) }
    return tree.value(context, item: { items[$0] ?? .absent(.notAsked) })
}

extension RuleContext {
    static var example: RuleContext {
        RuleContext(
            today: .example, now: TimeOfDay(hour: 9, minute: 30), position: 2, this: "this",
            choiceName: { question, choice in question == "tier" && choice == "t3" ? "Community drug team" : nil })
    }
}
