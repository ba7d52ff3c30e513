import Foundation

/// Where things are that tests read and write.
enum Places {
    /// The top of the source tree, with links followed.
    static let root: URL = {
        var url = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url
    }()

    static let exports = root.appendingPathComponent("Exports")

    /// Other people's corner cases, which are not part of the tree.
    static let sharedCSV = root.appendingPathComponent("../shared/data/csv").standardized

    static let hasSharedCSV = FileManager.default.fileExists(atPath: sharedCSV.path)

    /// Runs with a folder of its own, which is gone afterwards.
    static func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("heard-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder.resolvingSymlinksInPath().path)
    }

    /// Runs with a file of these bytes.
    static func withFile<Result>(
        _ bytes: some Sequence<UInt8>, named name: String, _ body: (String) throws -> Result
    ) throws -> Result {
        try withTemporaryFolder { folder in
            try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
            return try body("\(folder)/\(name)")
        }
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }
}
