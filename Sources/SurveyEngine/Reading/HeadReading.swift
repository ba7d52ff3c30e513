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

    /// The languages a survey is written in, that of the file itself first.
    mutating func languages(_ root: DefinitionNode) -> [String] {
        let languages = problems.texts("languages", of: root, place: place)
        let items = root["languages"]?.items ?? []
        for (index, language) in languages.enumerated() where index < items.count {
            let isTag = language.utf8.allSatisfy { byte in
                (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || byte == 45
            }
            if !isTag || !(2...35).contains(language.utf8.count) {
                report(
                    items[index], "`\(language)` is not a language tag",
                    remedy: "Write `en` for English, `cy` for Welsh")
            } else if languages[..<index].contains(language) {
                report(items[index], "`\(language)` stands here twice", remedy: "Remove one of them")
            }
        }
        return languages
    }

    /// Other ways of asking it, each in an overlay of its own.
    mutating func variants(_ root: DefinitionNode) -> [String] {
        let variants = problems.texts("variants", of: root, place: place)
        let items = root["variants"]?.items ?? []
        for (index, variant) in variants.enumerated() where index < items.count {
            let isName = variant.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 } && !variant.isEmpty
            if !isName || variant.utf8.count == 2 {
                report(
                    items[index], "`\(variant)` cannot be the name of a variant",
                    remedy: "Use small letters and hyphens, as in `easy-read`")
            }
        }
        return variants
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

    /// The words that stood in the version before, by what they stood at.
    mutating func sameMeaning(_ node: DefinitionNode?) -> [String: String] {
        guard let node else { return [:] }
        place = "same meaning"
        defer { place = "" }
        guard isMap(node) else { return [:] }
        var words: [String: String] = [:]
        for field in node.fields ?? [] {
            let codes = field.key.split(separator: "/", omittingEmptySubsequences: false)
            if codes.count > 2 || !codes.allSatisfy({ Code.isValid($0) }) {
                problems.report(
                    field, place: place, "`\(field.key)` names neither a question nor a choice",
                    remedy: "Write `question/choice`, as in `tier/t2`, and after it the words that stood there before")
            }
            words[field.key] = text(field.key, of: node)
        }
        return words
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
