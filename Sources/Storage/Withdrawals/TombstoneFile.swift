import Foundation
import Involvement

/// One thing that somebody took back, as it is remembered.
enum Withdrawn: Hashable, Sendable {
    /// Everything under a receipt code, sent or saved.
    case answers(Tombstone)
    /// A form with a number, on paper or as a row of a file.
    case form(WithdrawnForm)
    /// One thing they had allowed.
    case consent(ID<Consent>, receiptHash: String, day: Day)
}

/// What was taken back, once more, in a file of its own beside the database.
/// A backup of the database knows nothing of what was withdrawn after it was
/// made; this file does, and whenever the database is opened it is taken out
/// again. Lines are only ever added.
struct TombstoneFile: Sendable {
    static let name = "withdrawn.txt"

    let path: String

    init(besideDatabase database: String) {
        path = URL(fileURLWithPath: database).deletingLastPathComponent().appendingPathComponent(Self.name).path
    }

    /// Everything that was taken back, as far as this file knows. A last line
    /// without an end was cut off by a power cut; nobody was told that it was
    /// done, so it is left out.
    /// - Throws: `StorageError` for a line that cannot be read: leaving it out
    ///   could bring somebody's words back.
    func read() throws -> Set<Withdrawn> {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
            throw StorageError(path, "It cannot be read. Change who may read it, or mend the disk.")
        }
        var all: Set<Withdrawn> = []
        // After the last newline there is nothing, or half a line.
        let lines = bytes.split(separator: newline, omittingEmptySubsequences: false).dropLast()
        for (index, line) in lines.enumerated() {
            let text = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespaces)
            if text.isEmpty || text.hasPrefix("#") { continue }
            guard let withdrawn = Withdrawn(line: text) else {
                throw StorageError(
                    path,
                    "Line \(index + 1) cannot be read, and it may stand for answers that were taken out. Put the file"
                        + " back as it was.")
            }
            all.insert(withdrawn)
        }
        return all
    }

    /// Adds lines, and returns once they are on the disk.
    func add(_ withdrawn: [Withdrawn]) throws {
        guard !withdrawn.isEmpty else { return }
        let failure = StorageError(
            path, "What was taken back could not be noted, so nothing was taken out. Make room on the disk.")
        let isNew = !FileManager.default.fileExists(atPath: path)
        let file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure }
        defer { _ = close(file) }
        // A server and a command may take out at the same time.
        guard flock(file, LOCK_EX) == 0 else { throw failure }
        let lines = (isNew ? Self.header : "") + withdrawn.map { $0.line + "\n" }.joined()
        let before = lseek(file, 0, SEEK_END)
        guard try cutOffHalfALine(file), write(all: Array(lines.utf8), to: file), fsync(file) == 0 else {
            _ = ftruncate(file, before)
            throw failure
        }
        if isNew { syncFolder() }
    }

    private func cutOffHalfALine(_ file: Int32) throws -> Bool {
        let bytes = (try? Data(contentsOf: URL(fileURLWithPath: path))) ?? Data()
        guard let last = bytes.last, last != newline else { return true }
        return ftruncate(file, off_t(bytes.lastIndex(of: newline).map { $0 + 1 } ?? 0)) == 0
    }

    private func write(all bytes: [UInt8], to file: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// So that the file's own name survives a power cut.
    private func syncFolder() {
        let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { return }
        _ = fsync(folder)
        _ = close(folder)
    }

    private static let header = """
        # What people took back. It holds no words and no codes. When you put an older heard.sqlite back, keep this file
        # as it is: Heard reads it and takes the same answers out again.

        """
}

private let newline = UInt8(ascii: "\n")

extension Withdrawn {
    /// `answers 5f.. 81..`, `form 9a..` or `consent 5f.. quote_my_words 2026-09-30`.
    var line: String {
        switch self {
        case .answers(let tombstone): "answers \(tombstone.receiptHash) \(tombstone.unfinished)"
        case .form(let form): "form \(form.numberDigest)"
        case .consent(let purpose, let receiptHash, let day): "consent \(receiptHash) \(purpose) \(day.iso)"
        }
    }

    init?(line: String) {
        let parts = line.split(separator: " ").map(String.init)
        guard parts.count >= 2, isDigest(parts[1]) else { return nil }
        switch (parts[0], parts.count) {
        case ("answers", 3) where isDigest(parts[2]):
            self = .answers(Tombstone(receiptHash: parts[1], unfinished: parts[2]))
        case ("form", 2): self = .form(WithdrawnForm(numberDigest: parts[1]))
        case ("consent", 4):
            guard let day = Day(iso: parts[3]) else { return nil }
            self = .consent(ID(parts[2]), receiptHash: parts[1], day: day)
        default: return nil
        }
    }
}

private func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
}

extension StorageError {
    fileprivate init(_ place: String, _ reason: String) { self.init(place: place, reason: reason) }
}
