import Involvement

/// What is known of one person at one point of an interview. Rules, choices
/// and pipes read it; what was not asked, or not yet, says nothing.
struct AnswersSoFar {
    let today: Day
    /// By the question's place in the plan.
    private(set) var items: [ItemResponse]
    private let places: [ID<Question>: Int]

    init(places: [ID<Question>: Int], today: Day) {
        self.today = today
        self.places = places
        self.items = Array(repeating: .absent(.notAsked), count: places.count)
    }

    func item(of question: ID<Question>) -> ItemResponse {
        places[question].map { items[$0] } ?? .absent(.notAsked)
    }

    func holds(_ rule: Expression) -> Bool {
        rule.holds(today: today, item: item(of:))
    }

    func value(_ rule: Expression, of question: ID<Question>) -> RuleValue {
        rule.value(RuleContext(today: today, this: question), item: item(of:))
    }

    mutating func set(_ item: ItemResponse, at place: Int) {
        items[place] = item
    }
}
