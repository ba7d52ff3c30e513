#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What stands before the first element of a document. It is looked at before
/// a parser sees a byte: a DOCTYPE can name other files and make a few lines
/// into gigabytes, and a parser has read it by the time it can be asked.
enum XMLProlog {
    /// More than any document of ours needs before its first element.
    static let limitBytes = 64 * 1024

    /// Whether there is a DOCTYPE, or so much before the first element that it
    /// cannot be told. The bytes are taken as UTF-8, and so must the parser.
    static func isRefused(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        while true {
            rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
            if rest.starts(with: "<?".utf8) {
                guard let end = end(of: "?>", in: rest) else { return bytes.count >= limitBytes }
                rest = rest[end...]
            } else if rest.starts(with: "<!--".utf8) {
                guard let end = end(of: "-->", in: rest.dropFirst(4)) else { return bytes.count >= limitBytes }
                rest = rest[end...]
            } else {
                // Nothing but a DOCTYPE may begin with this here; anything else is no XML.
                return rest.starts(with: "<!".utf8) || (rest.isEmpty && bytes.count >= limitBytes)
            }
        }
    }

    /// Puts spaces in the place of a DOCTYPE that only names a DTD. Triple-S files
    /// of other tools have one; without it a parser has nothing to fetch.
    static func blankDOCTYPE(_ bytes: inout [UInt8]) {
        let open = Array("<!DOCTYPE".utf8)
        guard isRefused(Array(bytes.prefix(limitBytes))),
            let past = end(of: "<!DOCTYPE", in: bytes.prefix(limitBytes)),
            let close = bytes[past...].firstIndex(of: UInt8(ascii: ">")),
            !bytes[past..<close].contains(UInt8(ascii: "[")), !bytes[past..<close].contains(UInt8(ascii: "<"))
        else { return }
        for index in (past - open.count)...close where bytes[index] != 0x0A { bytes[index] = 0x20 }
    }

    /// The beginning of an open file, which is then where it was.
    static func bytes(of descriptor: Int32, place: String) throws(ExportError) -> [UInt8] {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: limitBytes, alignment: 1)
        defer { buffer.deallocate() }
        var count = 0
        while count < limitBytes {
            let more = try Files.read(from: descriptor, into: .init(rebasing: buffer[count...]), place: place)
            if more == 0 { break }
            count += more
        }
        guard lseek(descriptor, 0, SEEK_SET) == 0 else {
            throw ExportError(place: place, reason: "it cannot be read from its beginning. Give a plain file")
        }
        return Array(buffer[..<count])
    }

    /// The place just past a mark.
    private static func end(of mark: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
        let mark = UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
        var index = bytes.startIndex
        while index + mark.count <= bytes.endIndex {
            if bytes[index...].starts(with: mark) { return index + mark.count }
            index += 1
        }
        return nil
    }
}
