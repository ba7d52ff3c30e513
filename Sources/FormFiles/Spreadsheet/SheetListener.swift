import Involvement

/// Hears one sheet and fills its cells. Problems in cells are collected; it
/// stops when there are too many, or at one after which the rest is noise.
final class SheetListener: XMLListener {
    private(set) var builder: SheetBuilder
    private(set) var problems: [Problem] = []

    private let shared: [CellText]
    private let styles: [SerialDate.Style?]
    private let countsFrom1904: Bool

    private var row = -1
    private var column = -1
    private var cell: Cell?
    private var isListening = false
    private var depthInPronunciation = 0

    private struct Cell {
        var place: CellReference
        var type: String
        var style: Int
        var hasFormula = false
        var value = CellText()
        var inline = CellText()
    }

    init(_ builder: SheetBuilder, shared: [CellText], styles: [SerialDate.Style?], countsFrom1904: Bool) {
        self.builder = builder
        self.shared = shared
        self.styles = styles
        self.countsFrom1904 = countsFrom1904
    }

    /// Where it is, for a problem of the XML itself.
    var place: String {
        let cell = cell.map { ", cell \($0.place)" } ?? ""
        return "sheet `\(builder.name)`\(cell)"
    }

    func started(_ element: XMLElement) -> Bool {
        guard OOXML.isMain(element.namespace) else { return true }
        switch element.name {
        case "row": return startRow(element)
        case "c": return startCell(element)
        case "f": cell?.hasFormula = true
        case "v": isListening = cell != nil
        case "rPh": depthInPronunciation += 1
        case "t": isListening = cell != nil && depthInPronunciation == 0
        default: break
        }
        return true
    }

    func ended(_ name: String, namespace: String) -> Bool {
        guard OOXML.isMain(namespace) else { return true }
        switch name {
        case "v", "t": isListening = false
        case "rPh": depthInPronunciation -= 1
        case "c":
            defer { cell = nil }
            do throws(Problem) {
                if let cell { try place(cell) }
            } catch {
                problems.append(error)
            }
            return problems.count < Limits.problems
        default: break
        }
        return true
    }

    func found(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        if isListening {
            if cell?.type == "inlineStr" { cell?.inline.append(text) } else { cell?.value.append(text) }
        }
        return true
    }

    /// A row without a number follows the one before.
    private func startRow(_ element: XMLElement) -> Bool {
        column = -1
        guard let number = element["r"] else {
            row += 1
            return true
        }
        guard let value = Int(number), (1...1_048_576).contains(value) else {
            return stop("row `\(number.prefix(20))`", "there is no such row")
        }
        row = value - 1
        return true
    }

    /// A cell without a place follows the one before.
    private func startCell(_ element: XMLElement) -> Bool {
        column += 1
        var place = CellReference(row: max(0, row), column: column)
        if let text = element["r"] {
            guard let given = CellReference(text) else {
                return stop("cell `\(text.prefix(20))`", "there is no such cell")
            }
            place = given
            column = given.column
        }
        cell = Cell(place: place, type: element["t"] ?? "n", style: element["s"].flatMap { Int($0) } ?? 0)
        return true
    }

    private func stop(_ place: String, _ reason: String) -> Bool {
        problems.append(
            Problem(
                file: builder.file, place: "sheet `\(builder.name)`, \(place)", reason: reason,
                remedy: ZipArchive.again))
        return false
    }

    private func place(_ cell: Cell) throws(Problem) {
        if cell.value.isTooLong || cell.inline.isTooLong {
            throw builder.tooLong(cell.place.row, cell.place.column)
        }
        let text = try text(of: cell)
        try builder.place(text, row: cell.place.row, column: cell.place.column)
    }

    private func text(of cell: Cell) throws(Problem) -> String {
        // A text may be missing in Strict files too, so only other types tell that nobody worked it out.
        if cell.hasFormula && cell.value.isEmpty && cell.type != "str" && cell.type != "inlineStr" {
            throw problem(
                cell, "it has a formula that was never worked out",
                "Open the file in a spreadsheet program and save it again")
        }
        switch cell.type {
        case "inlineStr": return cell.inline.decoded
        case "str": return cell.value.decoded
        case "s": return try sharedText(cell)
        case "b":
            switch cell.value.raw {
            case "1", "true": return "TRUE"
            case "0", "false": return "FALSE"
            case "": return ""
            default: throw problem(cell, "it is neither true nor false", ZipArchive.again)
            }
        case "e":
            throw problem(
                cell, "it shows the error `\(cell.value.raw.prefix(20))`", "Mend its formula, or type its value instead"
            )
        case "d": return cell.value.raw
        case "n": return try number(cell)
        default: throw problem(cell, "it is of an unknown kind, `\(cell.type.prefix(20))`", ZipArchive.again)
        }
    }

    private func sharedText(_ cell: Cell) throws(Problem) -> String {
        if cell.value.isEmpty { return "" }
        guard let index = Int(Text.trimmed(cell.value.raw)), shared.indices.contains(index) else {
            throw problem(
                cell, "it says that its text is number \(cell.value.raw.prefix(20)), and there is none",
                ZipArchive.again)
        }
        if shared[index].isTooLong { throw builder.tooLong(cell.place.row, cell.place.column) }
        return shared[index].decoded
    }

    private func number(_ cell: Cell) throws(Problem) -> String {
        if cell.value.isEmpty { return "" }
        let raw = cell.value.raw
        let style = styles.indices.contains(cell.style) ? styles[cell.style] : nil
        if let style, let serial = SpreadsheetNumber.value(of: Text.trimmed(raw)) {
            guard let text = SerialDate.text(serial, style: style, from1904: countsFrom1904) else {
                throw problem(
                    cell, "it is shown as a date, and \(raw.prefix(20)) is none", "Type the date, or take its style off"
                )
            }
            return text
        }
        guard let text = SpreadsheetNumber.text(of: raw) else {
            throw problem(cell, "it should be a number, and `\(raw.prefix(20))` is none", ZipArchive.again)
        }
        return text
    }

    private func problem(_ cell: Cell, _ reason: String, _ remedy: String) -> Problem {
        builder.problem(cell.place.row, cell.place.column, nil, reason, remedy)
    }
}
