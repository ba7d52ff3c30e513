/// One passage in ten, chosen by chance once and for all. What people say
/// about these is the only honest measure of what the machine suggests, since
/// neither what it thinks of a passage nor what it learns has a say in which
/// they are (Docs/Decisions/0024).
public enum RandomTenth {
    /// One in so many.
    public static let share = 10

    public static func contains(_ passage: ID<Quotation>) -> Bool {
        place(of: passage) % UInt64(share) == 0
    }

    /// By which those that were chosen are put in order; of the passage's key alone.
    public static func place(of passage: ID<Quotation>) -> UInt64 {
        // FNV-1a under a key of our own, so that nothing else that is made of the same
        // keys goes with it: http://www.isthe.com/chongo/tech/comp/fnv/
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in "random tenth".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        for byte in passage.rawValue.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        // Its last digits are no better than the key's, so they are mixed with all:
        // http://prng.di.unimi.it/splitmix64.c
        hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
        hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
        return hash ^ (hash >> 31)
    }
}
