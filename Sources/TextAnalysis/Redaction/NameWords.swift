/// Words beside which names stand, and first names that are common in Britain.
enum NameWords {
    /// Who may be called by a name, as the last word of what they are.
    static let roles: Set = [
        "keyworker", "keyworkers", "worker", "workers", "counsellor", "counselor", "nurse", "doctor", "dr", "gp",
        "consultant",
        "psychiatrist", "psychologist", "therapist", "pharmacist", "chemist", "coordinator", "officer", "pc",
        "sergeant", "sgt",
        "inspector", "constable", "manager", "receptionist", "sponsor", "mentor", "volunteer", "partner", "husband",
        "wife", "son",
        "daughter", "brother", "sister", "mum", "mam", "mom", "dad", "mother", "father", "friend", "mate", "boyfriend",
        "girlfriend",
        "cousin", "uncle", "auntie", "aunt", "aunty", "nan", "nana", "gran", "granny", "grandad", "nephew", "niece",
        "midwife",
        "mr", "mrs", "ms", "miss", "mx", "prof", "professor", "rev", "reverend", "paramedic", "paramedics", "dentist",
        "physio",
        "carer", "landlord", "neighbour", "dealer", "solicitor", "judge", "teacher", "ex", "lad", "girl", "guy", "lady",
        "woman", "man", "bloke", "driver",
        "facilitator", "advocate", "warden", "boss", "supervisor", "cpn", "hca", "handler", "operator", "crew",
        "drivers", "kid", "baby",
        "gweithiwr", "nyrs", "meddyg", "cwnselydd",
    ]

    static let links: Set = [
        "called", "named", "is", "was", "name", "named", "known", "as", "o'r", "enw", "o", "were", "are",
    ]

    /// After these a capital is somebody.
    static let before: Set = [
        "dear", "hi", "hello", "hiya", "thanks", "thank", "cheers", "with", "by", "ask", "asked", "told", "met", "see",
        "saw", "seen", "called",
        "named", "phoned", "texted", "love", "miss", "like", "especially", "particularly", "regards", "bless", "and",
        "&", "to",
        "from", "both", "about", "than", "sincerely", "diolch", "for", "spoke", "rang", "without", "including",
        "mainly", "even", "until",
        "tell", "visit", "visited", "meet", "meeting", "phone", "text", "helped", "while", "when", "if", "that",
        "because", "than", "said", "says",
    ]

    /// Say of a capital before them that it is somebody: *Ash was lovely*.
    static let after: Set = [
        "was", "is", "has", "had", "who", "said", "told", "helped", "listened", "gave", "made", "saved", "went",
        "knows", "knew", "came",
        "took", "never", "always", "really", "and", "at", "from", "works", "worked", "left", "rang", "called", "got",
        "treated", "does", "did", "looked", "understood", "understands", "phoned", "visited", "explained", "runs",
        "ran",
    ]

    /// Names that are nothing else, found also in small letters beside a role.
    static let given: Set = Set(
        """
        aaron abbie abdul abigail adam adele adrian ahmed aidan aisha alan albert alec alex alexander alexandra ali alice alison
        amanda amelia amy andrea andrew andy aneesa angela angie anita ann anna anne annie anthony antonio arthur asha ashley ayesha barbara barry
        becky ben benjamin bernadette bernard beth bethan bethany beverley bev billy bethan brenda brian bronwen bryn callum cameron carl
        carla carole caroline carys catherine cath cathy catrin charlotte chantelle cheryl chloe chris christine christopher ciara claire clare
        clive colin connor craig cerys dafydd daniel danielle danny darren dave david dean deborah debbie declan denise dennis derek
        dewi diana diane donna doreen dorothy doug douglas duncan dylan eddie edward eileen eilidh elaine eleanor elizabeth ella ellen ellie elsie
        emily emma eric erin ethan eva evelyn fatima ffion fiona frances francesca fraser freddie gareth gary gavin gemma geoff geoffrey george
        georgia gethin gillian gina glen glenn gloria gordon graham greg gwen gwyn hamza hannah harriet hassan hayley hazel helen helena henry
        howard hugh huw hussain iain ian ibrahim imran ioan irene isaac isabel isabella isla ivan jackie jacob jacqueline jake jamal james jamie jan jane
        janet janice jason jayne jean jeff jen jenna jennifer jenny jeremy jess jessica jill jim jimmy joan joanna joanne joe joel john johnny jonathan
        jordan joseph josh joshua joyce judith judy julia julian julie justin karen karl kate katherine kathleen kathryn kathy katie katy kayleigh keith
        kelly ken kenneth kenny kerry kev kevin khadija kieran kim kirsty kyle lauren laura lee leanne lee len leon leona leroy lesley leslie lewis liam
        linda lindsay lisa liz lloyd lorraine louis louise lowri lucy luke lynn lynne mabel maddie mair malcolm mandeep mandy marcus margaret maria marie marion
        marilyn martin marvin mary matt matthew maureen maxine megan mel melanie melissa mhairi michael michelle mick miguel mike mohammad mohammed moira molly
        monica morag muhammad mustafa nadia naomi natalie natasha nathan neil nia niamh nicola nicole nicky nigel nikki nora norman oliver olivia
        omar oscar owain owen pam pamela paddy patricia patrick paul paula pauline pete peter phil philip phillip phoebe priya rachel raj rajesh
        ralph rashid raymond rebecca reece rhian rhiannon rhodri rhys richard ricky rita robert roberta robin rodney roger ron ronald ronnie rory
        rosemary rosie ross roy russell ruth ryan sadia saeed sally sam samantha samuel sandra sanjay sara sarah scott sean sebastian shane shannon sharon
        shaun sheila shelley shirley sian simon sinead sioned siobhan sofia sonia sophia sophie stacey stan stella steph stephanie stephen steve steven stewart
        stuart sunita susan suzanne sylvia tanya tariq terry thelma theresa thomas tim timothy tina toby tom tommy tony tracey tracy trevor
        trisha tyler usman valerie vanessa vera veronica vicky victoria vikki vince vincent wayne wendy william yasmin yusuf yvonne siân zoë chloë renée andré josé seán béla zac zainab zara zoe
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    /// Given names that mean something else too: only with a capital, beside
    /// other signs.
    static let isAlsoAWord: Set = [
        "jan", "jean", "dean", "kim", "stan", "len", "mel", "ray", "rich", "robin", "hazel", "lee", "tina", "molly",
        "mandy", "ali", "sally", "ben", "ron", "tim",
    ]
}
