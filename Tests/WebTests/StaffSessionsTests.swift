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

    @Test func `a secret is right to the last letter or wrong`() {
        let secret = Secret.make()

        #expect(Secret.isEqual(secret, String(secret)))
        #expect(!Secret.isEqual(secret, secret.dropLast() + (secret.hasSuffix("0") ? "1" : "0")))
        #expect(!Secret.isEqual("", secret))
    }

    @Test(arguments: [
        ("Ash", "Ash"), ("  Ash \n\t Brown\u{0} ", "Ash Brown"), ("", "facilitator"), (" \n", "facilitator"),
        (String(repeating: "x", count: 99), String(repeating: "x", count: 60)),
    ])
    func `a name on the panel is one short line`(typed: String, expected: String) {
        #expect(ThemesPage.coderName(PostedForm(fields: [("name", typed)])) == expected)
    }
}
