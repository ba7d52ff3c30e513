import Foundation
import Involvement
import Testing
import Workflow

struct HouseStyleTests {
    /// A consultation folder with a theme and a logo.
    private func folder(theme: String, logo: Data? = nil) async throws -> ConsultationFolder {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("voices-\(UUID().uuidString)").path
        try await ConsultationStart.make(folder: path, example: false, world: makeWorld())
        try Data(theme.utf8).write(to: URL(fileURLWithPath: "\(path)/theme.yaml"))
        try logo?.write(to: URL(fileURLWithPath: "\(path)/crest.png"))
        return ConsultationFolder(path: path)
    }

    private static let png = Data([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
    private static let theme = "logo: crest.png\nlogo text: A crest\n"

    @Test func `a theme is read with its logo`() async throws {
        let folder = try await folder(theme: Self.theme + "colour: \"#12435f\"\n", logo: Self.png)
        defer { try? FileManager.default.removeItem(atPath: folder.path) }

        let style = try folder.load().houseStyle

        #expect(style.logo == HouseStyle.Logo(bytes: Array(Self.png), kind: .png, words: "A crest"))
        #expect(style.colour?.hex == "#12435f")
    }

    @Test(
        arguments: [
            (nil as Data?, "is not in "), (Data("<svg/>".utf8), "is not what its name says"),
            (png + Data(count: HouseStyle.Logo.lengthLimitBytes), "is larger than 6000 bytes"),
        ])
    func `a logo that cannot be shown is a problem of the folder`(logo: Data?, words: String) async throws {
        let folder = try await folder(theme: Self.theme, logo: logo)
        defer { try? FileManager.default.removeItem(atPath: folder.path) }

        let problems = folder.problems()

        #expect(problems.count == 1 && problems[0].file == "theme.yaml" && problems[0].line == 1)
        #expect(problems.first?.reason.contains(words) == true)
    }

    @Test func `a colour that cannot be read on stops a consultation from starting`() async throws {
        let folder = try await folder(theme: "button colour: \"#ffdd00\"\n")
        defer { try? FileManager.default.removeItem(atPath: folder.path) }

        #expect(folder.problems().map(\.line) == [1])
        #expect(throws: Problems.self) { try folder.load() }
    }
}
