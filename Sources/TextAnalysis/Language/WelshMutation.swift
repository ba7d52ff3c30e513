/// The forms that a Welsh word takes by the words before it: soft, nasal and
/// aspirate mutation, and the h before a vowel. *Triniaeth* is *driniaeth*,
/// *nhriniaeth* and *thriniaeth*, and always the same word.
enum WelshMutation {
    /// By first letters, the longest first. A letter that stands in no row stays
    /// as it is, and so do *ch*, *dd*, *ff*, *ph* and *th*.
    private static let table: [(first: String, forms: [String])] = [
        ("ch", []), ("dd", []), ("ff", []), ("ph", []), ("th", []), ("ng", []),
        ("ll", ["l"]), ("rh", ["r"]),
        ("p", ["b", "mh", "ph"]), ("t", ["d", "nh", "th"]), ("c", ["g", "ngh", "ch"]),
        ("b", ["f", "m"]), ("d", ["dd", "n"]), ("g", ["", "ng"]), ("m", ["f"]),
        ("a", ["ha"]), ("e", ["he"]), ("i", ["hi"]), ("o", ["ho"]), ("u", ["hu"]), ("w", ["hw"]), ("y", ["hy"]),
    ]

    /// Words of fewer letters keep their form: *i* is not *hi*, and *da* not *na*.
    private static let fewestLetters = 3

    /// The word as it is written, and each form it can take.
    /// - Parameter word: in small letters, without marks over them.
    static func forms(of word: [UInt8]) -> [[UInt8]] {
        guard word.count >= fewestLetters, let row = table.first(where: { word.starts(with: $0.first.utf8) }) else {
            return [word]
        }
        let rest = word.dropFirst(row.first.utf8.count)
        return [word] + row.forms.map { Array($0.utf8) + rest }
    }
}
