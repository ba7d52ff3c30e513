import Involvement

/// E-mail addresses, pages and names on the internet.
enum InternetProposals {
    static func find(_ reading: PlainReading) -> [HiddenWords] {
        var found: [HiddenWords] = []
        for chunk in chunks(reading.bytes) {
            let text = reading.text(chunk).lowercased()
            if text.hasPrefix("["), text.hasSuffix("]") { continue }
            if let at = text.firstIndex(of: "@") {
                let domain = text[text.index(after: at)...]
                if at > text.startIndex, domain.contains(".") {
                    found.append(HiddenWords(chunk, .email))
                } else if at == text.startIndex, domain.count >= 2, domain.contains(where: \.isLetter) {
                    found.append(HiddenWords(chunk, .webAddress))
                }
            } else if isAddress(text) {
                found.append(HiddenWords(chunk, .webAddress))
            }
        }
        return found + spoken(reading)
    }

    private static let endings = [
        ".com", ".co.uk", ".org", ".org.uk", ".net", ".uk", ".gov.uk", ".nhs.uk", ".wales", ".cymru", ".scot", ".info",
        ".me", ".io", ".ac.uk",
    ]

    private static func isAddress(_ text: String) -> Bool {
        if text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www.") { return text.count > 7 }
        let host = text.split(separator: "/", maxSplits: 1).first ?? ""
        return endings.contains { host.hasSuffix($0) && host.count > $0.count }
    }

    /// Runs without white space, without the punctuation around them.
    private static func chunks(_ bytes: [UInt8]) -> [Range<Int>] {
        var chunks: [Range<Int>] = []
        var start = 0
        func isEdge(_ byte: UInt8) -> Bool { ".,;:!?()<>\"'".utf8.contains(byte) }
        for end in 0...bytes.count where end == bytes.count || bytes[end] <= 0x20 {
            var range = start..<end
            while let first = range.first, isEdge(bytes[first]) { range = (first + 1)..<range.upperBound }
            while let last = range.last, isEdge(bytes[last]) { range = range.lowerBound..<last }
            if range.count > 2,
                bytes[range].contains(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ".") })
                    || bytes[range].starts(with: Array("http".utf8))
            {
                chunks.append(range)
            }
            start = end + 1
        }
        return chunks
    }

    /// `sam at gmail dot com`.
    private static func spoken(_ reading: PlainReading) -> [HiddenWords] {
        let hosts: Set = ["gmail", "hotmail", "outlook", "yahoo", "icloud", "googlemail", "live", "btinternet"]
        return reading.words.indices.compactMap { index in
            guard index >= 2, index + 2 < reading.words.count, hosts.contains(reading.words[index].lower),
                reading.words[index - 1].lower == "at", reading.words[index + 1].lower == "dot"
            else { return nil }
            return HiddenWords(reading.range(index - 2, index + 2), .email)
        }
    }
}
