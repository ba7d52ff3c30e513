public import Involvement

/// One file of a submission: how it is written, how it is told from others,
/// and how it is checked. A new format is one file in this folder, one line in
/// `exportFormats` and one folder in `Exports/`.
public protocol ExportFormat: Sendable {
    /// As it stands in a release folder, such as `quotes.csv`.
    var fileName: String { get }

    /// What it is to a reader, in a few words, for the README of a release.
    var about: String { get }

    /// Writes a release. The same release gives the same bytes.
    func write(_ release: Release, to sink: inout ByteSink) throws

    /// Whether a file is meant to be of this format, by how it begins.
    /// - Parameter start: at most its first 4,096 bytes.
    func recognises(start: [UInt8]) -> Bool

    /// Everything wrong in a file of this format, in the order of the file.
    /// - Parameter name: what to call it in problems.
    /// - Throws: `ExportError` when it cannot be read.
    func problems(inFile path: String, named name: String) throws -> [Problem]
}

/// Every format, in the order in which a release is written.
public let exportFormats: [any ExportFormat] =
    [SubmissionXML(), SummaryHTML(), EvidenceDOCX(), EvidenceODT()] + tables + [
        TablesMetadata(), DataPackage(), TripleSDefinition(), TripleSData(), DDICodebook(), QDACodebookFile(),
        QDAProject(),
    ] + tables.map { SpreadsheetCSV(table: $0) }

/// The tables of a release, which both descriptions of them list.
let tables: [any CSVFormat] = [
    ResponsesCSV(), OptionsCSV(), ThemeCountsCSV(), QuotesCSV(), CodebookCSV(), AsksCSV(),
]
