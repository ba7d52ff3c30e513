import Involvement

/// `datapackage.json`: the same tables for tools that know Data Packages.
/// https://specs.frictionlessdata.io/tabular-data-package/
struct DataPackage: ExportFormat {
    let fileName = "datapackage.json"
    let about = "the same, for tools that read Data Packages"

    static let profile = "tabular-data-package"

    func write(_ release: Release, to sink: inout ByteSink) throws {
        let consultation = release.consultation
        let contributors: [JSON] = [(consultation.runBy, "author"), (consultation.isFor, "publisher")].compactMap {
            $0.0.isEmpty ? nil : .object(["title": .text($0.0), "role": .text($0.1)])
        }
        try JSON.object([
            "profile": .text(Self.profile),
            "name": .text("\(consultation.id)-\(release.number)".replacing("_", with: "-")),
            "title": .text(consultation.title), "version": .text(String(release.number)),
            "created": .text("\(release.day.iso)T00:00:00Z"),
            "contributors": contributors.isEmpty ? nil : .array(contributors),
            "resources": .array(tables.map(resource)),
        ]).write(to: &sink)
    }

    private func resource(_ table: any CSVFormat) -> JSON {
        .object([
            "profile": .text("tabular-data-resource"),
            "name": .text(table.fileName.replacing(".csv", with: "").replacing("_", with: "-")),
            "path": .text(table.fileName), "description": .text(table.about),
            "format": .text("csv"), "mediatype": .text("text/csv"), "encoding": .text("utf-8"),
            "dialect": .object(["lineTerminator": .text("\r\n")]),
            "schema": .object([
                "fields": .array(table.columns.map(field)),
                // An empty cell is empty words, and no symbol.
                "missingValues": .array(CSVSymbol.allCases.map { .text($0.rawValue) }),
                "primaryKey": .array(table.key.map { .text($0) }),
            ]),
        ])
    }

    private func field(_ column: CSVColumn) -> JSON {
        let type: String
        var limits: JSON?
        switch column.kind {
        case .words, .code: type = "string"
        case .oneOf(let words):
            type = "string"
            limits = .object(["enum": .array(words.map { .text($0) })])
        case .count:
            type = "integer"
            limits = .object(["minimum": .number(0)])
        case .proportion:
            type = "number"
            limits = .object(["minimum": .number(0), "maximum": .number(1)])
        case .decimal: type = "number"
        }
        return .object([
            "name": .text(column.name), "type": .text(type), "description": .text(column.about), "constraints": limits,
        ])
    }

    func recognises(start: [UInt8]) -> Bool { TableDescription.isJSON(start, with: Self.profile) }

    func problems(inFile path: String, named name: String) throws -> [Problem] {
        try TableDescription.problems(inFile: path, named: name) { (file: PackageFile) in
            file.resources.map { ($0.path, $0.schema.fields.map(\.name)) }
        }
    }

    private struct PackageFile: Decodable {
        let resources: [Resource]

        struct Resource: Decodable {
            let path: String
            let schema: Schema
        }

        struct Schema: Decodable {
            let fields: [Field]
        }

        struct Field: Decodable {
            let name: String
        }
    }
}
