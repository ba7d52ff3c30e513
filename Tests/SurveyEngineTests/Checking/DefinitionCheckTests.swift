import Involvement
import SurveyEngine
import Testing

struct DefinitionCheckTests {
    private func check(_ pages: String, _ register: ServiceRegister = makeRegister()) throws -> [String] {
        DefinitionCheck.problems(
            instrument: try makeInstrument(pages: pages), register: register, surveyName: "survey.yaml"
        ).map(\.description)
    }

    @Test func `a service question needs services`() throws {
        let problems = try check("- {question: a, type: service, text: Which?}", ServiceRegister())

        #expect(
            problems == [
                "survey.yaml: question `a`: it asks for a service, and the service register has none. Add services to "
                    + "the register, or remove the question."
            ])
    }

    @Test func `the choices of a tier question are tiers that have services`() throws {
        let problems = try check(
            """
            - {question: tier, type: choose one, text: Tier?, choices: {t2: Two, t4: Four, rehab: Rehab, none: None}}
            - {question: a, type: service, text: Which?, only where: tier is the tier chosen}
            """)

        #expect(
            problems == [
                "survey.yaml: question `tier`, choice `t4`: the service register has no service of this tier. Add one "
                    + "to the register, or remove the choice.",
                "survey.yaml: question `tier`, choice `rehab`: services are chosen by this question, and `rehab` is not "
                    + "a tier. Use `t1`, `t2`, `t3` or `t4`, and for what is no tier `none`, `other`, `not_sure`, "
                    + "`dont_know`, `prefer_not_to_say`.",
            ])
    }

    @Test func `a rule may name only services of the register`() throws {
        let problems = try check(
            """
            - {question: a, type: service, text: Which?}
            - {message: b, text: B, show if: a is nigth_van or drop_in}
            """)

        #expect(
            problems == [
                "survey.yaml: question `b`: a rule names the service `nigth_van`, which is not in the service "
                    + "register. Did you mean `night_van`."
            ])
    }

    @Test func `choices that are no tiers are nobody's business without a service question`() throws {
        #expect(try check("- {question: tier, type: choose one, text: Tier?, choices: {rehab: Rehab}}") == [])
    }
}
