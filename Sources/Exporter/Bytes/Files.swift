#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The few things asked of the operating system about files, each with an
/// error that a person can act on.
enum Files {
    /// Opens a file that must not be there yet, for writing.
    static func create(_ path: String, place: String) throws(ExportError) -> Int32 {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure("it cannot be written", at: place) }
        return descriptor
    }

    /// Opens a plain file for reading. A link, a pipe or a folder is refused,
    /// since a folder under test may hold anything.
    static func openToRead(_ path: String, place: String) throws(ExportError) -> Int32 {
        guard kind(of: path) == .file else {
            throw ExportError(place: place, reason: "there is no such file, or it is not a plain file")
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw failure("it cannot be read", at: place) }
        return descriptor
    }

    static func close(_ descriptor: Int32) {
        platformClose(descriptor)
    }

    /// Waits until the disk has everything written to an open file or folder.
    static func settle(_ descriptor: Int32, place: String) throws(ExportError) {
        guard fsync(descriptor) == 0 else { throw failure("it could not be written to disk", at: place) }
    }

    /// Writes all of it, or throws: a short write is tried again, so that what is
    /// left is a real failure.
    static func write(
        _ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32, place: String
    ) throws(ExportError) {
        var written = 0
        while written < bytes.count, let start = bytes.baseAddress {
            let count = platformWrite(descriptor, start + written, bytes.count - written)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw failure("it could not be written", at: place) }
            written += count
        }
    }

    /// Reads the next bytes into a buffer; 0 at the end of the file.
    static func read(
        from descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, place: String
    ) throws(ExportError) -> Int {
        while true {
            let count = platformRead(descriptor, buffer.baseAddress, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw failure("it could not be read", at: place) }
            return count
        }
    }

    /// A whole file, which must fit the limit.
    static func bytes(of path: String, place: String, atMost limitBytes: Int) throws(ExportError) -> [UInt8] {
        let descriptor = try openToRead(path, place: place)
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 1)
        defer { buffer.deallocate() }
        while true {
            let count = try read(from: descriptor, into: buffer, place: place)
            if count == 0 { return bytes }
            guard bytes.count + count <= limitBytes else {
                throw ExportError(place: place, reason: "it is larger than \(limitBytes >> 20) MB and was not read")
            }
            bytes.append(contentsOf: buffer[..<count])
        }
    }

    enum Kind {
        case file, folder, other
    }

    /// What stands at a path, without following a link; nil for nothing.
    static func kind(of path: String) -> Kind? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        default: .other
        }
    }

    static func size(of path: String, place: String) throws(ExportError) -> Int {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw failure("it cannot be read", at: place) }
        return Int(status.st_size)
    }

    /// Gives a finished folder its name, all at once.
    static func rename(_ old: String, to new: String, place: String) throws(ExportError) {
        guard platformRename(old, new) == 0 else { throw failure("it cannot take its name", at: place) }
    }

    /// Waits until the disk knows the names in a folder.
    static func settleFolder(_ path: String, place: String) throws(ExportError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("it cannot be opened", at: place) }
        defer { close(descriptor) }
        try settle(descriptor, place: place)
    }

    private static func failure(_ what: String, at place: String) -> ExportError {
        let reason =
            switch errno {
            case ENOSPC, EDQUOT: "the disk is full. Make room and try again"
            case EACCES, EPERM, EROFS: "this is not allowed here. Choose another folder or ask for the right to write"
            case EEXIST, ENOTEMPTY: "something of that name is there already. Choose another name"
            case ENOENT: "there is no such file or folder. Check the name"
            default: String(cString: strerror(errno))
            }
        return ExportError(place: place, reason: "\(what): \(reason)")
    }
}

// Inside `Files` these names mean its own methods.
private func platformWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}

private func platformRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, bytes, count)
}

private func platformClose(_ descriptor: Int32) { _ = close(descriptor) }

private func platformRename(_ old: String, _ new: String) -> Int32 { rename(old, new) }
