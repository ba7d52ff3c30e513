import Crypto
import Synchronization

/// Notices when very many responses come from one place within minutes. A
/// place is known by a hash under a random key; both are in memory only, and
/// hash, key and count are forgotten together when the minutes are over.
/// No response is refused: a hostel, a library or a town behind one address goes
/// on answering, and somebody looks at what came beyond the rate. What is saved
/// for later is counted by another one of these; who is beyond the rate has
/// everything back and can go on or send.
final class Throttle: Sendable {
    /// How long one count runs.
    static let window = Duration.seconds(5 * 60)
    /// More than these from one place in that time are looked at: a busy drop-in
    /// with a dozen telephones stays below it.
    static let mostResponses = 30
    /// Places beyond these are not counted, so that memory has an end.
    static let mostPlaces = 100_000

    private let counts = Mutex(Counts())

    private struct Counts {
        var key = SymmetricKey(size: .bits256)
        var places: [UInt64: Int] = [:]
        /// Numbers the counts, so that a late timer cannot end a new one.
        var number = 0
    }

    /// Counts one response, or one saving.
    /// - Parameter sender: an address as text; nil when it is not known. The
    ///   machine itself is not counted, since a proxy that we were not told of
    ///   would stand for everybody.
    /// - Returns: whether too many have come from there.
    func isTooMany(from sender: String?) -> Bool {
        guard let place = sender.flatMap(Self.place) else { return false }
        let (isFirst, number, count) = counts.withLock { counts in
            let isFirst = counts.places.isEmpty
            let code = HMAC<SHA256>.authenticationCode(for: Array(place.utf8), using: counts.key)
            let hash = code.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            guard counts.places.count < Self.mostPlaces || counts.places[hash] != nil else {
                return (false, counts.number, 0)
            }
            counts.places[hash, default: 0] += 1
            return (isFirst, counts.number, counts.places[hash] ?? 0)
        }
        if isFirst {
            Task { [weak self] in
                try? await Task.sleep(for: Self.window)
                self?.forget(number)
            }
        }
        return count > Self.mostResponses
    }

    /// Ends a count: every hash goes, and the key with which they were made.
    func forget(_ number: Int) {
        counts.withLock { counts in
            guard counts.number == number else { return }
            counts = Counts(number: number + 1)
        }
    }

    /// How many places are known now.
    var placeCount: Int { counts.withLock { $0.places.count } }

    /// What one household has: an IPv4 address, or the first half of an IPv6
    /// address, of which its devices change the second.
    static func place(_ sender: String) -> String? {
        var address = sender
        for start in ["::ffff:", "::FFFF:"] where address.hasPrefix(start) && address.contains(".") {
            address.removeFirst(start.count)
        }
        if address.isEmpty || address == "::1" || address.hasPrefix("127.") { return nil }
        guard address.contains(":") else { return address }
        let halves = address.lowercased().split(separator: "::", omittingEmptySubsequences: false)
        var groups = halves[0].split(separator: ":").map(String.init)
        if halves.count == 2 {
            let rest = halves[1].split(separator: ":").count
            groups += Array(repeating: "0", count: max(0, 8 - groups.count - rest))
        }
        return groups.prefix(4).map { group in
            let digits = group.drop { $0 == "0" }
            return digits.isEmpty ? "0" : String(digits)
        }.joined(separator: ":")
    }
}
