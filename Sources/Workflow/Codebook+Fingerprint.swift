import Involvement

extension Codebook {
    /// Changes with anything that changes what the codebook finds, so that
    /// passages are read again after an edit even when its version was not
    /// raised. FNV-1a, 64 bits: it guards against forgetting, not against harm.
    /// http://www.isthe.com/chongo/tech/comp/fnv/
    var fingerprint: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ 0xff) &* 0x100_0000_01b3
        }
        for theme in themes {
            add(theme.id.rawValue)
            for list in [theme.lexicon.stems, theme.lexicon.phrases, theme.lexicon.exclusions] {
                list.forEach(add)
                add("")
            }
            // Nothing for a theme that is found in English alone, so that its
            // passages need not be read again.
            for (language, overlay) in theme.overlays.sorted(by: { $0.key < $1.key }) {
                add(language)
                for list in [overlay.lexicon.stems, overlay.lexicon.phrases, overlay.lexicon.exclusions] {
                    list.forEach(add)
                    add("")
                }
            }
        }
        return "\(version)-\(String(hash, radix: 16))"
    }
}
