import GRDB
import Involvement
import Testing

@testable import Storage

struct PublishingTests {
    private func version(_ number: String, _ text: String = "survey: a\n") -> PublishedVersion {
        let files = ["survey.yaml": text, "survey.cy.yaml": "language: cy\n"]
        return PublishedVersion(
            instrument: "a", version: number, day: day, digest: PublishedVersion.digest(of: files), files: files)
    }

    @Test("Published versions come back word for word, in the order of publishing")
    func inOrder() async throws {
        let store = try Store.inMemory()
        let versions = [version("2026.2"), version("2026.1", "survey: a # é\n")]
        for version in versions { try await store.publish(version) }
        #expect(try await store.publishedVersions() == versions)
        #expect(versions[0].digest != versions[1].digest)
    }

    @Test("A version is published once, and nothing can change or remove it")
    func frozen() async throws {
        let store = try Store.inMemory()
        try await store.publish(version("1"))
        await #expect(throws: StorageError.self) { try await store.publish(version("1", "survey: b\n")) }
        for change in [
            "UPDATE publishedVersion SET digest = digest", "DELETE FROM publishedVersion",
            "UPDATE publishedFile SET text = 'x'", "DELETE FROM publishedFile",
        ] {
            await #expect(throws: StorageError.self) { try await store.database.write { try $0.run(change) } }
        }
        #expect(try await store.publishedVersions() == [version("1")])
    }
}
