import Involvement

/// Somebody who does not fit should learn it before they have told their story,
/// and who has told it is heard: so a quota that is decided late turns nobody
/// away.
enum QuotaEarly {
    static func advice(on instrument: Instrument) -> [Advice] {
        let questions = instrument.questions
        guard let firstOpen = questions.firstIndex(where: \.isQuotable) else { return [] }
        return instrument.quotas.compactMap { quota in
            let deciding = quota.fits?.questions ?? []
            guard let late = questions.indices.first(where: { $0 > firstOpen && deciding.contains(questions[$0].id) })
            else { return nil }
            return Advice(
                .lateQuota, question: questions[late].id,
                reason: "the quota `\(quota.id)` is decided after people have begun to write, so it turns hardly "
                    + "anybody away",
                remedy: "Move `\(questions[late].id)` before `\(questions[firstOpen].id)`, or leave the quota out")
        }
    }
}
