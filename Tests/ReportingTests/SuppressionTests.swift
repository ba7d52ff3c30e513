import Involvement
import Testing

@testable import Reporting

struct SuppressionTests {
    private let suppression = Suppression(policy: .nhs)

    @Test(arguments: [
        (0, 100, PublishedCount.people(0)), (1, 100, .suppressed), (7, 100, .suppressed), (8, 100, .people(10)),
        (12, 100, .people(10)), (13, 100, .people(15)), (17, 100, .people(15)), (18, 100, .people(20)),
        (92, 100, .people(90)), (93, 100, .suppressed), (99, 100, .suppressed), (100, 100, .suppressed),
        (0, 10, .people(0)), (5, 10, .suppressed), (10, 10, .suppressed), (8, 16, .people(10)), (8, 15, .suppressed),
        (0, 9, .notAvailable), (9, 9, .notAvailable), (0, 0, .notAvailable),
    ])
    func `a count of people in a group`(people: Int, base: Int, published: PublishedCount) {
        #expect(suppression.count(people, of: base) == published)
    }

    @Test(arguments: [
        (0, PublishedCount.people(0)), (1, .suppressed), (9, .suppressed), (10, .people(10)), (12, .people(10)),
        (13, .people(15)), (1_000_002, .people(1_000_000)),
    ])
    func `the size of a group`(people: Int, published: PublishedCount) {
        #expect(suppression.base(people) == published)
    }

    @Test func `a nought beside nearly everybody is hidden with it`() {
        #expect(suppression.answers([90, 0, 3, 0], of: 93) == [.suppressed, .suppressed, .suppressed, .suppressed])
        #expect(suppression.answers([50, 0, 3, 40], of: 93) == [.people(50), .people(0), .suppressed, .people(40)])
    }

    @Test(arguments: [
        (PublishedCount.suppressed, PublishedCount.people(90)), (.people(10), .suppressed),
        (.notAvailable, .suppressed),
        (.people(0), .people(0)),
    ])
    func `a hidden count or an empty group has no share`(part: PublishedCount, whole: PublishedCount) {
        #expect(suppression.share(part, of: whole) == nil)
    }

    @Test func `the step and the limits are the policy's`() {
        let policy = DisclosurePolicy(
            name: "exact-10", suppressUpTo: 9, roundTo: 1, smallestBase: 20, smallestAttribution: 20)
        let suppression = Suppression(policy: policy)

        #expect(suppression.count(9, of: 100) == .suppressed)
        #expect(suppression.count(11, of: 100) == .people(11))
        #expect(suppression.count(11, of: 19) == .notAvailable)
        #expect(suppression.base(21) == .people(21))
    }

    @Test func `nobody is rounded away to nought`() {
        let policy = DisclosurePolicy(
            name: "coarse", suppressUpTo: 7, roundTo: 20, smallestBase: 10, smallestAttribution: 10)

        #expect(Suppression(policy: policy).count(8, of: 100) == .people(20))
    }

    /// Newcombe, R. G. (1998), Statistics in Medicine 17, table I, method 3.
    @Test(arguments: [
        (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
    ])
    func `the interval is Wilson's`(part: Int, whole: Int, low: Double, high: Double) {
        let share = Wilson.share(part, of: whole)

        #expect(abs(share.estimate - Double(part) / Double(whole)) <= 0.00005)
        #expect(abs(share.low - low) < 0.00005)
        #expect(abs(share.high - high) < 0.00005)
    }

    @Test func `an interval stays between 0 and 1 and holds its estimate`() {
        for whole in 1...200 {
            for part in 0...whole {
                let share = Wilson.share(part, of: whole)
                #expect(0 <= share.low && share.low <= share.estimate)
                #expect(share.estimate <= share.high && share.high <= 1)
            }
        }
        #expect(Wilson.share(15, of: 10) == Wilson.share(10, of: 10))
    }
}
