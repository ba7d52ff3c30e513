public import Involvement
public import Storage
import SurveyEngine

/// What became of answers that were sent.
public enum Submitted: Equatable, Sendable {
    case stored
    /// They had come before, with the same receipt code. What came first is kept.
    case alreadyStored
    /// Something is still to be answered or mended.
    case incomplete(InterviewStep)
    /// The last day for answers has passed.
    case closed
    /// A single-use code is needed, and this one is none, or was used before.
    case notInvited
    /// Another form with this number is here already, or was and was withdrawn.
    case numberTaken
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

    /// A page to go back to or to change.
    public func page(_ id: ID<Page>, _ entries: Entries) -> InterviewStep {
        interview.page(id, entries, today: world.today())
    }

    /// A code for one person to keep.
    public func makeReceiptCode() -> ReceiptCode {
        ReceiptCode(randomBytes: world.randomBytes(16))
    }

    /// Takes one person's answers. Every answer, from whatever door, comes in
    /// here; when this returns `.stored` they are safe on disk.
    ///
    /// - Parameter paper: the form they filled in by hand, whose answers need not
    ///   be complete, since nobody can be asked again.
    /// - Throws: `Problems` for a paper form that cannot be stored.
    public func submit(
        _ entries: Entries, receipt: ReceiptCode, channel: Channel, paper: PaperForStoring? = nil
    ) async throws -> Submitted {
        let day = paper?.day ?? world.today()
        if paper == nil {
            let step = interview.step(entries, today: day, full: fullQuotas.all)
            switch step {
            case .check, .ready: break
            case .ask, .declined, .stopped: return .incomplete(step)
            }
        }
        var response = try interview.response(entries, id: world.makeID(), channel: channel, day: day)
        response.typing = paper?.typing
        // A second sending of the same answers is told so even after the last day.
        guard isOpen(on: day) else { return try await store.holds(receipt) ? .alreadyStored : .closed }
        // Whoever answers on paper or in a room was asked in person.
        let isOpenLink = channel != .web || !consultation.instrument.needsInvitation
        let invitation = isOpenLink ? nil : Self.invitation(in: entries)
        guard isOpenLink || invitation != nil else { return .notInvited }
        let quotas = interview.quotas(filledBy: entries, channel: channel, day: day)
        do {
            if let paper {
                let form = ImportedResponse(response, receipt: receipt, number: paper.number, quotas: quotas)
                let acceptance = try await store.accept([form])[0]
                if !quotas.isEmpty { _ = try await quotaCounts() }
                return switch acceptance {
                case .stored: .stored
                case .alreadyStored: .alreadyStored
                case .numberTaken, .numberWithdrawn: .numberTaken
                }
            }
            let acceptance = try await store.accept(
                response, receipt: receipt, invitation: invitation, quotas: quotas)
            if !quotas.isEmpty { _ = try await quotaCounts() }
            return acceptance == .stored ? .stored : .alreadyStored
        } catch is InvitationRefused {
            return .notInvited
        }
    }

    /// Takes a person's answers out, by the code they kept, with everything
    /// that was picked from them. Releases made before still have what they had.
    public func withdraw(_ receipt: ReceiptCode) async throws -> Withdrawal {
        let withdrawal = try await store.withdraw(receipt)
        _ = try await quotaCounts()
        return withdrawal
    }
}
