import Involvement

/// What is known of one person at one point of an interview. Rules, choices
/// and pipes read it; what was not asked, or not yet, says nothing.
struct AnswersSoFar {
    let today: Day
    /// By the question's place in the plan.
    private(set) var items: [ItemResponse]
    private let places: [ID<Question>: Int]

    private let context: RuleContext

    /// - Parameter choiceName: the words of a choice, in the reader's language.
    init(
        places: [ID<Question>: Int], today: Day,
        choiceName: ((ID<Question>, ID<Choice>) -> String?)? = nil
    ) {
        self.today = today
        self.context = RuleContext(today: today, choiceName: choiceName)
        self.places = places
        self.items = Array(repeating: .absent(.notAsked), count: places.count)
    }

    func item(of question: ID<Question>) -> ItemResponse {
        places[question].map { items[$0] } ?? .absent(.notAsked)
    }

    /// Whether a rule holds; no rule always does.
    func holds(_ rule: Expression?) -> Bool {
        guard let rule else { return true }
        // Only what is needed is handed on: this is asked a thousand times a post.
        return rule.holds(context) { [items, places] question in
            places[question].map { items[$0] } ?? .absent(.notAsked)
        }
    }

    func value(_ rule: Expression, of question: ID<Question>) -> RuleValue {
        var context = context
        context.this = question
        return rule.value(context, item: item(of:))
    }

    mutating func set(_ item: ItemResponse, at place: Int) {
        items[place] = item
    }
}
