import Involvement
import Testing

@testable import SurveyEngine

struct DependenciesTests {
    private func question(
        _ id: ID<Question>, _ text: String = "", showIf: String? = nil, value: String? = nil, check: String? = nil
    ) throws -> Question {
        var question = Question(id: id, type: "number", shape: .number, text: text)
        func tree(_ text: String) throws -> Expression { try XPath.parse(text, this: id) { ID($0) } }
        question.showIf = try showIf.map(tree)
        question.calculation = try value.map { .xpath($0, means: try tree($0)) }
        question.checks = try check.map { [Question.Check(refuseIf: try tree($0), say: "")] } ?? []
        return question
    }

    private func problems(_ blocks: [Block]) -> [String] {
        Dependencies(Instrument(id: "i", version: "1", title: "", blocks: blocks)).problems(file: "survey.yaml")
            .map { "\($0.place): \($0.reason)" }
    }

    private func problems(_ questions: [Question]) -> [String] {
        problems([.page(Page(id: "p", questions: questions))])
    }

    @Test func `a survey that looks back is fine`() throws {
        let questions = [
            try question("a", check: ". > 5"), try question("b", showIf: "${a} = 1", check: "${a} > . "),
            try question("c", "You said {a} and {b|nothing}", value: "once(${a} + ${b} + .)"),
        ]

        #expect(problems(questions) == [])
        let dependencies = Dependencies(
            Instrument(id: "i", version: "1", title: "", pages: [Page(id: "p", questions: questions)]))
        #expect(dependencies.looksAt("c") == ["a", "b"])
        #expect(dependencies.looksAt("a") == [])
    }

    @Test func `looking ahead is named, wherever it stands`() throws {
        var tier = try question("tier")
        tier.servicesOfTierIn = "last"
        tier.choices = [Choice(id: "x", text: "", showIf: try XPath.parse("${last} = 1") { ID($0) })]
        tier.stops = [Question.Stop(stopIf: try XPath.parse("${last} = 2") { ID($0) }, say: "")]

        #expect(
            problems([
                try question("a", showIf: "${last} = 1"), try question("b", "{last}"), tier, try question("last"),
            ])
                == [
                    "question `a`: `a` looks at `last`, which is asked later",
                    "question `b`: `b` looks at `last`, which is asked later",
                    "question `tier`: `tier` looks at `last`, which is asked later",
                    "question `tier`: `tier` looks at `last`, which is asked later",
                ])
        let rule = try XPath.parse("${last} = 1 and ${gone} = 1") { ID($0) }
        let section = Section(
            title: "Health", showIf: rule,
            blocks: [.page(Page(id: "last", title: "Page", showIf: rule, questions: [try question("last")]))])
        #expect(
            problems([.section(section)]) == [
                "section `Health`: it looks at `gone`, which is not in the survey",
                "section `Health`: it looks at `last`, which is asked later",
                "page `Page`: it looks at `gone`, which is not in the survey",
                "page `Page`: it looks at `last`, which is asked later",
            ])
    }

    @Test func `a circle is named once, with every link`() throws {
        #expect(
            problems([try question("a", value: "${b} + 1"), try question("b", value: "${a} + 1")])
                == ["question `a`: these go round in a circle: `a` looks at `b`, `b` looks at `a`"])
        #expect(
            problems([
                try question("a", showIf: "${c} = 1"), try question("b", value: "${a}"),
                try question("c", value: "${b}"),
                try question("d", value: "${c}"),
            ]) == ["question `a`: these go round in a circle: `a` looks at `c`, `c` looks at `b`, `b` looks at `a`"])
        #expect(problems([try question("a", value: "${a} + 1")]) == ["question `a`: `a` looks at itself"])
        #expect(problems([try question("a", value: ". + 1")]) == ["question `a`: `a` looks at itself"])
    }

    @Test func `the rounds of a repeat can be counted after it and not inside`() throws {
        let inside = Block.repetition(
            Repetition(
                id: "worker", rounds: .forEach("later"),
                blocks: [.page(Page(id: "x", questions: [try question("x", showIf: "count(${worker}) > 1")]))]))
        let after = Block.page(
            Page(id: "later", questions: [try question("later", showIf: "count(${worker}) > 1 and ${x} = 1")]))

        #expect(
            problems([inside, after]) == [
                "repeat `worker`: it looks at `later`, which is asked later",
                "question `x`: `x` looks at `worker`, which is asked later",
            ])
    }

    @Test func `a thousand questions are gone through at once`() throws {
        let chain = try (0..<1_000).map { try question(ID("q\($0)"), value: "${q\(($0 + 1) % 1_000)} + 1") }

        var found: [String] = []
        let took = ContinuousClock().measure { found = problems(chain) }

        #expect(found.count == 1)
        #expect(took < .seconds(3))
    }
}
