import Involvement

@testable import FormFiles

/// A spreadsheet put together by hand, so that any part of it may be wrong.
struct Parts {
    var names: [String] = []
    var texts: [String: [UInt8]] = [:]

    subscript(name: String) -> String? {
        get { texts[name].map { String(decoding: $0, as: UTF8.self) } }
        set {
            if let newValue {
                if texts.updateValue(Array(newValue.utf8), forKey: name) == nil { names.append(name) }
            } else {
                texts[name] = nil
                names.removeAll { $0 == name }
            }
        }
    }

    var zip: [UInt8] { ZipWriter.pack(names.map { ($0, texts[$0] ?? []) }) ?? [] }
}

/// A spreadsheet with the sheet `survey`.
/// - Parameters:
///   - rows: the rows, as XML.
///   - shared: the shared texts, as XML; nil for a file that has no such part.
///   - formats: the number formats of the styles 1, 2, ...
func makeParts(
    rows: String, shared: String? = nil, formats: [String] = [], main: String = OOXML.main,
    relationships: String = OOXML.relationships, workbookProperties: String = ""
) -> Parts {
    var parts = Parts()
    parts["[Content_Types].xml"] = "<Types xmlns=\"\(OOXML.contentTypes)\"/>"
    parts["_rels/.rels"] = """
        <Relationships xmlns="\(OOXML.packageRelationships)">\
        <Relationship Id="a" Type="\(relationships)/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """
    parts["xl/workbook.xml"] = """
        <?xml version="1.0"?><workbook xmlns="\(main)" xmlns:r="\(relationships)">\(workbookProperties)\
        <sheets><sheet name="survey" sheetId="1" r:id="rId1"/></sheets></workbook>
        """
    parts["xl/_rels/workbook.xml.rels"] = """
        <Relationships xmlns="\(OOXML.packageRelationships)">\
        <Relationship Id="rId1" Type="\(relationships)/worksheet" Target="worksheets/sheet1.xml"/>\
        <Relationship Id="rId2" Type="\(relationships)/sharedStrings" Target="/xl/sharedStrings.xml"/>\
        <Relationship Id="rId3" Type="\(relationships)/styles" Target="./styles.xml"/></Relationships>
        """
    parts["xl/sharedStrings.xml"] = "<sst xmlns=\"\(main)\">\(shared ?? "")</sst>"
    let codes = formats.enumerated().map { "<numFmt numFmtId=\"\($0 + 164)\" formatCode=\"\($1)\"/>" }
    let styles = formats.indices.map { "<xf numFmtId=\"\($0 + 164)\"/>" }
    parts["xl/styles.xml"] = """
        <styleSheet xmlns="\(main)"><numFmts>\(codes.joined())</numFmts><cellXfs><xf numFmtId="0"/>\
        \(styles.joined())</cellXfs></styleSheet>
        """
    parts["xl/worksheets/sheet1.xml"] = "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData></worksheet>"
    return parts
}

/// The rows of the sheet `survey`.
func rows(_ parts: Parts) throws -> [[String]] {
    try XLSXFile.read(parts.zip, named: "form.xlsx")["survey"]?.rows ?? []
}

/// What is wrong with a spreadsheet, one problem a line.
func problems(_ bytes: [UInt8]) -> String {
    do {
        _ = try XLSXFile.read(bytes, named: "form.xlsx")
        return ""
    } catch {
        return error.description
    }
}

func problems(_ parts: Parts) -> String { problems(parts.zip) }

/// A workbook with everything that is hard to write.
let hardBook = Workbook(sheets: [
    Workbook.Sheet(
        name: "survey",
        rows: [
            ["type", "name", "label::English (en)", "relevant"],
            ["select_one yn", "q1", "Do you <like> it & \"why\"?", "${a} > 1 and ${b} | 2"],
            ["", "", "", "${a} = 'x|y' \\| \\"],
            ["text", "", "Dé jà vu 日本語 👩‍👩‍👧"],
            ["note", "n", "_x000B_ _x005F_ _x005F_x000B_ [\u{B}]"],
            ["integer", "007", "1.0", "12345678901234567890"],
        ]),
    Workbook.Sheet(name: "choices & more", rows: [["list_name", "name"], ["yn", "=1+1"]]),
])

/// Numbers that look random and are the same every time.
/// https://prng.di.unimi.it/splitmix64.c
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A text in UTF-16.
func wide(_ text: String, isBigEndian: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    for unit in text.utf16 {
        let pair = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
        bytes += isBigEndian ? pair.reversed() : pair
    }
    return bytes
}
