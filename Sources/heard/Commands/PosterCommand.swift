import ArgumentParser
import Involvement
import Web
import Workflow

struct PosterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "poster", abstract: "Make a poster with a code for telephones, or slips with single-use codes.",
        discussion: """
            A poster is one sheet of A4. The SVG stands alone; a PDF is made by Chromium, if it is on this machine; \
            the HTML can be printed from any browser. With --slips each slip lets one person answer once, and the \
            codes are kept nowhere but on the sheet.
            """)

    @Argument(help: "The consultation folder.")
    var folder: String

    @Option(help: "Where people find the consultation on the web.")
    var address: String

    @Option(help: "The language, such as cy; that of the survey when left out.")
    var language: String?

    @Option(help: "Write one SVG file.")
    var svg: String?

    @Option(help: "Write a PDF.")
    var pdf: String?

    @Option(help: "Write one HTML file.")
    var html: String?

    @Option(help: "Make so many slips with single-use codes in place of a poster.")
    var slips: Int?

    @Option(help: "Where the slips are handed out, such as \"Riverside drop-in\".")
    var label: String?

    func validate() throws {
        if svg == nil, pdf == nil, html == nil {
            throw ValidationError("Say where to write: --svg FILE, --pdf FILE or --html FILE.")
        }
        if !address.hasPrefix("https://"), !address.hasPrefix("http://") {
            throw ValidationError("An address begins with https://")
        }
        if slips != nil, label?.isEmpty ?? true {
            throw ValidationError("Say where the slips are handed out: --label \"Riverside drop-in\".")
        }
        if slips == nil, label != nil { throw ValidationError("Say how many slips to make: --slips 50.") }
        if slips != nil, svg != nil { throw ValidationError("Slips are written with --pdf FILE or --html FILE.") }
        if let slips, !(1...10_000).contains(slips) { throw ValidationError("A number of slips is from 1 to 10000.") }
    }

    func run() async throws {
        if let slips, let label {
            let cycle = try ReviewCycle.open(folder: folder, world: .real)
            defer { try? cycle.close() }
            return try await makeSlips(slips, label, cycle)
        }
        let consultation = try ConsultationFolder(path: folder).load()
        let poster = try makePoster(ReviewCycle.inMemory(consultation: consultation, world: .real))
        guard let drawing = PosterDrawing.svg(poster), let page = PosterDrawing.html(poster) else {
            throw WorkflowError(place: "--address", reason: "It is too long for a code. Use a shorter one.")
        }
        if let svg { try OutputFile.write(drawing, to: svg) }
        if let html { try OutputFile.write(page, to: html) }
        if let pdf { try PaperPrinter.pdf(of: page, to: pdf) }
        Console.talk("A poster for \(address).")
    }

    private func makeSlips(_ count: Int, _ label: String, _ cycle: ReviewCycle) async throws {
        let poster = try makePoster(cycle)
        let codes = try await cycle.invite(count: count, label: label)
        let page = SlipSheet.html(codes, poster)
        do {
            if let html { try OutputFile.write(page, to: html) }
            if let pdf { try PaperPrinter.pdf(of: page, to: pdf) }
        } catch {
            // They are good from now on, and stand nowhere else.
            for code in codes { Console.out(code.grouped) }
            throw error
        }
        Console.talk("\(Saying.count(count, "slip", "slips")) for “\(label)”. The codes are not kept: save the sheet.")
        if !cycle.consultation.instrument.needsInvitation {
            Console.talk("The survey does not ask for codes yet. Write `invitations: needed` in survey.yaml.")
        }
    }

    private func makePoster(_ original: ReviewCycle) throws -> Poster {
        var cycle = original
        if let language, language != original.mainLanguage {
            guard original.editionNames.contains(language) else {
                throw WorkflowError(
                    place: "--language \(language)",
                    reason: "The survey has no survey.\(language).yaml. Write one, or leave --language out.")
            }
            cycle = original.edition(for: [CarriedEntry.edition: [language]]).cycle
        }
        return Poster(cycle.consultation.instrument, words: cycle.words, address: address, edition: cycle.editionName)
    }
}
