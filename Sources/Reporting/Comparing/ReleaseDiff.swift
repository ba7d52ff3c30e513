public import Involvement

/// What changed from one release to another, said in plain English: a panel
/// reads it before it approves, and whoever has both before they quote.
public enum ReleaseDiff {
    /// In the order of a submission; empty only when the two are equal.
    public static func changes(from old: Release, to new: Release) -> [ReleaseChange] {
        var comparison = ReleaseComparison(old: old, new: new)
        comparison.compareProvenance()
        comparison.compareConsultation()
        comparison.compareRegister()
        comparison.compareThemes()
        comparison.compareFigures()
        comparison.compareQuotations()
        comparison.compareReports()
        comparison.compareAsks()
        if comparison.changes.isEmpty, old != new {
            comparison.note(.other, "Other", nil, "something else in the two files is not the same, such as an order")
        }
        return comparison.changes
    }
}

/// Two releases side by side, and what was found so far.
struct ReleaseComparison {
    let old: Release
    let new: Release
    private(set) var changes: [ReleaseChange] = []

    init(old: Release, new: Release) {
        self.old = old
        self.new = new
    }

    mutating func note(
        _ kind: ReleaseChange.Kind, _ part: String, _ key: String?, _ words: String, before: String? = nil,
        after: String? = nil
    ) {
        changes.append(ReleaseChange(kind, part, key, words, before: before, after: after))
    }

    /// Notes which things came, went or stand in another order.
    /// - Parameters:
    ///   - noun: what one is called, such as `service`.
    ///   - text: its name or its words.
    /// - Returns: those that are in both.
    mutating func compareRows<Thing>(
        _ kind: ReleaseChange.Kind, _ part: String, _ noun: String, _ before: [Thing], _ after: [Thing],
        code: (Thing) -> String, text: (Thing) -> String
    ) -> [(before: Thing, after: Thing)] {
        let things = Keyed(before, after, by: code)
        for one in things.added { note(kind, part, code(one), "\(noun) *\(code(one))* added", after: text(one)) }
        for one in things.removed { note(kind, part, code(one), "\(noun) *\(code(one))* removed", before: text(one)) }
        if things.areMoved { note(kind, part, nil, "\(noun)s are in another order") }
        return things.both
    }

    /// Notes another name of one of them.
    mutating func compareName(
        _ kind: ReleaseChange.Kind, _ part: String, _ noun: String, _ code: String, _ before: String, _ after: String
    ) {
        guard before.isOther(than: after) else { return }
        note(kind, part, code, "\(noun) *\(code)* renamed", before: before, after: after)
    }

    /// Notes a text that is there or not; an empty one is not.
    mutating func compareText(
        _ kind: ReleaseChange.Kind, _ part: String, _ key: String?, _ name: String, _ before: String?,
        _ after: String?
    ) {
        let (before, after) = (before == "" ? nil : before, after == "" ? nil : after)
        guard before.isOther(than: after) else { return }
        switch (before, after) {
        case (nil, let after?): note(kind, part, key, "\(name) added", after: after)
        case (let before?, nil): note(kind, part, key, "\(name) removed", before: before)
        default: note(kind, part, key, "\(name) changed", before: before, after: after)
        }
    }
}

extension String {
    func isOther(than other: String) -> Bool { !utf8.elementsEqual(other.utf8) }
}

extension String? {
    /// By bytes, as the files are: letters that only look the same are a change.
    func isOther(than other: String?) -> Bool { map { Array($0.utf8) } != other.map { Array($0.utf8) } }
}

/// Things of two releases put together by a key that each has once.
struct Keyed<Thing> {
    /// In the order of the new release; so `added`.
    private(set) var both: [(before: Thing, after: Thing)] = []
    private(set) var added: [Thing] = []
    let removed: [Thing]
    /// Whether those in both stand in another order.
    private(set) var areMoved = false

    init<Key: Hashable>(_ before: [Thing], _ after: [Thing], by key: (Thing) -> Key) {
        let places = Dictionary(before.enumerated().map { (key($1), $0) }, uniquingKeysWith: { first, _ in first })
        var last = -1
        for thing in after {
            guard let place = places[key(thing)] else {
                added.append(thing)
                continue
            }
            both.append((before[place], thing))
            areMoved = areMoved || place < last
            last = place
        }
        let now = Set(after.map(key))
        removed = before.filter { !now.contains(key($0)) }
    }
}
