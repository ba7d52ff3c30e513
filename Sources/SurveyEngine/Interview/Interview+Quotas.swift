public import Involvement

extension Interview {
    /// The quotas that a person counts towards, by what they answered.
    /// - Parameter channel: on paper and in files, what cannot be taken stands as
    ///   written and fits no rule.
    public func quotas(filledBy entries: Entries, channel: Channel, day: Day) -> [ID<Quota>] {
        guard !instrument.quotas.isEmpty else { return [] }
        return quotas(filledBy: Replay(plan, entries, today: day, isByHand: channel.isByHand))
    }

    func quotas(filledBy replay: Replay) -> [ID<Quota>] {
        instrument.quotas.filter { replay.answers.holds($0.fits) }.map(\.id)
    }

    /// What a person is told who fits a quota that is full; nil for everybody
    /// else. It is told as soon as it is known, and to nobody who has written
    /// something in their own words: those are never sent away.
    func wordsOfFullQuota(_ full: Set<ID<Quota>>, _ replay: Replay, _ entries: Entries) -> String? {
        guard !full.isEmpty, !hasWrittenSomething(entries) else { return nil }
        return instrument.quotas.first { quota in
            full.contains(quota.id) && isDecided(quota, replay) && replay.answers.holds(quota.fits)
        }?.say
    }

    /// Whether everything the rule looks at has been answered or passed by. A
    /// quota of everybody is decided before the first page.
    private func isDecided(_ quota: Quota, _ replay: Replay) -> Bool {
        guard let stop = replay.stop else { return true }
        let reached = plan.pages[replay.path[stop]].questions.lowerBound
        return (quota.fits?.questions ?? []).allSatisfy { id in
            (plan.placeOfQuestion[id] ?? 0) < reached
        }
    }

    private func hasWrittenSomething(_ entries: Entries) -> Bool {
        plan.questions.contains { planned in
            planned.question.isQuotable && entries[planned.question.id]?.contains { !isBlank($0) } == true
        }
    }
}
