/// How much of a stranger's file is read. A form of a thousand questions is a
/// hundredth of any of these; what is larger is a mistake or an attack.
enum Limits {
    /// The file as it came. The largest public forms are under 2 MB.
    static let fileBytes = 32 << 20
    /// All parts of a spreadsheet together, once unpacked: what fits in the child's memory several times over.
    static let unpackedBytes = 64 << 20
    /// One part, once unpacked.
    static let partBytes = 32 << 20
    /// Unpacked to packed. Sheets full of the same cells reach 50; a bomb reaches 1,000.
    static let ratio = 200
    /// Small parts may well be all spaces.
    static let ratioFromBytes = 1 << 20
    /// Pictures and the like are parts too, though never read.
    static let parts = 5_000

    static let sheets = 50
    static let rows = 100_000
    static let columns = 1_000
    /// With the gaps between them, since a gap takes memory too.
    static let cells = 2_000_000
    /// What a cell of Excel holds, in UTF-16 units; longer never came from a spreadsheet program.
    static let cellCharacters = 32_767
    static let sharedTexts = 1_000_000
    /// After so many, the rest of the problems is noise.
    static let problems = 100

    /// Elements inside elements. Forms reach about 30; our own recursion over them has to end.
    static let depth = 200
    /// Elements and texts of an XForm. Large lists of choices make some 150,000.
    static let nodes = 500_000
}
