import CLibZip

/// Packs parts into a zip in memory. The same parts give the same bytes: no
/// clock is looked at.
enum ZipWriter {
    /// Nil only when there is no memory for it.
    static func pack(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8]? {
        guard let output = zip_source_buffer_create(nil, 0, 0, nil) else { return nil }
        defer { zip_source_free(output) }
        // One for us, since closing the archive lets go of one.
        zip_source_keep(output)
        guard let archive = zip_open_from_source(output, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
            zip_source_free(output)
            return nil
        }
        for part in parts {
            guard add(part.name, part.bytes, to: archive) else {
                zip_discard(archive)
                return nil
            }
        }
        guard zip_close(archive) == 0 else {
            zip_discard(archive)
            return nil
        }
        return bytes(of: output)
    }

    private static func add(_ name: String, _ bytes: [UInt8], to archive: OpaquePointer) -> Bool {
        // libzip reads it when it closes the archive, and frees it then; of an empty one it takes no notice.
        let copy = bytes.isEmpty ? nil : malloc(bytes.count)
        guard bytes.isEmpty || copy != nil else { return false }
        bytes.withUnsafeBytes { if let start = $0.baseAddress { copy?.copyMemory(from: start, byteCount: $0.count) } }
        guard let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else {
            free(copy)
            return false
        }
        let index = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            return false
        }
        // 1980-01-01, the first day a zip can name.
        return zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0) == 0
    }

    private static func bytes(of source: OpaquePointer) -> [UInt8]? {
        guard zip_source_open(source) == 0 else { return nil }
        defer { zip_source_close(source) }
        guard zip_source_seek(source, 0, SEEK_END) == 0 else { return nil }
        let size = zip_source_tell(source)
        guard size >= 0, zip_source_seek(source, 0, SEEK_SET) == 0 else { return nil }
        var isRead = false
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            let read = zip_source_read(source, buffer.baseAddress, UInt64(size))
            isRead = read == size
            count = max(0, Int(read))
        }
        return isRead ? bytes : nil
    }
}
