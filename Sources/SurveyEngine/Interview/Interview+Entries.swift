public import Involvement

/// From what a browser sends to entries.
extension Interview {
    /// What a page sent, as entries: for known questions only, blank values
    /// dropped, line ends as a line feed. A question named with nothing in it
    /// was seen and left blank; one that is not named was not seen. So a page
    /// names every question that stands on it, since a browser sends nothing
    /// for a box that is not ticked.
    public func entries(posted: [(name: String, value: String)]) -> Entries {
        var entries: Entries = [:]
        for (name, value) in posted {
            let value = cleaned(value)
            if let (id, part) = part(named: name) {
                entries[id, default: []] += isBlank(value) ? [] : [EntryPart(name: part, value: value).entry]
                continue
            }
            let id = ID<Question>(name)
            guard isKnown(id) else { continue }
            guard !isBlank(value) else {
                entries[id, default: []] += []
                continue
            }
            if !(entries[id]?.contains(value) ?? false) { entries[id, default: []].append(value) }
        }
        return entries
    }

    private func isKnown(_ id: ID<Question>) -> Bool {
        plan.question(id) != nil || equality?.question(id) != nil || CarriedEntry.all.contains(id)
    }

    /// The question and the part, when a line is one of several of a question:
    /// `born-month`. No question's code has a hyphen.
    private func part(named name: String) -> (ID<Question>, String)? {
        guard let hyphen = name.utf8.firstIndex(of: UInt8(ascii: "-")) else { return nil }
        let id = ID<Question>(String(name[..<hyphen]))
        let part = String(name[name.utf8.index(after: hyphen)...])
        guard let planned = plan.question(id) ?? equality?.question(id) else { return nil }
        let parts = planned.type.parts(of: planned.question, offering: planned.question.choices)
        return parts.contains(part) ? (id, part) : nil
    }

    /// Whether there is a page with this name, on some person's path.
    public func hasPage(_ id: ID<Page>) -> Bool {
        plan.placeOfPage[id] != nil || equality?.placeOfPage[id] != nil
    }

    /// Lines end as a line feed, as forms send CR LF; other control characters,
    /// which nobody types and no file carries, are left out.
    private func cleaned(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F }) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var last: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case 0x0D: bytes.append(0x0A)
            case 0x0A: if last != 0x0D { bytes.append(byte) }
            case 0x09, 0x20..<0x7F, 0x80...: bytes.append(byte)
            default: break
            }
            last = byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
