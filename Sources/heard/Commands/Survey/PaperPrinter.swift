import Foundation
import Workflow

/// Makes a PDF of a page with the browser that is on this machine. A browser
/// sets Welsh, Arabic and long words right, and marks headings for those who
/// read a PDF by ear.
enum PaperPrinter {
    private static let browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    private static let longestWaitSeconds = 60.0

    static func pdf(of page: [UInt8], to path: String) throws {
        guard let browser = browsers.lazy.compactMap(program).first else {
            throw WorkflowError(
                place: path,
                reason: "Chromium is needed to make a PDF and is not on this machine. Install it, or use --html and "
                    + "print from any browser.")
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "heard-print-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = folder.appending(path: "form.html")
        let result = folder.appending(path: "form.pdf")
        try Data(page).write(to: source)

        let process = Process()
        process.executableURL = browser
        process.arguments = [
            "--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer", "--disable-extensions",
            "--user-data-dir=\(folder.appending(path: "profile").path)", "--print-to-pdf=\(result.path)", source.path,
        ]
        // Chromium refuses to run as root inside its sandbox; the page is our own and has no script.
        if getuid() == 0 { process.arguments?.insert("--no-sandbox", at: 0) }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let timer = DispatchSource.makeTimerSource()
        timer.schedule(deadline: .now() + longestWaitSeconds)
        timer.setEventHandler { process.terminate() }
        timer.resume()
        process.waitUntilExit()
        timer.cancel()
        guard let bytes = try? Data(contentsOf: result), bytes.starts(with: Array("%PDF".utf8)) else {
            throw WorkflowError(
                place: path,
                reason: "Chromium made no PDF (it ended with \(process.terminationStatus)). Use --html and print from "
                    + "any browser.")
        }
        try OutputFile.write([UInt8](bytes), to: path)
    }

    private static func program(_ name: String) -> URL? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.lazy.map { URL(fileURLWithPath: String($0)).appending(path: name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }
}

/// A file that a command writes.
enum OutputFile {
    static func write(_ bytes: [UInt8], to path: String) throws {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw WorkflowError(place: path, reason: "It could not be written. Check the folder and the room on disk.")
        }
    }
}
