import GRDB
public import Involvement

/// A survey as it was published, word for word.
public struct PublishedVersion: Equatable, Sendable {
    public let instrument: ID<Instrument>
    public let version: String
    public let day: Day
    /// SHA-256 of the files, in hexadecimal.
    public let digest: String
    /// The survey file and its overlays, by name.
    public let files: [String: String]

    public init(instrument: ID<Instrument>, version: String, day: Day, digest: String, files: [String: String]) {
        self.instrument = instrument
        self.version = version
        self.day = day
        self.digest = digest
        self.files = files
    }

    /// Over the names and the texts of the files, in the order of the names.
    public static func digest(of files: [String: String]) -> String {
        var bytes: [UInt8] = []
        for (name, text) in files.sorted(by: { $0.key < $1.key }) {
            bytes += Array("\(name) \(text.utf8.count)\n".utf8) + Array(text.utf8)
        }
        return hexadecimal(sha256(bytes))
    }
}

extension Store {
    /// Freezes a version. Throws when there is one of that number.
    public func publish(_ version: PublishedVersion) async throws {
        try await database.write { db in
            try concerning("version \(version.version)") {
                let sequence = try db.count("SELECT coalesce(max(sequence), 0) + 1 FROM publishedVersion")
                try db.run(
                    "INSERT INTO publishedVersion (instrument, version, sequence, day, digest) VALUES (?, ?, ?, ?, ?)",
                    .id(version.instrument), .text(version.version), .integer(sequence), .day(version.day),
                    .text(version.digest))
                for (name, text) in version.files {
                    try db.run(
                        "INSERT INTO publishedFile (instrument, version, name, text) VALUES (?, ?, ?, ?)",
                        .id(version.instrument), .text(version.version), .text(name), .text(text))
                }
            }
        }
    }

    /// Every version, in the order of publishing.
    public func publishedVersions() async throws -> [PublishedVersion] {
        try await database.read { db in
            var files: [String: [String: String]] = [:]
            var texts = try db.rows("SELECT version, name, text FROM publishedFile")
            while try texts.next() { files[try texts.text(0), default: [:]][try texts.text(1)] = try texts.text(2) }
            var rows = try db.rows("SELECT instrument, version, day, digest FROM publishedVersion ORDER BY sequence")
            var all: [PublishedVersion] = []
            while try rows.next() {
                let version = try rows.text(1)
                all.append(
                    PublishedVersion(
                        instrument: try rows.id(0), version: version, day: try rows.day(2), digest: try rows.text(3),
                        files: files[version] ?? [:]))
            }
            return all
        }
    }
}
