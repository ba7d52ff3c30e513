import DefinitionReading
import Involvement

/// The keys of one map as they are put together. What says nothing is left
/// out.
struct DraftFields {
    private(set) var entries: [DefinitionDraft.Entry] = []

    var isEmpty: Bool { entries.isEmpty }
    var map: DefinitionDraft { .map(entries) }

    mutating func add(_ key: String, _ text: String?) {
        if let text { entries.append(.init(key: key, value: .text(text))) }
    }

    mutating func add(_ key: String, number: Double?) {
        add(key, number.map(FigureText.text))
    }

    mutating func add(_ key: String, count: Int?) {
        add(key, count.map(String.init))
    }

    mutating func add(_ key: String, yes isTrue: Bool) {
        add(key, isTrue ? "yes" : nil)
    }

    mutating func add(_ key: String, _ draft: DefinitionDraft) {
        switch draft {
        case .list(let inner) where inner.isEmpty: break
        case .map(let inner) where inner.isEmpty: break
        case .words(let words) where words.isEmpty: break
        default: entries.append(.init(key: key, value: draft))
        }
    }

    mutating func add(_ key: String, _ fields: DraftFields) {
        add(key, fields.map)
    }

    /// A rule under its key, or in XPath under the key with `xpath` after it.
    mutating func add(_ key: String, rule: RuleText?) {
        switch rule {
        case .plain(let text): add(key, text)
        case .xpath(let text): add("\(key) xpath", text)
        case .list: add(key, rule?.item ?? .empty)
        case nil: break
        }
    }

    /// A list of maps.
    mutating func add(_ key: String, each items: [DraftFields]) {
        add(key, .list(items.map { .init(value: $0.map) }))
    }

    mutating func add(kept: KeptColumns) {
        add("xlsform", DraftFields(kept))
    }
}

extension DraftFields {
    init(_ columns: KeptColumns) {
        for (column, text) in columns.sorted(by: { $0.key < $1.key }) { add(column, text) }
    }
}
