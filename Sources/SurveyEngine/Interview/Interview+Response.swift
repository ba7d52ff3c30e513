public import Involvement

/// What an interview comes to when it is sent.
public enum Finish: Equatable, Sendable {
    case finished(Response, quotas: [ID<Quota>])
    /// Something is still to be asked or mended.
    case unfinished(InterviewStep)
}

/// From a finished interview to a response.
extension Interview {
    /// The response of one person. Everything is checked again, and what was
    /// hidden is discarded: it becomes "not asked".
    ///
    /// On paper, or in an import, a required question may be missing, since
    /// nobody can be asked again: the response is then partial. A consent that
    /// is needed must be there in every channel.
    /// - Throws: `Problems` that name each question to mend, and never what was
    ///   written.
    public func response(
        _ entries: Entries, id: ID<Response>, channel: Channel, day: Day
    ) throws(Problems) -> Response {
        let isByHand = channel.isByHand
        let replay = Replay(plan, entries, today: day, isByHand: isByHand)
        return try response(replay, entries, id: id, channel: channel, day: day)
    }

    /// The response of somebody who answered everything that they were asked, with
    /// the quotas that it counts towards; or what is still to be asked or mended.
    /// - Parameter full: the quotas that enough people have answered for.
    public func finish(
        _ entries: Entries, id: ID<Response>, channel: Channel, day: Day, full: Set<ID<Quota>> = []
    ) throws(Problems) -> Finish {
        let replay = Replay(plan, entries, today: day)
        if let step = unfinished(replay, entries, day, full: full) { return .unfinished(step) }
        let response = try response(replay, entries, id: id, channel: channel, day: day)
        return .finished(response, quotas: quotas(filledBy: replay))
    }

    private func response(
        _ replay: Replay, _ entries: Entries, id: ID<Response>, channel: Channel, day: Day
    ) throws(Problems) -> Response {
        let mayBePartial = channel.isByHand
        var problems: [Problem] = []
        var disposition = Disposition.complete
        var items: [ID<Question>: ItemResponse] = [:]
        var consents: [Consent] = []
        let ofRoundsKept = replay.questionsOfRoundsKept(plan)
        for (place, planned) in plan.questions.enumerated() {
            let question = planned.question
            let item = replay.answers.items[place]
            guard planned.role == .question else { continue }
            if let refusal = replay.refusals[place], !question.isAskedAgain || !refusal.isMissing {
                if refusal.isMissing, mayBePartial, question.shape != .consent {
                    disposition = .partial
                } else {
                    problems.append(problem(with: question, refusal))
                }
            }
            switch question.shape {
            case nil: break
            case .consent:
                let isGiven = item == .answered(.consent(true))
                if planned.isNeededConsent, !isGiven, replay.refusals[place] == nil {
                    problems.append(declined(question))
                }
                consents.append(
                    Consent(
                        purpose: question.consentPurpose ?? ID(question.id.rawValue), isGiven: isGiven,
                        wording: question.text, day: day))
            case .text, .number, .choice, .choices, .ranking, .date, .time, .service:
                // A round that was not asked is not there at all.
                if item != .absent(.notAsked) || question.id == question.id.base || ofRoundsKept.contains(question.id) {
                    items[question.id] = item
                }
            }
        }
        if let words = replay.ending {
            problems.append(
                Problem(
                    file: "", place: "", reason: words, remedy: "Nothing is kept; leave it here, or change an answer"))
        }
        guard problems.isEmpty else { throw Problems(problems) }
        return Response(
            id: id, instrument: instrument.id, instrumentVersion: instrument.version, channel: channel, day: day,
            disposition: disposition, language: instrument.language, variant: variant, seed: seed(entries),
            items: items, consents: consents, equality: equalityItems(entries, day, isByHand: mayBePartial))
    }

    private func seed(_ entries: Entries) -> UInt64? {
        plan.questions.contains { $0.question.isShuffled } ? Shuffle(entries).seed : nil
    }

    /// What was said in the equality questions; nothing when they were not seen.
    func equalityItems(_ entries: Entries, _ day: Day, isByHand: Bool) -> [ID<Question>: ItemResponse] {
        guard let equality, equality.questions.contains(where: { entries[$0.question.id] != nil }) else { return [:] }
        let replay = Replay(equality, entries, today: day, isByHand: isByHand)
        var items: [ID<Question>: ItemResponse] = [:]
        for (place, planned) in equality.questions.enumerated() where planned.question.shape != nil {
            items[planned.question.id] = replay.answers.items[place]
        }
        return items
    }

    private func problem(with question: Question, _ refusal: Refusal) -> Problem {
        Problem(
            file: "", place: "question `\(question.id)`", reason: words(refusal.words),
            remedy: refusal.isMissing ? "Answer this question" : "Change the answer to this question")
    }

    private func declined(_ question: Question) -> Problem {
        Problem(
            file: "", place: "question `\(question.id)`", reason: words(SurveyPhrase.needsYes),
            remedy: "Answer yes, or leave it here")
    }
}
