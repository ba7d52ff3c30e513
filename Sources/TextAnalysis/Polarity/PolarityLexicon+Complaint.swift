extension PolarityLexicon {
    static let complaint =
        wordsOfComplaint + complaintOfPeople + complaintOfServices + complaintByAbsence + tooMuch
        + colloquialComplaint + whatItDidToPeople + complaintOfAnything

    private static let wordsOfComplaint = [
        "bad", "badly", "poor", "poorly", "poorer", "awful*", "terribl*", "horribl*", "horrid", "horrendous*",
        "appalling*", "disgrac*", "disgust*", "shocking*", "dreadful*", "atrocious*", "abysmal*", "diabolical*",
        "worst", "worse", "worsen*", "useless*", "hopeless*", "pointless*", "a waste", "waste of", "wasted", "a mess",
        "shambles", "shambolic", "nightmare*", "disaster*", "chaos", "chaotic", "unacceptabl*", "inadequate*",
        "inappropriate*", "insufficient*", "unsuitabl*", "unreasonabl*", "unfair*", "unjust*", "wrong", "wrongly",
        "mistake*", "error*", "fail", "failed", "failing", "fails", "failure*", "faulty", "broken", "problem with",
        "problems with", "the problem is", "the trouble is", "big problem*", "problematic", "complain*", "negative*",
        "not great", "not good", "no good", "not good enough", "not acceptable", "not right", "not ideal",
    ]

    private static let complaintOfPeople = [
        "rude*", "ignorant", "arrogan*", "abrupt*", "dismissed", "dismissive*", "patronis*", "patroniz*",
        "condescend*", "disrespect*", "unhelpful*", "unfriendl*", "unprofessional*", "uncaring", "unkind*",
        "unwelcom*", "unsympath*", "uninterested", "disinterested", "cold and", "coldly", "so cold", "cruel*", "nasty",
        "harsh*", "heartless", "hostil*", "aggressi*", "bully*", "bulli*", "shout*", "snapped", "snappy", "sarcastic",
        "laughed at", "sneer*", "look* down on", "look* down at", "down their nose*", "talk* down to", "spoke* down to",
        "like i was five", "like i was stupid", "like i was nothing", "like something on", "like dirt", "like scum",
        "like an animal", "like animals", "like cattle", "like a child", "like kids", "like a criminal",
        "like criminals", "like a number", "just a number", "judgement*", "judgment*", "judged", "judges me",
        "judging", "judgy", "stigma*", "asham*", "shame*", "shaming", "embarrass*", "humiliat*", "degrad*", "demean*",
        "dehumani*", "belittl*", "blam*", "discriminat*", "prejudic*", "racis*", "sexis*", "homophob*", "label*",
        "stereotyp*", "junkie*", "smackhead*", "scum*", "outcast*", "gossip*", "lied", "lying to", "liar*",
        "betray*", "behind my back", "mistrust*", "distrust*", "untrust*", "suspicio*", "against me", "against you",
        "hold it against", "broke ... promise*", "broken promise*", "promises broken", "ignor*", "neglect*",
        "abandon*", "let down", "let me down", "let us down", "let you down", "lets you down", "letting me down",
        "gave up on", "giv* up on", "write you off", "written off", "wrote ... off", "writ* ... off", "fobbed off",
        "fob* ... off", "careless*", "incompeten*", "jobsworth*", "treated differently", "treat* ... different",
        "treat* ... worse", "second class", "never looked up", "changed the subject", "talked over", "talk* over me",
        "only there for the wage", "just a job to", "a job to them", "threat*", "intimidat*", "punish*", "punit*",
        "sanction*", "coerc*", "forced", "pushed into", "made to wait", "made me wait", "power trip", "gatekeep*",
    ]

    private static let complaintOfServices = [
        "banned", "barred", "kick* off", "kick* ... off", "kick* out", "kick* ... out", "thrown out", "thrown off",
        "throw* ... out", "threw ... out", "turned away", "turn* ... away", "turned down", "knocked back",
        "knock* ... back", "refus*", "reject*", "denied", "excluded", "exclusion", "evict*", "cut off", "cuts",
        "cutback*", "underfund*", "understaff*", "short staffed", "short of staff", "overwork*", "overstretch*",
        "stretched", "run down", "rundown", "closed down", "shut down", "closing down", "taken away", "took ... away",
        "ran out", "lost the service", "lost in the system", "lost my place", "postcode lottery", "wait*", "delay*",
        "queue*", "slow", "slower", "slowly", "cancel*", "late again", "overlooked", "forgotten", "forgot about",
        "fell through", "fall* through", "slip* through", "the cracks", "passed around", "pass* ... around",
        "pass* ... pillar", "pillar to post", "passed from", "pass you back", "back and forth", "bounced",
        "bounc* between",
        "parked", "stuck", "trapped", "hoops", "jump* through", "tick box*", "tick* boxes", "red tape", "bureaucra*",
        "conveyor belt", "one size", "rigid*", "strict*", "inflexib*", "unreliab*", "inconsisten*", "disorganis*",
        "disjointed", "fragmented", "revolving door", "turnover", "keep* changing", "kept changing",
        "chopping and changing",
        "different face", "start* from scratch", "from scratch", "start all over", "repeat* myself", "over and over",
        "same story", "whole story again", "story again", "unsafe", "dangerous*", "dirty", "filthy", "smelly", "damp",
        "mould*", "noisy", "overcrowd*", "cramped", "expensive", "can't afford", "cant afford", "couldn't afford",
        "unaffordable", "difficult*", "struggl*", "hard to", "harder", "impossible", "confus*", "complicated",
        "barrier*", "misunderst*", "misdiagnos*", "breach*", "over my head", "over our heads", "done to us",
        "told what to do", "no way to", "computer says no", "computer said no", "obsess*",
    ]

    private static let complaintByAbsence = [
        "lack", "lacks", "lacked", "lacking", "lack of", "shortage*", "absence of", "not enough", "isn't enough",
        "isnt enough", "wasn't enough", "never enough", "hardly any", "barely any", "nowhere near enough",
        "enough is enough", "nowhere to", "nowhere else", "nothing to do", "no one to talk to", "nobody to talk to",
        "no one cares", "no one cared", "nobody cares", "nobody cared", "don't care", "dont care", "didn't care",
        "didnt care", "doesn't care", "couldn't care less", "could not care less", "not bothered", "not interested",
        "can't be bothered", "couldn't be bothered", "no help", "no support", "no choice*", "no say", "no option*",
        "no follow up", "no aftercare", "no beds", "no reply", "no answer", "no response", "no contact",
        "no communication", "no information", "no staff", "no continuity", "no consistency", "no idea", "no point",
        "no hope", "no confidence", "no time for", "no one listens", "nobody answers", "nobody picks up", "nobody rang",
        "nobody told", "no one told", "nobody asked", "no one asked", "nobody came", "no one came", "never asked",
        "never did",
        "not asked", "wasn't asked", "wasnt asked", "never told", "not told", "wasn't told", "never rang",
        "never called", "never answer*", "never heard back", "never got back", "never offered", "not offered",
        "wasn't offered", "never saw", "without asking", "without telling", "without consult*", "without us",
        "doesn't work", "doesnt work", "didn't work", "didnt work", "not working", "never works", "does not work",
        "don't bother", "dont bother", "never again", "lost ... trust", "lost ... confidence", "lost ... faith",
        "not heard", "unheard", "not wanted", "unwanted", "all i was offered",
        "take it or leave it", "that or nothing", "or nothing", "not worth", "no use", "fell apart", "was missing",
        "is missing",
    ]

    private static let tooMuch = [
        "too much", "too many", "too long", "too few", "too little", "too late", "too early", "too soon", "too short",
        "too slow", "too slowly", "too fast", "too quick", "too quickly", "too far", "too high", "too low", "too big",
        "too small", "too busy", "too strict", "too hard", "too difficult", "too easy to", "too expensive", "too dear",
        "too noisy", "too loud", "too hot", "too cold", "too dark", "too young", "too old", "too formal",
        "too clinical",
        "too rigid", "too complicated", "too scared", "too afraid", "too ashamed", "too rushed", "too stretched",
        "too focused", "too keen", "too quick to", "far too", "way too", "all too", "a bit too", "much too",
        "took too", "takes too", "over the top", "took weeks", "took months", "takes weeks", "takes months",
        "took ages", "takes ages", "took forever", "takes forever", "for ages", "weeks on end", "months on end",
    ]

    private static let colloquialComplaint = [
        "rubbish", "crap", "shit", "shite", "shitty", "pants", "a joke", "joke of", "bloody joke", "pathetic",
        "rank", "dire", "grim", "ropey", "iffy", "dodgy", "naff", "mince", "guff", "bogging", "minging", "manky",
        "howling", "nae use", "nae good", "nae help", "rip off", "stitched up", "took the piss", "taking the piss",
        "takes the piss", "piss take", "pissed off", "pissed me off", "pisses me off", "do* my head in",
        "did my head in", "up the wall", "gutted", "hacked off", "cheesed off", "narky", "grumpy", "moody", "snotty",
        "stuck up", "up themselves", "two faced", "sly", "out of order", "slagg*", "sod all", "bugger all", "f all",
        "sick of", "sick and tired", "fed up", "lip service", "all talk", "talk the talk", "box ticking",
        "arse about", "half arsed", "half baked", "at the end of my tether", "banging my head", "brick wall*",
        "deaf ears", "couldn't give", "could not give", "don't give a", "doesn't give a", "didn't give a",
    ]

    private static let whatItDidToPeople = [
        "scary", "scared", "scares", "afraid", "frighten*", "fear*", "stressed", "stressful", "upset*", "distress*",
        "hurt", "hurts", "hurtful", "traumatis*", "retraumatis*", "retraumatiz*", "triggered", "triggering", "isolated",
        "isolating", "lonely", "loneliness", "alone", "angry", "anger*", "annoy*", "frustrat*", "disappoint*",
        "dissatisf*", "unhappy", "miserabl*", "depressing", "hate", "hated", "hates", "dread", "dreaded", "regret*",
        "powerless*", "helpless*", "worthless*", "vulnerable and", "gave up", "walked out", "put me off", "puts me off",
        "puts people off", "put off", "avoid*", "died waiting", "dead waiting",
        "rattling", "unsupported", "unseen", "invisible", "uncomfortabl*", "on edge", "rushed", "rushing",
        "keep your mouth shut", "kept quiet", "stay quiet", "hid it", "wary", "felt like a burden", "a burden",
        "harm me", "did more harm", "more harm than", "set me back", "made it worse", "made me worse",
        "brought it all back",
    ]
}
