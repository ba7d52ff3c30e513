public import Involvement

/// Says in words which figure is meant, and what could be worked out.
public struct CellNames: Sendable {
    private let consultation: Consultation

    public init(_ consultation: Consultation) {
        self.consultation = consultation
    }

    /// `Housing, Riverside drop-in`; `Housing (negative)`; `Did it help?: Yes`.
    public func name(of cell: Cell) -> String {
        let group: String? =
            switch cell.population {
            case .everybody: nil
            case .group(_, Group.notSaidCode): Group.notSaidName
            case .group(.service, let code): consultation.register.service(ID(code))?.name ?? code
            case .group(.tier, let code): Tier(code: code)?.name ?? code
            case .group(.month, let code): Day.inWords(month: code)
            }
        func theme(_ id: ID<Theme>) -> String { consultation.codebook.theme(id)?.name ?? id.rawValue }
        let measure: String =
            switch cell.measure {
            case .people: "People"
            case .theme(let id): theme(id)
            case .polarity(let polarity, let id): "\(theme(id)) (\(polarity.rawValue))"
            case .answer(let answer): name(of: answer)
            }
        return [measure, group].compactMap(\.self).joined(separator: ", ")
    }

    /// Why a figure is hidden.
    public func reason(_ hiding: PublishedCell.Hiding, guards: Cell?) -> String {
        switch hiding {
        case .few: "too few people"
        case .nearlyEverybody: "nearly everybody"
        case .besideNearlyEverybody: "beside an answer that nearly everybody gave"
        case .ofHiddenTheme: "the number for its theme is hidden"
        case .ofSmallGroup: "out of too few people"
        case .ofNobody: "out of nobody"
        case .withAnother: "it would give away: \(guards.map(name) ?? "another figure")"
        case .inNoTable: "it stands in no table"
        }
    }

    private func name(of answer: AnswerCell) -> String {
        let question = consultation.instrument.question(answer.question)
        let chosen = answer.option.map { code in
            question?.choices.first { $0.id.rawValue == code }?.text
                ?? consultation.register.service(ID(code))?.name ?? code
        }
        let words = chosen ?? answer.state.split(separator: "_").joined(separator: " ")
        return "\(question?.text ?? answer.question.rawValue): \(words)"
    }

    /// So few came or went that what differs is theirs.
    func tooNear(
        _ new: PublishedCell, _ old: PublishedCell, _ change: LedgerEntry.Change, _ policy: DisclosurePolicy
    ) -> String {
        let wait = policy.smallestBase - change.people
        return "\(name(of: new.cell)) can be worked out from release \(change.release): "
            + "\(difference(new.figure, old.figure)). Fewer than \(policy.smallestBase) people came, went or were coded"
            + " anew since, so what differs would be about them. Wait until \(wait) more"
            + " \(wait == 1 ? "person has" : "people have") answered. If release \(change.release) was handed over, you can"
            + " give its figures again instead; if it is still a draft, you can discard it."
    }

    func refusal(
        _ leak: SecondPass.Leak, _ now: [Cell: PublishedCell], _ ledger: [LedgerEntry],
        _ nearest: LedgerEntry.Change?, _ policy: DisclosurePolicy
    ) -> String {
        guard let range = leak.range else {
            return "Whether something hidden can be worked out could not be computed, so nothing leaves. The figures of"
                + " earlier releases and these do not fit together. Look whether the database is an older copy."
        }
        let known =
            range.count == 1 ? "exactly" : "to between \(range.lowerBound) and \(range.upperBound)"
        let other = leak.release ?? nearest?.release
        let old = ledger.first { $0.release == other }?.cells.first { $0.cell == leak.cell }
        var words = "\(name(of: leak.cell))"
        if let new = now[leak.cell], let old, let other {
            words += " can be worked out from release \(other): \(difference(new.figure, old.figure))."
        } else if let other {
            words += " can be worked out from release \(other) and this one."
        } else {
            words += " can be worked out from the other figures of this release."
        }
        if leak.isChange {
            words += " That tells how many of the people who came or went since it counts, \(known)."
        } else {
            words += " With every other figure that gives the number \(known)."
        }
        return words + " Wait until at least \(policy.smallestBase) more people have answered, or leave out a grouping."
    }

    private func difference(_ new: PublishedCount, _ old: PublishedCount) -> String {
        switch (new.count, old.count) {
        case (let new?, let old?) where new == old: "\(new) both times"
        case (let new?, let old?): "\(max(new, old)) minus \(min(new, old))"
        case (let new?, nil): "\(new) now, hidden then"
        case (nil, let old?): "hidden now, \(old) then"
        case (nil, nil): "hidden both times"
        }
    }
}
