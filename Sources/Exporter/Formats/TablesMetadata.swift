import Involvement

/// `csv-metadata.json`: what the tables and their columns are, after the W3C's
/// CSV on the Web, so that a program can read them without asking.
/// https://www.w3.org/TR/tabular-metadata/
struct TablesMetadata: ExportFormat {
    let fileName = "csv-metadata.json"
    let about = "what the tables and their columns are, for programs (CSV on the Web)"

    static let context = "http://www.w3.org/ns/csvw"

    func write(_ release: Release, to sink: inout ByteSink) throws {
        let language: JSON = .object(["@language": .text(release.consultation.language)])
        try JSON.object([
            "@context": .array([.text(Self.context), language]),
            "dc:title": .text(release.consultation.title),
            "dc:identifier": .text("\(release.consultation.id)-\(release.number)"),
            "dc:date": .text(release.day.iso),
            "dc:creator": release.consultation.runBy.isEmpty ? nil : .text(release.consultation.runBy),
            "tables": .array(tables.map(table)),
        ]).write(to: &sink)
    }

    private func table(_ table: any CSVFormat) -> JSON {
        .object([
            "url": .text(table.fileName), "dc:description": .text(table.about),
            "dialect": .object(["encoding": .text("utf-8"), "lineTerminators": .array([.text("\r\n")])]),
            "tableSchema": .object([
                "columns": .array(table.columns.map(column)), "primaryKey": .array(table.key.map { .text($0) }),
            ]),
        ])
    }

    private func column(_ column: CSVColumn) -> JSON {
        let symbols: JSON = .array(CSVSymbol.allCases.map { .text($0.rawValue) })
        let isNumber = [.count, .proportion, .decimal].contains(column.kind)
        return .object([
            "name": .text(column.name), "titles": .text(column.name), "dc:description": .text(column.about),
            "datatype": datatype(column.kind), "null": isNumber ? symbols : nil,
        ])
    }

    private func datatype(_ kind: CSVColumn.Kind) -> JSON {
        switch kind {
        case .words, .code: .text("string")
        case .oneOf(let words): .object(["base": .text("string"), "format": .text(words.joined(separator: "|"))])
        case .count: .object(["base": .text("integer"), "minimum": .number(0)])
        case .proportion: .object(["base": .text("decimal"), "minimum": .number(0), "maximum": .number(1)])
        case .decimal: .text("decimal")
        }
    }

    func recognises(start: [UInt8]) -> Bool { TableDescription.isJSON(start, with: Self.context) }

    func problems(inFile path: String, named name: String) throws -> [Problem] {
        try TableDescription.problems(inFile: path, named: name) { (file: CSVWFile) in
            file.tables.map { ($0.url, $0.tableSchema.columns.map(\.name)) }
        }
    }

    private struct CSVWFile: Decodable {
        let tables: [Table]

        struct Table: Decodable {
            let url: String
            let tableSchema: Schema
        }

        struct Schema: Decodable {
            let columns: [Column]
        }

        struct Column: Decodable {
            let name: String
        }
    }
}
