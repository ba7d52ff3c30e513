import Involvement
import Testing

@testable import FormFiles

/// Files that no spreadsheet program would write.
struct RefusalTests {
    @Test("A cell of 10 MB is refused with its place", arguments: [true, false])
    func largeCell(isShared: Bool) {
        let text = "<t>\(String(repeating: "0123456789abcde ", count: 655_360))</t>"
        let noise = String(repeating: "<row/>", count: 3)
        let parts = makeParts(
            rows: noise + "<row r=\"7\"><c r=\"C7\" t=\"\(isShared ? "s" : "inlineStr")\">"
                + (isShared ? "<v>0</v>" : "<is>\(text)</is>") + "</c></row>",
            shared: isShared ? "<si>\(text)</si>" : nil)
        // A zip of the same sixteen characters looks like a bomb, so this one is not packed tightly.
        let bytes = storedZip(parts)

        #expect(
            problems(bytes) == """
                form.xlsx: sheet `survey`, cell C7: the cell has more than 32767 characters, which no spreadsheet allows. \
                Shorten it.
                """)
    }

    @Test("A cell may hold what Excel allows, and not a character more")
    func longestCell() throws {
        func parts(_ count: Int) -> Parts {
            makeParts(rows: "<row><c t=\"inlineStr\"><is><t>\(String(repeating: "é", count: count))</t></is></c></row>")
        }
        #expect(try rows(parts(32_767))[0][0].count == 32_767)
        #expect(problems(parts(32_768)).contains("cell A1: the cell has more than 32767 characters"))
    }

    @Test("A part that says it is a gigabyte is refused before it is unpacked")
    func bomb() {
        var bytes = makeParts(rows: "<row><c><v>1</v></c></row>").zip
        patchSize(of: "xl/worksheets/sheet1.xml", in: &bytes, to: 1 << 30)
        #expect(
            problems(bytes) == """
                form.xlsx: part `xl/worksheets/sheet1.xml`: the file unpacks to more than 32 MB, and no form does. \
                Delete what does not belong to the form.
                """)
    }

    @Test("A part that is far larger than it says is refused while it is unpacked")
    func lyingBomb() {
        let spaces = String(repeating: " ", count: 100 << 20)
        var bytes = makeParts(rows: spaces).zip
        #expect(bytes.count < 200_000)
        #expect(problems(bytes).contains("the file unpacks to more than 32 MB"))
        patchSize(of: "xl/worksheets/sheet1.xml", in: &bytes, to: 5000)
        #expect(problems(bytes).contains("part `xl/worksheets/sheet1.xml`: it"))
    }

    @Test("A part that is packed a thousand times smaller is refused, large or not")
    func ratio() {
        let parts = makeParts(rows: String(repeating: " ", count: 4 << 20))
        #expect(problems(parts).contains("it is packed more than 200 times smaller than it is"))
    }

    @Test("Parts that are too large together are refused")
    func total() {
        var parts = makeParts(rows: noise(24 << 20))
        parts["xl/sharedStrings.xml"] = "<sst xmlns=\"\(OOXML.main)\">\(noise(24 << 20))</sst>"
        parts["xl/styles.xml"] = "<styleSheet xmlns=\"\(OOXML.main)\">\(noise(24 << 20))</styleSheet>"
        #expect(problems(storedZip(parts)).contains("the file unpacks to more than 64 MB"))
    }

    @Test("A file with thousands of parts is refused")
    func manyParts() {
        var parts = makeParts(rows: "")
        for index in 0..<5001 { parts["x\(index)"] = "" }
        #expect(problems(parts).contains("it is packed from more than 5000 parts"))
    }

    @Test("A file with too many sheets is refused")
    func manySheets() {
        var parts = makeParts(rows: "")
        let sheets = (1...51).map { "<sheet name=\"s\($0)\" sheetId=\"\($0)\" r:id=\"rId1\"/>" }.joined()
        parts["xl/workbook.xml"] =
            "<workbook xmlns=\"\(OOXML.main)\" xmlns:r=\"\(OOXML.relationships)\"><sheets>\(sheets)</sheets></workbook>"
        #expect(problems(parts).contains("it has more than 50 sheets"))
    }

    @Test(
        "A sheet that points out of the file is refused",
        arguments: ["../../etc/passwd", "/../x", "../../../xl/worksheets/sheet1.xml", "http://example.org/x", "C:\\x"])
    func pointsOut(target: String) {
        var parts = makeParts(rows: "")
        parts["../../etc/passwd"] = "<worksheet/>"
        parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]?.replacing(
            "worksheets/sheet1.xml", with: target)
        #expect(problems(parts).contains("the file points out of itself, where nothing is read"))
    }

    @Test("A part with a name that climbs is only a strange name")
    func climbingName() throws {
        var parts = makeParts(rows: "<row><c><v>1</v></c></row>")
        parts["../../../tmp/heard-was-here"] = "x"
        #expect(try rows(parts) == [["1"]])
    }

    @Test("A sheet on another machine is refused")
    func external() {
        var parts = makeParts(rows: "")
        parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]?.replacing(
            "Target=\"worksheets/sheet1.xml\"", with: "Target=\"worksheets/sheet1.xml\" TargetMode=\"External\"")
        #expect(problems(parts).contains("the file points out of itself"))
    }

    @Test("Two parts of one name are refused")
    func twice() {
        var parts = makeParts(rows: "")
        parts["XL/WORKSHEETS/Sheet1.xml"] = "<worksheet/>"
        #expect(problems(parts).contains("part `xl/worksheets/sheet1.xml`: the file holds this part twice"))
    }

    @Test(
        "A missing part is named",
        arguments: ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels"])
    func missing(part: String) {
        var parts = makeParts(rows: "")
        parts[part] = nil
        #expect(problems(parts).contains("part `\(part)`: it is missing"))
    }

    @Test("A sheet that is named and not linked is refused")
    func unlinked() {
        var parts = makeParts(rows: "")
        parts["xl/workbook.xml"] = parts["xl/workbook.xml"]?.replacing("rId1", with: "rId77")
        #expect(problems(parts).contains("sheet `survey`: it is named, and is not in the file"))
    }

    @Test("A DOCTYPE is refused where it stands, with all its laughs", arguments: ["xl/workbook.xml", "xl/styles.xml"])
    func doctype(part: String) {
        var parts = makeParts(rows: "")
        parts[part] = """
            <!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">\
            <!ENTITY c "&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]><workbook x="&c;">&c;&d;</workbook>
            """
        #expect(problems(parts).contains("part `\(part)`: it has a DOCTYPE, which could pull in other files"))
    }

    @Test("Entities, depth, strange encodings and control characters in XML are refused")
    func strangeXML() {
        func found(_ sheet: String) -> String {
            var parts = makeParts(rows: "")
            parts["xl/worksheets/sheet1.xml"] = sheet
            return problems(parts)
        }
        #expect(found("<worksheet>&lol;</worksheet>").contains("not well-formed XML: Entity 'lol' not defined"))
        #expect(found(String(repeating: "<a>", count: 5000)).contains("more than 200 elements inside each other"))
        #expect(found("<?xml version=\"1.0\" encoding=\"UTF-7\"?><a/>").contains("encoding"))
        #expect(found("<a>\u{B}</a>").contains("not well-formed XML"))
        #expect(found("").contains("not well-formed XML"))
        #expect(found("<a").contains("not well-formed XML"))
        #expect(found("<x:a/>").contains("not well-formed XML: Namespace prefix x"))
    }

    @Test("A file that was cut off is refused, wherever the cut is")
    func truncated() {
        let bytes = makeParts(rows: "<row><c><v>1</v></c></row>").zip
        for count in stride(from: 4, to: bytes.count, by: 7) {
            #expect(!problems(Array(bytes[..<count])).isEmpty)
            guard case .refused = FormFile.kind(of: Array(bytes[..<count])) else {
                Issue.record("cut at \(count)")
                return
            }
        }
    }

    @Test("A wrong checksum is refused")
    func checksum() {
        var bytes = storedZip(makeParts(rows: "<row><c><v>12345</v></c></row>"))
        let place = bytes.firstIndex(of: "<v>12345".utf8) ?? 0
        bytes[place + 4] = UInt8(ascii: "9")
        #expect(problems(bytes).contains("part `xl/worksheets/sheet1.xml`: it is damaged"))
    }

    @Test("A zip with a password is refused with a word")
    func encrypted() {
        var bytes = makeParts(rows: "").zip
        // The first bit of the flags, in every header.
        for index in bytes.indices.dropLast(30) where bytes[index...].starts(with: [0x50, 0x4B, 1, 2]) {
            bytes[index + 8] |= 1
        }
        for index in bytes.indices.dropLast(30) where bytes[index...].starts(with: [0x50, 0x4B, 3, 4]) {
            bytes[index + 6] |= 1
        }
        #expect(problems(bytes).contains("it is protected with a password. Open it, take the password off"))
    }
}

