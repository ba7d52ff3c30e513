import ArgumentParser
import FormFiles
import Foundation
import Involvement
import SurveyExchange
import Workflow

struct SurveyExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write a survey as a form of other tools: XLSForm or XForm.")

    @Argument(help: "The consultation folder, or a survey file.")
    var survey: String

    @Option(help: "Write an XLSForm spreadsheet.")
    var xlsform: String?

    @Option(help: "Write an XLSForm as Markdown tables.")
    var md: String?

    @Option(help: "Write an XForm.")
    var xform: String?

    func validate() throws {
        if xlsform == nil, md == nil, xform == nil {
            throw ValidationError("Say where to write: --xlsform FILE, --md FILE or --xform FILE.")
        }
    }

    func run() throws {
        let files = try SurveyOnDisk(survey)
        let book = XLSFormExport.workbook(of: files.instrument, overlays: files.overlays)
        if let xlsform { try OutputFile.write(try XLSXFile.write(book, named: xlsform), to: xlsform) }
        if let md { try OutputFile.write(Array(try MarkdownFile.write(book, named: md).utf8), to: md) }
        if let xform {
            let text = XFormExport.text(of: files.instrument, overlays: files.overlays)
            try OutputFile.write(Array(text.utf8), to: xform)
        }
    }
}
