/// Packs parts into a zip as they are made: Word, OpenDocument and REFI-QDA
/// files are zips. The same parts give the same bytes on any machine: nothing is
/// compressed, since two versions of a library compress differently, and no
/// clock is looked at. Memory grows with the number of parts only.
/// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
struct ZipWriter {
    /// Writes a part. It is called twice and must write the same both times:
    /// the size and the checksum stand before the content, so that readers that
    /// read from front to back can read it.
    typealias Content = (inout ByteSink) throws -> Void

    /// A zip holds no more without extensions that some readers lack.
    static let limitBytes = Int(UInt32.max)
    static let limitParts = Int(UInt16.max)

    private struct Part {
        let name: [UInt8]
        let checksum: UInt32
        let countBytes: UInt32
        let offset: UInt32
    }

    /// The file's name, for errors.
    private let place: String
    private let limitBytes: Int
    private var parts: [Part] = []
    private var names: Set<String> = []
    /// Where the zip begins in the sink.
    private var begin: Int?
    /// How long the list of parts and the end will be.
    private var listBytes = 22

    /// - Parameter place: the file's name, for errors.
    init(place: String, limitBytes: Int = ZipWriter.limitBytes) {
        self.place = place
        self.limitBytes = limitBytes
    }

    /// Adds a part after the others.
    /// - Parameter name: with `/` between folders.
    /// - Throws: `ExportError` when it does not fit, or there is one of that name.
    mutating func add(_ name: String, to sink: inout ByteSink, content: Content) throws {
        let nameBytes = Array(name.utf8)
        guard names.insert(name).inserted, (1...1000).contains(nameBytes.count) else {
            throw ExportError(
                place: place, reason: "it would hold a part of the same name twice, or one without a name")
        }
        guard parts.count < Self.limitParts else {
            throw ExportError(
                place: place,
                reason: "it would hold more than \(Self.limitParts) parts. Make a release of fewer answers at a time")
        }
        var measure = ByteSink.measuring()
        try content(&measure)
        let (countBytes, checksum) = try measure.takeMeasure()

        let begin = begin ?? sink.countBytes
        self.begin = begin
        let offset = sink.countBytes - begin
        listBytes += 46 + nameBytes.count
        guard countBytes <= limitBytes, offset + 30 + nameBytes.count + countBytes + listBytes <= limitBytes else {
            throw ExportError(
                place: place, reason: "it would be larger than 4 GB. Make a release of fewer answers at a time")
        }
        let part = Part(
            name: nameBytes, checksum: checksum, countBytes: UInt32(countBytes), offset: UInt32(offset))
        parts.append(part)
        try writeHeader(of: part, to: &sink)

        try sink.startMeasure()
        try content(&sink)
        guard try sink.takeMeasure() == (countBytes, checksum) else {
            throw ExportError(place: place, reason: "its part \(name) came out differently the second time it was made")
        }
    }

    /// Writes the list of parts, with which a zip ends.
    func finish(to sink: inout ByteSink) throws {
        let start = sink.countBytes
        for part in parts {
            try write([0x50, 0x4B, 0x01, 0x02, 20, 0], to: &sink)
            try writeFacts(of: part, to: &sink)
            // Comment, disk, attributes: none.
            try write([UInt8](repeating: 0, count: 10), to: &sink)
            try write(bytes(part.offset), to: &sink)
            try write(part.name, to: &sink)
        }
        let countBytes = sink.countBytes - start
        let count = bytes(UInt16(parts.count))
        try write([0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0] + count + count, to: &sink)
        try write(bytes(UInt32(countBytes)) + bytes(UInt32(start - (begin ?? start))) + [0, 0], to: &sink)
    }

    private func writeHeader(of part: Part, to sink: inout ByteSink) throws {
        try write([0x50, 0x4B, 0x03, 0x04], to: &sink)
        try writeFacts(of: part, to: &sink)
        try write(part.name, to: &sink)
    }

    /// What stands both before a part and in the list at the end.
    private func writeFacts(of part: Part, to sink: inout ByteSink) throws {
        let isASCII = part.name.allSatisfy { $0 < 0x80 }
        let namesAreUTF8: UInt16 = isASCII ? 0 : 0x0800
        try write(bytes(UInt16(20)) + bytes(namesAreUTF8) + bytes(UInt16(0)), to: &sink)
        // Midnight of 1980-01-01, the first day that a zip can name.
        try write([0, 0, 0x21, 0], to: &sink)
        try write(bytes(part.checksum) + bytes(part.countBytes) + bytes(part.countBytes), to: &sink)
        try write(bytes(UInt16(part.name.count)) + bytes(UInt16(0)), to: &sink)
    }

    private func write(_ bytes: [UInt8], to sink: inout ByteSink) throws {
        try bytes.withUnsafeBufferPointer { try sink.write($0) }
    }

    private func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }
}
