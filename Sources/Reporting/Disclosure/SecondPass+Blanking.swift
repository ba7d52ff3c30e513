import Involvement

// What is left where hiding one figure more does not help: to hide a whole row
// of a table, whatever it says. A figure that is hidden for where it stands, and
// not for what it is, tells nothing by being hidden, so this always ends well.
extension SecondPass {
    /// Whether no release tells anything of the topic, so that there is nothing
    /// to work out.
    func isSilent(_ topic: Cell.Topic) -> Bool {
        let isTold = { (cell: PublishedCell) in
            cell.cell.topic == topic && cell.telling == .something && cell.hiding != .few
        }
        return !cells.contains(where: isTold) && !earlier.contains { $0.cells.contains(where: isTold) }
    }

    /// Hides the next row in full, the cheapest to lose first: the groups of the
    /// topic, how everybody spoke of it, everybody's number, and last the sizes of
    /// groups.
    /// - Parameter topic: what is looked at, which may be another than the target's.
    /// - Returns: the topic that lost figures; nil when nothing is left to hide.
    mutating func blankNext(in topic: Cell.Topic, beside target: Cell) -> Cell.Topic? {
        var order = groupings
        if case .group(let own, _) = target.population {
            order = [own] + groupings.filter { $0 != own }
        }
        switch topic {
        case .theme:
            for grouping in order where blank({ $0.topic == topic && $0.isOf(grouping) }, guarding: target) {
                return topic
            }
            if blank({ $0.topic == topic && !$0.isTheme }, guarding: target) { return topic }
            if blank({ $0.topic == topic }, guarding: target) { return topic }
        case .question:
            if blank({ $0.topic == topic }, guarding: target, as: .notAvailable) { return topic }
        case .people: break
        }
        for grouping in order {
            let isSize = { (cell: Cell) in cell.topic == .people && cell.isOf(grouping) }
            guard blank(isSize, guarding: target) else { continue }
            // A group of hidden size has no figures, and the question that names the groups no answers.
            blank({ $0.isOf(grouping) && $0.base != nil }, guarding: target, as: .notAvailable)
            blank({ $0.isAnswer(that: grouping) }, guarding: target, as: .notAvailable)
            return .people
        }
        return blank({ $0.topic == .people && $0.isAnswer }, guarding: target, as: .notAvailable) ? .people : nil
    }
}

/// How much a figure tells of those it counts; the least first.
enum Telling: Comparable {
    /// What everybody knows: that nobody was asked, or that few of all spoke of a
    /// theme. It stays as it is, whatever else is hidden.
    case known
    /// Hidden as [x] for where it stands.
    case notAvailable
    /// Hidden as [c] for where it stands.
    case suppressed
    /// Shown, or hidden for what it is.
    case something
}

extension PublishedCell {
    var telling: Telling {
        switch hiding {
        case .ofNobody: .known
        case .few where cell.population == .everybody && cell.isTheme: .known
        case nil, .few, .nearlyEverybody, .besideNearlyEverybody, .inNoTable: .something
        case .ofHiddenTheme, .ofSmallGroup, .withAnother: figure == .notAvailable ? .notAvailable : .suppressed
        }
    }
}

extension Cell {
    fileprivate var isTheme: Bool {
        if case .theme = measure { true } else { false }
    }

    fileprivate var isAnswer: Bool {
        if case .answer = measure { true } else { false }
    }

    fileprivate func isOf(_ grouping: Summary.Grouping) -> Bool {
        if case .group(grouping, _) = population { true } else { false }
    }

    /// Whether it counts an answer to the question that puts people in groups.
    fileprivate func isAnswer(that grouping: Summary.Grouping) -> Bool {
        if case .answer(let answer) = measure { answer.kind.rawValue == grouping.rawValue } else { false }
    }
}
