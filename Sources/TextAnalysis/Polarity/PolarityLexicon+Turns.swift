extension PolarityLexicon {
    /// What ought to be and so is not.
    static let wishes = [
        "should", "should've", "shoulda", "shouldn't", "shouldnt", "should not", "should never", "ought to",
        "oughtn't", "need more", "needs more", "needed more", "need better", "needs better", "need less",
        "needs less", "needs to", "need to be", "needs to be", "they need to", "staff need*", "workers need*",
        "services need*", "need* improv*", "need* changing", "could do with", "would be better", "would be good",
        "would be nice", "would be great", "would be helpful", "would be useful", "would be easier", "would help",
        "would have been good", "would have been nice", "would have been better", "would have helped",
        "would have liked", "would have preferred", "would've been", "would like", "i'd like", "we'd like",
        "id like to",
        "would love", "i'd love", "would benefit", "would prefer", "would rather", "i wish", "wish they", "wish there",
        "wish it", "wish we", "wish i", "wished", "if only", "room for improvement",
        "more ... needed", "more ... please", "want more", "wanted more", "must be", "has to change", "have to change",
        "why can't", "why cant", "why can they not", "why don't they", "why isn't", "better if",
    ]

    /// What could be better than it is: a wish, unless it is denied.
    static let improvements = [
        "could be better", "could be more", "could be a bit", "could be improved", "could be quicker",
        "could be faster", "could be easier", "could be nicer", "could be kinder", "could be clearer",
        "could be friendlier", "could be less", "could have been", "could have done", "could've been", "could improve",
        "can be improved", "can improve", "to improve", "to be improved", "needs improving", "to do better",
        "could do better", "could make it better",
    ]

    /// These hold a word of negation and negate nothing.
    static let setPhrases = [
        "not only", "not just", "not to mention", "not least", "not sure", "no doubt", "no matter", "no wonder",
        "no longer alone", "whether or not", "if not for", "why not", "no one else", "nobody else", "not that i",
        "more than", "any more", "once more", "more or less", "no more", "the more", "what's more", "what is more",
        "no fixed abode", "as well as not", "nothing else", "not so long ago", "not long ago",
    ]

    static let negations = [
        "not", "never", "no", "nae", "without", "hardly", "barely", "scarcely", "rarely", "seldom", "nobody", "no one",
        "noone", "none", "neither", "nor", "nothing", "nowt", "cannot", "can't", "cant", "couldn't", "couldnt",
        "don't", "dont", "doesn't", "doesnt", "didn't", "didnt", "isn't", "isnt", "aren't", "arent", "wasn't", "wasnt",
        "weren't", "werent", "won't", "wont", "wouldn't", "wouldnt", "haven't", "havent", "hasn't", "hasnt", "hadn't",
        "hadnt", "ain't", "aint", "mustn't", "needn't", "cannae", "couldnae", "didnae", "dinnae", "doesnae", "isnae",
        "isny", "wasnae", "wisnae", "werenae", "wouldnae", "willnae", "wullnae", "havenae", "hasnae", "arenae",
        "anything but", "far from", "instead of being", "stopped being", "less",
    ]

    static let scopeEnds = [
        "and", "because", "cos", "coz", "cause", "so", "if", "when", "until", "till", "unless", "while", "then",
        "who", "which",
    ]
}
