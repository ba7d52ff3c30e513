import Involvement

extension Spellings {
    static let welsh = Spellings(others: [
        ("fy hun", ["fy hunan", "fi fy hun", "fi'n hun", "yn hun", "fyn hun"]),
        (
            "dw i eisiau",
            ["dwi eisiau", "dwi isio", "dw i isio", "dwi ishe", "rwy'n eisiau", "rwyf eisiau", "fi moyn", "dwi'n moyn"]
        ),
        ("ddim eisiau", ["ddim isio", "ddim ishe", "ddim moyn", "dim isio", "dim eisiau", "dim moyn"]),
        (
            "fy mhlentyn",
            [
                "fy mhlant", "y plentyn", "y plant", "fy mabi", "y babi", "fy merch", "fy mab", "plentyn", "plant",
                "babi",
            ]
        ),
        ("ofn", ["ofni", "ofnus"]),
    ])
}

extension DangerLexicon {
    /// Words that begin with a consonant stand here in each of their mutations
    /// that people write.
    static let welsh = DangerLexicon(
        language: "cy", spellings: .welsh,
        words: [
            .suicide: DangerWords(entries: [
                "hunanladd*", "hunan ladd*", "lladd fy hun", "ladd fy hun", "lladd ei hun", "ladd ei hun",
                "lladd eu hunain", "crogi fy hun", "grogi fy hun", "boddi fy hun", "foddi fy hun", "saethu fy hun",
                "diweddu fy mywyd", "ddiweddu fy mywyd", "gorffen fy mywyd", "cymryd fy mywyd", "gymryd fy mywyd",
                "rhoi diwedd ar fy mywyd", "rhoi diwedd ar y cyfan", "rhoi diwedd arni", "rhoi terfyn ar fy mywyd",
                "dw i eisiau marw", "eisiau marw", "isio marw", "moyn marw", "ishe marw", "am farw", "well i mi farw",
                "gwell i mi farw", "well gen i farw", "byddai'n well pe bawn i wedi marw", "ddim eisiau byw",
                "ddim eisiau bod yma", "ddim eisiau deffro", "ddim yn werth byw", "dim pwynt byw",
                "dim pwynt cario ymlaen", "dim rheswm i fyw", "dim byd i fyw", "methu cario ymlaen",
                "methu mynd ymlaen", "methu dal ati", "alla i ddim mynd ymlaen", "alla i ddim cario ymlaen",
                "gallaf i ddim mynd ymlaen", "wedi cael digon ar fywyd", "blino byw", "blino ar fyw",
                "well hebdda i", "well hebof i", "neidio oddi ar", "neidio o flaen", "o flaen trên", "o dan drên",
            ]),
            .selfHarm: DangerWords(entries: [
                "hunan niw*", "hunanniw*", "hunan anaf*", "niweidio fy hun", "brifo fy hun", "frifo fy hun",
                "anafu fy hun", "torri fy hun", "dorri fy hun", "llosgi fy hun", "torri fy mreichiau",
                "torri fy mraich", "niweidio ei hun", "torri ei hun", "llwgu fy hun",
            ]),
            .overdose: DangerWords(entries: [
                "gorddos*", "orddos*", "ngorddos*", "gor ddos*", "cymryd gormod o", "gymryd gormod o", "cymerais ormod",
                "gymerais ormod", "wedi cymryd gormod", "llond llaw o dabledi", "fy nhabledi i gyd", "stopio anadlu",
                "ddim yn anadlu", "methu anadlu", "anymwybodol", "ddim yn deffro",
            ]),
            .violence: DangerWords(entries: [
                "trais yn y cartref", "drais yn y cartref", "trais domestig", "drais domestig", "trais rhywiol",
                "drais rhywiol", "treisio", "dreisio", "treisiodd", "dreisiodd", "cam drin fi", "fy ngham drin",
                "camdrin*",
                "cam drin domestig", "gam drin domestig", "fy nharo", "taro fi", "fy mwrw", "bwrw fi", "fy nghuro",
                "curo fi", "fy nghicio", "cicio fi", "fy nyrnu", "dyrnu fi", "fy mrifo", "brifo fi", "fy nhagu",
                "tagu fi",
                "fy lladd", "lladd fi", "fy mygwth", "bygwth fi", "bygwth", "fy ngwylio", "gwylio fi", "fy nilyn",
                "dilyn fi", "fy stelcio", "stelcian", "fy rheoli", "rheoli fi", "rheoli fy arian", "cymryd fy arian",
                "darllen fy negeseuon", "edrych ar fy ffôn", "checio fy ffôn", "gwirio fy ffôn", "fy nghloi",
                "cloi fi", "ddim yn gadael i mi", "dim yn gadael i mi", "ofn fy ngŵr", "ofn fy mhartner",
                "ofn fy nghariad",
                "ofn fy nhad", "ofn mynd adref", "ofn mynd adre", "ofn mynd gartref", "ofn mynd adra", "ofn fo",
                "ofn fe",
                "os bydd o'n gwybod", "os bydd e'n gwybod", "ddim yn ddiogel gartref", "ddim yn ddiogel adra",
                "ddim yn ddiogel adre", "ddim yn teimlo'n ddiogel", "mewn perygl",
            ]),
            .childAtRisk: DangerWords(entries: [
                "cam drin fy mhlentyn", "gam drin fy mhlentyn", "brifo fy mhlentyn", "taro fy mhlentyn",
                "bwrw fy mhlentyn", "curo fy mhlentyn", "niweidio fy mhlentyn", "esgeuluso fy mhlentyn",
                "fy mhlentyn ... mewn perygl", "fy mhlentyn ... ddiogel", "fy mhlentyn ... ar eu pen eu hunain",
                "fy mhlentyn ... ar ei ben ei hun", "fy mhlentyn ... ar ei phen ei hun", "fy mhlentyn ... llwgu",
                "o flaen fy mhlentyn", "cyffwrdd fy mhlentyn", "ofn dros fy mhlentyn", "amddiffyn plant",
                "llinellau cyffuriau", "meithrin perthynas amhriodol",
            ]),
            .harmToOthers: DangerWords(entries: [
                "lladd rhywun", "ladd rhywun", "lladd o", "ladd o", "lladd fo", "lladd fe", "ladd fe", "lladd hi",
                "ladd hi", "lladd nhw", "ladd nhw", "lladd pobl", "lladd pawb", "brifo rhywun", "frifo rhywun",
                "brifo pobl", "niweidio rhywun", "niweidio pobl", "trywanu", "drywanu", "saethu", "llofrudd*",
                "lofrudd*",
                "llosgi'r lle", "rhoi ar dân", "cario cyllell", "gyda chyllell", "efo cyllell", "lleisiau'n dweud",
                "lleisiau yn dweud", "ymosod ar", "dial ar",
            ]),
        ])
}
