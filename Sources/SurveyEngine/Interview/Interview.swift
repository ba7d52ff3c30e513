public import Involvement

/// The giving of a questionnaire to one person: a pure function of what the
/// survey says and what the person has sent so far. Nothing is remembered
/// between pages, so the back button is safe.
public struct Interview: Sendable {
    let instrument: Instrument
    let plan: InterviewPlan

    /// Makes a questionnaire ready for asking. A page on which one question
    /// depends on another is asked in parts, one after the other.
    public init(instrument: Instrument, register: ServiceRegister) {
        self.instrument = instrument
        self.plan = InterviewPlan(instrument, register)
    }

    /// Where the person stands: the first page not yet seen, or seen with
    /// something to mend, with what is wrong; else the page on which they check
    /// their answers.
    public func step(_ entries: Entries, today: Day) -> InterviewStep {
        step(Replay(plan, entries, today: today), entries)
    }

    /// A page to go back to, without complaints. When it is not on this
    /// person's path, or lies beyond the first unanswered page, the same as
    /// `step`.
    public func page(_ id: ID<Page>, _ entries: Entries, today: Day) -> InterviewStep {
        let replay = Replay(plan, entries, today: today)
        guard let place = plan.placeOfPage[id], let position = replay.path.firstIndex(of: place),
            position <= replay.stop ?? .max
        else { return step(replay, entries) }
        return .ask(askedPage(at: position, of: replay, entries, complains: false))
    }

    private func step(_ replay: Replay, _ entries: Entries) -> InterviewStep {
        guard let stop = replay.stop else { return .check(answerLines(of: replay)) }
        guard !replay.isDeclined else { return .declined }
        return .ask(askedPage(at: stop, of: replay, entries, complains: true))
    }
}
