import Involvement

/// Choices as somebody wrote or a file has them: by code, or by their words.
enum HandChosen {
    /// Their codes in the order written; nil when anything is neither.
    static func codes(_ written: [String], among choices: [Choice]) -> [String]? {
        var codes: [String] = []
        for text in written {
            guard let found = one(text, among: choices).map({ [$0] }) ?? several(text, among: choices) else {
                return nil
            }
            codes += found
        }
        return codes
    }

    /// By its code, or by its words when no other choice has the same.
    private static func one(_ text: String, among choices: [Choice]) -> String? {
        let wanted = folded(text)
        if let choice = choices.first(where: { $0.id.rawValue == wanted }) { return choice.id.rawValue }
        let named = choices.filter { folded($0.text) == wanted }
        return named.count == 1 ? named[0].id.rawValue : nil
    }

    /// Several in one piece: lines, or with semicolons, commas or, for codes,
    /// spaces between them.
    private static func several(_ text: String, among choices: [Choice]) -> [String]? {
        for separators in ["\n", ";", ",", " "] {
            let pieces = text.split { separators.contains($0) }.filter { !isBlank(String($0)) }
            guard pieces.count > 1 else { continue }
            let codes = pieces.compactMap { piece in
                separators == " "
                    ? choices.first { $0.id.rawValue == piece }?.id.rawValue : one(String(piece), among: choices)
            }
            if codes.count == pieces.count { return codes }
        }
        return nil
    }

    /// Without regard to capitals and to how many spaces there are.
    static func folded(_ text: String) -> String {
        text.lowercased().unicodeScalars.split { isBlank($0) }.map { String($0) }.joined(separator: " ")
    }
}
