/// Which language a single word speaks for. Words that both write (*i*, *a*,
/// *am*, *o*, *hi*, *pan*) speak for neither.
enum LanguageSigns {
    /// - Parameter word: with seven bytes more to read behind it.
    @inline(__always)
    static func sign(of word: UnsafeBufferPointer<UInt8>, among commonest: PackedWords) -> PassageLanguage? {
        // None of them has an apostrophe.
        if let found = commonest.language(of: word) { return found }
        return rarerSign(of: word, among: commonest)
    }

    @inline(never)
    private static func rarerSign(
        of word: UnsafeBufferPointer<UInt8>, among commonest: PackedWords
    ) -> PassageLanguage? {
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
        let isWhole = base == word.count
        let word = UnsafeBufferPointer(rebasing: word[..<base])
        if !isWhole, let found = commonest.language(of: word) { return found }
        return isSpelledInWelsh(word) ? .welsh : nil
    }

    /// Letters with which no English word begins, and letters it does not have.
    private static func isSpelledInWelsh(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard word.count > 3 else { return false }
        if isWelsh(first: word[0], word[1]) { return true }
        // ŵ and ŷ.
        for index in 1..<word.count where word[index - 1] == 0xC5 && (word[index] == 0xB5 || word[index] == 0xB7) {
            return true
        }
        guard mayEnd(word[word.count - 2], word[word.count - 1]) else { return false }
        return endings.contains { $0.count < word.count && word.suffix($0.count).elementsEqual($0) }
    }

    private static func isWelsh(first: UInt8, _ second: UInt8) -> Bool {
        switch second {
        case UInt8(ascii: "d"): first == UInt8(ascii: "d")
        case UInt8(ascii: "f"): first == UInt8(ascii: "f")
        case UInt8(ascii: "g"): first == UInt8(ascii: "n")
        case UInt8(ascii: "h"): first == UInt8(ascii: "n") || first == UInt8(ascii: "m")
        default: false
        }
    }

    private static let vowels: Set<UInt8> = Set("aeiouwy".utf8)

    /// Verbs and plurals.
    private static let endings: [[UInt8]] = [
        "odd", "aeth", "wyd", "iwyd", "ddyn", "iaeth", "iadau", "asant", "nau", "ais",
    ]
    .map { Array($0.utf8) }

    /// Whether any of them ends in these two letters: most words end in none.
    private static func mayEnd(_ first: UInt8, _ last: UInt8) -> Bool {
        switch last {
        case UInt8(ascii: "d"): first == UInt8(ascii: "d") || first == UInt8(ascii: "y")
        case UInt8(ascii: "h"): first == UInt8(ascii: "t")
        case UInt8(ascii: "n"): first == UInt8(ascii: "y")
        case UInt8(ascii: "s"): first == UInt8(ascii: "i")
        case UInt8(ascii: "t"): first == UInt8(ascii: "n")
        case UInt8(ascii: "u"): first == UInt8(ascii: "a")
        default: false
        }
    }

    static let commonest = PackedWords(welsh: welsh, english: english)

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
    private let words: FixedTable<Word>
    private static let places = 2048

    private struct Word: BitwiseCopyable {
        /// Up to eight bytes; 0 where none stands.
        var letters: UInt64 = 0
        var isWelsh = false
    }

    /// Words of more than eight bytes are left out.
    init(welsh: String, english: String) {
        var table = [Word](repeating: Word(), count: Self.places)
        for (words, isWelsh) in [(welsh, true), (english, false)] {
            for word in words.utf8.split(separator: UInt8(ascii: " ")) where word.count <= 8 {
                let letters = word.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
                var place = Self.place(of: letters)
                while table[place].letters != 0, table[place].letters != letters { place = (place + 1) % Self.places }
                table[place] = Word(letters: letters, isWelsh: isWelsh)
            }
        }
        words = FixedTable(table)
    }

    @inline(__always)
    private static func place(of letters: UInt64) -> Int {
        Int(truncatingIfNeeded: (letters &* 0x9E37_79B9_7F4A_7C15) >> 53)
    }

    /// Nil for a word that is not among them.
    /// - Parameter word: with seven bytes more to read behind it.
    @inline(__always)
    func language(of word: UnsafeBufferPointer<UInt8>) -> PassageLanguage? {
        guard let base = word.baseAddress, !word.isEmpty, word.count <= 8 else { return nil }
        let eight = UInt64(littleEndian: UnsafeRawPointer(base).loadUnaligned(as: UInt64.self))
        let letters = eight & (~0 >> UInt64(64 - 8 * word.count))
        var place = Self.place(of: letters)
        while true {
            let word = words[place]
            if word.letters == letters { return word.isWelsh ? .welsh : .english }
            if word.letters == 0 { return nil }
            place = (place + 1) % Self.places
        }
    }
}
