import Foundation
import Testing

@testable import Exporter

/// A change that makes an example in `Exports/` wrong, and words of the problem
/// it must give.
struct ExchangeMutant: CustomTestStringConvertible, Sendable {
    let name: String
    let old: String
    let new: String
    let says: String
    /// Whether the standard's own schema sees it too.
    var breaksSchema = false
    /// The part of a project that is changed.
    var part = QDAProject.documentName

    var testDescription: String { name }

    func applied(to text: String) throws -> String {
        let range = try #require(text.range(of: old), "\(name): `\(old)` does not stand in the example")
        return text.replacingCharacters(in: range, with: new)
    }
}

/// The schemas of the standards, which are not part of the tree.
enum ExchangeSchemas {
    private static let folder = Places.root.appendingPathComponent("../shared/data/schemas").standardized.path

    static let ddi25 = "\(folder)/ddi-codebook-2.5.1/schemas/codebook.xsd"
    static let ddi26 = "\(folder)/ddi-codebook-2.6/schemas/codebook.xsd"
    static let qdaCodebook = "\(folder)/refi-qda/Codebook.xsd"
    static let qdaProject = "\(folder)/refi-qda/Project.xsd"

    static let areHere = Programs.xmllint != nil && FileManager.default.fileExists(atPath: folder)

    static func accepts(_ text: String, _ schema: String) throws -> Bool {
        try Places.withFile(text.utf8, named: "document.xml") { path in
            let process = Process()
            process.executableURL = URL(fileURLWithPath: try #require(Programs.xmllint))
            process.arguments = ["--nonet", "--noout", "--schema", schema, path]
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            return process.terminationStatus == 0
        }
    }
}

func example(_ path: String) throws -> String {
    String(decoding: try Places.bytes(Places.exports.appendingPathComponent(path).path), as: UTF8.self)
}
