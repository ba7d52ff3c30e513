/// How people write the small words that stand in most entries: without
/// apostrophes, run together, as they are spoken.
struct Spellings: Sendable {
    /// A word or words as entries have them, and what else stands for them.
    let others: [(written: String, others: [String])]

    /// An entry with each of its words in every spelling, the given first.
    func every(_ entry: String) -> [String] {
        var all = [" \(entry) "]
        for (written, others) in others {
            all = all.flatMap { one in
                let parts = one.split(separator: " \(written) ", omittingEmptySubsequences: false)
                guard parts.count > 1 else { return [one] }
                return ([written] + others).map { parts.joined(separator: " \($0) ") }
            }
        }
        return all.flatMap { one in
            let entry = String(one.dropFirst().dropLast())
            return entry.contains("'") ? [entry, entry.filter { $0 != "'" }] : [entry]
        }
    }

    static let english = Spellings(others: [
        // Whoever harm is meant for, and children; these come first, since they hold other words.
        (
            "SOMEONE",
            [
                "him", "her", "them", "u", "you", "someone", "somebody", "some one", "anyone", "everyone", "everybody",
                "people", "this man", "that man", "that woman", "my mum", "my mam", "my dad", "my ex", "my partner",
                "my husband", "my wife", "my boyfriend", "my girlfriend", "my brother", "my sister", "my stepdad",
                "my neighbour", "my dealer", "my landlord", "my worker", "my keyworker", "the staff", "the worker",
                "the manager", "the doctor", "the lot of them", "all of them", "the others", "others",
            ]
        ),
        (
            "CHILD",
            [
                "child", "children", "childs", "kid", "kids", "baby", "babies", "bairn", "bairns", "wean", "weans",
                "toddler", "son", "daughter", "stepson", "stepdaughter", "step son", "step daughter", "grandson",
                "granddaughter", "grandchild", "grandchildren", "grandkids", "nephew", "niece", "little one",
                "little ones", "little girl", "little boy", "boy", "girl", "lad", "unborn", "year old",
            ]
        ),
        (
            "PARTNER",
            [
                "he", "she", "partner", "husband", "wife", "boyfriend", "girlfriend", "bf", "gf", "ex", "dad",
                "stepdad",
                "son", "father", "fella", "bloke",
            ]
        ),
        (
            "HIM",
            [
                "him", "her", "them", "my partner", "my husband", "my wife", "my boyfriend", "my girlfriend", "my ex",
                "my dad", "my stepdad", "my son", "my father", "my mum", "my brother", "my fella", "my bf",
                "my other half",
                "my dealer", "going home", "to go home", "going back there", "to go back",
            ]
        ),
        (
            "PILLS",
            [
                "pills", "tablets", "tabs", "meds", "medication", "medicine", "paracetamol", "paracetamols",
                "methadone",
                "valium", "vallies", "benzos", "antidepressants", "sleepers", "insulin", "painkillers", "pregabs",
            ]
        ),
        ("myself", ["meself", "mysel", "mysen", "masel", "maself", "my self", "me self", "myselve", "myslef"]),
        ("want to", ["wanna", "wanted to", "wants to", "want too", "wana", "wanting to"]),
        ("going to", ["gonna", "gunna", "goin to", "gonnae", "about to", "planning to"]),
        ("anymore", ["any more", "no more", "any longer", "nae mair"]),
        ("can't", ["cant", "cannot", "can not", "cannae", "cny", "couldn't", "couldnt", "could not"]),
        ("don't", ["dont", "do not", "dinnae", "dinny", "didn't", "didnt", "did not", "doesn't", "doesnt"]),
        ("won't", ["wont", "will not", "willnae", "wouldn't", "wouldnt", "would not"]),
        ("isn't", ["isnt", "is not", "isnae", "aint", "ain't", "wasn't", "wasnt"]),
        ("i'm", ["im", "i am", "i was", "am"]),
        ("i'll", ["ill", "i will"]),
        ("he's", ["hes", "he is", "she's", "shes", "she is"]),
        ("what's", ["whats", "what is", "wots"]),
        ("no one", ["noone", "no-one", "nobody"]),
        ("tried", ["try", "trying"]),
    ])
}
