/// The words that turn a Welsh sentence round and so begin a new clause.
enum WelshTurns {
    /// *Dim ond* and its like are *only*.
    private static let onlyBefore: Set<String> = ["dim", "ddim", "neb", "byd", "unman", "unlle", "nunlle", "pob"]
    /// After *er* these make it *although*; *er mwyn* and *er enghraifft* turn nothing.
    private static let afterEr: Set<String> = ["hynny", "bod", "fod", "i", "nad", "na", "mor", "gwaetha", "gwaethaf"]
    private static let possessives: Set<String> = ["fy", "dy", "ei", "ein", "eich", "eu"]
    private static let being: Set<String> = ["bod", "fod", "mod"]

    /// Whether the word at this place does.
    /// - Parameter word: the words of the passage, in plain spelling.
    static func turns(at index: Int, count: Int, word: (Int) -> String) -> Bool {
        func next(_ ahead: Int = 1) -> String { index + ahead < count ? word(index + ahead) : "" }
        switch word(index) {
        case "ond", "eithr": return index == 0 || !onlyBefore.contains(word(index - 1))
        case "er": return afterEr.contains(next()) || possessives.contains(next()) && being.contains(next(2))
        case "serch": return next() == "hynny"
        case "fodd": return next() == "bynnag"
        case "ac": return next() == "eithrio"
        case "heblaw": return true
        default: return false
        }
    }
}
