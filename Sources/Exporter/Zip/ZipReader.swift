import CLibZip
import Involvement

/// A zip that is checked: its parts are unpacked one by one, in pieces, under
/// limits that are looked at before anything is unpacked and again while it is,
/// since a zip may lie. Nothing is written anywhere, so a part called `../x` is
/// only a strange name.
final class ZipReader {
    /// What a stranger's file may ask of us.
    struct Limits: Sendable {
        /// How many parts there may be.
        var parts = 70_000
        /// Of one part, unpacked.
        var partBytes = 512 << 20
        /// Of everything that is unpacked.
        var unpackedBytes = 1 << 30
        /// How many times smaller than itself a part may be packed, when it is larger than `ratioFromBytes`.
        var ratio = 200
        var ratioFromBytes = 1 << 20
    }

    /// In the order in which they stand.
    let names: [String]

    private let file: String
    private let limits: Limits
    /// Owned; freed in `deinit`, and the open file with it.
    private let handle: OpaquePointer
    private let parts: [String: UInt64]
    private var unpackedBytes = 0

    /// - Parameter file: what to call it in problems.
    /// - Throws: a `Problem` when it is no zip, or `ExportError` when it cannot be read.
    init(path: String, named file: String, limits: Limits = Limits()) throws {
        let descriptor = try Files.openToRead(path, place: file)
        var code: Int32 = 0
        guard let handle = zip_fdopen(descriptor, 0, &code) else {
            Files.close(descriptor)
            throw Problem(
                file: file, reason: "it is not a zip, or it is damaged or cut off", remedy: "Get the file again")
        }
        self.handle = handle
        self.file = file
        self.limits = limits
        let count = zip_get_num_entries(handle, 0)
        var names: [String] = []
        var parts: [String: UInt64] = [:]
        var twice: String?
        for index in 0..<UInt64(max(0, min(count, Int64(limits.parts)))) {
            guard let name = zip_get_name(handle, index, 0).map({ String(cString: $0) }) else { continue }
            names.append(name)
            if parts.updateValue(index, forKey: name) != nil { twice = name }
        }
        self.names = names
        self.parts = parts
        guard count <= limits.parts else {
            throw Problem(
                file: file, reason: "it is packed from more than \(limits.parts) parts, and was not read",
                remedy: "Get the file again from who made it")
        }
        // Which of the two is meant is what programs disagree about, and what is shown is not what is read.
        if let twice {
            throw problem(twice, "the file holds this part twice", "Save it again with the program that made it")
        }
    }

    deinit {
        zip_discard(handle)
    }

    func has(_ name: String) -> Bool { parts[name] != nil }

    /// Unpacks a part piece by piece.
    /// - Parameter take: answers whether it wants more.
    func unpack(_ name: String, take: (UnsafeRawBufferPointer) throws -> Bool) throws {
        let part = try open(name)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 1)
        defer { buffer.deallocate() }
        while true {
            let count = try part.read(into: buffer)
            guard count > 0, try take(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return }
        }
    }

    /// A small part whole.
    /// - Parameter limitBytes: how large it may be.
    func bytes(of name: String, atMost limitBytes: Int = 64 << 20) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try unpack(name) { piece in
            guard bytes.count + piece.count <= limitBytes else { throw tooLarge(name, limitBytes) }
            bytes.append(contentsOf: piece)
            return true
        }
        return bytes
    }

    /// A part, to be read from its beginning.
    func open(_ name: String) throws -> Part {
        guard let index = parts[name] else {
            throw problem(name, "it is missing", "Save the file again with the program that made it")
        }
        let size = try checkedSize(index, name)
        guard let part = zip_fopen_index(handle, index, 0) else { throw damaged(name) }
        return Part(archive: self, handle: part, name: name, size: size)
    }

    /// What is left of a part that is being read.
    final class Part {
        private let archive: ZipReader
        /// Owned; closed in `deinit`.
        private let handle: OpaquePointer
        private let name: String
        private let size: Int
        private var total = 0

        fileprivate init(archive: ZipReader, handle: OpaquePointer, name: String, size: Int) {
            self.archive = archive
            self.handle = handle
            self.name = name
            self.size = size
        }

        deinit {
            zip_fclose(handle)
        }

        /// The next bytes; 0 at the end, when the checksum was right.
        func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
            let count = Int(zip_fread(handle, buffer.baseAddress, UInt64(buffer.count)))
            // Also when the checksum at the end is wrong.
            guard count >= 0, count > 0 || total == size else { throw archive.damaged(name) }
            total += count
            archive.unpackedBytes += count
            guard total <= size else {
                throw archive.problem(name, "it unpacks to more than it says", "Get the file again")
            }
            guard archive.unpackedBytes <= archive.limits.unpackedBytes else {
                throw archive.tooLarge(name, archive.limits.unpackedBytes)
            }
            return count
        }
    }

    /// What the zip says of a part, before a byte of it is unpacked.
    private func checkedSize(_ index: UInt64, _ name: String) throws -> Int {
        var facts = zip_stat_t()
        zip_stat_init(&facts)
        let needed = UInt64(ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD)
        guard zip_stat_index(handle, index, 0, &facts) == 0, facts.valid & needed == needed else {
            throw damaged(name)
        }
        guard Int32(facts.encryption_method) == ZIP_EM_NONE else {
            throw problem(name, "it is protected with a password", "Open the file, take the password off and save it")
        }
        guard [ZIP_CM_STORE, ZIP_CM_DEFLATE].contains(Int32(facts.comp_method)) else {
            throw problem(
                name, "it is packed in a way that such files do not use", "Save it again with the program that made it")
        }
        guard facts.size <= UInt64(limits.partBytes) else { throw tooLarge(name, limits.partBytes) }
        if facts.size > UInt64(limits.ratioFromBytes), facts.size / max(1, facts.comp_size) > UInt64(limits.ratio) {
            throw problem(
                name, "it is packed more than \(limits.ratio) times smaller than it is, as a zip bomb would be",
                "Get the file again from who made it")
        }
        return Int(facts.size)
    }

    private func damaged(_ name: String) -> Problem {
        problem(name, "it is damaged", "Get the file again")
    }

    private func tooLarge(_ name: String, _ limit: Int) -> Problem {
        problem(
            name, "it unpacks to more than \(limit >> 20) MB, and was not read", "Get the file again from who made it")
    }

    private func problem(_ name: String, _ reason: String, _ remedy: String) -> Problem {
        Problem(file: file, place: "part `\(name.prefix(100))`", reason: reason, remedy: remedy)
    }
}
