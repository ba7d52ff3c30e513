import Synchronization
import Testing

@testable import Web

struct StaffSessionsTests {
    private final class Clock: Sendable {
        private let now = Mutex(ContinuousClock.now)
        func forward(_ duration: Duration) { now.withLock { $0 += duration } }
        var read: @Sendable () -> ContinuousClock.Instant { { self.now.withLock { $0 } } }
    }

    @Test func `a session ends after half an hour without use`() {
        let clock = Clock()
        let sessions = StaffSessions(now: clock.read)
        let secret = sessions.begin()

        clock.forward(.seconds(29 * 60))
        #expect(sessions.session(secret) != nil)
        clock.forward(.seconds(29 * 60))
        #expect(sessions.session(secret) != nil)
        clock.forward(.seconds(31 * 60))

        #expect(sessions.session(secret) == nil)
    }

    @Test func `a session ends after eight hours even when used all the time`() {
        let clock = Clock()
        let sessions = StaffSessions(now: clock.read)
        let secret = sessions.begin()

        for _ in 0..<32 {
            #expect(sessions.session(secret) != nil)
            clock.forward(.seconds(15 * 60))
        }
        clock.forward(.seconds(1))

        #expect(sessions.session(secret) == nil)
    }

    @Test func `two sessions know nothing of each other`() {
        let sessions = StaffSessions()
        let first = sessions.begin()
        let second = sessions.begin()

        sessions.update(first) { $0.coderName = "Ash" }
        sessions.end(second)

        #expect(sessions.session(first)?.coderName == "Ash")
        #expect(sessions.session(second) == nil)
        #expect(first != second && first.utf8.count == 64)
        #expect(sessions.session("") == nil)
    }

    @Test(arguments: [
        ("", "e3b0c442"), ("abc", "ba7816bf"), ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61"),
        (String(repeating: "a", count: 1_000_000), "cdc76e5c"),
    ])
    func `SHA-256 gives the digests of its standard`(text: String, beginning: String) {
        let first = String(SHA256.digest(of: text).words[0], radix: 16)

        #expect(String(repeating: "0", count: 8 - first.count) + first == beginning)
    }

    @Test func `SHA-256 gives every word of a digest of its standard`() {
        #expect(
            SHA256.digest(of: "abc").words == [
                0xba78_16bf, 0x8f01_cfea, 0x4141_40de, 0x5dae_2223, 0xb003_61a3, 0x9617_7a9c, 0xb410_ff61,
                0xf200_15ad,
            ])
    }

    @Test(arguments: [
        ("Ash", "Ash"), ("  Ash \n\t Brown\u{0} ", "Ash Brown"), ("", "facilitator"), (" \n", "facilitator"),
        (String(repeating: "x", count: 99), String(repeating: "x", count: 60)),
    ])
    func `a name on the panel is one short line`(typed: String, expected: String) {
        #expect(ThemesPage.coderName(typed) == expected)
    }
}
