import FoundationEssentials
public import Involvement

/// A release on disk: a BagIt 1.0 folder with every file of the submission
/// under `data/` and the SHA-256 of each beside it. The same release gives the
/// same bytes.
/// https://www.rfc-editor.org/rfc/rfc8493
public enum ReleaseFolder {
    static let schemaName = "submission.xsd"
    static let readmeName = "README.txt"

    /// Writes a release into a new folder, all or nothing: it is made beside
    /// it under another name and takes its own at the end.
    /// - Returns: the files written, as paths inside the folder.
    /// - Throws: `ExportError` when the folder is already there or the disk will
    ///   not take it.
    public static func write(_ release: Release, to folder: String) throws -> [String] {
        try write(release, to: folder) { try Files.settleFolder($0, place: $1) }
    }

    /// - Parameter settle: waits until the disk knows the names in a folder.
    static func write(
        _ release: Release, to folder: String, settle: (_ path: String, _ place: String) throws -> Void
    ) throws -> [String] {
        let path = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        guard Files.kind(of: path) == nil else {
            throw ExportError(
                place: folder,
                reason: "something of that name is there already, and a release is never written over. "
                    + "Choose another name")
        }
        let (parent, name) = split(path)
        // A name of its own: somebody else may be making a release here too.
        let own = String(UInt64.random(in: .min ... .max), radix: 36)
        let unfinished = "\(parent).\(name).unfinished-\(own)"
        var made = unfinished
        do {
            let written = try writeFiles(release, in: unfinished)
            try Files.rename(unfinished, to: path, place: folder)
            made = path
            try settle(parent, folder)
            return written
        } catch {
            // Also under its own name: whoever is told that it was not made takes the number back.
            try? FileManager.default.removeItem(atPath: made)
            throw error
        }
    }

    /// Deletes a release. It loses its name first, all at once, so that whatever
    /// happens meanwhile no half of a release stands under it.
    /// - Throws: `ExportError` when it cannot be taken from its place, or something
    ///   stands in it that is no part of a release.
    public static func remove(_ folder: String) throws {
        let own = Set(try files(in: folder))
        let all = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        guard all.allSatisfy({ own.contains($0) || Files.kind(of: "\(folder)/\($0)") == .folder }) else {
            throw ExportError(place: folder, reason: "it holds something that is no part of a release")
        }
        let (parent, _) = split(folder)
        let rest = rest(of: folder)
        removeRest(of: folder)
        try Files.rename(folder, to: rest, place: folder)
        try Files.settleFolder(parent, place: folder)
        do {
            try FileManager.default.removeItem(atPath: rest)
        } catch {
            throw ExportError(
                place: rest, reason: "it cannot be deleted. Delete it yourselves: it holds people's words")
        }
    }

    /// Deletes what is left of a release that the program was killed over, while it
    /// wrote or deleted it. Nobody may be writing it now.
    public static func removeRest(of folder: String) {
        let (parent, name) = split(folder)
        let beside = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        for entry in beside where entry.hasPrefix(".\(name).unfinished-") {
            try? FileManager.default.removeItem(atPath: parent + entry)
        }
        try? FileManager.default.removeItem(atPath: rest(of: folder))
    }

    /// Where a release lies while it is deleted.
    public static func rest(of folder: String) -> String {
        let (parent, name) = split(folder)
        return "\(parent).\(name).deleted"
    }

    /// The folder that a folder is in, with the slash, and its own name.
    private static func split(_ path: String) -> (parent: String, name: Substring) {
        let path = path.count > 1 && path.hasSuffix("/") ? path.dropLast() : path[...]
        guard let slash = path.lastIndex(of: "/") else { return ("./", path) }
        return (String(path[...slash]), path[path.index(after: slash)...])
    }

