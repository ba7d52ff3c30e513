import Foundation
import Involvement
import Testing

@testable import Exporter

@Suite struct ZipTests {
    static let parts: [(name: String, words: String)] = [
        ("mimetype", "application/test"), ("word/ünïcode – name.xml", "Café, ‘tea’\r\n\u{1F44D}"), ("empty", ""),
        ("large", String(repeating: "All work and no play. ", count: 20_000)),
    ]

    @Test func `what was packed is unpacked, part by part and in order`() throws {
        let packed = try pack(Self.parts)

        let unpacked = try Places.withFile(packed, named: "a.zip") { path in
            let reader = try ZipReader(path: path, named: "a.zip")
            return try reader.names.map { ($0, String(decoding: try reader.bytes(of: $0), as: UTF8.self)) }
        }

        #expect(unpacked.map(\.0) == Self.parts.map(\.name))
        #expect(unpacked.map(\.1) == Self.parts.map(\.words))
    }

    @Test func `the same parts give the same bytes, in a file as in memory`() throws {
        let inMemory = try pack(Self.parts)

        let inFile = try Places.withTemporaryFolder { folder in
            let descriptor = try Files.create("\(folder)/a.zip", place: "a.zip")
            defer { Files.close(descriptor) }
            var sink = ByteSink(descriptor: descriptor, place: "a.zip", capacityBytes: 7)
            try pack(Self.parts, to: &sink)
            try sink.flush()
            return try Places.bytes("\(folder)/a.zip")
        }

        #expect(inMemory == inFile)
        #expect(Array(inMemory.prefix(4)) == [0x50, 0x4B, 3, 4])
        // The first part's name begins at 30 and its content behind it: what tells an OpenDocument file.
        #expect(String(decoding: inMemory[30..<54], as: UTF8.self) == "mimetypeapplication/test")
    }

    @Test func `a zip may begin anywhere in a sink`() throws {
        var sink = ByteSink()
        try sink.write("before")
        try pack(Self.parts, to: &sink)

        let bytes = try sink.takeBytes()

        #expect(Array(bytes.dropFirst(6)) == (try pack(Self.parts)))
    }

    @Test(.enabled(if: Programs.python != nil, "needs python3"))
    func `Python's zipfile finds every part whole and as old as a zip can be`() throws {
        let program = """
            import json, sys, zipfile
            with zipfile.ZipFile(sys.argv[1]) as zip:
                assert zip.testzip() is None
                print(json.dumps([[i.filename, i.date_time[0], i.compress_type, len(i.extra), i.file_size, zip.read(i).decode()]
                                  for i in zip.infolist()]))
            """

        let said = try Places.withFile(try pack(Self.parts), named: "a.zip") { path in
            try Programs.run(try #require(Programs.python), ["-c", program, path])
        }

        let listed = try #require(try JSONSerialization.jsonObject(with: Data(said.utf8)) as? [[Any]])
        #expect(listed.map { $0[0] as? String } == Self.parts.map(\.name))
        #expect(listed.map { $0[1] as? Int } == Self.parts.map { _ in 1980 })
        #expect(listed.map { $0[2] as? Int } == Self.parts.map { _ in 0 })
        #expect(listed.map { $0[3] as? Int } == Self.parts.map { _ in 0 })
        #expect(listed.map { $0[4] as? Int } == Self.parts.map(\.words.utf8.count))
        #expect(listed.map { $0[5] as? String } == Self.parts.map(\.words))
    }

    @Test func `the checksum is the one that everybody has`() {
        func sum(_ text: String) -> UInt32 {
            var sum = CRC32()
            Array(text.utf8).withUnsafeBufferPointer { sum.take($0) }
            return sum.value
        }

        #expect(sum("") == 0)
        #expect(sum("123456789") == 0xCBF4_3926)
        #expect(sum("The quick brown fox jumps over the lazy dog") == 0x414F_A339)
    }

    @Test func `a part of the same name twice is refused`() {
        #expect(throws: ExportError.self) { try pack([("a", "1"), ("a", "2")]) }
    }

    @Test func `a zip that would be too large is refused before the part is written`() {
        var sink = ByteSink()
        var zip = ZipWriter(place: "large.docx", limitBytes: 1000)

        #expect(
            throws: ExportError(
                place: "large.docx", reason: "it would be larger than 4 GB. Make a release of fewer answers at a time")
        ) {
            try zip.add("a", to: &sink) { try $0.write(String(repeating: "a", count: 899)) }
            try zip.add("b", to: &sink) { try $0.write("b") }
        }
        #expect(sink.countBytes == 30 + 1 + 899)
    }

    @Test func `a part that comes out differently the second time is an error`() {
        var sink = ByteSink()
        var zip = ZipWriter(place: "odd.docx")
        var times = 0

        #expect(throws: ExportError.self) {
            try zip.add("a", to: &sink) {
                times += 1
                try $0.write("\(times)")
            }
        }
    }

    @Test func `one changed byte anywhere is found or changes nothing that is read`() throws {
        let parts = [("first", "some words"), ("second", "and more of them")]
        let packed = try pack(parts)
        var found = 0
        for index in packed.indices {
            var broken = packed
            broken[index] ^= 0x20
            try Places.withFile(broken, named: "a.zip") { path in
                do {
                    let reader = try ZipReader(path: path, named: "a.zip")
                    let read = try parts.map { String(decoding: try reader.bytes(of: $0.0), as: UTF8.self) }
                    #expect(read == parts.map(\.1))
                } catch is Problem {
                    found += 1
                }
            }
        }
        #expect(found > packed.count / 2)
    }

    @Test func `a file cut off anywhere is no zip`() throws {
        let packed = try pack([("first", "some words")])
        for count in stride(from: 0, to: packed.count - 1, by: 7) {
            try Places.withFile(packed.prefix(count), named: "a.zip") { path in
                _ = #expect(throws: Problem.self) { _ = try ZipReader(path: path, named: "a.zip") }
            }
        }
    }

    @Test func `limits hold before and while a part is unpacked`() throws {
        let packed = try pack([("a", String(repeating: "a", count: 1000)), ("b", String(repeating: "b", count: 1000))])
        try Places.withFile(packed, named: "a.zip") { path in
            let few = try? ZipReader(path: path, named: "a.zip", limits: .init(parts: 1))
            #expect(few == nil)
            let small = try ZipReader(path: path, named: "a.zip", limits: .init(partBytes: 999))
            #expect(throws: Problem.self) { try small.bytes(of: "a") }
            let total = try ZipReader(path: path, named: "a.zip", limits: .init(unpackedBytes: 1500))
            #expect(try total.bytes(of: "a").count == 1000)
            #expect(throws: Problem.self) { try total.bytes(of: "b") }
            #expect(throws: Problem.self) { try total.bytes(of: "c") }
        }
    }
}

private func pack(_ parts: [(name: String, words: String)]) throws -> [UInt8] {
    var sink = ByteSink()
    try pack(parts, to: &sink)
    return try sink.takeBytes()
}

private func pack(_ parts: [(name: String, words: String)], to sink: inout ByteSink) throws {
    var zip = ZipWriter(place: "a.zip")
    for part in parts { try zip.add(part.name, to: &sink) { try $0.write(part.words) } }
    try zip.finish(to: &sink)
}
