import Involvement

/// The one place where a true count becomes a published one. Nothing past it
/// sees a true count, and nothing is formatted before it.
///
/// Every figure by itself hides 1 to `suppressUpTo` people, and as many left
/// out of a group. What two figures of one summary give together is bounded by
/// the rounding of both, totals too, since totals are counted and then rounded:
/// a single hidden cell among published ones is known only to within half a step
/// for each of them. Hiding a second cell with it (complementary suppression),
/// and comparing a release with earlier ones, is not done here.
struct Suppression: Sendable {
    let policy: DisclosurePolicy

    /// How many people there are in a group.
    func base(_ people: Int) -> PublishedCount {
        if people == 0 { return .people(0) }
        return people < policy.smallestBase ? .suppressed : .people(rounded(people))
    }

    /// How many people of a group something holds for.
    func count(_ people: Int, of base: Int) -> PublishedCount {
        base < policy.smallestBase ? .notAvailable : cell(people, of: base)
    }

    /// How many of all quotations were kept back for one reason. Quotations are
    /// no people, so a small number of them all says nothing about anybody.
    func quotations(_ count: Int, of all: Int) -> PublishedCount {
        cell(count, of: all)
    }

    /// The answers to one question, by those who were asked. When nearly
    /// everybody said the same, an exact nought beside it would tell which
    /// answer that was, so noughts are hidden with it.
    func answers(_ counts: [Int], of base: Int) -> [PublishedCount] {
        let isNearlyEverybodySomewhere = counts.contains { isNearlyEverybody($0, of: base) }
        return counts.map { people in
            let count = count(people, of: base)
            return count == .people(0) && isNearlyEverybodySomewhere ? .suppressed : count
        }
    }

    /// How many answers the people of a count gave, over the rounds of a repeat.
    /// It is hidden wherever they are: thirty answers may be three people's.
    func rounds(_ rounds: Int, by people: PublishedCount) -> PublishedCount {
        people.count == nil ? people : .people(rounds == 0 ? 0 : rounded(rounds))
    }

    /// The share that two published counts give, or none when either is hidden.
    func share(_ part: PublishedCount, of whole: PublishedCount) -> Share? {
        guard let part = part.count, let whole = whole.count, whole > 0 else { return nil }
        return Wilson.share(part, of: whole)
    }

    private func cell(_ people: Int, of base: Int) -> PublishedCount {
        if people == 0 { return .people(0) }
        if people <= policy.suppressUpTo || isNearlyEverybody(people, of: base) { return .suppressed }
        return .people(rounded(people))
    }

    func isNearlyEverybody(_ people: Int, of base: Int) -> Bool {
        people > 0 && base - people <= policy.suppressUpTo
    }

    /// To the nearest multiple; half a step goes up, and nobody is rounded away.
    func rounded(_ people: Int) -> Int {
        let step = max(1, policy.roundTo)
        return max(step, (people + step / 2) / step * step)
    }
}
