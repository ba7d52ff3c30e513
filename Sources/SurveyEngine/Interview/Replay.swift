import Involvement

/// An interview replayed from the start: what each question comes to, what is
/// hidden, and where the person stands.
struct Replay {
    private(set) var answers: AnswersSoFar
    /// By the question's place in the plan.
    private(set) var isShown: [Bool]
    /// What is to be mended, by the question's place; only for what was sent
    /// or is required.
    private(set) var refusals: [Int: Refusal] = [:]
    /// The places of the pages on this person's path, as far as is known.
    private(set) var path: [Int] = []
    /// Where the replay stopped, as a position on the path; nil at the end.
    private(set) var stop: Int?
    /// Whether it stopped because a consent that is needed was refused.
    private(set) var isDeclined = false

    init(_ plan: InterviewPlan, _ entries: Entries, today: Day) {
        self.answers = AnswersSoFar(places: plan.placeOfQuestion, today: today)
        self.isShown = Array(repeating: false, count: plan.questions.count)
        for (place, page) in plan.pages.enumerated() {
            guard page.showIf.map(answers.holds) ?? true else { continue }
            var isOnPath = false
            var isUnfinished = false
            var isRefused = false
            for place in page.questions {
                let planned = plan.questions[place]
                let entered = entries[planned.question.id]
                guard ask(planned, entered ?? [], at: place, plan.services) else { continue }
                isOnPath = true
                isUnfinished = isUnfinished || entered == nil || refusals[place] != nil
                isRefused = isRefused || refuses(planned, at: place)
            }
            guard isOnPath else { continue }
            if stop == nil, isUnfinished || isRefused {
                stop = path.count
                isDeclined = isRefused && !isUnfinished
            }
            path.append(place)
        }
    }

    /// Takes what was entered for one question, when it is shown.
    private mutating func ask(
        _ planned: PlannedQuestion, _ entered: [String], at place: Int, _ services: ServicesOnOffer
    ) -> Bool {
        guard planned.question.showIf.map(answers.holds) ?? true else { return false }
        let choices = planned.type.choices(of: planned.question, given: answers, services: services)
        guard !planned.type.hasNothingToOffer(choices) else { return false }
        isShown[place] = true
        do throws(Refusal) {
            answers.set(try item(planned, entered.filter { !isBlank($0) }, offering: choices), at: place)
            try check(planned.question.checks, at: place)
        } catch {
            // What cannot be taken has no value in later rules.
            answers.set(.absent(.leftBlank), at: place)
            refusals[place] = error
        }
        return true
    }

    private func item(
        _ planned: PlannedQuestion, _ entered: [String], offering choices: [Choice]
    ) throws(Refusal) -> ItemResponse {
        guard planned.question.shape != nil else { return planned.type.itemWhenBlank() }
        guard !entered.isEmpty else {
            if planned.question.isRequired { throw Refusal(planned.type.wordsWhenMissing, isMissing: true) }
            return planned.type.itemWhenBlank()
        }
        return try planned.type.item(from: entered, to: planned.question, offering: choices)
    }

    /// The survey's own checks, which say nothing about an empty answer.
    private func check(_ checks: [Question.Check], at place: Int) throws(Refusal) {
        guard !checks.isEmpty, answers.items[place].answer != nil else { return }
        for check in checks where answers.holds(check.refuseIf) {
            throw Refusal(check.say)
        }
    }

    private func refuses(_ planned: PlannedQuestion, at place: Int) -> Bool {
        planned.isNeededConsent && answers.items[place] == .answered(.consent(false))
    }
}
