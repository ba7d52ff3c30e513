public import Involvement

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
        let replay = Replay(plan, entries, today: day)
        let mayBePartial = channel == .paper || channel == .imported
        var problems: [Problem] = []
        var disposition = Disposition.complete
        var items: [ID<Question>: ItemResponse] = [:]
        var consents: [Consent] = []
        for (place, planned) in plan.questions.enumerated() {
            let question = planned.question
            let item = replay.answers.items[place]
            if let refusal = replay.refusals[place] {
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
                if planned.isNeededConsent, item == .answered(.consent(false)) {
                    problems.append(declined(question))
                }
                consents.append(
                    Consent(
                        purpose: question.consentPurpose ?? ID(question.id.rawValue), isGiven: isGiven,
                        wording: question.text, day: day))
            case .text, .number, .choice, .choices, .ranking, .date, .time, .service:
                items[question.id] = item
            }
        }
        guard problems.isEmpty else { throw Problems(problems) }
        return Response(
            id: id, instrument: instrument.id, instrumentVersion: instrument.version, channel: channel, day: day,
            disposition: disposition, items: items, consents: consents)
    }

    private func problem(with question: Question, _ refusal: Refusal) -> Problem {
        Problem(
            file: "", place: "question `\(question.id)`", reason: refusal.words,
            remedy: refusal.isMissing ? "Answer this question" : "Change the answer to this question")
    }

    private func declined(_ question: Question) -> Problem {
        Problem(
            file: "", place: "question `\(question.id)`", reason: "Without a yes to this, nothing can be kept",
            remedy: "Answer yes, or leave it here")
    }
}
