/// Things of two versions put together by a name, the first of a name with the
/// first, since a name may stand twice.
struct Pairs<Thing> {
    private(set) var both: [(before: Thing, after: Thing)] = []
    private(set) var added: [Thing] = []
    private(set) var removed: [Thing] = []
    /// Whether those in both stand in another order.
    private(set) var areMoved = false

    init(_ before: [Thing], _ after: [Thing], name: (Thing) -> String) {
        var waiting: [String: [Int]] = [:]
        for (place, thing) in before.enumerated() { waiting[name(thing), default: []].append(place) }
        var last = -1
        for thing in after {
            guard let place = waiting[name(thing)]?.first else {
                added.append(thing)
                continue
            }
            waiting[name(thing)]?.removeFirst()
            both.append((before[place], thing))
            areMoved = areMoved || place < last
            last = place
        }
        removed = waiting.values.joined().sorted().map { before[$0] }
    }
}
