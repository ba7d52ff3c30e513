import Involvement
import SurveyEngine

/// The rows of a form as questions.
extension FormImport {
    /// The question of a row, and after it the line to say more when it has one.
    mutating func questions(_ index: Int) -> [Question] {
        let line = outline.lines[index]
        if line.name.map({ helpers[$0] != nil }) == true { return [] }
        let id = ID<Question>(codes[index] ?? "")
        sources[.question(id)] = line.row
        let (type, shape) = type(of: line)
        var question = Question(id: id, type: type, shape: shape, text: "")
        question.kept = keptName(line, id.rawValue)
        let label = words("label", of: line.row, .text(id), at: index)
        let hint = words("hint", of: line.row, .hint(id), at: index)
        question.text = label ?? hint ?? line.name ?? id.rawValue
        if label != nil { question.hint = hint } else { sayHintsAsText(of: id) }
        question.picture = picture(of: line.row, .text(id))
        question.isRequired = line.row["required"].flatMap(FormWord.truth) ?? false
        question.showIf = rule(line.row["relevant"], before: index)
        switch type {
        case "date":
            question.precision = ["month-year": .month, "year": .year][line.row["appearance"] ?? ""] ?? .day
        case "rating":
            let parameters = FormParameters(line.row["parameters"])
            question.limits.atLeast = Double(parameters?["start"] ?? "1")
            question.limits.atMost = Double(parameters?["end"] ?? "10")
            question.limits.step = Double(parameters?["step"] ?? "1")
        case "worked out": question.calculation = rule(line.row["calculation"], before: index, isValue: true)
        case "consent":
            question.consentPurpose = ID(id.rawValue)
            question.choices = Self.yesAndNo
        case "fixed": question.fixedValue = line.row["default"]
        case "tick to confirm":
            question.choices = [Choice(id: "confirmed", text: "Yes, I confirm")]
        default: break
        }
        OwnColumns.read(line.row, into: &question)
        var more: [Question] = []
        if case .select(let select) = line.type {
            more = takeChoices(select, line, into: &question)
            if let offers = offers(line.row["choice_filter"], select.list, before: index), question.scale == nil {
                for (at, rule) in offers.enumerated() where at < question.choices.count {
                    question.choices[at].showIf = rule
                }
            }
        }
        question.limits.atMostCharacters = defaultLimitCharacters(ofType: type)
        // A check looks at the question itself.
        askedByCode[id] = question
        if type != "worked out", type != "fixed", type != "message" {
            takeConstraint(line, index, into: &question)
        }
        if let name = line.name { asked[name] = question }
        askedByCode[id] = question
        return [question] + more
    }

    /// Where a hint is all there is to read, it is the question, in every language.
    private mutating func sayHintsAsText(of id: ID<Question>) {
        for tag in overlays.keys {
            let hint = overlays[tag]?.texts.removeValue(forKey: .hint(id))
            overlays[tag]?.texts[.text(id)] = hint
        }
    }

    private func type(of line: FormOutline.Line) -> (String, Answer.Shape?) {
        let appearance = (line.row["appearance"] ?? "").split(separator: " ")
        switch line.type {
        case .select(let select):
            switch select.kind {
            case .multiple: return ("choose any", .choices)
            case .rank: return ("rank", .ranking)
            case .one, .external:
                return (line.row["appearance"] == "likert" && !select.orOther ? "scale" : "choose one", .choice)
            }
        case .word(let word):
            if word != "calculate", isWorkedOut(line) {
                return ("worked out", ["integer", "decimal"].contains(word) ? .number : .text)
            }
            switch word {
            case "text":
                if line.row[OwnColumns.role] == "story" { return ("story", .text) }
                if line.row[OwnColumns.role] == "service" { return ("service", .service) }
                return (appearance.contains("multiline") ? "long text" : "short text", .text)
            case "integer": return ("whole number", .number)
            case "decimal": return ("number", .number)
            case "date": return ("date", .date)
            case "time": return ("time", .time)
            case "calculate":
                return ("worked out", ["int", "decimal"].contains(line.row["bind::type"] ?? "") ? .number : .text)
            case "hidden": return ("fixed", .text)
            case "range": return ("rating", .number)
            case "acknowledge" where line.row["bind::su:consent"] != nil && line.inside.isEmpty:
                return ("consent", .consent)
            case "acknowledge", "trigger": return ("tick to confirm", .choice)
            default: return ("message", nil)
            }
        case .begin, .end: return ("message", nil)
        }
    }

    private mutating func takeChoices(
        _ select: FormType.Select, _ line: FormOutline.Line, into question: inout Question
    )
        -> [Question]
    {
        let id = question.id
        question.isShuffled = FormParameters(line.row["parameters"])?["randomize"] == "true"
        switch line.row["appearance"] {
        case "minimal" where select.kind == .one: question.look = .dropdown
        case "autocomplete" where select.kind == .one: question.look = .typeAhead
        default: break
        }
        if let scale = scales[select.list] {
            question.scale = scale
            question.choices = choices(ofList: select.list, { .scaleChoice(scale, $0) }, { .scaleChoice(scale, $0) })
            return []
        }
        question.choices = choices(ofList: select.list, { .choice(id, $0) }, { .choice(id, $0) })
        if select.list != line.name { question.kept[KeptWords.list] = select.list }
        guard select.orOther else { return [] }
        question.kept[KeptWords.orOther] = "yes"
        let code = choiceCodes[select.list]?["other"] ?? "other"
        if let at = question.choices.firstIndex(where: { $0.id.rawValue == code }) {
            question.choices[at].pleaseSay = Self.sayMore
        } else {
            question.choices.append(
                Choice(id: ID(code), text: "Other", pleaseSay: Self.sayMore, kept: [KeptWords.orOther: "yes"]))
        }
        var more = Question(id: ID("\(id)_\(code)"), type: "short text", shape: .text, text: Self.sayMore)
        more.saysMoreAbout = Question.ChoiceOfQuestion(question: id, choice: ID(code))
        more.limits.atMostCharacters = defaultLimitCharacters(ofType: more.type)
        let isChosen: Expression.Function = select.kind == .multiple ? .includes : .equal
        more.showIf = .call(isChosen, [.answer(id), .text(code)])
        return [more]
    }

    /// What the form's tools print beside "Other".
    private static let sayMore = "Specify other."
}
