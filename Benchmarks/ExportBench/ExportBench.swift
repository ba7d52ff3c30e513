import Exporter
import Foundation

/// Writes the responses of `shared/tools/gen.py` as CSV and as XML with the
/// writers of a release, and checks a document against a schema as a release is
/// checked, for `make bench-export`. It prints the seconds that the work took.
@main
struct ExportBench {
    private static let usage = """
        exportbench read TABLE             goes through the rows and writes nothing
        exportbench csv TABLE FILE         writes the rows as CSV
        exportbench xml TABLE FILE         writes the rows as XML
        exportbench validate FILE SCHEMA   checks a document against a schema

        """

    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            let clock = ContinuousClock()
            let seconds = try clock.measure { try run(arguments) }
            print(seconds / .seconds(1))
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(1)
        }
    }

    private static func run(_ arguments: [String]) throws {
        switch (arguments.first, arguments.count) {
        case ("read", 2): try read(try Table(arguments[1]))
        case ("csv", 3):
            let table = try Table(arguments[1])
            try write(arguments[2]) { try writeCSV(table, to: &$0) }
        case ("xml", 3):
            let table = try Table(arguments[1])
            try write(arguments[2]) { try writeXML(table, to: &$0) }
        case ("validate", 3): try validate(arguments[1], schema: arguments[2])
        default: throw ExportError(place: "exportbench", reason: "what to do?\n\(usage)")
        }
    }

    private static func write(_ path: String, _ content: (inout ByteSink) throws -> Void) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw ExportError(place: path, reason: "it cannot be written") }
        defer { close(descriptor) }
        var sink = ByteSink(descriptor: descriptor, place: path)
        try content(&sink)
        try sink.flush()
    }

    /// What all the others cannot be faster than.
    private static func read(_ table: Table) throws {
        var countBytes = 0
        while try table.next() {
            for column in Table.Column.allCases {
                if [.id, .tier].contains(column) {
                    countBytes += table.number(column) & 1
                } else {
                    countBytes += table.words(column).count
                }
            }
        }
        guard countBytes > 0 else { throw ExportError(place: "table", reason: "it is empty") }
    }

    private static func writeCSV(_ table: Table, to sink: inout ByteSink) throws {
        var csv = CSVWriter()
        for column in Table.Column.allCases { try csv.text("\(column)", to: &sink) }
        try csv.endRow(to: &sink)
        while try table.next() {
            try csv.number(table.number(.id), to: &sink)
            try csv.text(utf8: table.words(.service), to: &sink)
            try csv.number(table.number(.tier), to: &sink)
            try csv.text(utf8: table.words(.question), to: &sink)
            try csv.text(utf8: table.words(.text), to: &sink)
            try csv.text(utf8: table.words(.theme), to: &sink)
            try csv.text(utf8: table.words(.polarity), to: &sink)
            try csv.text(utf8: table.words(.date), to: &sink)
            try csv.endRow(to: &sink)
        }
    }

    private static func writeXML(_ table: Table, to sink: inout ByteSink) throws {
        var xml = XMLWriter()
        try xml.declaration(to: &sink)
        try xml.element("responses", to: &sink) { xml, sink in
            while try table.next() {
                try xml.element("response", to: &sink) { xml, sink in
                    try xml.number("id", table.number(.id), to: &sink)
                    try xml.text("service", utf8: table.words(.service), to: &sink)
                    try xml.number("tier", table.number(.tier), to: &sink)
                    try xml.text("question", utf8: table.words(.question), to: &sink)
                    try xml.text("text", utf8: table.words(.text), to: &sink)
                    try xml.text("theme", utf8: table.words(.theme), to: &sink)
                    try xml.text("polarity", utf8: table.words(.polarity), to: &sink)
                    try xml.text("date", utf8: table.words(.date), to: &sink)
                }
            }
        }
    }

    private static func validate(_ path: String, schema: String) throws {
        guard let schema = XMLSchema(bytes: Array(try Data(contentsOf: URL(fileURLWithPath: schema)))) else {
            throw ExportError(place: schema, reason: "it is no schema")
        }
        let faults = try XMLCheck.faults(inFile: path, schema: schema)
        guard faults.isEmpty else {
            throw ExportError(place: path, reason: faults.prefix(10).map { "\($0)" }.joined(separator: "\n"))
        }
    }
}
