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
    /// The words to end with, when it stopped because an answer ended the
    /// interview.
    private(set) var stopWords: String?
    /// The words of the first answer that ends the interview, even when
    /// something before it is still to be answered, as on paper it may be.
    private(set) var ending: String?
    private let entries: Entries
    private let isByHand: Bool
    private let askedAgain: Set<String>

    /// - Parameter isByHand: answers came on paper: what cannot be taken is kept
    ///   as written, since nobody can be asked again.
    init(_ plan: InterviewPlan, _ entries: Entries, today: Day, isByHand: Bool = false) {
        self.answers = AnswersSoFar(places: plan.placeOfQuestion, today: today) { question, choice in
            plan.question(question)?.question.choices.first { $0.id == choice }?.text
        }
        self.isShown = Array(repeating: false, count: plan.questions.count)
        self.entries = entries
        self.isByHand = isByHand
        self.askedAgain = Set(entries[CarriedEntry.askedAgain] ?? [])
        for (place, page) in plan.pages.enumerated() {
            guard answers.holds(page.showIf) else { continue }
            var isOnPath = false
            var isUnfinished = false
            var isRefused = false
            for place in page.questions {
                let planned = plan.questions[place]
                let entered = entries[planned.question.id]
                guard take(planned, entered ?? [], at: place, plan) else { continue }
                isOnPath = true
                let isUnseen = entered == nil && planned.question.saysMoreAbout == nil
                isUnfinished = isUnfinished || isUnseen || refusals[place] != nil
                isRefused = isRefused || refuses(planned, at: place)
            }
            if isOnPath { path.append(place) }
            // The rules of a page that is asked in parts come after the last
            // part, whether or not that one is shown.
            guard let last = path.last, plan.pages[last].source == page.source else { continue }
            let words = words(endingAfter: page, plan)
            ending = ending ?? words
            guard stop == nil, isUnfinished || isRefused || words != nil else { continue }
            stop = path.count - 1
            isDeclined = isRefused && !isUnfinished
            stopWords = isUnfinished || isDeclined ? nil : words
        }
    }

    /// The questions of every round that is kept, hidden ones included: those
    /// that were asked, and the first, so that every question of the survey is
    /// there.
    func questionsOfRoundsKept(_ plan: InterviewPlan) -> Set<ID<Question>> {
        plan.questions.reduce(into: []) { all, planned in
            guard case .rounds(let rounds) = planned.role else { return }
            if let first = rounds.first { all.formUnion(first) }
            for round in rounds.dropFirst() where isAsked(round, plan) { all.formUnion(round) }
        }
    }

    // MARK: one question

    /// Takes what was entered for one question, when it is shown. True when the
    /// person meets it.
    private mutating func take(
        _ planned: PlannedQuestion, _ entered: [String], at place: Int, _ plan: InterviewPlan
    ) -> Bool {
        switch planned.role {
        case .question: break
        case .rounds(let rounds):
            let asked = rounds.count { isAsked($0, plan) }
            answers.set(.answered(.number(Double(asked))), at: place)
            return false
        case .another(let ahead):
            // On paper nobody says that there is another: they write it down.
            guard isByHand else { break }
            answers.set(.answered(.choice(ahead.isAnyFilled(in: entries) ? "yes" : "no")), at: place)
            return false
        }
        guard answers.holds(planned.question.showIf) else { return false }
        if let about = planned.question.saysMoreAbout?.question, let parent = plan.placeOfQuestion[about],
            !isShown[parent]
        {
            return false
        }
        guard planned.type.isAsked else {
            answers.set(planned.type.itemUnasked(planned.question, given: answers), at: place)
            return false
        }
        let choices = planned.type.choices(of: planned.question, given: answers, services: plan.services)
        guard !planned.type.hasNothingToOffer(choices) else { return false }
        if let assumed = planned.assumed {
            let item =
                assumed.isEmpty
                ? nil : try? planned.type.item(from: [assumed], to: planned.question, offering: choices)
            answers.set(item ?? .absent(.notAsked), at: place)
            return false
        }
        isShown[place] = true
        do throws(Refusal) {
            let item = try item(planned, entered.filter { !isBlank($0) }, offering: choices)
            if let answer = item.answer { try planned.type.check(answer, to: planned.question, given: answers) }
            answers.set(item, at: place)
            try check(planned.question.checks, at: place)
        } catch {
            refuse(planned, entered, error, at: place)
        }
        return true
    }

    /// What cannot be taken has no value in later rules; on paper it stands as
    /// it was written.
    private mutating func refuse(_ planned: PlannedQuestion, _ entered: [String], _ refusal: Refusal, at place: Int) {
        guard isByHand, !refusal.isMissing else {
            answers.set(.absent(.leftBlank), at: place)
            refusals[place] = refusal
            return
        }
        answers.set(.asWritten(planned.type.inOnePiece(entered.filter { !isBlank($0) })), at: place)
    }

    private func item(
        _ planned: PlannedQuestion, _ entered: [String], offering choices: [Choice]
    ) throws(Refusal) -> ItemResponse {
        let question = planned.question
        guard question.shape != nil else { return planned.type.itemWhenBlank() }
        guard !entered.isEmpty else {
            if question.isRequired { throw Refusal(planned.type.wordsWhenMissing, isMissing: true) }
            if question.isAskedAgain, !isByHand, !askedAgain.contains(question.id.rawValue) {
                throw Refusal(.leftOut, isMissing: true)
            }
            return planned.type.itemWhenBlank()
        }
        if isByHand, question.shape != .consent {
            return planned.type.itemFromHand(
                entered, to: question, offering: choices, given: answers)
        }
        return try planned.type.item(from: entered, to: question, offering: choices)
    }

    /// The survey's own checks, which say nothing about an empty answer.
    private func check(_ checks: [Question.Check], at place: Int) throws(Refusal) {
        guard !checks.isEmpty, answers.items[place].answer != nil else { return }
        for check in checks where answers.holds(check.refuseIf) {
            throw Refusal(FilledPhrase(ofSurvey: check.say))
        }
    }

    private func refuses(_ planned: PlannedQuestion, at place: Int) -> Bool {
        planned.isNeededConsent && answers.items[place] == .answered(.consent(false))
    }

    // MARK: pages and rounds

    /// The words of the first rule that ends the interview after this page.
    private func words(endingAfter page: PlannedPage, _ plan: InterviewPlan) -> String? {
        for place in page.questions where isShown[place] {
            for stop in plan.questions[place].question.stops where answers.holds(stop.stopIf) { return stop.say }
        }
        return page.stops.first { answers.holds($0.stopIf) }?.say
    }

    private func isAsked(_ round: [ID<Question>], _ plan: InterviewPlan) -> Bool {
        round.contains { id in plan.placeOfQuestion[id].map { isShown[$0] } ?? false }
    }
}
