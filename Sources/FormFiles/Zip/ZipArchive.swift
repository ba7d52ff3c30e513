import CLibZip
import Involvement

/// A zip in memory, unpacked part by part, under limits: sizes are looked at
/// before anything is unpacked, and again while it is, since a zip may lie.
/// Nothing is written anywhere, so a part called `../x` is only a strange name.
final class ZipArchive {
    private let file: String
    /// Owned; freed in `deinit`, and the bytes with it.
    private let handle: OpaquePointer
    /// By name in small letters: parts of a document differ by more than capitals.
    private let parts: [String: UInt64]
    private var unpackedBytes = 0

    init(_ bytes: [UInt8], named file: String) throws(Problem) {
        guard let handle = Self.open(bytes) else { throw Self.damaged(file) }
        let count = zip_get_num_entries(handle, 0)
        var parts: [String: UInt64] = [:]
        var twice: String?
        for index in 0..<UInt64(max(0, min(count, Int64(Limits.parts)))) {
            guard let name = zip_get_name(handle, index, 0).map({ String(cString: $0).lowercased() }) else { continue }
            if parts.updateValue(index, forKey: name) != nil { twice = name }
        }
        self.file = file
        self.handle = handle
        self.parts = parts
        guard count <= Limits.parts else {
            throw Problem(
                file: file, reason: "it is packed from more than \(Limits.parts) parts, and no form is",
                remedy: "Take the pictures out and save it again")
        }
        // Which of the two is meant is what programs disagree about, and what is shown is not what is read.
        if let twice {
            throw Problem(
                file: file, place: "part `\(twice.prefix(60))`", reason: "the file holds this part twice",
                remedy: Self.again)
        }
    }

    deinit {
        zip_discard(handle)
    }

    static let again = "Open it in a spreadsheet program and save it again as .xlsx"

    /// The names of the parts, in small letters.
    var names: some Collection<String> { parts.keys }

    func has(_ name: String) -> Bool { parts[name.lowercased()] != nil }

    /// Unpacks a part piece by piece.
    /// - Parameter take: answers whether it wants more.
    func unpack(
        _ name: String, take: (UnsafeRawBufferPointer) throws(Problem) -> Bool
    ) throws(Problem) {
        guard let index = parts[name.lowercased()] else {
            throw problem(name, "it is missing", Self.again)
        }
        let size = try checkedSize(index, name)
        guard let part = zip_fopen_index(handle, index, 0) else { throw problem(name, "it is damaged", Self.again) }
        defer { zip_fclose(part) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 1)
        defer { buffer.deallocate() }
        var total = 0
        while true {
            let count = Int(zip_fread(part, buffer.baseAddress, UInt64(buffer.count)))
            // Also when the checksum at the end is wrong.
            guard count >= 0 else { throw problem(name, "it is damaged", Self.again) }
            if count == 0 { break }
            total += count
            unpackedBytes += count
            guard total <= size else { throw problem(name, "it unpacks to more than it says", Self.again) }
            guard unpackedBytes <= Limits.unpackedBytes else { throw tooLarge(name, Limits.unpackedBytes) }
            guard try take(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return }
        }
        guard total == size else { throw problem(name, "it is damaged", Self.again) }
    }

    /// A small part whole.
    func bytes(of name: String) throws(Problem) -> [UInt8] {
        var bytes: [UInt8] = []
        try unpack(name) { piece throws(Problem) in
            bytes.append(contentsOf: piece)
            return true
        }
        return bytes
    }

