import Foundation
import Involvement
import Testing

@testable import Exporter

/// What a receiver finds when a release is not what was sent.
struct ReleaseFolderCheckTests {
    @Test(arguments: ReleaseFolderTests.files.filter { !$0.hasPrefix("tagmanifest") })
    func `one bit changed in any file is found`(file: String) throws {
        try withRelease { folder in
            var bytes = try Places.bytes("\(folder)/\(file)")
            bytes[bytes.count / 2] ^= 1
            try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(file)"))

            let problems = try ReleaseFolder.problems(at: folder)

            #expect(
                problems.contains {
                    $0.file == file && $0.reason == "it is not the file that was released: its checksum is another"
                })
        }
    }

    @Test(arguments: ReleaseFolderTests.files)
    func `a file taken away is missed`(file: String) throws {
        try withRelease { folder in
            try FileManager.default.removeItem(atPath: "\(folder)/\(file)")

            let problems = try ReleaseFolder.problems(at: folder)

            #expect(problems.contains { $0.file == file })
        }
    }

    @Test func `a file too many is found, also in a folder of its own`() throws {
        try withRelease { folder in
            try FileManager.default.createDirectory(atPath: "\(folder)/data/more", withIntermediateDirectories: true)
            try Data("hello".utf8).write(to: URL(fileURLWithPath: "\(folder)/data/more/names.txt"))

            let problems = try ReleaseFolder.problems(at: folder)

            #expect(
                problems.map(\.description) == [
                    "data/more/names.txt: it is in the folder and not in manifest-sha256.txt, so it is no part of the "
                        + "release. Take it out, or get the release again.",
                    "data/more/names.txt: this program does not know what kind of file it is. It checks release folders "
                        + "and \(exportFormats.map(\.fileName).joined(separator: ", ")).",
                ])
        }
    }

    @Test func `a file that is wrong and has its checksum is still wrong`() throws {
        try withRelease { folder in
            let path = "\(folder)/data/themes.csv"
            let text = String(decoding: try Places.bytes(path), as: UTF8.self).replacing(",45,90,", with: ",many,90,")
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            let manifest = "\(folder)/manifest-sha256.txt"
            let digest = try BagManifest.digest(of: path, place: "themes.csv").hex
            let lines = String(decoding: try Places.bytes(manifest), as: UTF8.self).split(separator: "\n")
                .map { $0.hasSuffix("themes.csv") ? "\(digest)  data/themes.csv" : String($0) }
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: manifest))

            let problems = try ReleaseFolder.problems(at: folder)

            #expect(problems.map(\.file) == ["manifest-sha256.txt", "data/themes.csv"])
            #expect(problems.last?.place == "column `respondents`")
        }
    }

    @Test(arguments: ["../secret", "/etc/passwd", "data/../../secret", "~/secret", "data//x", "."])
    func `a manifest cannot point out of the folder`(path: String) throws {
        var problems: [Problem] = []

        let manifest = BagManifest(
            Array("\(String(repeating: "0", count: 64))  \(path)\n".utf8), file: "manifest-sha256.txt",
            problems: &problems)

        #expect(manifest.digests == [:])
        #expect(problems.map(\.reason) == ["this line is not a checksum and a file of the folder"])
    }

    @Test func `a link in the folder is not followed`() throws {
        try withRelease { folder in
            let path = "\(folder)/data/quotes.csv"
            try FileManager.default.moveItem(atPath: path, toPath: "\(folder)/../quotes.csv")
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "\(folder)/../quotes.csv")

            let problems = try ReleaseFolder.problems(at: folder)

            #expect(
                problems.map(\.description) == [
                    "data/quotes.csv: it is listed in manifest-sha256.txt and is not there. Get the whole release again."
                ])
        }
    }

    @Test func `a folder that is no release says so`() throws {
        let problems = try Places.withTemporaryFolder { try ReleaseFolder.problems(at: $0) }

        #expect(
            problems.map(\.description) == [
                "bagit.txt: it is missing, so this folder is not a release. "
                    + "Give the folder that holds bagit.txt and data."
            ])
    }

    @Test func `a file of no known kind says so`() throws {
        let problems = try Places.withFile([0x50, 0x4B, 3, 4], named: "notes.zip") {
            try ReleaseFolder.problems(at: $0)
        }

        #expect(
            problems.map(\.description) == [
                "notes.zip: this program does not know what kind of file it is. It checks release folders and "
                    + "\(exportFormats.map(\.fileName).joined(separator: ", "))."
            ])
    }

    @Test(arguments: exportFormats.map(\.fileName), ["", "\u{0}\u{1}\u{2}", "PK\u{3}\u{4}"])
    func `garbage under a known name is a problem and no crash`(name: String, content: String) throws {
        let problems = try Places.withFile(content.utf8, named: name) { try ReleaseFolder.problems(at: $0) }

        #expect(!problems.isEmpty)
        #expect(problems.allSatisfy { $0.file == name })
    }

    @Test func `nothing at that path is an error, not a problem`() {
        #expect(throws: ExportError(place: "r9", reason: "there is no such file or folder. Check the name")) {
            try ReleaseFolder.problems(at: "/nowhere/r9")
        }
    }

    private func withRelease(_ body: (String) throws -> Void) throws {
        try Places.withTemporaryFolder { folder in
            _ = try ReleaseFolder.write(makeRelease(), to: "\(folder)/r2")
            try body("\(folder)/r2")
        }
    }
}
