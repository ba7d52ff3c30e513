import Involvement

// People's words. None are said here that the new release does not hold: who
// withdrew words did not agree that a comparison repeats them.
extension ReleaseComparison {
    mutating func compareQuotations() {
        let part = "Quotations"
        let withdrawn = old.withdrawn.union(new.withdrawn)
        let quotations = Keyed(old.quotations, new.quotations, by: \.id)
        for one in quotations.removed {
            let isWithdrawn = new.withdrawn.contains(one.id)
            note(
                .quotation, part, one.id.rawValue, "*\(one.id)* \(isWithdrawn ? "was withdrawn" : "is no longer in it")"
            )
        }
        // If the second is the older, the first may know that its words were withdrawn, and hides what was hidden since.
        func words(_ one: ReleasedQuotation) -> String? {
            withdrawn.contains(one.id) || old.number > new.number ? nil : one.text
        }
        for one in quotations.added {
            note(.quotation, part, one.id.rawValue, "*\(one.id)* is new", after: words(one))
        }
        if quotations.areMoved { note(.quotation, part, nil, "quotations are in another order") }
        for (was, one) in quotations.both {
            let key = one.id.rawValue
            if was.text.isOther(than: one.text) {
                // What was hidden since must not be told again.
                note(.quotation, part, key, "the words of *\(key)* are others now", after: words(one))
            }
            compareText(.quotation, part, key, "who says *\(key)*", was.attribution, one.attribution)
            compareText(
                .quotation, part, key, "question that *\(key)* answers", was.question?.rawValue, one.question?.rawValue)
            compareText(.quotation, part, key, "themes of *\(key)*", Self.words(was.themes), Self.words(one.themes))
        }
    }

    private static func words(_ mentions: [ReleasedQuotation.ThemeMention]) -> String {
        mentions.map { mention in
            mention.theme.rawValue + (mention.polarity.map { " (\($0.rawValue))" } ?? "")
        }.joined(separator: ", ")
    }
}

extension Release {
    /// Quotations that it says were taken back. A correction of one that
    /// it holds itself is about words of it that are hidden now.
    fileprivate var withdrawn: Set<ID<Quotation>> {
        let pieces = (report?.summary ?? []).joined() + (report?.sections ?? []).flatMap(\.paragraphs).flatMap(\.pieces)
        let inReport = pieces.compactMap { piece -> ID<Quotation>? in
            if case .withdrawn(let id) = piece { id } else { nil }
        }
        let corrected = Set(corrections.map(\.quotation)).subtracting(quotations.map(\.id))
        return corrected.union(asks.flatMap(\.withdrawn) + inReport)
    }
}
