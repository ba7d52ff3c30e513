public import Involvement

/// Proposes words to hide before somebody is quoted: names, places, numbers.
/// It prefers to propose too much, since a person unticks in a moment what
/// nobody would have seen.
public struct RedactionProposer: Sendable {
    /// The words of every service's name and area, in small letters.
    private let services: [(words: [String], mark: RedactionMark)]

    /// - Parameter register: its services' names and areas are known words.
    public init(register: ServiceRegister = ServiceRegister()) {
        func words(_ text: String) -> [String] { PlainReading(text).words.map(\.lower) }
        let known =
            register.services.flatMap { [(words($0.name), RedactionMark.service), (words($0.area), .location)] }
            + register.commissioners.map { (words($0.name), RedactionMark.service) }
        self.services = known.filter { !$0.0.isEmpty && !PlaceWords.areOrdinary($0.0) }
    }

    /// In order, not overlapping. Words that were masked before are left alone.
    public func proposals(for text: String) -> [HiddenWords] {
        let reading = PlainReading(text)
        // The surest first: each keeps its words from those after it.
        var taken: [HiddenWords] = []
        for found in [
            InternetProposals.find(reading), NumberProposals.find(reading), DateProposals.find(reading),
            known(reading), PlaceProposals.addresses(reading),
            PlaceProposals.places(reading, after: PlaceWords.surePrepositions), NameProposals.find(reading),
            PlaceProposals.places(reading, after: PlaceWords.prepositions),
        ] {
            for one in found
            where !one.rangeUTF8.isEmpty && !taken.contains(where: { $0.rangeUTF8.overlaps(one.rangeUTF8) }) {
                taken.append(one)
            }
        }
        taken += NameProposals.again(reading, taken)
        return taken.sorted { $0.rangeUTF8.lowerBound < $1.rangeUTF8.lowerBound }
    }

    /// Each place where typed words stand, whole words only, whatever their
    /// capitals and apostrophes; empty when they stand nowhere.
    public static func occurrences(of typed: String, in text: String) -> [HiddenWords] {
        let wanted = typed.map(Self.alike)
        guard !wanted.isEmpty else { return [] }
        let characters = Array(text)
        let alike = characters.map(Self.alike)
        var starts = [0]
        for character in characters { starts.append(starts[starts.count - 1] + character.utf8.count) }
        var found: [HiddenWords] = []
        var index = 0
        while index + wanted.count <= alike.count {
            let end = index + wanted.count
            let isWhole =
                !(index > 0 && isWord(characters[index - 1]) && isWord(characters[index]))
                && !(end < characters.count && isWord(characters[end]) && isWord(characters[end - 1]))
            if isWhole, alike[index..<end].elementsEqual(wanted) {
                found.append(HiddenWords(starts[index]..<starts[end], .other))
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    /// The same for characters that people type for each other.
    private static func alike(_ character: Character) -> String {
        switch character {
        case "’", "‘", "`", "´": "'"
        case "\u{2010}", "\u{2011}", "–", "—": "-"
        case "\u{A0}", "\n", "\r\n", "\t": " "
        default: character.lowercased()
        }
    }

    private func known(_ reading: PlainReading) -> [HiddenWords] {
        var found: [HiddenWords] = []
        for (words, mark) in services {
            var index = 0
            while index + words.count <= reading.words.count {
                let here = reading.words[index..<index + words.count]
                if here.map(\.lower) == words, !here.contains(where: \.isMasked),
                    words.count > 1 || here.first?.isCapital == true
                {
                    found.append(HiddenWords(reading.range(index, index + words.count - 1), mark))
                }
                index += 1
            }
        }
        // The longer name first: *Hafren House* before *Hafren*.
        return found.sorted { $0.rangeUTF8.count > $1.rangeUTF8.count }
    }
}
