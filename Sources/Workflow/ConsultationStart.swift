import Foundation
import Involvement
import Storage

/// The beginning of a consultation: a folder with definitions to edit, or the
/// worked example with its answers and decisions.
public enum ConsultationStart {
    /// Makes the folder.
    /// - Throws: `WorkflowError` when there is something in it already.
    public static func make(folder: String, example: Bool, world: World) async throws {
        let files = FileManager.default
        if let found = try? files.contentsOfDirectory(atPath: folder), !found.isEmpty {
            throw WorkflowError(
                place: folder, reason: "There are files in it already. Name a folder that is new or empty.")
        }
        let url = URL(fileURLWithPath: folder)
        guard Code.make(fromWords: url.standardizedFileURL.lastPathComponent) != nil else {
            throw WorkflowError(
                place: folder,
                reason: "Its name becomes part of an address. Use letters and digits, starting with a letter.")
        }
        do {
            try files.createDirectory(at: url, withIntermediateDirectories: true)
        } catch {
            throw WorkflowError(place: folder, reason: "It cannot be made. Check that you may write there.")
        }
        do {
            try await fill(url, example: example, world: world)
        } catch {
            // No half consultation is left behind.
            for name in (try? files.contentsOfDirectory(atPath: folder)) ?? [] {
                try? files.removeItem(at: url.appendingPathComponent(name))
            }
            throw error
        }
    }

    private static func fill(_ url: URL, example: Bool, world: World) async throws {
        let shipped = example ? ShippedFile.example : ShippedFile.blank
        for file in shipped where !example || !ExampleDecisions.inputs.contains(file.name) {
            try Data(file.bytes).write(to: url.appendingPathComponent(file.name))
        }
        let cycle = try ReviewCycle.open(folder: url.path, world: world)
        if example {
            let keys = try await ExampleDecisions(shipped).play(into: cycle)
            for file in shipped where ExampleDecisions.citing.contains(file.name) {
                try Data(ExampleDecisions.citing(file.bytes, keys)).write(to: url.appendingPathComponent(file.name))
            }
        }
        try cycle.close()
    }
}
