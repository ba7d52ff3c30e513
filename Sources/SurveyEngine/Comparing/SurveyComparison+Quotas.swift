import Involvement

extension SurveyComparison {
    /// Who may answer, and how many.
    mutating func compareQuotas() {
        if old.needsInvitation != new.needsInvitation {
            note(
                .people, nil,
                new.needsInvitation
                    ? "people need a single-use code to answer" : "people no longer need a single-use code to answer")
        }
        let pairs = Pairs(old.quotas, new.quotas) { $0.id.rawValue }
        for quota in pairs.added { note(.people, quota.id.rawValue, "quota *\(quota.id)* added") }
        for quota in pairs.removed { note(.people, quota.id.rawValue, "quota *\(quota.id)* removed") }
        if pairs.areMoved { note(.people, nil, "quotas are in another order") }
        for (was, quota) in pairs.both {
            let name = "quota *\(quota.id)*"
            compareText(.people, quota.id.rawValue, "limit of the \(name)", String(was.atMost), String(quota.atMost))
            compareText(.wording, quota.id.rawValue, "what is said when the \(name) is full", was.say, quota.say)
            compareRules(quota.id.rawValue, name, "counts", was.fits, quota.fits)
        }
    }
}