    /// What the zip says of a part, before a byte of it is unpacked.
    private func checkedSize(_ index: UInt64, _ name: String) throws(Problem) -> Int {
        var facts = zip_stat_t()
        zip_stat_init(&facts)
        let needed = UInt64(ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD)
        guard zip_stat_index(handle, index, 0, &facts) == 0, facts.valid & needed == needed else {
            throw problem(name, "it is damaged", Self.again)
        }
        guard Int32(facts.encryption_method) == ZIP_EM_NONE else {
            throw problem(
                name, "it is protected with a password", "Open it, take the password off, and save it again as .xlsx")
        }
        guard [ZIP_CM_STORE, ZIP_CM_DEFLATE].contains(Int32(facts.comp_method)) else {
            throw problem(name, "it is packed in a way that spreadsheets do not use", Self.again)
        }
        guard facts.size <= UInt64(Limits.partBytes) else { throw tooLarge(name, Limits.partBytes) }
        guard unpackedBytes + Int(facts.size) <= Limits.unpackedBytes else {
            throw tooLarge(name, Limits.unpackedBytes)
        }
        if facts.size > UInt64(Limits.ratioFromBytes), facts.size / max(1, facts.comp_size) > UInt64(Limits.ratio) {
            throw problem(
                name, "it is packed more than \(Limits.ratio) times smaller than it is, as a zip bomb would be",
                Self.again)
        }
        return Int(facts.size)
    }

    private func tooLarge(_ name: String, _ limit: Int) -> Problem {
        problem(
            name, "the file unpacks to more than \(limit >> 20) MB, and no form does",
            "Delete what does not belong to the form")
    }

    private func problem(_ name: String, _ reason: String, _ remedy: String) -> Problem {
        Problem(file: file, place: "part `\(name.prefix(100))`", reason: reason, remedy: remedy)
    }

    private static func damaged(_ file: String) -> Problem {
        Problem(
            file: file, reason: "it begins like an .xlsx, and the rest is damaged or cut off",
            remedy: "Get the file again, or open it in a spreadsheet program and save it again")
    }

    /// A copy of the bytes that libzip frees.
    private static func open(_ bytes: [UInt8]) -> OpaquePointer? {
        guard !bytes.isEmpty, let copy = malloc(bytes.count) else { return nil }
        bytes.withUnsafeBytes { if let start = $0.baseAddress { copy.copyMemory(from: start, byteCount: $0.count) } }
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
            free(copy)
            return nil
        }
        guard let handle = zip_open_from_source(source, ZIP_RDONLY, nil) else {
            zip_source_free(source)
            return nil
        }
        return handle
    }
}

extension ZipArchive {
    /// What a zip holds, told by its parts.
    static func kind(of bytes: [UInt8]) -> FormFile.Kind {
        do throws(Problem) {
            let archive = try ZipArchive(bytes, named: "")
            if archive.names.contains(where: { $0.hasPrefix("xl/workbook") && $0.hasSuffix(".xml") }) { return .xlsx }
            if archive.has("xl/workbook.bin") {
                return .refused(
                    reason: "it is a spreadsheet in Excel's binary format", remedy: "Open it and save it as .xlsx")
            }
            if archive.has("mimetype") || archive.has("content.xml") {
                let type =
                    archive.has("mimetype") ? String(decoding: try archive.bytes(of: "mimetype"), as: UTF8.self) : ""
                if type.isEmpty || type.contains("spreadsheet") {
                    return .refused(
                        reason: "it is an OpenDocument spreadsheet (.ods)",
                        remedy: "Open it in a spreadsheet program and save it as .xlsx")
                }
                return .refused(
                    reason: "it is a document of the type `\(type.prefix(80))`, which is no form",
                    remedy: FormFile.anyForm)
            }
            if archive.has("word/document.xml") {
                return .refused(reason: "it is a Word document, which is no form", remedy: FormFile.anyForm)
            }
            if archive.names.contains(where: { $0.hasPrefix("index/") && $0.hasSuffix(".iwa") }) {
                return .refused(
                    reason: "it is a document of Numbers or Pages", remedy: "Export it as Excel (.xlsx)")
            }
            return .refused(
                reason: "it is a zip archive, and there is no spreadsheet in it",
                remedy: "If it holds a form, take the form out and give that")
        } catch {
            let place = error.place.isEmpty ? "" : "\(error.place): "
            return .refused(reason: place + error.reason, remedy: error.remedy)
        }
    }
}
