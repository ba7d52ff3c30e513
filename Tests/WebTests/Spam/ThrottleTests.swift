import Testing

@testable import Web

struct ThrottleTests {
    @Test func `beyond the rate it says so, for that place alone`() {
        let throttle = Throttle()

        let within = (1...Throttle.mostResponses).map { _ in throttle.isTooMany(from: "203.0.113.7") }

        #expect(!within.contains(true))
        #expect(throttle.isTooMany(from: "203.0.113.7"))
        #expect(!throttle.isTooMany(from: "203.0.113.8"))
    }

    @Test func `when the minutes are over everything is forgotten, once`() {
        let throttle = Throttle()
        for _ in 0...Throttle.mostResponses { _ = throttle.isTooMany(from: "203.0.113.7") }

        throttle.forget(0)

        #expect(throttle.placeCount == 0)
        #expect(!throttle.isTooMany(from: "203.0.113.7"))
        throttle.forget(0)
        #expect(throttle.placeCount == 1)
    }

    @Test func `memory has an end`() {
        let throttle = Throttle()
        for number in 0..<(Throttle.mostPlaces + 50) { _ = throttle.isTooMany(from: "n\(number)") }

        #expect(throttle.placeCount == Throttle.mostPlaces)
        #expect(!throttle.isTooMany(from: "another"))
    }

    @Test func `nobody and the machine itself are not counted`() {
        let throttle = Throttle()
        for sender in [nil, "", "127.0.0.1", "::1", "::ffff:127.0.0.1"] { _ = throttle.isTooMany(from: sender) }

        #expect(throttle.placeCount == 0)
    }

    @Test func `a household is one place, whatever its devices call themselves`() {
        #expect(Throttle.place("2001:db8:0:7:1::2") == Throttle.place("2001:DB8:0000:0007:ffff:0:0:1"))
        #expect(Throttle.place("2001:db8:0:7::1") != Throttle.place("2001:db8:0:8::1"))
        #expect(Throttle.place("2001:db8::1") == "2001:db8:0:0")
        #expect(Throttle.place("::ffff:203.0.113.7") == Throttle.place("203.0.113.7"))
    }
}
