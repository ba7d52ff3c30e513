/// Which language a single word speaks for. Words that both write (*i*, *a*,
/// *am*, *o*, *hi*, *pan*) speak for neither.
enum LanguageSigns {
    static func sign(of word: UnsafeBufferPointer<UInt8>) -> PassageLanguage? {
        var base = word.count
        if let apostrophe = word.firstIndex(of: UInt8(ascii: "'")), apostrophe > 0 {
            // `o'r`, `i'w`, `a'ch`: nothing in English ends so.
            let rest = word[(apostrophe + 1)...]
            for ending in ["r", "w", "ch"] where rest.elementsEqual(ending.utf8) { return .welsh }
            // `i'n`, `o'n`: a vowel before it, where English has *didn't* in one.
            if rest.elementsEqual("n".utf8), vowels.contains(word[apostrophe - 1]) { return .welsh }
            // `mae'n`, `dwi'm`: what stands before decides.
            base = apostrophe
        }
        let word = UnsafeBufferPointer(rebasing: word[..<base])
        if let key = PackedWords.key(of: word), let found = commonest.language(of: key) { return found }
        return isSpelledInWelsh(word) ? .welsh : nil
    }

    /// Letters with which no English word begins, and letters it does not have.
    private static func isSpelledInWelsh(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard word.count > 3 else { return false }
        if beginnings.contains(where: { word.starts(with: $0) }) { return true }
        // ŵ and ŷ.
        for index in 1..<word.count where word[index - 1] == 0xC5 && (word[index] == 0xB5 || word[index] == 0xB7) {
            return true
        }
        return endings.contains { $0.count < word.count && word.suffix($0.count).elementsEqual($0) }
    }

    private static let beginnings: [[UInt8]] = ["dd", "nh", "mh", "ng", "ff"].map { Array($0.utf8) }
    private static let vowels: Set<UInt8> = Set("aeiouwy".utf8)

    /// Verbs and plurals.
    private static let endings: [[UInt8]] = ["odd", "aeth", "wyd", "iwyd", "ddyn", "iaeth", "iadau", "asant", "nau"]
        .map { Array($0.utf8) }

    private static let commonest = PackedWords(welsh: welsh, english: english)

    private static let welsh = """
        yn yr mae mai roedd oedd bod fod fydd bydd bydda bues buodd fuodd byddai fyddai baswn basa dw dwi rwy rwyf wyf \
        ydw ydy ydi ydyn ydan yw ddim ddem nid nad does doedd doeddwn doedden oeddwn oeddech oedden roeddwn roedden \
        ron oni rodd odd sdim sda smo sai dyw dydy dydi dyna dyma sy sydd ac ond neu oherwydd achos gan gen gyda gydag \
        efo hefo wrth drwy trwy dros heb cyn ers ymlaen mewn rhwng nes tan wedi newydd wedyn hefyd iawn eto yma yna \
        acw hwn hon hwnnw honno hyn hynny rhain rheini fy dy ei eu ein eich fi fo nhw chi ni chdi ata arna imi iddi \
        iddo iddyn wnaeth wnes wneud gwneud cael ces ges gefais cefais gaeth cafodd gafodd mynd dod es aeth daeth \
        ddaeth gweld dweud deud ddweud ddeud gofyn gallu medru methu gorfod rhaid eisiau isio moyn angen pob pawb bob \
        neb dim popeth rhywun rhywbeth pobl bobl pobol bobol pwy beth lle ble pryd sut mor rhy fel \
        fawr mawr bach fach da dda gwell gwaith waith amser dydd diwrnod wythnos blwyddyn helpu \
        diolch siarad gwrando gwasanaeth wasanaeth llawer mwy fwy wir jyst falle hwyrach efallai ella rioed erioed \
        byth wastad weithie weithiau roeddech roeddet oeddet mi aru ddaru ma mhen mywyd fywyd bywyd teimlo \
        deimlo credu meddwl cymorth chwarae teg roi rhoi rhoddi dylai dylid dylen dylwn allai gallai hoffwn licio
        """

    private static let english = """
        the and was to of it is that for they with my me have not but you she in were this had been at so there when \
        very from them would if get just really his their our we us your be as are what which who will can could \
        because about after by has or an into than then too more always never being did does don doesn didn wasn \
        isn couldn wouldn staff good help helped up out got no all one on how do go said
        """
}

/// Short words, each as one number, in a table that answers at once: every
/// word of every passage is looked up.
struct PackedWords: Sendable {
    private let keys: ContiguousArray<UInt64>
    private let isWelsh: ContiguousArray<Bool>
    private static let places = 2048

    init(welsh: String, english: String) {
        var keys = ContiguousArray<UInt64>(repeating: 0, count: Self.places)
        var isWelsh = ContiguousArray(repeating: false, count: Self.places)
        for (words, welsh) in [(welsh, true), (english, false)] {
            for word in words.utf8.split(separator: UInt8(ascii: " ")) {
                guard let key = Array(word).withUnsafeBufferPointer(Self.key) else { continue }
                var place = Self.place(of: key)
                while keys[place] != 0, keys[place] != key { place = (place + 1) % Self.places }
                keys[place] = key
                isWelsh[place] = welsh
            }
        }
        self.keys = keys
        self.isWelsh = isWelsh
    }

    /// Nil for a word of more than eight bytes, and for none.
    static func key(of word: UnsafeBufferPointer<UInt8>) -> UInt64? {
        guard !word.isEmpty, word.count <= 8 else { return nil }
        return word.reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func place(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 53)
    }

    func language(of key: UInt64) -> PassageLanguage? {
        var place = Self.place(of: key)
        while keys[place] != 0 {
            if keys[place] == key { return isWelsh[place] ? .welsh : .english }
            place = (place + 1) % Self.places
        }
        return nil
    }
}
