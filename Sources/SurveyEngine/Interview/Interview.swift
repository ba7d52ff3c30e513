public import Involvement

/// The giving of a questionnaire to one person: a pure function of what the
/// survey says and what the person has sent so far. Nothing is remembered
/// between pages, so the back button is safe.
public struct Interview: Sendable {
    let instrument: Instrument
    let plan: InterviewPlan
    /// The equality questions, asked after the rest; nil for none.
    let equality: InterviewPlan?
    let variant: String?
    /// What the product itself says.
    let words: Words
    /// Whether each person gets some choices in an order of their own.
    public let shufflesChoices: Bool

    /// Makes a questionnaire ready for asking. A page on which one question
    /// depends on another is asked in parts, one after the other.
    /// - Parameters:
    ///   - variant: the way of asking, such as `easy-read`.
    ///   - assumed: questions that are not asked, with the answer taken as given;
    ///     an empty one for none.
    ///   - words: what the product itself says, in the language of the survey.
    public init(
        instrument: Instrument, register: ServiceRegister, variant: String? = nil,
        assumed: [ID<Question>: String] = [:], words: Words = .english
    ) {
        let instrument = instrument.saying(words)
        self.instrument = instrument
        self.words = words
        self.shufflesChoices = instrument.questions.contains { $0.isShuffled }
        self.plan = InterviewPlan(instrument, register, assumed: assumed, words: words)
        self.equality = instrument.equality.map { InterviewPlan($0, register, assumed: assumed) }
        self.variant = variant
    }

    /// Where the person stands: the first page not yet seen, or seen with
    /// something to mend, with what is wrong; else the page on which they check
    /// their answers, and after it the equality questions.
    /// - Parameter full: the quotas that enough people have answered for.
    public func step(_ entries: Entries, today: Day, full: Set<ID<Quota>> = []) -> InterviewStep {
        let replay = Replay(plan, entries, today: today)
        return turnedAway(replay, entries, full) ?? step(replay, entries, today)
    }

    /// What is still to be asked or mended before the answers can be sent; nil
    /// when there is nothing.
    func unfinished(
        _ replay: Replay, _ entries: Entries, _ today: Day, full: Set<ID<Quota>>
    ) -> InterviewStep? {
        if let step = turnedAway(replay, entries, full) { return step }
        if replay.stop != nil { return step(replay, entries, today) }
        guard wasChecked(entries), let equality, Replay(equality, entries, today: today).stop != nil else { return nil }
        return step(replay, entries, today)
    }

    private func turnedAway(_ replay: Replay, _ entries: Entries, _ full: Set<ID<Quota>>) -> InterviewStep? {
        guard !replay.isDeclined, replay.stopWords == nil else { return nil }
        return wordsOfFullQuota(full, replay, entries).map(InterviewStep.stopped)
    }

    /// A page to go back to, without complaints. When it is not on this
    /// person's path, or lies beyond the first unanswered page, the same as
    /// `step`.
    public func page(_ id: ID<Page>, _ entries: Entries, today: Day) -> InterviewStep {
        let replay = Replay(plan, entries, today: today)
        if let place = plan.placeOfPage[id], let position = replay.path.firstIndex(of: place),
            position <= replay.stop ?? .max
        {
            return .ask(screen(of: replay, entries).page(at: position, complains: false))
        }
        if let equality, let place = equality.placeOfPage[id], replay.stop == nil, wasChecked(entries) {
            let apart = Replay(equality, entries, today: today)
            if let position = apart.path.firstIndex(of: place), position <= apart.stop ?? .max {
                return .ask(
                    Screen(plan: equality, replay: apart, entries: entries, language: words, isEquality: true)
                        .page(at: position, complains: false))
            }
        }
        return step(replay, entries, today)
    }

    /// Everything that was typed or chosen so far, a line for each question, even
    /// where it cannot be taken or is not asked any more: to be given back.
    public func written(_ entries: Entries, today: Day) -> [AnswerLine] {
        [plan, equality].compactMap(\.self).flatMap { plan in
            Screen(plan: plan, replay: Replay(plan, entries, today: today), entries: entries, language: words)
                .writtenLines()
        }
    }

    /// The page before the one on which the answers are read through or sent, to
    /// go back to: the last of the equality questions once those are done, else
    /// the last of the rest. The same as `step` while something is still to be
    /// answered.
    public func lastPage(_ entries: Entries, today: Day) -> InterviewStep {
        let replay = Replay(plan, entries, today: today)
        guard replay.stop == nil else { return step(replay, entries, today) }
        if wasChecked(entries), let equality {
            let apart = Replay(equality, entries, today: today)
            guard apart.stop == nil else { return step(replay, entries, today) }
            if let last = apart.path.indices.last {
                return .ask(
                    Screen(plan: equality, replay: apart, entries: entries, language: words, isEquality: true)
                        .page(at: last, complains: false))
            }
        }
        guard let last = replay.path.indices.last else { return step(replay, entries, today) }
        return .ask(screen(of: replay, entries).page(at: last, complains: false))
    }

    private func step(_ replay: Replay, _ entries: Entries, _ today: Day) -> InterviewStep {
        if let stop = replay.stop {
            if replay.isDeclined { return .declined }
            if let words = replay.stopWords { return .stopped(words) }
            return .ask(screen(of: replay, entries).page(at: stop, complains: true))
        }
        guard wasChecked(entries) else {
            return .check(screen(of: replay, entries).answerLines())
        }
        guard let equality else { return .ready }
        let apart = Replay(equality, entries, today: today)
        guard let stop = apart.stop else { return .ready }
        return .ask(
            Screen(plan: equality, replay: apart, entries: entries, language: words, isEquality: true).page(
                at: stop, complains: true))
    }

    private func wasChecked(_ entries: Entries) -> Bool {
        entries[CarriedEntry.wasChecked]?.isEmpty == false
    }

    private func screen(of replay: Replay, _ entries: Entries) -> Screen {
        Screen(plan: plan, replay: replay, entries: entries, language: words)
    }
}
