/// What a word or phrase does to what is said around it. The order is that in
/// which two on the same words give way: the first stands.
enum PolarityGroup: UInt32, CaseIterable {
    /// Compares: where people were asked what could be better it says what they
    /// want, unless it tells how something is: *quicker replies*, not *it was
    /// quicker*.
    case comparative
    /// Asks for something where a clause begins with it and people were asked what
    /// could be better: *be kinder*, *listen to us*.
    case request
    /// Counts as praise only where nothing else does: *thank you*.
    case courtesy
    case praise
    case complaint
    /// Says what is missing, and so makes the good things in its clause
    /// missing ones: *should*, *could do with*.
    case wish
    /// Says what could be better; *nothing could be better* is praise.
    case improvement
    /// Has a word of negation in it that negates nothing: *not only*.
    case setPhrase
    /// Turns the next words round: *not*, *never*, *hardly*.
    case negation
    /// Where negation stops: *and*, *because*.
    case scopeEnd
    /// Tells how something is: *is*, *felt*.
    case statement

    var entries: [String] {
        switch self {
        case .comparative: PolarityLexicon.comparatives
        case .request: PolarityLexicon.requests
        case .courtesy: PolarityLexicon.courtesies
        case .statement: PolarityLexicon.statements
        case .praise: PolarityLexicon.praise
        case .complaint: PolarityLexicon.complaint
        case .wish: PolarityLexicon.wishes
        case .improvement: PolarityLexicon.improvements
        case .setPhrase: PolarityLexicon.setPhrases
        case .negation: PolarityLexicon.negations
        case .scopeEnd: PolarityLexicon.scopeEnds
        }
    }

    var entriesInWelsh: [String] {
        switch self {
        case .praise: PolarityLexicon.praiseInWelsh
        case .complaint: PolarityLexicon.complaintInWelsh
        case .wish: PolarityLexicon.wishesInWelsh
        case .improvement, .comparative, .request, .courtesy, .statement: []
        case .setPhrase: PolarityLexicon.setPhrasesInWelsh
        case .negation: PolarityLexicon.negationsInWelsh
        case .scopeEnd: PolarityLexicon.scopeEndsInWelsh
        }
    }
}
