import DefinitionReading
import Involvement

/// The head of a survey file: its code, its language, who asks, whom to call.
extension SurveyReading {
    /// A survey's code may have hyphens too: nothing but this product reads it.
    mutating func surveyCode(_ root: DefinitionNode) -> String {
        guard let code = text("survey", of: root) else { return "" }
        let plain = String(decoding: code.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
        if !Code.isValid(plain) {
            report(
                root["survey"] ?? root, "`\(code)` cannot be a survey's code",
                remedy: "Use \(Code.rule); hyphens are allowed here")
        }
        return code
    }

    mutating func language(_ root: DefinitionNode) -> String {
        let languages = problems.texts("languages", of: root, place: place)
        let items = root["languages"]?.items ?? []
        for item in items.dropFirst() {
            report(
                item, "a second language is not supported yet",
                remedy: "Keep one language here, and write the other survey as a file of its own")
        }
        guard let language = languages.first else { return "en" }
        let isTag = language.utf8.allSatisfy { byte in
            (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || byte == 45
        }
        if !isTag || !(2...35).contains(language.utf8.count) {
            report(items[0], "`\(language)` is not a language tag", remedy: "Write `en` for English, `cy` for Welsh")
        }
        return language
    }

    mutating func people(_ node: DefinitionNode?) -> People {
        guard let node else { return People() }
        place = "people"
        defer { place = "" }
        guard isMap(node) else { return People() }
        problems.check(keysOf: node, place: place, known: ["run by", "for", "closes"])
        let runBy = optionalText("run by", of: node) ?? ""
        let isFor = optionalText("for", of: node) ?? ""
        return People(runBy: runBy, isFor: isFor, closes: problems.day("closes", of: node, place: place))
    }

    mutating func helpLines(_ node: DefinitionNode?) -> [HelpLine] {
        guard let node else { return [] }
        place = "help lines"
        defer { place = "" }
        return items(of: node).enumerated().compactMap { index, item in
            place = "help line \(index + 1)"
            guard isMap(item) else { return nil }
            problems.check(keysOf: item, place: place, known: ["name", "phone", "when"])
            let name = text("name", of: item)
            let phone = text("phone", of: item)
            let hours = optionalText("when", of: item) ?? ""
            guard let name, let phone else { return nil }
            return HelpLine(name: name, phone: phone, hours: hours)
        }
    }

    mutating func isMap(_ node: DefinitionNode) -> Bool {
        if let fields = node.fields, !fields.isEmpty { return true }
        report(
            node, "keys are expected here, and this is \(node.kind)",
            remedy: "Write keys with colons, as in `text: ...`")
        return false
    }

    mutating func items(of node: DefinitionNode) -> [DefinitionNode] {
        if let items = node.items { return items }
        report(node, "a list is expected here, and this is \(node.kind)", remedy: "Start each item with `- `")
        return []
    }
}

extension ProblemList {
    /// A day, as `2026-09-30` or as `30 September 2026`.
    mutating func day(_ key: String, of node: DefinitionNode, place: String) -> Day? {
        guard let text = optionalText(key, of: node, place: place) else { return nil }
        if let day = Day(iso: text) ?? Day(words: text) { return day }
        report(
            node[key] ?? node, place: place, "`\(text)` is not a day",
            remedy: "Write it like `30 September 2026` or `2026-09-30`")
        return nil
    }
}
