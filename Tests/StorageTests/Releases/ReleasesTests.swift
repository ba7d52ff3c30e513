import Involvement
import Testing

@testable import Storage

struct ReleasesTests {
    @Test func `releases are numbered from one`() async throws {
        let store = try Store.inMemory()
        #expect(try await store.nextReleaseNumber() == 1)

        try await store.record(release: 1, day: day, policy: "nhs-7-5", dataDigest: digest)

        #expect(try await store.nextReleaseNumber() == 2)
    }

    @Test func `a number is used once`() async throws {
        let store = try Store.inMemory()
        try await store.record(release: 1, day: day, policy: "nhs-7-5", dataDigest: digest)

        await #expect(
            throws: StorageError(
                place: "release 1", reason: "Another has the same release.number. Nothing of it was stored.")
        ) { try await store.record(release: 1, day: laterDay, policy: "nhs-7-5", dataDigest: digest) }
    }

    @Test(arguments: [(0, digest), (1, "abc")])
    func `a release without a number or a digest is refused`(number: Int, digest: String) async throws {
        let store = try Store.inMemory()

        await #expect(throws: StorageError.self) {
            try await store.record(release: number, day: day, policy: "nhs-7-5", dataDigest: digest)
        }
    }
}
