import Involvement

@testable import SurveyEngine

extension RandomSurvey {
    /// One question with the lines beside its choices, or the rows of a grid.
    mutating func questions() -> [Question] {
        let questions = chance(8) ? grid() : [question()]
        return questions.flatMap { question in
            let more = sayMoreQuestions(of: question)
            if question.shape != nil { asked += [question] + more }
            return [question] + more
        }
    }

    private mutating func grid() -> [Question] {
        let scale = pick(scales)
        let grid = Question.Grid(code: code("g"), text: text(), hint: chance(2) ? nil : text(), kept: kept())
        let shared = rule()
        let isRequired = chance(3)
        return (0..<int(1...3)).map { _ in
            var row = Question(
                id: ID(code("q")), type: "scale", shape: .choice, text: text(), hint: chance(4) ? text() : nil,
                isRequired: isRequired || chance(4), choices: scale.choices, scale: scale.name)
            let own = chance(4) ? rule() : nil
            row.showIf = shared.map { shared in own.map { .call(.and, [shared, $0]) } ?? shared } ?? own
            row.grid = grid
            row.isAskedAgain = !row.isRequired && chance(5)
            row.picture = picture()
            row.kept = kept()
            return row
        }
    }

    private mutating func question() -> Question {
        let type = pick(questionTypes.filter { $0.standsInPages && $0.name != "grid" })
        var question = Question(
            id: ID(code("q")), type: type.name, shape: type.shape, text: text(), hint: chance(2) ? text() : nil,
            isQuotable: type.isQuotable)
        question.showIf = rule()
        addOwnKeys(to: &question)
        if type.shape != nil, type.isAsked {
            question.isRequired = chance(3)
            question.isAskedAgain = !question.isRequired && chance(4)
            asked.append(question)
            question.checks = (0..<int(0...1)).compactMap { _ in
                rule(about: question).map { Question.Check(refuseIf: $0, say: text()) }
            }
            question.stops = stops()
            asked.removeLast()
        }
        question.picture = picture()
        question.kept = kept()
        if !question.kept.isEmpty, chance(2) { question.text = "" }
        return question
    }

    private mutating func picture() -> String? {
        chance(6) ? pick(["bus.png", "pictures/bus.png", "a b #1.png", "- x.png", "Ŵ.jpg"]) : nil
    }

    private mutating func addOwnKeys(to question: inout Question) {
        switch question.type {
        case "short text", "long text", "story":
            let usual = (questionType(named: question.type) as? any FreeTextType)?.defaultLimitCharacters
            question.limits.atMostCharacters = chance(2) ? usual : int(1...5000)
            question.invites = pick(Question.Invitation.allCases)
        case "whole number", "number":
            question.limits.atLeast = pick([nil, -2, 0, 0.25])
            question.limits.atMost = pick([nil, 3, 1_000_000, 0.5])
        case "date":
            question.precision = pick(PartialDate.Precision.allCases)
            question.limits.earliest = pick([nil, .day(Day(year: 1999, month: 1, day: 2)!), .call(.today, [])])
            question.limits.latest = pick([nil, .day(Day(year: 2030, month: 12, day: 31)!), .call(.today, [])])
        case "choose one", "choose any", "rank": addChoices(to: &question)
        case "scale": useScale(in: &question)
        case "rating":
            let (from, to, step) = pick([(0.0, 10.0, 1.0), (1, 5, 1), (-5, 5, 2.5), (0, 3, 0.5)])
            question.limits = Question.Limits(atLeast: from, atMost: to, step: step)
            question.ends = chance(2) ? nil : Question.Ends(low: text(), high: text())
        case "tick to confirm":
            question.tickLabel = chance(2) ? nil : text()
            question.choices = [Choice(id: "confirmed", text: question.tickLabel ?? "Yes, I confirm")]
        case "worked out":
            question.shape = chance(2) ? .text : .number
            question.calculation = xpath(pick(["1 + 2", "concat('a: ', \"#\")", "if(true(), 'x', '')"]))
        case "fixed": question.fixedValue = text()
        case "service":
            question.servicesOfTierIn = asked.last { $0.shape == .choice && $0.saysMoreAbout == nil }?.id
        default: break
        }
    }

