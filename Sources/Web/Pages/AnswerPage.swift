import HTTPTypes
import Hummingbird
import Involvement
import Workflow

/// The interview: every page of it is asked and taken here.
enum AnswerPage {
    /// The first page, with a receipt code nobody has had yet.
    static func begin(_ visit: Visit) async throws -> WebResponse {
        let original = try visit.cycle()
        var entries: Entries =
            original.shufflesChoices ? [CarriedEntry.seed: [String(UInt64.random(in: .min ... .max))]] : [:]
        if let edition = visit.query("edition") { entries[CarriedEntry.edition] = [edition] }
        if visit.isAtKiosk { entries[CarriedEntry.channel] = [Channel.kiosk.rawValue] }
        if original.consultation.instrument.needsInvitation, let code = visit.query("invitation") {
            entries[CarriedEntry.invitation] = [code]
        }
        let cycle = original.edition(for: entries).cycle
        let carried = CarriedAnswers(
            entries: entries, receipt: cycle.makeReceiptCode(), begun: visit.site.formTime.stamp())
        guard cycle.isOpen else { return ClosedPage.response(carried, cycle) }
        await cycle.freshenQuotas()
        guard try await cycle.mayBegin(entries) else { return InvitationPage.response(entries, cycle) }
        if let page = visit.site.moulded.first(carried, cycle) { return .page(page) }
        return response(to: cycle.step(entries), carried, cycle)
    }

    /// Takes what a page sent and shows what comes next.
    static func take(_ visit: Visit) async throws -> WebResponse {
        let cycle = try visit.cycle()
        return try await take(visit.form(), for: cycle, visit)
    }

    /// - Parameter helper: who types for the person; nil when they type themselves.
    static func take(
        _ form: PostedForm, for original: ReviewCycle, _ visit: Visit, helper: StaffSession? = nil
    ) async throws -> WebResponse {
        let button = PressedButton(form.first(CarriedAnswers.buttonField))
        var posted = original.entries(posted: form.answers)
        if button == .checked { posted[CarriedEntry.wasChecked] = ["yes"] }
        if case .edition(let name) = button { posted[CarriedEntry.edition] = [name] }
        await original.freshenQuotas()
        let (cycle, entries) = original.edition(for: posted)
        let sentPage = form.first(CarriedAnswers.pageField)
        let page = sentPage.flatMap { cycle.page(named: $0) }
        let carried = CarriedAnswers(
            entries: entries,
            receipt: form.first(CarriedAnswers.receiptField).flatMap { ReceiptCode(typed: $0) }
                ?? cycle.makeReceiptCode(),
            begun: form.first(CarriedAnswers.begunField) ?? "", trap: form.first(Trap.field) ?? "",
            helperToken: helper?.formToken ?? "")
        let afterwards = form.first(PageAfterwards.field).flatMap(PageAfterwards.init(rawValue:))
        // A database that cannot be read must not cost anybody what they typed.
        if carried.channel == .kiosk, let page = try? await KioskEndPage.again(button, afterwards, carried, cycle) {
            return page
        }
        if button == .send { return try await send(carried, visit, cycle, helper: helper) }
        if button == .save, carried.channel == .web { return try await save(carried, on: page, visit, cycle) }
        if case .edition = button, let page = try await afterwards?.response(carried, visit, cycle) { return page }

        guard cycle.isOpen else { throw WebProblem.closed(KeptAnswers(carried, of: cycle)) }
        guard page != nil || sentPage == nil else { throw WebProblem.noSuchPage(KeptAnswers(carried, of: cycle)) }
        switch button {
        case .next, .checked, .send, .save, .code:
            return response(to: cycle.step(carried.entries), carried, cycle)
        case .back:
            return back(from: page, carried, cycle)
        case .edition, .stay:
            // The same page in other words; what was typed on it is kept.
            return response(to: page.map { cycle.page($0, entries) } ?? cycle.step(entries), carried, cycle)
        case .change(let wanted):
            guard let page = cycle.page(named: wanted.rawValue) else {
                throw WebProblem.noSuchPage(KeptAnswers(carried, of: cycle))
            }
            return response(to: cycle.page(page, carried.entries), carried, cycle)
        }
    }

