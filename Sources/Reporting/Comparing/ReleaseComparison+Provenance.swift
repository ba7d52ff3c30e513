import Involvement

// Which releases they are, who had a hand in them, and how small numbers are hidden.
extension ReleaseComparison {
    mutating func compareProvenance() {
        let part = "Who and when"
        func said(_ day: Day?) -> String { day.map { ", \($0.inWords)" } ?? "" }
        compareText(.release, part, nil, "number", String(old.number), String(new.number))
        compareText(.release, part, nil, "stage", old.stage.rawValue, new.stage.rawValue)
        compareText(.release, part, nil, "day", old.day.inWords, new.day.inWords)
        compareText(.release, part, nil, "program", old.generator, new.generator)
        for agent in new.agents where !old.agents.contains(where: agent.isSame) {
            note(.release, part, nil, "\(agent.role.rawValue) added", after: agent.name + said(agent.day))
        }
        for agent in old.agents where !new.agents.contains(where: agent.isSame) {
            note(.release, part, nil, "\(agent.role.rawValue) removed", before: agent.name + said(agent.day))
        }
        compareText(
            .release, part, nil, "release before it", old.previous.map { "\($0.number), \($0.digest)" },
            new.previous.map { "\($0.number), \($0.digest)" })
        if old.dataDigest != new.dataDigest {
            note(.release, part, nil, "they rest on other answers, consents or decisions")
        }
        compareCorrections()
        comparePolicies()
    }

    private mutating func compareCorrections() {
        let part = "Corrections"
        func words(_ correction: Correction) -> String {
            "quotation *\(correction.quotation)* to be taken out of release \(correction.release)"
        }
        let corrections = Keyed(old.corrections, new.corrections) { $0 }
        for one in corrections.added { note(.correction, part, one.quotation.rawValue, "\(words(one)): added") }
        for one in corrections.removed { note(.correction, part, one.quotation.rawValue, "\(words(one)): removed") }
    }

    private mutating func comparePolicies() {
        let part = "How small numbers are hidden"
        compareText(.policy, part, nil, "policy", old.policy.name, new.policy.name)
        let figures: [(String, KeyPath<DisclosurePolicy, Int>)] = [
            ("the most people who are too few", \.suppressUpTo), ("what numbers are rounded to", \.roundTo),
            ("the smallest group with figures", \.smallestBase),
            ("the fewest people whom an attribution fits", \.smallestAttribution),
            ("what a hidden number may be narrowed to", \.narrowest),
        ]
        for (name, figure) in figures {
            compareText(
                .policy, part, nil, name, String(old.policy[keyPath: figure]), String(new.policy[keyPath: figure]))
        }
        for reason in Withheld.Reason.allCases {
            compareFigure(
                "Quotations kept back", reason.rawValue, reason.rawValue,
                old.withheld.first { $0.reason == reason }?.quotations.text,
                new.withheld.first { $0.reason == reason }?.quotations.text)
        }
    }

    mutating func compareConsultation() {
        let part = "What was asked"
        let (before, after) = (old.consultation, new.consultation)
        if before.id != after.id {
            note(
                .consultation, part, nil, "they are of two consultations", before: before.id.rawValue,
                after: after.id.rawValue)
        }
        let texts: [(String, KeyPath<ReleasedConsultation, String>)] = [
            ("title", \.title), ("survey", \.survey.rawValue), ("version of the survey", \.version),
            ("language", \.language), ("who asked", \.runBy), ("for whom", \.isFor),
            ("which answers were counted", \.selection), ("how people were asked", \.method),
        ]
        for (name, text) in texts {
            compareText(.consultation, part, nil, name, before[keyPath: text], after[keyPath: text])
        }
        compareText(
            .consultation, part, nil, "code of the body that it is for", before.body?.inWords, after.body?.inWords)
        func said(_ months: ClosedRange<String>) -> String {
            "\(Day.inWords(month: months.lowerBound)) to \(Day.inWords(month: months.upperBound))"
        }
        compareText(.consultation, part, nil, "months", old.summary.period.map(said), new.summary.period.map(said))
    }
}

extension Agent {
    fileprivate func isSame(_ other: Agent) -> Bool { self == other && !name.isOther(than: other.name) }
}
