import ArgumentParser
import Foundation
import Involvement
import SurveyEngine
import Web
import Workflow

struct SurveyPrintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print", abstract: "Make a paper form that can be filled in by hand.",
        discussion: "A PDF is made by Chromium, if it is on this machine; the HTML can be printed from any browser.")

    @Argument(help: "The consultation folder.")
    var folder: String

    @Option(help: "Write one HTML file with everything in it.")
    var html: String?

    @Option(help: "Write a PDF.")
    var pdf: String?

    @Option(help: "The language to print it in, where the survey has it.")
    var language: String?

    @Flag(help: "Print the Easy Read version, in larger letters and with its pictures.")
    var easyRead = false

    @Option(help: "Where people find it on the web; a code to it is printed.")
    var address: String?

    func validate() throws {
        if html == nil, pdf == nil { throw ValidationError("Say where to write: --html FILE or --pdf FILE.") }
        if let address, !address.hasPrefix("https://"), !address.hasPrefix("http://") {
            throw ValidationError("An address begins with https://")
        }
    }

    func run() throws {
        let consultation = try ConsultationFolder(path: folder).load()
        let form = try consultation.paperForm(language: language, variant: easyRead ? "easy-read" : nil)
        let page = PaperDocument.html(form, address: address, pictures: consultation.pictures)
        if let html { try OutputFile.write(page, to: html) }
        if let pdf { try PaperPrinter.pdf(of: page, to: pdf) }
        Console.talk("\(Saying.count(form.parts.count, "part", "parts")) printed.")
    }
}
