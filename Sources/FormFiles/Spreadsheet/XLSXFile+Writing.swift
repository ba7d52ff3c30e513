public import Involvement

extension XLSXFile {
    /// Writes a workbook that any spreadsheet program opens: the first row of
    /// each sheet bold and kept in sight, every cell text. The same workbook
    /// gives the same bytes.
    /// - Parameter name: the file's name, for problems only.
    public static func write(_ book: Workbook, named name: String) throws(Problems) -> [UInt8] {
        let problems = problems(of: book, named: name)
        guard problems.isEmpty else { throw Problems(problems) }
        var parts: [(name: String, bytes: [UInt8])] = [
            ("[Content_Types].xml", Array(contentTypes(book).utf8)),
            ("_rels/.rels", Array(packageLinks.utf8)),
            ("xl/workbook.xml", Array(workbook(book).utf8)),
            ("xl/_rels/workbook.xml.rels", Array(workbookLinks(book).utf8)),
            ("xl/styles.xml", Array(styles.utf8)),
        ]
        for (index, sheet) in book.sheets.enumerated() {
            parts.append(("xl/worksheets/sheet\(index + 1).xml", Array(self.sheet(sheet).utf8)))
        }
        guard let bytes = ZipWriter.pack(parts) else {
            throw Problems([
                Problem(file: name, reason: "there is not enough memory to pack it", remedy: "Close other programs")
            ])
        }
        return bytes
    }

    /// What spreadsheet programs refuse to open.
    private static func problems(of book: Workbook, named file: String) -> [Problem] {
        var problems: [Problem] = []
        func report(_ place: String, _ reason: String, _ remedy: String) {
            problems.append(Problem(file: file, place: place, reason: reason, remedy: remedy))
        }
        if book.sheets.isEmpty { report("", "it would have no sheet", "Export a survey that has questions") }
        if book.sheets.count > Limits.sheets {
            report("", "it would have more than \(Limits.sheets) sheets", "Split the form")
        }
        var names: Set<String> = []
        for sheet in book.sheets {
            let place = "sheet `\(sheet.name.prefix(60))`"
            if sheet.name.isEmpty || sheet.name.utf16.count > 31
                || sheet.name.contains(where: { "[]:*?/\\".contains($0) })
                || sheet.name.hasPrefix("'") || sheet.name.hasSuffix("'")
            {
                report(place, "spreadsheet programs refuse this name", "Use at most 31 letters and digits")
            }
            if !names.insert(sheet.name.lowercased()).inserted {
                report(place, "there are two sheets with this name", "Rename one")
            }
            if sheet.rows.count > Limits.rows {
                report(place, "it has more than \(Limits.rows) rows", "Split the form")
            }
            for (row, cells) in sheet.rows.enumerated() {
                if cells.count > Limits.columns {
                    report("\(place), row \(row + 1)", "it has more than \(Limits.columns) columns", "Split the form")
                }
                for (column, cell) in cells.enumerated()
                where cell.utf8.count > Limits.cellCharacters && cell.utf16.count > Limits.cellCharacters {
                    report(
                        "\(place), cell \(CellReference(row: row, column: column))",
                        "it has more than \(Limits.cellCharacters) characters, which no spreadsheet allows",
                        "Shorten it")
                }
            }
        }
        return problems
    }

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let format = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    private static func contentTypes(_ book: Workbook) -> String {
        let sheets = book.sheets.indices.map {
            "<Override PartName=\"/xl/worksheets/sheet\($0 + 1).xml\" ContentType=\"\(format).worksheet+xml\"/>"
        }
        return declaration + "<Types xmlns=\"\(OOXML.contentTypes)\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(format).sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(format).styles+xml\"/>" + sheets.joined()
            + "</Types>"
    }

    private static let packageLinks =
        declaration + "<Relationships xmlns=\"\(OOXML.packageRelationships)\">"
        + "<Relationship Id=\"rId1\" Type=\"\(OOXML.relationships)/officeDocument\" Target=\"xl/workbook.xml\"/>"
        + "</Relationships>"

    private static func workbook(_ book: Workbook) -> String {
        let sheets = book.sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(escaped(sheet.name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
        }
        return declaration + "<workbook xmlns=\"\(OOXML.main)\" xmlns:r=\"\(OOXML.relationships)\"><sheets>"
            + sheets.joined() + "</sheets></workbook>"
    }

    private static func workbookLinks(_ book: Workbook) -> String {
        let sheets = book.sheets.indices.map {
            "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(OOXML.relationships)/worksheet\""
                + " Target=\"worksheets/sheet\($0 + 1).xml\"/>"
        }
        return declaration + "<Relationships xmlns=\"\(OOXML.packageRelationships)\">" + sheets.joined()
            + "<Relationship Id=\"rId\(book.sheets.count + 1)\" Type=\"\(OOXML.relationships)/styles\""
            + " Target=\"styles.xml\"/></Relationships>"
    }

    /// Style 1 is plain text and style 2 bold text (format 49, `@`), so that a program never takes a code for a
    /// number or a date when somebody edits it.
    private static let styles =
        declaration + "<styleSheet xmlns=\"\(OOXML.main)\">"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\""
        + " applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\""
        + " applyFont=\"1\"/></cellXfs>"
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"

    private static func sheet(_ sheet: Workbook.Sheet) -> String {
        var text = declaration + "<worksheet xmlns=\"\(OOXML.main)\">"
        text += "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
        text += " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
        let widths = widths(of: sheet)
        if !widths.isEmpty {
            text += "<cols>"
            for (column, width) in widths.enumerated() {
                text += "<col min=\"\(column + 1)\" max=\"\(column + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
            }
            text += "</cols>"
        }
        text += "<sheetData>"
        for (row, cells) in sheet.rows.enumerated() where cells.contains(where: { !$0.isEmpty }) {
            text += "<row r=\"\(row + 1)\">"
            for (column, cell) in cells.enumerated() where !cell.isEmpty {
                let place = CellReference(row: row, column: column)
                text += "<c r=\"\(place)\" s=\"\(row == 0 ? 2 : 1)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                text += escaped(ControlCharacters.encoded(cell)) + "</t></is></c>"
            }
            text += "</row>"
        }
        return text + "</sheetData></worksheet>"
    }

    /// Wide enough to read, narrow enough to see the next column.
    private static func widths(of sheet: Workbook.Sheet) -> [Int] {
        var widths: [Int] = []
        for cells in sheet.rows {
            for (column, cell) in cells.enumerated() {
                if column >= widths.count { widths.append(8) }
                widths[column] = max(widths[column], min(cell.unicodeScalars.count + 2, 60))
            }
        }
        return widths
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
