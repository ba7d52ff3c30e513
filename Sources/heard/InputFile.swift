import Foundation
import Workflow

/// A file that was named on the command line.
enum InputFile {
    static func bytes(_ path: String) throws -> [UInt8] {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
            throw WorkflowError(place: path, reason: "There is no such file, or it may not be read. Check the name.")
        }
        return [UInt8](data)
    }

    /// - Throws: `WorkflowError` when it is not UTF-8.
    static func text(_ path: String) throws -> String {
        guard let text = String(validating: try bytes(path), as: UTF8.self) else {
            throw WorkflowError(place: path, reason: "It is not text in UTF-8. Save it again as UTF-8.")
        }
        return text
    }
}
