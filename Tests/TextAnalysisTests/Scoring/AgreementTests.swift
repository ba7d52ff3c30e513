import Involvement
import TextAnalysis
import Testing

struct AgreementTests {
    @Test func `coders who always say the same agree wholly`() {
        let agreement = Agreement([["a", "a"], ["b", "b"], ["a", "a"]])

        #expect(agreement.percent == 1 && agreement.cohen == 1 && agreement.fleiss == 1 && agreement.krippendorff == 1)
    }

    @Test func `Cohen's own example`() throws {
        // Two people who judge fifty applications: both yes 20, first only 5, second only 10, both no 15.
        let units: [[Bool?]] =
            Array(repeating: [true, true], count: 20) + Array(repeating: [true, false], count: 5)
            + Array(repeating: [false, true], count: 10) + Array(repeating: [false, false], count: 15)

        let agreement = Agreement(units)

        #expect(agreement.percent == 0.7)
        #expect(abs(try #require(agreement.cohen) - 0.4) < 1e-12)
    }

    @Test func `Krippendorff's own example, with coders missing`() throws {
        // https://en.wikipedia.org/wiki/Krippendorff%27s_alpha: three coders, fifteen units, nominal alpha 0.691.
        let first: [Int?] = [nil, nil, nil, nil, nil, 3, 4, 1, 2, 1, 1, 3, 3, nil, 3]
        let second: [Int?] = [1, nil, 2, 1, 3, 3, 4, 3, nil, nil, nil, nil, nil, nil, nil]
        let third: [Int?] = [nil, nil, 2, 1, 3, 4, 4, nil, 2, 1, 1, 3, 3, nil, 4]
        let units = zip(zip(first, second), third).map { [$0.0, $0.1, $1] }

        #expect(abs(try #require(Agreement(units).krippendorff) - 0.691) < 0.001)
    }

    @Test func `what cannot be told is not told`() {
        #expect(Agreement([] as [[Bool?]]) == Agreement([[true, nil], [nil, false]]))
        #expect(Agreement([[true, nil]]).percent == nil)
        // Chance alone would always agree.
        let alike = Agreement([[true, true], [true, true]])
        #expect(alike.percent == 1 && alike.cohen == nil && alike.fleiss == nil && alike.krippendorff == nil)
        #expect(Agreement([["a", "b", "a"]]).cohen == nil)
    }

    @Test func `a theme is a matter of yes or no for each coder who looked`() {
        let agreement = ThemeAgreement([
            .init(passage: "1", coder: "Ann", themes: ["trust"]), .init(passage: "1", coder: "Bob", themes: ["trust"]),
            .init(passage: "2", coder: "Ann", themes: ["food"]), .init(passage: "2", coder: "Bob", themes: []),
            .init(passage: "3", coder: "Ann", themes: ["trust"]),
        ])

        #expect(agreement.coders == ["Ann", "Bob"] && agreement.passageCount == 3)
        #expect(agreement.perTheme["trust"]?.percent == 1 && agreement.perTheme["trust"]?.cohen == 1)
        #expect(agreement.perTheme["food"]?.percent == 0.5)
        #expect(agreement.overall.percent == 0.75)
    }
}
