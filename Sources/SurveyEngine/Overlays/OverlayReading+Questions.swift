import DefinitionReading
import Involvement

/// The words of questions, and what only another way of asking may do: put
/// choices together and leave questions out.
extension OverlayReading {
    mutating func readQuestions(_ root: DefinitionNode) {
        let consents = instrument.consents
        for field in fields("consent", of: root, known: consents.map(\.id.rawValue), kind: "consent") {
            guard let consent = consents.first(where: { $0.id.rawValue == field.key }) else { continue }
            place = "consent `\(field.key)`"
            problems.check(keysOf: field.value, place: place, known: ["text", "hint"])
            add(field.value["text"], at: .text(consent.id))
            add(field.value["hint"], at: .hint(consent.id))
        }
        let equality = instrument.equality?.pages.flatMap(\.questions) ?? []
        let asked = (instrument.questions + equality).filter { $0.shape != .consent && $0.saysMoreAbout == nil }
        for field in fields("questions", of: root, known: asked.map(\.id.rawValue), kind: "question") {
            guard let question = asked.first(where: { $0.id.rawValue == field.key }) else { continue }
            place = "question `\(field.key)`"
            read(field.value, of: question)
        }
        place = ""
    }

    private mutating func read(_ node: DefinitionNode, of question: Question) {
        let id = question.id
        problems.check(
            keysOf: node, place: place,
            known: [
                "text", "hint", "choices", "check", "stop", "low", "high", "label", "merge", "drop", "picture",
            ])
        add(node["text"], at: .text(id))
        add(node["hint"], at: .hint(id))
        readMerges(node["merge"], of: question)
        readChoices(node["choices"], of: question)
        readList("check", node, upTo: question.checks.count) { .check(id, $0) }
        readList("stop", node, upTo: question.stops.count) { .stop(id, $0) }
        add(node["low"], at: .lowEnd(id))
        add(node["high"], at: .highEnd(id))
        add(node["label"], at: .tickLabel(id))
        readPicture(of: node, at: .text(id))
        readDrop(node["drop"], of: question)
    }

    private mutating func readList(
        _ key: String, _ node: DefinitionNode, upTo most: Int, _ place: (Int) -> TextPlace
    ) {
        guard let value = node[key] else { return }
        guard let items = value.items else {
            report(value, "`\(key)` must be a list, and this is \(value.kind)", remedy: "Start each line with `- `")
            return
        }
        for (index, item) in items.enumerated() {
            guard index < most else {
                report(item, "the survey says only \(most) here", remedy: "Remove this one")
                return
            }
            add(item, at: place(index + 1))
        }
    }

    private mutating func readChoices(_ node: DefinitionNode?, of question: Question) {
        let merged = overlay.merges[question.id] ?? []
        let known = question.choices.map(\.id.rawValue) + merged.map(\.into.rawValue)
        for field in node?.fields ?? [] {
            guard known.contains(field.key) else {
                reportChoice(field, among: known)
                continue
            }
            let choice = ID<Choice>(field.key)
            guard field.value.fields != nil, field.value.text == nil else {
                add(field.value, at: .choice(question.id, choice))
                continue
            }
            problems.check(keysOf: field.value, place: place, known: ["text", "please say", "picture"])
            add(field.value["text"], at: .choice(question.id, choice))
            add(field.value["please say"], at: .pleaseSay(question.id, choice))
            readPicture(of: field.value, at: .choice(question.id, choice))
        }
        for merge in merged where overlay.texts[.choice(question.id, merge.into)] == nil {
            guard !question.choices.contains(where: { $0.id == merge.into }), let node else { continue }
            report(
                node, "`\(merge.into)` stands for several choices and has no words",
                remedy: "Add a line `\(merge.into): ...` under `choices:`")
        }
    }

    private mutating func readPicture(of node: DefinitionNode, at place: TextPlace) {
        var survey = SurveyReading(file: problems.file, text: "")
        survey.place = self.place
        if let picture = survey.picture(of: node) { overlay.pictures[place] = picture }
        for problem in survey.problems.all {
            problems.report(
                line: problem.line, column: problem.column, place: self.place, problem.reason, remedy: problem.remedy)
        }
    }

    // MARK: what only a variant may do

    private mutating func isVariant(_ node: DefinitionNode, _ key: String) -> Bool {
        if overlay.variant != nil { return true }
        report(
            node, "only another way of asking may have `\(key)`, and this is a translation",
            remedy: "Remove it, or say `variant: easy-read`")
        return false
    }

    private mutating func readMerges(_ node: DefinitionNode?, of question: Question) {
        guard let node, isVariant(node, "merge") else { return }
        var taken: Set<ID<Choice>> = []
        for field in node.fields ?? [] {
            if !Code.isValid(field.key) || question.choices.contains(where: { $0.id.rawValue == field.key }) {
                problems.report(
                    field, place: place, "`\(field.key)` cannot be the code of what stands for several choices",
                    remedy: "Use a code that no choice has: \(Code.rule)")
            }
            let codes = problems.texts(field.key, of: node, place: place)
            for code in codes {
                guard question.choices.contains(where: { $0.id.rawValue == code }) else {
                    reportChoice(field, among: question.choices.map(\.id.rawValue))
                    continue
                }
                if !taken.insert(ID(code)).inserted {
                    problems.report(
                        field, place: place, "`\(code)` is put together twice", remedy: "Keep it in one of them")
                }
                if rules.contains(where: { $0.compares(question.id, with: code) }) {
                    problems.report(
                        field, place: place, "a rule asks for `\(code)`, which could no longer be told apart",
                        remedy: "Leave `\(code)` a choice of its own")
                }
            }
            if codes.isEmpty, field.value.content == .empty || field.value.items != nil {
                problems.report(
                    field, place: place, "`\(field.key)` stands for several choices, and none is named",
                    remedy: "Write their codes: `\(field.key): [..., ...]`")
            }
            overlay.merges[question.id, default: []].append(
                Overlay.Merge(into: ID(field.key), choices: codes.map { ID($0) }))
        }
    }

    private mutating func readDrop(_ node: DefinitionNode?, of question: Question) {
        guard let node, isVariant(node, "drop") else { return }
        if node.text == "yes" {
            if rules.contains(where: { $0.questions.contains(question.id) }) {
                report(
                    node, "a rule looks at `\(question.id)`, so it cannot be left out without an answer",
                    remedy: "Write `drop: {assume: ...}` with the answer to take as given")
            }
            overlay.drops[question.id] = ""
            return
        }
        problems.check(keysOf: node, place: place, known: ["assume"])
        guard let assumed = problems.requiredText("assume", of: node, place: place) else { return }
        let type = questionType(of: question)
        let takes = (try? type.item(from: [assumed], to: question, offering: question.choices)) != nil
        if !takes, question.shape != .service {
            report(node, "`\(assumed)` is no answer to this question", remedy: "Write a code or a number it can have")
        }
        overlay.drops[question.id] = assumed
    }

    private var rules: [Expression] { DefinitionCheck.rules(of: instrument).map(\.rule) }
}

extension Expression {
    /// Whether an answer of this question is compared with this code.
    fileprivate func compares(_ question: ID<Question>, with code: String) -> Bool {
        guard case .call(_, let operands) = meaning else { return false }
        let isCompared = operands.contains { $0.meaning == .answer(question) }
        if isCompared, operands.contains(where: { $0.meaning == .text(code) }) { return true }
        return operands.contains { $0.compares(question, with: code) }
    }
}
