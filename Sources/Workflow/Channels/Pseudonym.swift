/// A name that a panel member goes by in what is taken down.
public enum Pseudonym {
    /// Whether it could be somebody's own name: every word begins with a capital,
    /// and none of them is a letter, a figure or a word for a role. A guess, for a
    /// warning; whoever types decides.
    public static func looksLikeAName(_ text: String) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard !words.isEmpty else { return false }
        return words.allSatisfy { word in
            guard let first = word.first, first.isUppercase, word.count > 1 else { return false }
            return !word.contains(where: \.isNumber) && !roles.contains(word.lowercased())
        }
    }

    private static let roles: Set<String> = [
        "member", "person", "speaker", "participant", "panel", "panellist", "peer", "carer", "parent", "partner",
        "worker", "volunteer", "client", "patient", "resident", "chair", "visitor", "guest", "anonymous", "someone",
        "everyone", "group", "woman", "man", "mother", "father", "user",
    ]
}
