// What people write who were asked what could be better. Written in November
// 2026 from general knowledge of English, with the rules that read them; no
// comment was looked at, and no word was added after.

extension PolarityLexicon {
    static let comparatives = [
        "kinder", "nicer", "friendlier", "easier", "quicker", "faster", "safer", "happier", "warmer", "calmer",
        "clearer", "cleaner", "fairer", "smoother", "simpler", "smarter", "quieter", "comfier", "gentler", "politer",
        "tidier", "brighter", "stronger", "swifter", "speedier", "better", "more", "less", "fewer", "sooner", "earlier",
        "later", "longer", "shorter", "bigger", "larger",
        "smaller", "wider", "closer", "nearer", "cheaper", "softer", "greater", "higher", "lower", "extra",
        "additional", "another", "increased", "reduced",
    ]

    /// Bare verbs; elsewhere some of them are praise.
    static let requests = [
        "listen", "respect", "trust", "be", "have", "make", "give", "let", "allow", "provide", "offer", "add", "put",
        "get", "bring", "open", "improve", "increase", "reduce", "speed up", "change", "fix", "stop", "try", "train",
        "employ", "hire", "recruit", "consider", "ensure", "make sure", "treat", "show", "tell", "explain", "inform",
        "communicate", "answer", "send", "call", "ask", "involve", "include", "help", "support", "understand", "look",
        "take", "use", "remember", "remove", "replace", "update", "organise", "please",
    ]

    static let courtesies = [
        "thank you", "thankyou", "thank u", "thanks", "many thanks", "thanks again", "thank you again",
        "thank you very much", "thank you so much", "thanks very much", "thanks so much", "ta", "cheers",
        "best wishes", "good luck", "god bless", "bless you", "kind regards",
    ]

    static let statements = [
        "is", "are", "was", "were", "am", "been", "being", "it's", "that's", "they're", "i'm", "we're", "feel", "feels",
        "felt", "got", "gets", "getting", "became", "become", "becomes", "seem", "seems", "seemed", "looks", "looked",
    ]
}