    private mutating func addChoices(to question: inout Question) {
        question.isShuffled = chance(3)
        if chance(4) {
            useScale(in: &question)
        } else {
            question.choices = choices(mayStandOnTheirOwn: question.shape == .choices, hasRules: true)
        }
        if question.shape == .choice { question.look = pick(Question.Look.allCases) }
        if question.shape == .choices, chance(3) { question.limits.chooseAtLeast = 1 }
        if question.shape != .choice, chance(3) { question.limits.chooseAtMost = question.choices.count }
    }

    private mutating func useScale(in question: inout Question) {
        let scale = pick(scales)
        question.scale = scale.name
        question.choices = scale.choices
    }

    mutating func choices(mayStandOnTheirOwn: Bool, hasRules: Bool) -> [Choice] {
        let codes = ["no", "yes", "null", "t1", "t2", "other", "prefer_not_to_say", "n", "y", "on", "text", "choices"]
        return codes.shuffled(using: &random).prefix(int(1...5)).map { code in
            Choice(
                id: ID(code), text: text(), showIf: hasRules && chance(4) ? rule() : nil,
                isOnItsOwn: mayStandOnTheirOwn && chance(4), pleaseSay: chance(6) ? text() : nil, picture: picture(),
                kept: kept())
        }
    }

    // MARK: rules

    mutating func rule() -> Expression? {
        chance(2) ? nil : asked.randomElement(using: &random).flatMap { rule(about: $0) }
    }

    /// An expression in XPath about nothing but what it names.
    mutating func xpath(_ text: String) -> Expression {
        let means = try? XPath.parse(text) { ID($0) }
        return .xpath(text, means: means ?? .text(text))
    }

    mutating func rule(about question: Question, depth: Int = 0) -> Expression? {
        let simple = comparison(about: question)
        switch int(0...6) {
        case 0: return .call(.not, [simple])
        case 1 where depth < 2:
            guard let other = asked.randomElement(using: &random), let more = rule(about: other, depth: depth + 1)
            else { return simple }
            return .call(chance(2) ? .and : .or, [simple, more])
        case 2:
            return xpath(
                pick(["string-length(${q}) > 20", "${q} != ''", "not(${q} = \"it's: #1\")"]).replacing(
                    "q", with: question.id.rawValue))
        default: return simple
        }
    }

    private mutating func comparison(about question: Question) -> Expression {
        let answer = Expression.answer(question.id)
        let codes = question.choices.map { Expression.text($0.id.rawValue) }
        let order: Expression.Function = pick([.moreThan, .lessThan, .atLeast, .atMost, .equal])
        return switch question.shape {
        case .choice where !codes.isEmpty: either(.equal, answer, codes)
        case .choices where chance(3): .call(.moreThan, [.call(.count, [answer]), .number(1)])
        case .choices, .ranking: either(.includes, answer, codes)
        case .number: .call(order, [answer, .number(pick([0, -3, 2.5, 1e6]))])
        case .date: .call(order, [answer, chance(2) ? .call(.today, []) : .day(.example)])
        default: .call(.isAnswered, [answer])
        }
    }

    private mutating func either(
        _ function: Expression.Function, _ answer: Expression, _ codes: [Expression]
    ) -> Expression {
        let parts = codes.prefix(int(1...2)).map { Expression.call(function, [answer, $0]) }
        return parts.count == 1 ? parts[0] : .call(.or, parts)
    }
}

extension String {
    fileprivate func replacing(_ name: String, with code: String) -> String {
        split(separator: "${\(name)}", omittingEmptySubsequences: false).joined(separator: "${\(code)}")
    }
}
