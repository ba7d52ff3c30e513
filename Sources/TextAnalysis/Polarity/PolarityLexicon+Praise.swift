extension PolarityLexicon {
    static let praise =
        wordsOfPraise + praiseOfPeople + praiseOfServices + praiseByNegation + colloquialPraise + whatWentWell
        + praiseOfAnything

    private static let wordsOfPraise = [
        "good", "great", "brilliant*", "excellent*", "fantastic*", "amazing*", "wonderful*", "superb*",
        "outstanding", "fabulous*", "lovely", "loveliest", "nice", "nicely", "nicest", "perfect*", "best",
        "marvellous*", "terrific", "exceptional*", "incredible", "incredibly", "awesome", "positive*", "success*",
        "impress*", "valuable", "invaluable", "worthwhile", "beneficial", "useful", "effective", "thorough*",
        "better than", "much better", "a lot better", "far better", "so much better", "feel* better", "felt better",
        "got better", "getting better", "gets better", "better now", "a good thing", "for the better",
    ]

    private static let praiseOfPeople = [
        "kind", "kinder", "kindest", "kindness", "kindly", "caring", "cared about me", "really care*", "actually care*",
        "they care", "she cares", "he cares", "who care", "who cares about", "compassion*", "empath*", "sympath*",
        "friendl*", "welcom*", "warm", "warmth", "warmly", "polite*", "courte*", "respect*", "dignity", "professional*",
        "helpful*", "helped", "helps", "supportive", "supported", "attentive", "patient with", "so patient",
        "very patient", "understanding", "understood", "understands", "understand* me", "listen*", "heard me",
        "felt heard", "feel heard", "being heard", "trust", "trusted", "trusting", "trusts", "trustworthy", "honest",
        "honestly with", "honesty", "reassur*", "encourag*", "inspir*", "motivat*", "empower*", "approachable",
        "down to earth", "non judg*", "nonjudg*", "generous*", "gentle", "gently", "thoughtful*", "considerate",
        "knowledgeable", "skilled", "competent", "dedicat*", "committed", "hard working", "hardworking", "genuine*",
        "smil*", "cheerful*", "open and honest", "went out of ... way", "go* out of ... way", "above and beyond",
        "look* out for",
        "extra mile", "believed in me", "believes in me", "believed me", "stuck by me", "stood by me", "there for me",
        "there for us", "been there for", "always there", "on my side", "had my back", "has my back", "got my back",
        "put me at ease", "at ease", "took the time", "takes the time", "take the time", "took time", "made time",
        "time for me", "time for you", "kept ... word", "treated fairly", "treated well", "treats me well",
        "treat* me like a human", "treat* me like a person", "like a human", "as a human", "like an equal",
        "as an equal", "as equals", "like a person", "as a person", "as an individual", "without judg*",
    ]

    private static let praiseOfServices = [
        "safe", "safer", "safely", "comfortable", "comfy", "relaxed", "relaxing", "calm", "calming", "spotless", "tidy",
        "nice and clean", "clean and tidy", "easy", "easier", "easily", "quick", "quicker", "quickly", "prompt",
        "promptly", "efficient*", "flexib*", "accommodating", "accessible", "reliabl*", "consistent", "consistently",
        "well run", "well organised", "well looked after", "looked after", "well supported", "joined up", "same day",
        "straight away", "seen quickly", "seen on time", "there and then", "on time", "always available",
        "works well", "worked well", "works for me", "worked for me", "worked out", "went well", "going well",
        "fit around", "fits around", "fitted around", "worked around", "open door", "safe space*", "fair", "fairly",
        "a choice", "given a choice", "let me choose", "let me pick", "let me try", "given a chance",
        "gave me a chance", "second chance",
    ]

    private static let praiseByNegation = [
        "can't fault", "cant fault", "cannot fault", "can not fault", "couldn't fault", "couldnt fault",
        "could not fault", "no fault*", "no complaint*", "nothing to complain about", "can't complain", "cant complain",
        "cannot complain", "nothing but praise", "nothing but good", "nothing but kind", "nothing but respect",
        "couldn't do more", "couldnt do more", "could not do more", "couldn't do enough", "couldnt do enough",
        "could not do enough", "can't do enough", "couldn't have done more", "could not have done more",
        "couldn't ask for", "couldnt ask for", "could not ask for", "couldn't have asked for",
        "could not have asked for", "couldn't have been better", "couldnt have been better",
        "could not have been better", "couldn't have been nicer", "could not have been nicer",
        "couldn't have been kinder", "couldn't have been more", "could not have been more", "couldn't be better",
        "could not be better", "couldn't be happier", "could not be happier", "can't thank", "cant thank",
        "cannot thank", "can't recommend ... enough", "cannot recommend ... enough", "couldn't have done it without",
        "could not have done it without", "couldn't have done this without", "couldn't have got through",
        "wouldn't be here", "wouldnt be here", "would not be here", "wouldn't be alive", "would not be alive",
        "if it wasn't for", "if it wasnt for", "if it weren't for", "if it were not for", "where i'd be without",
        "where i would be without", "lost without", "no problem*", "no issues", "no hassle", "no fuss", "no bother",
        "no pressure", "no rush", "no judg*", "nothing is too much", "nothing was too much", "nothing's too much",
        "never too much trouble", "never too busy", "not bad", "not too bad", "not a bad", "not bad at all",
        "nobody made a fuss", "never gave up on", "didn't give up on", "didnt give up on", "never give up on",
        "never let me down", "never let us down", "never felt better",
        "never been better", "not wait long", "didn't have to wait", "did not have to wait", "couldn't wait to",
        "not change anything", "wouldn't change", "would not change", "leave it as it is", "wouldn't have it any",
        "not just a number", "not a number", "not the only one", "not alone", "never late", "never once let",
    ]

    private static let colloquialPraise = [
        "top notch", "first class", "first rate", "spot on", "ten out of ten", "10 out of 10", "10 10", "five star*",
        "5 star*", "a star", "stars", "legend*", "diamond", "diamonds", "gem", "gems", "wee gem", "angel*", "hero",
        "heroes", "dead sound", "proper sound", "is sound", "was sound", "are sound", "were sound", "pure class",
        "class act", "brill", "ace", "cracking", "cracker", "smashing", "belter", "pure magic", "dead good",
        "dead nice", "dead kind", "well good", "bang on", "sorted me", "sorted it", "chuffed", "buzzing",
        "over the moon", "made up with", "second to none", "good as gold", "breath of fresh air", "godsend",
        "god send", "lifeline", "life line", "lifesav*", "life sav*", "worth it", "well worth", "worth every",
        "hats off", "keep it up", "keep up the", "well done", "thumbs up", "does what it says", "a laugh",
        "had a laugh", "have a laugh", "tidy like", "champion",
    ]

    private static let whatWentWell = [
        "happy", "happier", "pleased", "delighted", "satisfied", "glad", "grateful*", "gratitude", "thank*",
        "appreciat*", "enjoy*", "love", "loved", "loves", "loving", "i like", "i liked", "we like", "we liked",
        "really like", "really liked", "liked that", "liked how", "what i liked", "recommend*", "improved", "improving",
        "improves", "progress*", "proud", "confident", "confidently", "gained confidence", "my confidence",
        "hopeful", "give* me hope", "gave me hope", "given me hope", "hope again", "valued", "included", "accepted",
        "belong", "belonged", "belonging", "part of something", "feel part of", "felt part of", "stable", "stability",
        "settled", "freedom", "saved my", "save* ... life", "saved lives", "saves lives", "kept me alive",
        "keep* me alive", "kept me going", "keeps me going", "got me through", "gets me through", "got me clean",
        "got my life back", "my life back", "turn* my life around", "turned ... around", "turning point",
        "chang* my life", "changed it all", "changed everything", "life changing", "made a difference",
        "make* a difference", "big difference", "made it easy", "made me feel at home", "feel* at home", "felt at home",
        "felt like family", "like a family", "seen as a", "kept me clean", "kept me sober", "doing well", "did well",
        "doing great", "thriving", "pulled me through", "picked me up", "back on my feet", "back on track",
    ]
}
