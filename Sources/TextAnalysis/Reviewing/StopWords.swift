/// Words that say nothing by themselves, English and Welsh, in small letters.
/// A phrase neither begins nor ends with one.
enum StopWords {
    static let all = Set((english + " " + welsh).split(separator: " ").map(String.init))

    private static let english = """
        a able about above across actually after again against ago all almost along already also although always am \
        among an and another any anyone anything are aren't around as asked at away back be because been before being \
        below best better between big both but by call called came can can't cannot come comes coming could couldn't \
        did didn't different do does doesn't doing don't done down due during each either else enough etc even ever \
        every everyone everything far feel feeling feels felt few find first for found from further gave get gets \
        getting give given giving go goes going gone good got had hadn't has hasn't have haven't having he he'd he'll \
        he's her here hers herself him himself his how however i i'd i'll i'm i've if in instead into is isn't it it's \
        its itself just keep kept knew know knowing last least less let like little long look looked lot lots made make \
        makes making many may maybe me mean might mine more most much must my myself need needed needs never new next no \
        none nor not nothing now of off often ok okay on once one ones only onto or other others our ours out over own \
        part per perhaps please put quite rather really right said same saw say saying says see seem seemed seen several \
        shall she she'd she'll she's should shouldn't since so some someone something sometimes soon still such sure take \
        taken taking tell than thank thanks that that's the their theirs them themselves then there there's these they \
        they'd they'll they're they've thing things think this those though thought three through till to today together \
        told too took toward towards tried try trying two under until up upon us use used using usually very via want \
        wanted was wasn't way we we'd we'll we're we've well went were weren't what what's when where whether which while \
        who who's whole whom whose why will with within without won't would wouldn't yes yet you you'd you'll you're \
        you've your yours yourself
        """

    private static let welsh = """
        a â ac ac ag am ambell amdano amdani an ar arall at atyn bach bawb beth bod bu buodd byddai byddaf bydd byth cael \
        cafodd ces cefais chafodd ches chi chwi da dan dim dipyn dod dros drwy dw dy dych dydd ddim e ef efallai efo ei \
        eich eisiau ein eisoes eithaf er erbyn ers eto eu fe fel felly fi fo fod fy fydd fyddai fyny ga gael gall gallai \
        gan ganddo gen gennyf ger gyda gydag gwneud gwnaeth gwnes hefyd heb hi hon hyn hynny hwn hwnnw i iawn iddo iddi \
        iddyn ie innau is jyst lle llawer mae maen maent mai mewn mi mor mwy mynd na nac nad nawr neb nes neu nhw ni nid \
        nad nôl o ochr oddi oedd oeddech oeddem oeddent oeddwn oes ohono ohonynt ond os pa pan pam pawb pob popeth pryd \
        pwy r rhai rhaid rhwng rhy rhyw rhywbeth rhywun roedd roeddem roeddwn rydw rydym rwy rwyf rwan rŵan sy sydd swn \
        tan ti tra trwy tua tuag un unrhyw unwaith wedi wedyn weithiau wnaeth wnes wrth wrtho wyf y ydi ydw ydy ydych \
        ydyn ydym ym yma yn yna yng yno ynddo yr ystod
        """
}
