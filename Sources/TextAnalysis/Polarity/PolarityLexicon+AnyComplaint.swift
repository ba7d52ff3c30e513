// Words that people use of anything at all, beside those of services. Written
// in November 2026 from general knowledge of English, before any comment that
// was misread was looked at. No word was added after.

extension PolarityLexicon {
    static let complaintOfAnything = wordsOfFault + faultsOfManner + faultsOfService + feelingsOfComplaint

    private static let wordsOfFault = [
        "absurd*", "aggravat*", "alarming", "appalled", "backlog*", "baffl*", "bleak", "blunder*", "bogus", "boring",
        "boredom", "botch*", "brutal*", "burdensome", "clumsy", "clueless", "contradict*", "corrupt*", "cumbersome",
        "damag*", "decay*", "deficien*", "defective", "deplorable", "despicable", "deteriorat*", "detrimental",
        "devastat*", "discomfort", "dismal*", "disorderly", "disorganiz*", "disrupt*", "disturbing", "drab",
        "draining", "dreary", "dull", "dysfunction*", "erratic", "excessive*", "excruciat*", "exhausting",
        "exorbitant", "extortionate", "fiasco", "flaw*", "foul", "fraud*", "garbage", "ghastly", "gloomy", "grubby",
        "haphazard", "harmful", "hassle*", "horrif*", "illogical", "impersonal", "impractical", "inaccura*",
        "inaction", "incoherent", "incomplete", "inconvenien*", "incorrect*", "ineffect*", "inefficien*", "inept*",
        "inexcusable", "inferior", "inflated", "intolerable", "invasive", "irrational", "irrelevant", "lax",
        "long winded", "ludicrous", "mediocre", "messed", "messy", "misery", "mismanag*", "monotonous", "muddle*",
        "needless*", "nonexistent", "nonsense", "nuisance", "outdated", "outrag*", "overcharg*", "overdue",
        "overpriced", "oversight", "overbooked", "painful*", "pitiful", "primitive", "repetitive", "ridicul*",
        "risky", "rotten", "ruin*", "scandal*", "scarce", "shabby", "shoddy", "sickening", "silly", "sketchy",
        "slack", "slapdash", "sloppy", "stale", "stank", "stinking", "stinks", "stuffy", "stupid*", "substandard",
        "tedious*", "tiresome", "tiring", "tortuous", "toxic", "tragic*", "trivial", "troubling", "troublesome",
        "ugly", "unattended", "unbearabl*", "uncertain*", "unclean", "unclear", "undesirable", "undignified",
        "unethical", "unfit", "unfortunate*", "unhealthy", "unhygienic", "unlawful", "unlucky", "unmet",
        "unnecessar*", "unobtainable", "unorganis*", "unpleasant*", "unpredictab*", "unprepared", "unrealistic",
        "unresolved", "unsanitary", "unsatisf*", "unskilled", "unsuccessful*", "untidy", "untrained", "untrue",
        "unworkable", "vague*", "wasteful", "wasting", "weak", "worrying", "wretched", "sub standard",
        "non existent", "out of date", "time consuming", "time wasting", "waste time", "wastes time", "off putting",
        "below standard", "not up to", "not fit for", "not as good", "not so good", "not very good", "not too good",
        "not well", "not happy", "not impressed", "not satisfied", "not helpful", "not clear", "not enough time",
    ]

    private static let faultsOfManner = [
        "abrasive", "abusive", "antagonis*", "apath*", "argumentative", "argued", "arguing", "awkward", "brusque",
        "callous*", "cheat*", "complacent", "contempt*", "crude", "curt", "deceiv*", "decept*", "defensive",
        "deceitful", "discourteous", "dishonest*", "disregard*", "exploit*", "greedy", "gruff", "harass*",
        "humourless", "hypocri*", "idiot*", "immature", "impatien*", "impolite", "inattentive", "incapable",
        "inconsiderate", "indifferen*", "inexperienced", "inhuman*", "insensitiv*", "insincere", "insolent",
        "insult*", "intolerant", "intrusive", "irresponsib*", "lazy", "laziness", "malicious", "manipulat*",
        "mislead*", "misled", "misinform*", "mistreat*", "mocked", "mocking", "negligen*", "obnoxious", "obstruct*",
        "offend*", "offensive", "oppress*", "petty", "predatory", "pressured", "pretend*", "provok*", "pushy",
        "reckless*", "reluctan*", "resent*", "ruthless*", "scold*", "secretive", "selfish*", "snide", "snub*",
        "stubborn*", "surly", "tactless", "thoughtless*", "unapproachable", "unaware", "uncommunicative",
        "uncooperative", "undermin*", "unresponsive", "unwilling*", "victimis*", "vile", "violat*", "vulgar",
        "told off", "short tempered", "bad tempered", "bad attitude", "attitude problem*", "hung up", "hangs up",
        "screamed at", "yelled at", "swore at", "sworn at", "laughed at me", "looked through me", "in one ear",
    ]

    private static let faultsOfService = [
        "unable", "overrun", "overran", "unanswered", "unreachable", "withheld", "could not get", "couldn't get",
        "couldnt get", "can't get", "cannot get", "unable to", "never turned up", "didn't turn up",
        "did not turn up", "didnt turn up", "not turn up", "no show", "turned up late", "was late", "were late",
        "is late", "are late", "running late", "ran late", "always late", "often late", "arrived late", "came late",
        "very late", "so late", "hour late", "hours late", "minutes late", "late for", "kept waiting",
        "left waiting", "left in pain", "left alone", "left on my own", "left without", "left out", "left me",
        "on hold", "long time to", "a long time", "long delay*", "long queue*", "long wait*", "hours on end",
        "no explanation", "no apology", "no sign of", "no privacy", "no care", "no interest", "no respect",
        "no sympathy", "no compassion", "no understanding", "no way of", "went wrong", "go* wrong", "gone wrong",
        "lost my", "mix up", "mixed up", "mess up", "messed up", "not informed", "not explained", "not aware",
        "not listened", "not clean", "not ready", "not available", "had to chase", "chas* up", "kept chasing",
        "had to fight", "fight for", "have to fight", "in pain", "in agony", "poor quality", "low quality",
        "poor standard*", "low standard*", "poor service", "poor communication", "only thing", "only problem",
        "only downside", "downside*", "drawback*", "the worst", "could not care",
    ]

    private static let feelingsOfComplaint = [
        "agitated", "anguish", "apprehensive", "bewildered", "bored", "concerned", "concerning", "daunting",
        "despair*", "disagree*", "disapprov*", "disconcert*", "discourag*", "disgruntled", "disheart*", "dismay*",
        "displeas*", "disturbed", "doubtful", "embittered", "enraged", "exasperat*", "fuming", "furious*",
        "grievance*", "impatient", "infuriat*", "irritat*", "jeopard*", "nervous*", "overwhelm*", "panic*",
        "panicked", "peeved", "perturbed", "pessimis*", "sad", "sadden*", "sadly", "shaken", "shocked", "tense",
        "terrified", "terrifying", "tormented", "torment*", "torture*", "uneasy", "unimpress*", "underwhelm*",
        "unnerv*", "unsettl*", "unsure", "weary", "worried", "worry", "worries", "tired of", "had enough",
        "let downs", "a let down", "in tears", "made me cry", "crying", "lost patience", "lose patience",
        "wish i had never", "never go back", "never return", "never going back", "last resort", "worse than",
        "no better", "no different", "makes it worse", "makes me feel worse",
    ]
}
