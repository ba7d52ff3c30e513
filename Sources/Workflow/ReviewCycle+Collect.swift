public import Involvement
import Storage
import SurveyEngine

/// What became of answers that were sent.
public enum Submitted: Equatable, Sendable {
    case stored
    /// They had come before, with the same receipt code. What came first is kept.
    case alreadyStored
    /// What came under this receipt code was withdrawn; it does not come back.
    case withdrawn
    /// Something is still to be answered or mended.
    case incomplete(InterviewStep)
    /// The last day for answers has passed.
    case closed
    /// A single-use code is needed, and this one is none, or was used before.
    case notInvited
    /// Another form with this number is here already.
    case numberTaken

    init(_ acceptance: Acceptance) {
        self =
            switch acceptance {
            case .stored: .stored
            case .alreadyStored: .alreadyStored
            case .withdrawn: .withdrawn
            }
    }

    init(_ acceptance: ImportedAcceptance) {
        self =
            switch acceptance {
            case .stored: .stored
            case .alreadyStored: .alreadyStored
            case .numberTaken: .numberTaken
            case .numberWithdrawn: .withdrawn
            }
    }
}

/// A form on paper that is to be stored: what stands on it beside the answers.
public struct PaperForStoring: Equatable, Sendable {
    public let number: String
    /// When it was filled in or handed in.
    public let day: Day
    public let typing: PaperTyping
}

extension ReviewCycle {
    /// The calendar day where the consultation is run.
    public var today: Day { world.today() }

    /// Whether answers are still taken.
    public var isOpen: Bool { isOpen(on: world.today()) }

    /// Whether answers of that day are taken; a form may be typed in later.
    func isOpen(on day: Day) -> Bool {
        guard let closes = consultation.instrument.people.closes else { return true }
        return day <= closes
    }

    /// Whether each person gets some choices in an order of their own.
    public var shufflesChoices: Bool { interview.shufflesChoices }

    /// Whether everybody's interview begins with the same page.
    public var beginsAlike: Bool {
        let instrument = consultation.instrument
        return !shufflesChoices && !instrument.needsInvitation && instrument.quotas.isEmpty
    }

    /// About how long answering everything takes, at least one.
    public var minutes: Int { SurveyLength.minutes(of: consultation.instrument.questions) }

    /// What a page sent, as entries: one for each question it named.
    public func entries(posted fields: [(name: String, value: String)]) -> Entries {
        interview.entries(posted: fields)
    }

    /// Whether the questionnaire has a page of this name.
    public func hasPage(_ id: ID<Page>) -> Bool {
        interview.hasPage(id)
    }

    /// What to put in front of the person now.
    public func step(_ entries: Entries) -> InterviewStep {
        interview.step(entries, today: world.today(), full: fullQuotas.all)
    }

    /// Everything that was typed or chosen so far, a line for each question.
    public func written(_ entries: Entries) -> [AnswerLine] { interview.written(entries, today: world.today()) }

    /// A page to go back to or to change.
    public func page(_ id: ID<Page>, _ entries: Entries) -> InterviewStep {
        interview.page(id, entries, today: world.today())
    }

    /// The page to go back to from where the answers are read through or sent.
    public func lastPage(_ entries: Entries) -> InterviewStep {
        interview.lastPage(entries, today: world.today())
    }

    /// Whether answers came in under this code.
    public func holds(_ receipt: ReceiptCode) async throws -> Bool { try await store.holds(receipt) }

    /// A code for one person to keep.
    public func makeReceiptCode() -> ReceiptCode {
        ReceiptCode(randomBytes: world.randomBytes(16))
    }

    /// Takes one person's answers. Every answer, from whatever door, comes in
    /// here; when this returns `.stored` they are safe on disk.
    /// - Parameters:
    ///   - assistance: who typed for the person; nil when they typed themselves.
    ///   - suspicion: why they may be a machine's. They are stored all the same, and
    ///     set aside until a facilitator has looked at them. Answers that were given
    ///     in person are under no suspicion.
    ///   - paper: the form they filled in by hand, whose answers need not be
    ///     complete, since nobody can be asked again.
    /// - Throws: `Problems` for a paper form that cannot be stored.
    public func submit(
        _ entries: Entries, receipt: ReceiptCode, channel: Channel, assistance: Assistance? = nil,
        suspicion: HeldReason? = nil, paper: PaperForStoring? = nil
    ) async throws -> Submitted {
        let day = paper?.day ?? world.today()
        var response: Response
        let quotas: [ID<Quota>]
        if paper == nil {
            let finish = try interview.finish(
                entries, id: world.makeID(), channel: channel, day: day, full: fullQuotas.all)
            switch finish {
            case .finished(let whole, let filled): (response, quotas) = (whole, filled)
            case .unfinished(let step): return .incomplete(step)
            }
        } else {
            response = try interview.response(entries, id: world.makeID(), channel: channel, day: day)
            quotas = interview.quotas(filledBy: entries, channel: channel, day: day)
        }
        response.assistance = assistance
        response.typing = paper?.typing
        // A second sending of the same answers is told so even after the last day.
        guard isOpen(on: day) else {
            if try await store.isWithdrawn(receipt) { return .withdrawn }
            return try await store.holds(receipt) ? .alreadyStored : .closed
        }
        // Whoever answers on paper or in a room was asked in person. Anybody can say that they sit at a kiosk.
        let isAskedInPerson = channel != .web && channel != .kiosk
        let isOpenLink = isAskedInPerson || !consultation.instrument.needsInvitation
        let invitation = isOpenLink ? nil : Self.invitation(in: entries)
        guard isOpenLink || invitation != nil else { return .notInvited }
        do {
            if let paper {
                let form = ImportedResponse(response, receipt: receipt, number: paper.number, quotas: quotas)
                let acceptance = try await store.accept([form])[0]
                if !quotas.isEmpty { _ = try await quotaCounts() }
                return Submitted(acceptance)
            }
            let acceptance = try await store.accept(
                response, receipt: receipt, invitation: invitation, quotas: quotas,
                held: isAskedInPerson ? nil : suspicion)
            if !quotas.isEmpty { _ = try await quotaCounts() }
            return Submitted(acceptance)
        } catch is InvitationRefused {
            return .notInvited
        }
    }
}
