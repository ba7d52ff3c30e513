import DefinitionReading
public import Involvement

/// What is wrong between a survey and its service register, when each is
/// right by itself.
public enum DefinitionCheck {
    /// Every problem between the two, in the order of the survey.
    /// - Parameters:
    ///   - surveyName: the survey file's name, as problems should show it.
    public static func problems(
        instrument: Instrument, register: ServiceRegister, surveyName: String
    ) -> [Problem] {
        var problems: [Problem] = []
        func report(_ place: String, _ reason: String, _ remedy: String) {
            problems.append(Problem(file: surveyName, place: place, reason: reason, remedy: remedy))
        }
        let asksForService = instrument.questions.filter { $0.shape == .service }
        for question in asksForService where register.services.isEmpty {
            report(
                "question `\(question.id)`", "it asks for a service, and the service register has none",
                "Add services to the register, or remove the question")
        }
        let tierQuestions = Set(asksForService.compactMap(\.servicesOfTierIn))
        let tiers = Set(register.services.map(\.tier))
        for question in instrument.questions where tierQuestions.contains(question.id) {
            for choice in question.choices {
                let place = "question `\(question.id)`, choice `\(choice.id)`"
                if let tier = Tier(code: choice.id.rawValue) {
                    guard !tiers.contains(tier), !register.services.isEmpty else { continue }
                    report(
                        place, "the service register has no service of this tier",
                        "Add one to the register, or remove the choice")
                } else if !choicesBesideTiers.contains(choice.id.rawValue) {
                    let others = choicesBesideTiers.map { "`\($0)`" }.joined(separator: ", ")
                    report(
                        place, "services are chosen by this question, and `\(choice.id)` is not a tier",
                        "Use `t1`, `t2`, `t3` or `t4`, and for what is no tier \(others)")
                }
            }
        }
        return problems + unknownServices(instrument, register, surveyName)
            + Dependencies(instrument).problems(file: surveyName)
    }

    /// What a question about tiers may offer beside the four tiers.
    static let choicesBesideTiers = [
        "none", "other", "not_sure", Choice.dontKnow.rawValue, Choice.preferNotToSay.rawValue,
    ]

    /// Services that rules name and the register does not have.
    private static func unknownServices(
        _ instrument: Instrument, _ register: ServiceRegister, _ surveyName: String
    ) -> [Problem] {
        let services = Set(register.services.map(\.id.rawValue))
        let serviceQuestions = Set(instrument.questions.filter { $0.shape == .service }.map(\.id))
        guard !serviceQuestions.isEmpty, !services.isEmpty else { return [] }
        return rules(of: instrument).flatMap { place, rule in
            rule.codes(comparedWith: serviceQuestions).subtracting(services).sorted().map { code in
                let guess = nearest(to: code, among: Array(services))
                return Problem(
                    file: surveyName, place: place,
                    reason: "a rule names the service `\(code)`, which is not in the service register",
                    remedy: guess.map { "Did you mean `\($0)`" } ?? "Add it to the register, or change the rule")
            }
        }
    }

    /// Every rule of a survey with the place it belongs to.
    static func rules(of instrument: Instrument) -> [(place: String, rule: Expression)] {
        let ofQuotas = instrument.quotas.compactMap { quota in
            quota.fits.map { (place: "quota `\(quota.id)`", rule: $0) }
        }
        return ofQuotas
            + instrument.pages.flatMap { page in
                let ofPage = [page.showIf].compactMap(\.self) + page.stops.map(\.stopIf)
                return ofPage.map { (place: "page `\(page.title ?? page.id.rawValue)`", rule: $0) }
                    + page.questions.flatMap { question in
                        let rules =
                            [question.showIf, question.calculation].compactMap(\.self)
                            + question.choices.compactMap(\.showIf) + question.checks.map(\.refuseIf)
                            + question.stops.map(\.stopIf)
                        return rules.map { (place: "question `\(question.id)`", rule: $0) }
                    }
            }
    }
}

extension Expression {
    /// The codes that answers of these questions are compared with.
    fileprivate func codes(comparedWith questions: Set<ID<Question>>) -> Set<String> {
        guard case .call(let function, let operands) = meaning else { return [] }
        if function == .equal, operands.count == 2, case .answer(let id) = operands[0],
            case .text(let code) = operands[1], questions.contains(id)
        {
            return [code]
        }
        return operands.reduce(into: []) { $0.formUnion($1.codes(comparedWith: questions)) }
    }
}
