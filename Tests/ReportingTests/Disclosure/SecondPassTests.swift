import Involvement
import Testing

@testable import Reporting

struct SecondPassTests {
    /// A figure as it stood, and whether hiding its row as [c] or as [x] changes it.
    struct Standing: CustomTestStringConvertible, Sendable {
        let figure: PublishedCount
        let hiding: PublishedCell.Hiding?
        var population = Cell.Population.group(.service, "quay")
        let becomesSuppressed: Bool
        let becomesNotAvailable: Bool

        var testDescription: String { "\(figure.text) \(hiding?.rawValue ?? "shown") \(population.code)" }
    }

    private static let standings = [
        // Whatever tells something of those it counts goes.
        Standing(figure: .people(20), hiding: nil, becomesSuppressed: true, becomesNotAvailable: true),
        Standing(figure: .people(0), hiding: nil, becomesSuppressed: true, becomesNotAvailable: true),
        Standing(figure: .suppressed, hiding: .few, becomesSuppressed: true, becomesNotAvailable: true),
        Standing(figure: .suppressed, hiding: .nearlyEverybody, becomesSuppressed: true, becomesNotAvailable: true),
        Standing(
            figure: .suppressed, hiding: .besideNearlyEverybody, becomesSuppressed: true, becomesNotAvailable: true),
        Standing(figure: .suppressed, hiding: .inNoTable, becomesSuppressed: true, becomesNotAvailable: true),
        // What is hidden for where it stands may become [x], and never [c] again.
        Standing(figure: .suppressed, hiding: .ofHiddenTheme, becomesSuppressed: false, becomesNotAvailable: true),
        Standing(figure: .suppressed, hiding: .withAnother, becomesSuppressed: false, becomesNotAvailable: true),
        Standing(figure: .notAvailable, hiding: .withAnother, becomesSuppressed: false, becomesNotAvailable: false),
        Standing(figure: .notAvailable, hiding: .ofSmallGroup, becomesSuppressed: false, becomesNotAvailable: false),
        // What everybody knows stays.
        Standing(figure: .notAvailable, hiding: .ofNobody, becomesSuppressed: false, becomesNotAvailable: false),
        Standing(
            figure: .suppressed, hiding: .few, population: .everybody, becomesSuppressed: false,
            becomesNotAvailable: false),
    ]

    @Test(arguments: standings)
    func `a row is hidden where it tells more than the blank does`(standing: Standing) {
        let cell = Cell(standing.population, .theme("trust"))
        let target = Cell(.everybody, .theme("trust"))
        let before = PublishedCell(cell, standing.figure, hiding: standing.hiding)
        for (figure, isChanged) in [
            (PublishedCount.suppressed, standing.becomesSuppressed), (.notAvailable, standing.becomesNotAvailable),
        ] {
            var pass = SecondPass([before], earlier: [], policy: .nhs, tierOfService: [:], since: nil)

            let toldSomething = pass.blank({ _ in true }, guarding: target, as: figure)

            let blank = PublishedCell(cell, figure, hiding: .withAnother, guards: target)
            #expect(pass.cells == [isChanged ? blank : before])
            #expect(toldSomething == (isChanged && before.telling == .something))
        }
    }
}
