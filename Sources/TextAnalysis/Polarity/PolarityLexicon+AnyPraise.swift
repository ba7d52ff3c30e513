// Words that people use of anything at all, beside those of services. Written
// in November 2026 from general knowledge of English, before any comment that
// was misread was looked at. No word was added after.

extension PolarityLexicon {
    static let praiseOfAnything = wordsOfWorth + praiseOfManner + praiseInFeeling + praiseOfNoFault

    private static let wordsOfWorth = [
        "admir*", "adore*", "admirabl*", "agreeable", "applaud*", "appealing", "astounding", "beautiful*",
        "blessing", "charming", "commendabl*", "commend*", "compliment*", "constructive", "convenient*", "delicious",
        "delight", "delights", "delightful*", "desirable", "dependable", "efficiency", "effortless*", "excel",
        "excels", "excelled", "excellence", "exemplary", "exceed*", "exquisite", "faultless*", "favourite",
        "flawless*", "fun", "glowing", "handy", "harmonious", "heartwarming", "ideal", "immaculate*", "informative",
        "innovative", "insightful", "magic", "magnificent*", "memorable", "neat", "neatly", "organised", "peaceful",
        "phenomenal*", "pleasant*", "pleasing", "pleasure", "pleasurable", "praise*", "praiseworthy", "precious",
        "productive", "profitable", "reasonable", "remarkabl*", "rewarding", "satisfactory", "satisfying",
        "satisfaction", "seamless*", "sensational", "smooth*", "soothing", "speedy", "speedily", "splendid*",
        "stellar", "straightforward", "stunning", "sublime", "super", "swift*", "tasty", "timely", "tremendous*",
        "unbeatable", "unrivalled", "uplifting", "upbeat", "wise", "wisely", "worthy", "a blessing", "a credit",
        "a dream", "a joy", "a treat", "a relief", "high quality", "top quality", "good quality", "high standard*",
        "highest standard*", "top class", "world class", "first choice", "peace of mind", "pain free", "stress free",
        "hassle free", "trouble free", "painless*", "well explained", "well informed", "well managed",
        "well maintained", "well prepared", "well presented", "well trained", "well kept", "well thought", "wow",
        "fine", "all good", "very well", "really well", "so well", "extremely well", "quite well", "as good as",
    ]

    private static let praiseOfManner = [
        "affable", "affection*", "amiable", "calmly", "capable", "carefully", "charitable", "cheery", "civil",
        "commitment", "conscientious*", "cooperative", "cordial*", "diligent*", "discreet*", "eager", "energetic",
        "enthusias*", "expertise", "expertly", "faithful", "gifted", "gracious*", "hospitab*", "humane", "humorous",
        "humour", "interested", "jolly", "kindhearted", "likeable", "lively", "loyal*", "meticulous*", "obliging",
        "patience", "patiently", "personable", "prepared", "proficient*", "punctual*", "resourceful", "responsive",
        "responsiveness", "sensitively", "sensitivity", "sincere*", "tactful*", "talented", "tireless*", "tolerant",
        "unselfish*", "vigilant", "willing", "willingly", "witty", "kind hearted", "warm hearted", "good hearted",
        "big hearted", "good humour*", "good natured", "good sense of humour", "easy to talk to", "happy to help",
        "keen to help", "eager to help", "willing to help", "glad to help", "quick to help", "ready to help",
        "always helped", "hard worker*", "well mannered", "well spoken", "took an interest", "take an interest",
        "takes an interest", "took care of", "take care of", "takes care of", "took good care", "great care",
        "such care", "with care", "cared for", "in good hands", "in safe hands", "good hands", "safe hands",
        "second nature", "explained everything", "explained what", "explained clearly", "explained well",
        "explained it all", "explained to me", "clear explanation*", "clearly explained", "fully explained",
        "everything was explained", "answered all", "answered my questions", "answered every",
        "answered any questions", "kept informed", "kept me informed", "kept us informed", "kept up to date",
        "kept me up to date", "kept in touch", "kept us up to date",
    ]

    private static let praiseInFeeling = [
        "amazed", "cheered", "comforted", "comforting", "contented", "elated", "enthralled", "excited", "fascinated",
        "fortunate*", "honoured", "joy", "joyful*", "lucky", "merry", "moved", "optimistic", "overjoyed",
        "privileged", "relieved", "rejuvenated", "thrilled", "touched", "by far the best", "a big help",
        "a great help", "a huge help", "huge help", "big help", "great help", "of great help", "made me laugh",
        "made me smile", "made my day", "calmed me", "calmed my", "put my mind at", "mind at rest", "mind at ease",
        "fond of", "looking forward", "look forward", "without hesitation", "like an old friend", "blown away",
        "god bless", "bless them", "bless you", "good luck", "best wishes", "keep going", "good work", "good job",
        "great job", "great work", "nice job", "fantastic job", "job well done", "works fine", "worked fine",
        "works great", "no worries", "no trouble", "no regrets", "no objection*", "no delay*", "no waiting",
        "no queue*",
    ]

    private static let praiseOfNoFault = [
        "nothing bad", "nothing wrong", "nothing negative", "nothing to fault",
        "nothing needs", "nothing could be better", "nothing could be improved", "nothing to change",
        "no improvement*", "no need for improvement*", "no need to improve", "no need to change", "no change*",
        "don't change", "dont change", "do not change", "couldn't improve", "could not improve", "can't improve",
        "cannot improve", "couldn't be improved", "could not be improved", "can't be improved", "cannot be improved",
        "can't be bettered", "cannot be bettered", "couldn't have wished", "could not have wished", "couldn't wish",
        "could not wish", "can't praise", "cannot praise", "couldn't praise", "could not praise",
        "can't speak highly", "cannot speak highly", "couldn't speak highly", "can't be faulted",
        "cannot be faulted", "couldn't be faulted", "could not be faulted", "hard to fault", "carry on as you are",
        "carry on as", "carry on the good", "as it should be", "without a problem", "without any problem*",
        "without problem*", "without fail", "without complaint", "without a hitch", "without any trouble",
        "never a problem", "never any problem*", "never had a problem", "never had any problem*", "not a problem",
        "never fail*", "never disappoint*", "nothing but the best", "nothing but positive", "nothing less than",
    ]
}
