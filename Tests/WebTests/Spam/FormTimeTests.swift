import Synchronization
import Testing

@testable import Web

struct FormTimeTests {
    @Test func `a stamp tells how long ago it was made, and never ends`() {
        let start = ContinuousClock.now
        let time = Mutex(Duration.zero)
        let formTime = FormTime(now: { start + time.withLock { $0 } })
        time.withLock { $0 = .seconds(10) }
        let stamp = formTime.stamp()

        time.withLock { $0 = .seconds(25) }
        #expect(formTime.age(of: stamp) == .seconds(15))
        time.withLock { $0 = .seconds(30 * 24 * 3600) }
        #expect(formTime.age(of: stamp) == .seconds(30 * 24 * 3600 - 10))
        #expect(formTime.age(of: formTime.stamp(secondsAgo: 600)) == .seconds(600))
    }

    @Test func `a stamp of another run, a changed one and a made-up one are none`() {
        let formTime = FormTime()
        let stamp = formTime.stamp()
        let later = "1" + stamp

        #expect(formTime.age(of: stamp) != nil)
        for wrong in [FormTime().stamp(), later, "", "-", "12", "12-", "-abc", stamp + "0", "9223372036854775808-00"] {
            #expect(formTime.age(of: wrong) == nil)
        }
    }
}
