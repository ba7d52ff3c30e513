/// Words by which places are known, and words with capitals that are none.
enum PlaceWords {
    static let streets: Set = [
        "street", "road", "rd", "avenue", "ave", "lane", "close", "drive", "crescent", "terrace", "gardens", "grove",
        "square",
        "heol", "stryd", "ffordd",
    ]

    /// The last word of a place's name.
    static let kinds: Set = streets.union([
        "st", "way", "court", "place", "house", "hill", "park", "estate", "hospital", "infirmary", "surgery", "clinic",
        "centre", "center", "practice", "pharmacy", "chemist", "chemists", "hostel", "church", "school", "college",
        "ward",
        "prison", "hub", "lodge", "hall", "station", "library", "flats", "towers", "tower", "view", "cottage", "green",
        "bridge",
        "quay", "wharf", "walk", "row", "parade", "market", "farm", "university", "hotel", "shelter", "refuge",
        "mosque",
        "foodbank", "ysbyty", "canolfan",
    ])

    /// Stand inside a name in small letters.
    static let joining: Set = ["of", "upon", "on", "the", "and", "under", "le", "in", "by", "y", "yr", "ar"]

    /// After these a capital is a place rather than somebody.
    static let surePrepositions: Set = [
        "in", "near", "outside", "around", "opposite", "behind", "into", "yn", "ym", "yng",
    ]

    /// After these it may be either.
    static let prepositions: Set = surePrepositions.union(["at", "from", "to", "off", "leaving", "via", "o"])

    /// Have a capital and are nobody's name and no place: the speaker, days,
    /// bodies, drugs, languages, what staff are called.
    static let ordinary: Set = [
        "i", "i'm", "i've", "i'd", "i'll", "im", "ive", "id", "a", "an", "the", "this", "that", "these", "those",
        "they", "he", "she",
        "it", "we", "you", "my", "our", "his", "her", "their", "your", "its", "and", "or", "if", "when", "then",
        "there", "here", "so",
        "as", "at", "in", "on", "of", "to", "for", "from", "with", "by", "no", "not", "never", "yes", "all", "some",
        "any", "more",
        "very", "just", "also", "only", "too", "who", "what", "where", "why", "how", "because", "after", "before",
        "even", "most",
        "is", "was", "are", "were", "be", "been", "has", "have", "had", "do", "does", "did", "can", "could", "would",
        "should", "will",
        "get", "got", "go", "went", "make", "made", "take", "took", "give", "gave", "need", "needs", "want", "thank",
        "thanks", "please",
        "good", "great", "excellent", "very", "really", "nice", "lovely", "brilliant", "amazing", "bad", "poor",
        "nothing", "none",
        "everything", "everyone", "everybody", "nobody", "someone", "people", "person", "staff", "service", "services",
        "team",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
        "april", "may",
        "june", "july", "august", "september", "october", "november", "december", "spring", "summer", "autumn",
        "winter", "christmas",
        "xmas", "easter", "ramadan", "eid", "new", "year", "years", "boxing", "day", "days", "week", "weeks", "am",
        "pm", "bank", "holiday",
        "nhs", "gp", "gps", "a&e", "ae", "e", "er", "icu", "mri", "ct", "hiv", "hep", "c", "b", "covid", "aids", "adhd",
        "ptsd", "ocd", "bpd", "gig", "pip",
        "dwp", "esa", "uc", "cv", "dbs", "hmp", "uk", "usa", "eu", "tv", "pc", "it", "ok", "ot", "cpn", "cmht", "camhs",
        "bbv", "ost", "dna",
        "dr", "doctor", "doctors", "nurse", "nurses", "consultant", "keyworker", "worker", "workers", "counsellor",
        "manager", "receptionist",
        "reception", "mr", "mrs", "ms", "miss", "mx", "sir", "prof", "professor", "police", "probation", "council",
        "government", "social",
        "paramedic", "paramedics", "ambulance", "driver", "drivers", "hospital", "surgery", "clinic", "centre", "ward",
        "pharmacy", "chemist",
        "house", "home", "street", "road", "court", "prison", "school", "church", "hub", "drop", "group", "meeting",
        "outreach", "recovery",
        "detox", "rehab", "treatment", "tier", "emergency", "accident", "outpatients", "outpatient", "inpatient",
        "physio", "dentist",
        "methadone", "subutex", "buvidal", "espranor", "suboxone", "naloxone", "narcan", "heroin", "valium", "crack",
        "spice", "xanax",
        "pregabalin", "gabapentin", "antabuse", "diazepam", "librium", "alcoholics", "narcotics", "cocaine",
        "anonymous", "aa", "na", "ca",
        "english", "welsh", "polish", "urdu", "arabic", "punjabi", "british", "irish", "scottish", "asian", "black",
        "white", "christian",
        "muslim", "jewish", "god", "jesus", "allah", "lord", "facebook", "whatsapp", "zoom", "teams", "google",
        "instagram", "tiktok", "youtube", "twitter",
        "internet", "wifi", "email", "skype", "first", "second", "third", "last", "one", "two", "three", "four", "five",
        "step", "steps",
        "time", "times", "life", "love", "help", "support", "care", "health", "mental", "drug", "drugs", "alcohol",
        "script", "area", "town", "city",
        "general", "north", "south", "east", "west", "other", "others", "another", "well", "keep", "stop", "start",
        "being", "having", "going",
        "patient", "patients", "transport", "friends", "family", "test", "universal", "credit", "citizens", "advice",
        "job", "centreplus",
        "question", "answer", "part", "parking", "appointment", "appointments", "waiting", "room", "front", "desk",
        "top", "bottom", "hell",
        "mum", "mam", "dad", "nan", "gran", "grandad", "mother", "father", "brother", "sister", "son", "daughter",
        "wife", "husband", "partner",
        "and", "but", "out", "up", "down", "over", "back", "again", "still", "once", "now", "today", "tomorrow",
        "yesterday", "tonight", "morning",
        "although", "especially", "expecially", "particularly", "both", "such", "however", "about", "eventually",
        "sometimes",
        "often", "taxi", "medic", "doc", "responder", "children", "assessment", "urgent", "walk-in", "walk", "retail",
        "security",
        "pneumonia", "sepsis", "dementia", "myeloma", "narcolepsy", "cancer", "stroke", "diabetes", "copd", "epilepsy",
        "asthma",
        "friendly", "kind", "name", "address", "aande", "nhs111", "call", "handler", "operator", "medical", "unit",
        "department",
        "first", "aid", "aider", "ticked", "while", "since", "until", "unless", "maybe", "perhaps", "overall", "let",
        "say", "see",
        "hope", "grace", "joy", "will", "mark", "rose", "bill", "pat", "faith", "frank", "penny", "ruby", "heather",
        "holly", "ivy",
        "charlie", "crystal", "brown", "gear", "weed", "ketamine", "mdma", "fentanyl", "nitazenes", "ambien", "librium",
        "communication", "feedback", "information", "access", "quality", "safety", "respect", "dignity", "trust",
        "department",
    ]

    static func isOrdinary(_ word: String) -> Bool { ordinary.contains(word) || kinds.contains(word) && word != "st" }

    /// A service's name of ordinary words alone would be found in everything.
    static func areOrdinary(_ words: [String]) -> Bool {
        words.allSatisfy { isOrdinary($0) || joining.contains($0) } && words.count < 2
    }
}
