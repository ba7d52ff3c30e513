import DefinitionReading

/// What a map of a survey file or an overlay is about, and so in which order
/// its keys stand. Where the author's order means something, as among
/// choices, it is left alone.
indirect enum KeyOrder {
    case survey, overlay
    /// The items of `pages:` and `ask:`.
    case asked
    case question, page, section, repetition, keptBlock, keptRow
    case choice, scale, consent, people, helpLine, rule, quota, equality, overlayQuestion
    /// A map whose keys the author chose, or a list, with these in it.
    case each(KeyOrder)
    /// A list of codes, on one line.
    case words
    /// As the author has it.
    case free

    /// The keys in their order; what is not among them follows as it stood.
    private var keys: [String] {
        switch self {
        case .survey:
            [
                "survey", "version", "title", "languages", "variants", "invitations", "people", "help lines", "scales",
                "consent", "same meaning", "pages", "quotas", "equality questions", "xlsform",
            ]
        case .overlay:
            [
                "survey", "language", "variant", "title", "people", "help lines", "consent", "scales", "questions",
                "pages", "sections", "repeats", "grids", "quotas",
            ]
        case .question:
            ["question", "message", "type", "text", "hint", "required"] + Self.keysOfTypes
                + ["show if", "show if xpath", "check", "stop if", "picture", "xlsform"]
        case .page: ["page", "code", "show if", "show if xpath", "stop if", "ask", "xlsform"]
        case .section: ["section", "code", "show if", "show if xpath", "stop if", "ask", "xlsform"]
        case .repetition:
            [
                "repeat", "text", "for each", "times", "times xpath", "up to", "show if", "show if xpath", "ask",
                "xlsform",
            ]
        case .keptBlock: ["kept", "rows"]
        case .keptRow: ["row", "cells"]
        case .choice: ["text", "on its own", "please say", "show if", "show if xpath", "picture", "xlsform"]
        case .scale: ["choices", "xlsform"]
        case .consent: ["text", "hint", "needed"]
        case .people: ["run by", "for", "closes"]
        case .helpLine: ["name", "phone", "when"]
        case .rule: ["if", "if xpath", "say"]
        case .quota: ["if", "if xpath", "at most", "say"]
        case .overlayQuestion:
            [
                "text", "hint", "choices", "rows", "check", "stop", "low", "high", "label", "merge", "drop", "picture",
            ]
        case .asked, .equality, .each, .words, .free: []
        }
    }

    /// The keys that belong to some types of question only.
    private static let keysOfTypes = [
        "scale", "choices", "rows", "order", "look", "choose at least", "choose at most", "from", "to", "step", "low",
        "high", "precision", "at least", "at most", "asks about", "at most characters", "label", "only where",
        "value xpath", "value", "as",
    ]

    /// What stands under a key of it.
    private func inside(_ key: String) -> KeyOrder {
        switch (self, key) {
        case (.survey, "people"), (.overlay, "people"): .people
        case (.survey, "help lines"), (.overlay, "help lines"): .each(.helpLine)
        case (.survey, "scales"): .each(.scale)
        case (.survey, "consent"), (.overlay, "consent"): .each(.consent)
        case (.survey, "pages"): .each(.asked)
        case (.survey, "quotas"): .each(.quota)
        case (.survey, "equality questions"): .equality
        case (.overlay, "scales"): .each(.each(.choice))
        case (.overlay, "questions"): .each(.overlayQuestion)
        case (.page, "ask"), (.section, "ask"), (.repetition, "ask"), (.equality, "ask"): .each(.asked)
        case (.question, "choices"): .each(.choice)
        case (.question, "rows"): .each(.question)
        case (.question, "check"), (.question, "stop if"), (.page, "stop if"), (.section, "stop if"): .each(.rule)
        case (.scale, "choices"): .each(.choice)
        case (.keptBlock, "rows"): .each(.keptRow)
        case (.survey, "languages"), (.survey, "variants"): .words
        case (.overlayQuestion, "choices"): .each(.choice)
        case (.overlayQuestion, "merge"): .each(.words)
        case (.each(let inner), _): inner
        default: .free
        }
    }

    /// What a map turns out to be about, from its keys.
    private func settled(_ entries: [DefinitionDraft.Entry]) -> KeyOrder {
        let keys = Set(entries.compactMap(\.key))
        switch self {
        case .asked:
            if keys.contains("question") || keys.contains("message") { return .question }
            if keys.contains("page") { return .page }
            if keys.contains("section") { return .section }
            if keys.contains("repeat") { return .repetition }
            return keys.contains("kept") ? .keptBlock : .free
        // A scale may hold its choices without saying so.
        case .scale where !keys.contains("choices"): return .each(.choice)
        default: return self
        }
    }

    /// The draft with its keys in order and with short lists on one line.
    func arranged(_ draft: DefinitionDraft) -> DefinitionDraft {
        switch draft {
        case .text, .words, .empty: return draft
        case .list(let entries):
            guard case .each(let inner) = self else { return draft }
            return .list(entries.map { $0.arranged(as: inner) })
        case .map(let entries):
            let own = settled(entries)
            let keys = own.keys
            let sorted = entries.enumerated().sorted { left, right in
                let leftPlace = keys.firstIndex(of: left.element.key ?? "") ?? keys.count
                let rightPlace = keys.firstIndex(of: right.element.key ?? "") ?? keys.count
                return (leftPlace, left.offset) < (rightPlace, right.offset)
            }
            return .map(sorted.map { $0.element.arranged(as: own.inside($0.element.key ?? "")) })
        }
    }
}

extension DefinitionDraft.Entry {
    fileprivate func arranged(as order: KeyOrder) -> Self {
        var entry = self
        if case .words = order, let (words, remarks) = oneLine {
            entry.value = .words(words)
            entry.above += remarks.dropLast(entry.beside == nil ? 1 : 0)
            entry.beside = entry.beside ?? remarks.last
        } else {
            entry.value = order.arranged(value)
        }
        return entry
    }

    /// A list of texts, and the remarks among them.
    private var oneLine: (words: [String], remarks: [String])? {
        guard case .list(let items) = value, !items.isEmpty else { return nil }
        var words: [String] = []
        for item in items {
            guard case .text(let word) = item.value else { return nil }
            words.append(word)
        }
        let remarks = items.flatMap { $0.above + [$0.beside].compactMap(\.self) }
        return (words, remarks.filter { !$0.isEmpty })
    }
}