    /// The release that a folder holds, or a `submission.xml` by itself.
    /// - Throws: `Problems`, `ExportError` as `SubmissionFile.read` does.
    public static func read(_ path: String) throws -> Release {
        if Files.kind(of: path) == .file {
            return try SubmissionFile.read(path: path, named: String(path.split(separator: "/").last ?? ""))
        }
        return try SubmissionFile.read(path: "\(path)/data/submission.xml", named: "data/submission.xml")
    }

    /// SHA-256, in hexadecimal, of the list of checksums of all files of a
    /// release: whoever has it can tell whether anything was changed.
    public static func digest(of folder: String) throws -> String {
        try BagManifest.digest(of: "\(folder)/manifest-sha256.txt", place: "manifest-sha256.txt").hex
    }

    private static func writeFiles(_ release: Release, in folder: String) throws -> [String] {
        do {
            try FileManager.default.createDirectory(
                atPath: "\(folder)/data/\(SpreadsheetCSV.folder)", withIntermediateDirectories: true)
        } catch {
            throw ExportError(
                place: folder,
                reason: "the folder cannot be made. Check that you may write there and that there is room")
        }
        var payload = BagManifest()
        var payloadBytes = 0
        var replacedCharacters = 0
        func add(_ name: String, _ content: (inout ByteSink) throws -> Void) throws {
            let file = "data/\(name)"
            replacedCharacters += try write(file, in: folder, content)
            let (hex, countBytes) = try BagManifest.digest(of: "\(folder)/\(file)", place: file)
            payload.digests[file] = hex
            payloadBytes += countBytes
        }
        for format in exportFormats { try add(format.fileName) { try format.write(release, to: &$0) } }
        try add(schemaName) { sink in
            try XMLSchema.submissionBytes.withUnsafeBufferPointer { try sink.write($0) }
        }
        try add(readmeName) { try $0.write(PlainWords.readme(of: release, replacedCharacters: replacedCharacters)) }

        var tags = BagManifest()
        func addTag(_ file: String, _ text: String) throws {
            _ = try write(file, in: folder) { try $0.write(text) }
            tags.digests[file] = try BagManifest.digest(of: "\(folder)/\(file)", place: file).hex
        }
        try addTag("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
        try addTag("bag-info.txt", information(about: release, "\(payloadBytes).\(payload.digests.count)"))
        try addTag("manifest-sha256.txt", payload.text)
        _ = try write("tagmanifest-sha256.txt", in: folder) { try $0.write(tags.text) }
        try Files.settleFolder("\(folder)/data/\(SpreadsheetCSV.folder)", place: folder)
        try Files.settleFolder(folder + "/data", place: folder)
        try Files.settleFolder(folder, place: folder)
        return (Array(payload.digests.keys) + Array(tags.digests.keys) + ["tagmanifest-sha256.txt"]).sorted()
    }

    /// - Returns: how many characters could not be written as they are.
    private static func write(
        _ file: String, in folder: String, _ content: (inout ByteSink) throws -> Void
    ) throws -> Int {
        let descriptor = try Files.create("\(folder)/\(file)", place: file)
        defer { Files.close(descriptor) }
        var sink = ByteSink(descriptor: descriptor, place: file)
        try content(&sink)
        try sink.flush()
        try Files.settle(descriptor, place: file)
        return sink.replacedCharacters
    }

    /// `bag-info.txt`. A line end in a value would begin another entry.
    private static func information(about release: Release, _ oxum: String) -> String {
        let entries = [
            ("Source-Organization", release.consultation.runBy),
            ("External-Description", release.consultation.title),
            ("External-Identifier", "\(release.consultation.id.rawValue)-\(release.number)"),
            ("Bagging-Date", release.day.iso),
            ("Bag-Software-Agent", release.generator),
            ("Payload-Oxum", oxum),
        ]
        return entries.filter { !$0.1.isEmpty }.map { name, value in
            let line = value.unicodeScalars.map { $0.properties.isWhitespace || $0.value < 0x20 ? " " : Character($0) }
            return "\(name): \(String(line))\n"
        }.joined()
    }
}
