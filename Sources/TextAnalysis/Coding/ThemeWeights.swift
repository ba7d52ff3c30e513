/// How strongly a theme's own words speak for it, as weights of a logistic
/// regression. Before anybody has decided anything these are the prior, so
/// that the model *is* the lexicon; a model trained on decisions replaces
/// them, theme by theme.
struct ThemeWeights: Equatable, Sendable {
    /// The log odds of the theme in a text with none of its words.
    var intercept: Double
    /// Added for any match at all.
    var hit: Double
    /// Added for each different entry that matched, the first included.
    var perEntry: Double

    /// The design's prior, from its measurements on 5,329 comments about NHS
    /// services with 27 labels: intercept and hit are its means, and 0.7 is
    /// what each of a theme's own words counts there. One match is shown at
    /// 0.71, four different ones at 0.95.
    static let prior = ThemeWeights(intercept: -4.0, hit: 4.2, perEntry: 0.7)

    /// From 0 to 1.
    /// - Parameter entryCount: how many different entries matched, at least 1.
    func confidence(entryCount: Int) -> Double {
        logistic(intercept + hit + perEntry * Double(entryCount))
    }
}
