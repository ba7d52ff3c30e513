import Foundation
import Involvement
import Testing

@testable import Exporter

struct ReleaseFolderTests {
    static let files =
        ([
            "bag-info.txt", "bagit.txt", "data/README.txt", "data/submission.xsd", "manifest-sha256.txt",
            "tagmanifest-sha256.txt",
        ] + exportFormats.map { "data/\($0.fileName)" }).sorted()

    @Test func `a release is a whole folder without a problem`() throws {
        try Places.withTemporaryFolder { folder in
            let written = try ReleaseFolder.write(makeRelease(), to: "\(folder)/r2")

            #expect(written == Self.files)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["r2"])
            #expect(try ReleaseFolder.problems(at: "\(folder)/r2") == [])
        }
    }

    @Test func `the same release twice is the same bytes, whatever the folder is called`() throws {
        try Places.withTemporaryFolder { folder in
            _ = try ReleaseFolder.write(makeRelease(), to: "\(folder)/one")
            _ = try ReleaseFolder.write(makeRelease(), to: "\(folder)/two/")

            for file in Self.files {
                #expect(try Places.bytes("\(folder)/one/\(file)") == Places.bytes("\(folder)/two/\(file)"), "\(file)")
            }
        }
    }

    @Test func `the bag says what it is, one line a value`() throws {
        try Places.withTemporaryFolder { folder in
            _ = try ReleaseFolder.write(makeRelease(title: "Two\r\nBagging-Date: 1999-01-01"), to: "\(folder)/r")

            let lines = String(decoding: try Places.bytes("\(folder)/r/bag-info.txt"), as: UTF8.self)
                .split(separator: "\n")

            #expect(
                lines.dropLast() == [
                    "Source-Organization: Harbour & Hill Voices",
                    "External-Description: Two  Bagging-Date: 1999-01-01",
                    "External-Identifier: harbour-2",
                    "Bagging-Date: 2026-10-03",
                    "Bag-Software-Agent: heard 0.1.0",
                ])
            #expect(
                lines.last?.hasPrefix("Payload-Oxum: ") == true
                    && lines.last?.hasSuffix(".\(exportFormats.count + 2)") == true)
        }
    }

    @Test func `the note beside the files says how many characters were replaced`() throws {
        try Places.withTemporaryFolder { folder in
            _ = try ReleaseFolder.write(makeRelease(), to: "\(folder)/r")

            let note = String(decoding: try Places.bytes("\(folder)/r/data/README.txt"), as: UTF8.self)

            #expect(note.hasPrefix("What was it like?: release 2, 3 October 2026\n\nAsked by Harbour & Hill Voices.\n"))
            let places = try exportFormats.reduce(0) { count, format in
                var sink = ByteSink()
                try format.write(makeRelease(), to: &sink)
                return count + sink.replacedCharacters
            }
            #expect(places >= 4)
            #expect(note.contains("replaced by U+FFFD, in \(places) places over all the files.\n"))
        }
    }

    @Test func `a folder that is there is never written over`() throws {
        try Places.withTemporaryFolder { folder in
            try Data("mine".utf8).write(to: URL(fileURLWithPath: "\(folder)/r"))

            let error = #expect(throws: ExportError.self) { try ReleaseFolder.write(makeRelease(), to: "\(folder)/r") }

            #expect(
                error?.reason
                    == "something of that name is there already, and a release is never written over. Choose another name"
            )
            #expect(try Places.bytes("\(folder)/r") == Array("mine".utf8))
        }
    }

    @Test func `where it cannot be written nothing is left`() throws {
        try Places.withTemporaryFolder { folder in
            try Data("a file".utf8).write(to: URL(fileURLWithPath: "\(folder)/parent"))

            #expect(throws: ExportError.self) { try ReleaseFolder.write(makeRelease(), to: "\(folder)/parent/r") }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["parent"])
        }
    }

    @Test func `where the disk does not know its name in the end, nothing is left either`() throws {
        try Places.withTemporaryFolder { folder in
            #expect(throws: ExportError.self) {
                try ReleaseFolder.write(makeRelease(), to: "\(folder)/r") { path, place in
                    #expect(path == "\(folder)/" && FileManager.default.fileExists(atPath: "\(folder)/r"))
                    throw ExportError(place: place, reason: "the disk failed")
                }
            }
            let left = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(left == [])
        }
    }

    @Test func `what a killed program left of one release is deleted when that is asked for, and nothing else`() throws
    {
        try Places.withTemporaryFolder { folder in
            for name in [".r-3.unfinished-a1", ".r-3.deleted", ".r-31.unfinished-a1", "r-3", ".r-3-draft.deleted"] {
                try FileManager.default.createDirectory(
                    atPath: "\(folder)/\(name)/data", withIntermediateDirectories: true)
            }

            ReleaseFolder.removeRest(of: "\(folder)/r-3")

            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [
                    ".r-3-draft.deleted", ".r-31.unfinished-a1", "r-3",
                ])
        }
    }

    @Test func `what a crash left behind, or another is making, is left alone and is no hindrance`() throws {
        try Places.withTemporaryFolder { folder in
            try FileManager.default.createDirectory(
                atPath: "\(folder)/.r.unfinished-1/data", withIntermediateDirectories: true)
            try Data("half".utf8).write(to: URL(fileURLWithPath: "\(folder)/.r.unfinished-1/data/theme_counts.csv"))

            _ = try ReleaseFolder.write(makeRelease(), to: "\(folder)/r")

            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [".r.unfinished-1", "r"])
            #expect(try ReleaseFolder.problems(at: "\(folder)/r") == [])
        }
    }
}