    private static func send(
        _ carried: CarriedAnswers, _ visit: Visit, _ cycle: ReviewCycle, helper: StaffSession?
    ) async throws -> WebResponse {
        let assistance = try helper.map { helper in
            guard let manner = carried.consentManner, let name = helper.helperName else {
                throw WebProblem.refused(
                    reason: "It does not say who helps and how they agreed. Begin at “Type for someone”.")
            }
            return Assistance(helper: name, consent: manner)
        }
        let submitted: Submitted
        do {
            submitted = try await cycle.submit(
                carried.entries, receipt: carried.receipt, channel: carried.channel, assistance: assistance,
                suspicion: helper == nil ? visit.suspicion(about: carried) : nil)
        } catch {
            WebProblem.log(error, logger: visit.logger)
            throw WebProblem.notStored(KeptAnswers(carried, of: cycle))
        }
        switch submitted {
        case .stored where carried.channel == .kiosk, .alreadyStored where carried.channel == .kiosk:
            return KioskEndPage.response(carried, cycle)
        case .stored where helper != nil: return await AssistEndPage.response(carried.receipt, isFirst: true, cycle)
        case .alreadyStored where helper != nil:
            return await AssistEndPage.response(carried.receipt, isFirst: false, cycle)
        case .stored: return .page(visit.site.moulded.receipt(carried, cycle))
        case .alreadyStored: return try await alreadyHave(carried, cycle)
        case .withdrawn: return WithdrawnPage.response(carried, cycle)
        case .incomplete(let step):
            var response = response(to: step, carried, cycle)
            response.status = .unprocessableContent
            return response
        case .closed: throw WebProblem.closed(KeptAnswers(carried, of: cycle))
        // Only a form on paper has a number.
        case .numberTaken: throw WebProblem.notStored(KeptAnswers(carried, of: cycle))
        case .notInvited: return InvitationPage.response(carried.entries, sending: carried, cycle)
        }
    }

    private static func save(
        _ carried: CarriedAnswers, on page: ID<Page>?, _ visit: Visit, _ cycle: ReviewCycle
    ) async throws -> WebResponse {
        // Whoever saves without end would take the room of everybody else.
        guard !visit.site.savingThrottle.isTooMany(from: visit.sender) else {
            throw WebProblem.notSaved(KeptAnswers(carried, of: cycle))
        }
        let saved: Saved
        do {
            saved = try await cycle.save(carried.entries, on: page, under: carried.receipt)
        } catch {
            WebProblem.log(error, logger: visit.logger)
            throw WebProblem.notSaved(KeptAnswers(carried, of: cycle))
        }
        switch saved {
        case .kept(let until): return SavedPage.response(carried.receipt, until: until, visit, cycle)
        case .alreadySent: return try await alreadyHave(carried, cycle)
        case .withdrawn: return WithdrawnPage.response(carried, cycle)
        case .closed: throw WebProblem.closed(KeptAnswers(carried, of: cycle))
        case .tooMuch: throw WebProblem.notSaved(KeptAnswers(carried, of: cycle))
        }
    }

    /// The code is shown again until its owner has said that they have it: the
    /// page that showed it first may never have arrived.
    private static func alreadyHave(_ carried: CarriedAnswers, _ cycle: ReviewCycle) async throws -> WebResponse {
        let isKept = try await cycle.isCodeKept(carried.receipt)
        return ReceiptPage.response(carried.receipt, isFirst: false, isCodeKept: isKept, cycle)
    }

    private static func back(from page: ID<Page>?, _ carried: CarriedAnswers, _ cycle: ReviewCycle) -> WebResponse {
        // The pages after the last question have no name.
        guard let page else { return response(to: cycle.lastPage(carried.entries), carried, cycle) }
        var carried = carried
        if case .ask(let asked) = cycle.page(page, carried.entries) {
            if let back = asked.back { return response(to: cycle.page(back, carried.entries), carried, cycle) }
            // Before the equality questions the answers are read through.
            if asked.isEquality { carried.entries[CarriedEntry.wasChecked] = nil }
        }
        return response(to: cycle.step(carried.entries), carried, cycle)
    }

    /// The page for where somebody stands.
    static func response(
        to step: InterviewStep, _ carried: CarriedAnswers, _ cycle: ReviewCycle
    ) -> WebResponse {
        switch step {
        case .ask(let asked): QuestionPage.response(asked, carried, cycle)
        case .check(let lines): CheckPage.response(lines, carried, cycle)
        case .declined: DeclinedPage.response(carried, cycle)
        case .stopped(let words): StoppedPage.response(words, carried, cycle)
        case .ready: ReadyPage.response(carried, cycle)
        }
    }
}

extension ReviewCycle {
    /// The page with this code, if there is one.
    fileprivate func page(named code: String) -> ID<Page>? {
        hasPage(ID(code)) ? ID(code) : nil
    }
}

extension PostedForm {
    /// What was answered, and what travels with it; the other names of our own
    /// begin with an underscore, which no question's code does.
    var answers: [(name: String, value: String)] {
        fields.filter { field in
            field.name.utf8.first != UInt8(ascii: "_") || CarriedEntry.all.contains { $0.rawValue == field.name }
        }
    }
}
