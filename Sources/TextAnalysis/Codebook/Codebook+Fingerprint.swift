public import Involvement

extension Codebook {
    /// Changes with anything that changes what the codebook finds, so that
    /// passages are read again after an edit even when its version was not
    /// raised.
    public var fingerprint: String {
        var hash = Fingerprint()
        for theme in themes {
            hash.add(theme.id.rawValue)
            for list in [theme.lexicon.stems, theme.lexicon.phrases, theme.lexicon.exclusions] {
                for entry in list { hash.add(entry) }
                hash.add("")
            }
            for (entry, weight) in theme.lexicon.weights.sorted(by: { $0.key < $1.key }) {
                hash.add("\(entry) \(weight)")
            }
            // Nothing for a theme that is found in English alone, so that its
            // passages need not be read again.
            for (language, overlay) in theme.overlays.sorted(by: { $0.key < $1.key }) {
                hash.add(language)
                for list in [overlay.lexicon.stems, overlay.lexicon.phrases, overlay.lexicon.exclusions] {
                    for entry in list { hash.add(entry) }
                    hash.add("")
                }
                for (entry, weight) in overlay.lexicon.weights.sorted(by: { $0.key < $1.key }) {
                    hash.add("\(entry) \(weight)")
                }
            }
        }
        return "\(version)-\(String(hash.value, radix: 16))"
    }
}

/// FNV-1a, 64 bits: it guards against forgetting, not against harm.
/// http://www.isthe.com/chongo/tech/comp/fnv/
struct Fingerprint {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Adds a text and its end.
    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { for byte in $0 { add(byte) } }
        add(0xff)
    }

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
