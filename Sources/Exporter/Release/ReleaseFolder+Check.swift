import FoundationEssentials
public import Involvement

// For whoever receives a release: is it whole, and is every file what it says?
extension ReleaseFolder {
    /// Everything wrong with a release folder or with one file of a release, in
    /// order of file; empty when all is well.
    /// - Throws: `ExportError` when there is nothing at that path or it cannot be
    ///   read.
    public static func problems(at path: String) throws -> [Problem] {
        let name = String(path.split(separator: "/").last ?? Substring(path))
        return switch Files.kind(of: path) {
        case .folder: try problemsOfFolder(path)
        case .file: try problemsOfFile(path, named: name)
        case .other:
            throw ExportError(
                place: name, reason: "it is neither a file nor a folder. Give the release itself, not a link")
        case nil: throw ExportError(place: name, reason: "there is no such file or folder. Check the name")
        }
    }

    /// Every file of a release, as paths inside its folder, in order.
    public static func files(in folder: String) throws -> [String] {
        (payload(in: folder) + ["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"]).sorted()
    }

    /// One file, told by its content where that is possible.
    static func problemsOfFile(_ path: String, named name: String) throws -> [Problem] {
        let start = try self.start(of: path, named: name)
        if let format = exportFormats.first(where: { $0.recognises(start: start) }) {
            return try format.problems(inFile: path, named: name)
        }
        // An empty or damaged file is told by its name alone, or by an ending that stands for one thing.
        let last = name.split(separator: "/").last.map(String.init) ?? name
        let ending = last.split(separator: ".").last ?? ""
        let ofEnding = exportFormats.filter { $0.fileName.hasSuffix(".\(ending)") }
        if let format = exportFormats.first(where: { $0.fileName == last })
            ?? (ending == "xml" || ofEnding.count == 1 ? ofEnding.first : nil)
        {
            return try format.problems(inFile: path, named: name)
        }
        let known = exportFormats.map(\.fileName).joined(separator: ", ")
        return [
            Problem(
                file: name, reason: "this program does not know what kind of file it is",
                remedy: "It checks release folders and \(known)")
        ]
    }

    private static func problemsOfFolder(_ folder: String) throws -> [Problem] {
        var problems: [Problem] = []
        let isBag = try problemsOfDeclaration(folder, &problems)
        guard isBag else { return problems }
        for manifest in ["manifest-sha256.txt", "tagmanifest-sha256.txt"] {
            try check(manifest, in: folder, &problems)
        }
        for file in payload(in: folder) where file != "data/\(readmeName)" {
            guard Files.kind(of: "\(folder)/\(file)") == .file else { continue }
            if file == "data/\(schemaName)" {
                try checkSchema(file, in: folder, &problems)
            } else {
                problems += try problemsOfFile("\(folder)/\(file)", named: file)
            }
        }
        return problems
    }

    private static func problemsOfDeclaration(_ folder: String, _ problems: inout [Problem]) throws -> Bool {
        let path = "\(folder)/bagit.txt"
        guard Files.kind(of: path) == .file else {
            problems.append(
                Problem(
                    file: "bagit.txt", reason: "it is missing, so this folder is not a release",
                    remedy: "Give the folder that holds bagit.txt and data"))
            return false
        }
        let text = String(decoding: try Files.bytes(of: path, place: "bagit.txt", atMost: 1 << 20), as: UTF8.self)
        if !text.hasPrefix("BagIt-Version: 1.0") && !text.hasPrefix("BagIt-Version: 0.97") {
            problems.append(
                Problem(
                    file: "bagit.txt", line: 1, reason: "it does not say BagIt-Version: 1.0",
                    remedy: "Make the release again"))
        }
        return true
    }

    /// Every file listed is there with its checksum, and every file that is
    /// there is listed.
    private static func check(_ manifest: String, in folder: String, _ problems: inout [Problem]) throws {
        let path = "\(folder)/\(manifest)"
        guard Files.kind(of: path) == .file else {
            problems.append(
                Problem(
                    file: manifest, reason: "it is missing, so no file can be checked", remedy: "Make the release again"
                ))
            return
        }
        let bytes = try Files.bytes(of: path, place: manifest, atMost: 64 << 20)
        let listed = BagManifest(bytes, file: manifest, problems: &problems)
        for (file, digest) in listed.digests.sorted(by: { $0.key < $1.key }) {
            guard Files.kind(of: "\(folder)/\(file)") == .file else {
                problems.append(
                    Problem(
                        file: file, reason: "it is listed in \(manifest) and is not there",
                        remedy: "Get the whole release again"))
                continue
            }
            if try BagManifest.digest(of: "\(folder)/\(file)", place: file).hex != digest {
                problems.append(
                    Problem(
                        file: file, reason: "it is not the file that was released: its checksum is another",
                        remedy: "Get the release again"))
            }
        }
        let isOfPayload = manifest == "manifest-sha256.txt"
        let present = isOfPayload ? payload(in: folder) : ["bag-info.txt", "bagit.txt", "manifest-sha256.txt"]
        for file in present where listed.digests[file] == nil && Files.kind(of: "\(folder)/\(file)") != nil {
            problems.append(
                Problem(
                    file: file, reason: "it is in the folder and not in \(manifest), so it is no part of the release",
                    remedy: "Take it out, or get the release again"))
        }
    }

    private static func checkSchema(_ file: String, in folder: String, _ problems: inout [Problem]) throws {
        let bytes = try Files.bytes(of: "\(folder)/\(file)", place: file, atMost: 16 << 20)
        if bytes != XMLSchema.submissionBytes {
            problems.append(
                Problem(
                    file: file, reason: "it is not the schema that this program checks with",
                    remedy: "Check the release with the version of the program that made it"))
        }
    }

    /// Everything under `data/` that is not a folder, in order.
    private static func payload(in folder: String) -> [String] {
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder + "/data")) ?? []
        return paths.map { "data/\($0)" }.filter { Files.kind(of: "\(folder)/\($0)") != .folder }.sorted()
    }

    private static func start(of path: String, named name: String) throws -> [UInt8] {
        let descriptor = try Files.openToRead(path, place: name)
        defer { Files.close(descriptor) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 1)
        defer { buffer.deallocate() }
        let count = try Files.read(from: descriptor, into: buffer, place: name)
        return Array(buffer[..<count])
    }
}