/// Letters that do not pack.
private func noise(_ count: Int) -> String {
    var generator = SeededGenerator(seed: 1)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    while bytes.count < count {
        var value = generator.next()
        for _ in 0..<8 {
            bytes.append(UInt8(97 + value % 26))
            value >>= 8
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// A zip whose parts are not packed, written by hand: libzip packs what it can.
func storedZip(_ parts: Parts) -> [UInt8] {
    func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for name in parts.names {
        let content = parts.texts[name] ?? []
        var facts = little(0, 4) + little(0x21_0000, 4) + little(Int(checksum(content)), 4)
        for size in [content.count, content.count] { facts += little(size, 4) }
        facts += little(name.utf8.count, 2) + little(0, 2)
        directory += [0x50, 0x4B, 1, 2, 20, 0, 20, 0]
        directory += facts
        directory += little(0, 10)
        directory += little(bytes.count, 4)
        directory += Array(name.utf8)
        bytes += [0x50, 0x4B, 3, 4, 20, 0]
        bytes += facts
        bytes += Array(name.utf8)
        bytes += content
    }
    let start = bytes.count
    bytes += directory
    bytes += [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    for number in [parts.names.count, parts.names.count] { bytes += little(number, 2) }
    return bytes + little(directory.count, 4) + little(start, 4) + little(0, 2)
}

/// CRC-32.
private func checksum(_ bytes: [UInt8]) -> UInt32 {
    let table: [UInt32] = (0..<256).map { index in
        var value = UInt32(index)
        for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
        return value
    }
    return bytes.withUnsafeBufferPointer { bytes in
        var value: UInt32 = 0xFFFF_FFFF
        for byte in bytes { value = table[Int((value ^ UInt32(byte)) & 0xFF)] ^ (value >> 8) }
        return ~value
    }
}

/// Lets a zip lie about how large a part is.
private func patchSize(of name: String, in bytes: inout [UInt8], to size: Int) {
    let headers: [(mark: [UInt8], offset: Int, length: Int)] = [
        ([0x50, 0x4B, 1, 2], 24, 46), ([0x50, 0x4B, 3, 4], 22, 30),
    ]
    for (mark, offset, length) in headers {
        for index in bytes.indices.dropLast(length) where bytes[index...].starts(with: mark) {
            guard bytes[(index + length)...].starts(with: name.utf8) else { continue }
            for byte in 0..<4 { bytes[index + offset + byte] = UInt8(truncatingIfNeeded: size >> (8 * byte)) }
        }
    }
}

extension Array where Element == UInt8 {
    /// Where the first of these bytes in a row stands.
    func firstIndex(of words: String.UTF8View) -> Int? {
        indices.first { self[$0...].starts(with: words) }
    }
}
