public import Involvement

/// The spreadsheet of today's programs: a zip of XML, Office Open XML
/// (ECMA-376). Reading and writing never touch a disk.
public enum XLSXFile {
    /// Reads every sheet, hidden ones too. A formula gives its last value; a
    /// date gives ISO text.
    /// - Parameter name: the file's name, for problems only.
    public static func read(_ bytes: [UInt8], named name: String) throws(Problems) -> Workbook {
        var reader: Reader
        let book: Workbook
        do throws(Problem) {
            reader = Reader(file: name, archive: try ZipArchive(bytes, named: name))
            book = try reader.book()
        } catch {
            throw Problems([error])
        }
        guard reader.problems.isEmpty else { throw Problems(reader.problems) }
        return book
    }

    private struct Reader {
        let file: String
        let archive: ZipArchive
        var problems: [Problem] = []

        mutating func book() throws(Problem) -> Workbook {
            let path = try workbookPath()
            let folder = path.split(separator: "/").dropLast().joined(separator: "/")
            let name = path.split(separator: "/").last ?? ""
            let workbook = WorkbookListener()
            try hear(path, workbook)
            guard workbook.sheets.count <= Limits.sheets else {
                throw Problem(
                    file: file, reason: "it has more than \(Limits.sheets) sheets, and a form has fewer than ten",
                    remedy: "Delete the sheets that do not belong to the form")
            }
            let links = RelationshipListener()
            try hear((folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels", links)
            let shared = SharedTextListener()
            if let part = try part(links.first(ofType: "sharedStrings"), in: folder) { try hear(part, shared) }
            guard shared.texts.count <= Limits.sharedTexts else {
                throw Problem(
                    file: file, reason: "it has more than \(Limits.sharedTexts) texts",
                    remedy: "Delete what does not belong to the form")
            }
            let styles = StyleListener()
            if let part = try part(links.first(ofType: "styles"), in: folder) { try hear(part, styles) }

            var book = Workbook()
            var cells = 0
            for sheet in workbook.sheets {
                guard let link = links.all[sheet.relationship] else {
                    throw Problem(
                        file: file, place: "sheet `\(sheet.name)`", reason: "it is named, and is not in the file",
                        remedy: ZipArchive.again)
                }
                // A sheet that is one large chart has no cells.
                if link.type != "worksheet" { continue }
                guard let part = try part(link, in: folder) else { continue }
                let listener = SheetListener(
                    SheetBuilder(file: file, name: sheet.name, cellsBefore: cells), shared: shared.texts,
                    styles: styles.styles, countsFrom1904: workbook.countsFrom1904)
                try hear(part, listener)
                problems += listener.problems
                cells = listener.builder.cells
                book.sheets.append(listener.builder.sheet)
                if problems.count >= Limits.problems { break }
            }
            return book
        }

        private func workbookPath() throws(Problem) -> String {
            if archive.has("_rels/.rels") {
                let links = RelationshipListener()
                try hear("_rels/.rels", links)
                if let part = try part(links.first(ofType: "officeDocument"), in: "") { return part }
            }
            return "xl/workbook.xml"
        }

        private func part(
            _ link: RelationshipListener.Relationship?, in folder: String
        ) throws(Problem) -> String? {
            guard let link else { return nil }
            guard !link.isExternal, let part = OOXML.part(link.target, in: folder) else {
                throw Problem(
                    file: file, place: "part `\(link.target.prefix(100))`",
                    reason: "the file points out of itself, where nothing is read", remedy: ZipArchive.again)
            }
            return part
        }

        /// Lets a listener hear a part while it is unpacked.
        private func hear(_ part: String, _ listener: any XMLListener) throws(Problem) {
            let parser = XMLPushParser(listener)
            let file = file
            func place() -> String { (listener as? SheetListener)?.place ?? "part `\(part.prefix(100))`" }
            var wantsMore = true
            try archive.unpack(part) { piece throws(Problem) in
                do throws(XMLPushParser.Failure) {
                    wantsMore = try parser.take(piece)
                } catch {
                    throw error.problem(file: file, place: place())
                }
                return wantsMore
            }
            do throws(XMLPushParser.Failure) {
                if wantsMore { try parser.finish() }
            } catch {
                throw error.problem(file: file, place: place())
            }
        }
    }
}
