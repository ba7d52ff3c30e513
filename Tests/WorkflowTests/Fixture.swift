import Foundation
import Involvement
import Synchronization
import Workflow

/// The folder of the checkout that this file stands in.
let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// A world that never changes its day and whose chance can be foretold.
func makeWorld(today: String = "2026-06-01") -> World {
    let counter = Counter()
    return World(
        today: { Day(iso: today)! },
        randomBytes: { count in
            let number = counter.next()
            return (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * ($0 % 8))) }
        })
}

final class Counter: Sendable {
    private let value = Mutex(UInt64(0))

    func next() -> UInt64 {
        value.withLock {
            $0 += 1
            return $0
        }
    }
}

/// The example's definitions over an empty database in memory; without its
/// asks and its report, which point at passages of its answers.
func makeCycle(today: String = "2026-06-01") throws -> ReviewCycle {
    let folder = ConsultationFolder(path: checkout.appendingPathComponent("Surveys/riverside").path)
    let example = try folder.load()
    let consultation = Consultation(
        id: example.id, instrument: example.instrument, overlays: example.overlays, codebook: example.codebook,
        register: example.register, words: example.words, pictures: example.pictures, houseStyle: example.houseStyle)
    return try ReviewCycle.inMemory(consultation: consultation, world: makeWorld(today: today))
}

/// The answers of one person to every question of the example.
func makeEntries(story: String = "They listened to me.", quote: String = "yes") -> Entries {
    [
        "take_part": ["yes"], "quote_my_words": [quote], "show_service": ["no"], "before_you_start": [],
        "story": [story], "good": [], "better": [], "tier": ["t1"], "service": [], "helped": ["group"],
        "visits_kept": ["all"], "listened": ["agree"], "had_a_say": ["agree"], "one_change": [], "thanks": [],
    ]
}

/// A folder of its own that goes when the test ends.
func withTemporaryFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("heard-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
}

/// The whole example in a file, with a folder for its releases.
func withExample(
    world: World = makeWorld(), _ body: (ReviewCycle, _ out: (String) -> String) async throws -> Void
) async throws {
    try await withTemporaryFolder { folder in
        let consultation = folder.appendingPathComponent("riverside").path
        try await ConsultationStart.make(folder: consultation, example: true, world: world)
        let cycle = try ReviewCycle.open(folder: consultation, world: world)
        defer { try? cycle.close() }
        try await body(cycle) { folder.appendingPathComponent($0).path }
    }
}
