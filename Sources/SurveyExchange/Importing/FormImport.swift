import FormFiles
import Involvement
import SurveyEngine

/// A form on its way to a survey: what is known of it so far.
struct FormImport {
    let sheets: FormSheets
    let outline: FormOutline
    let lists: FormLists
    let languages: LanguagePlan
    let tree: [FormNode]

    /// By the place of a row in the outline: its code here.
    var codes: [Int: String] = [:]
    /// By code: the name in the form.
    var names: [String: String] = [:]
    /// By name in the form: the place of the row.
    var places: [String: Int] = [:]
    /// Rows that only work out words for a text, by name.
    var helpers: [String: PipeHelper] = [:]
    /// Rows that cannot be asked, with the reason.
    var unasked: [Int: String] = [:]
    /// By list: the choices, with the codes they have here.
    var choices: [String: [Choice]] = [:]
    /// By list: the codes of its choices by their names.
    var choiceCodes: [String: [String: String]] = [:]
    /// Lists that several questions share, or none uses, by the name they have here.
    var scales: [String: String] = [:]
    /// What is asked so far, by its name in the form, for rules and texts that look back.
    var asked: [String: Question] = [:]
    /// The same by code.
    var askedByCode: [ID<Question>: Question] = [:]
    var consents: [Question] = []
    /// By tag.
    var overlays: [String: Overlay] = [:]
    /// The rows that things come from.
    var sources: [Anchor: FormRow] = [:]
    var notes: [Problem] = []

    init(_ sheets: FormSheets, _ outline: FormOutline, _ lists: FormLists) {
        self.sheets = sheets
        self.outline = outline
        self.lists = lists
        languages = LanguagePlan(sheets)
        tree = FormNode.tree(outline.lines)
        for (_, tag) in languages.others { overlays[tag] = Overlay(language: tag) }
        for (index, line) in outline.lines.enumerated() {
            if let name = line.name, !line.isEnd, places[name] == nil { places[name] = index }
        }
        giveCodes()
        for node in tree { markUnasked(node, inRepeat: false) }
        markUnworkable()
        findHelpers()
        readLists()
    }

    /// The survey, before what it does not say by itself is kept.
    mutating func instrument() -> Instrument {
        var blocks = tree.flatMap { self.blocks($0) }
        blocks = joined(blocks)
        let equality = takeEquality(from: &blocks)
        if !consents.contains(where: \.isRequired) { consents.insert(Self.takePart, at: 0) }
        for row in outline.skipped { blocks.append(kept([row], on: "survey")) }
        if !lists.loose.isEmpty { blocks.append(kept(lists.loose, on: "choices")) }
        for sheet in sheets.others where !sheet.rows.isEmpty {
            note(sheet.sheet, nil, "this sheet has no meaning here")
            blocks.append(kept(sheet.rows.filter { !$0.cells.isEmpty }, on: sheet.sheet))
        }
        var keptWords: KeptColumns = [:]
        keptWords[KeptWords.language(languages.ownTag)] = languages.own ?? ""
        for (name, tag) in languages.others { keptWords[KeptWords.language(tag)] = name }
        for sheet in sheets.unread where !sheet.rows.isEmpty {
            keptWords[KeptWords.sheet(sheet.name)] = KeptSheet.text(of: sheet)
        }
        if let settings = sheets.settings?.rows.first {
            sources[.settings] = settings
        } else {
            sources[.settings] = FormRow(number: 2)
        }
        let name = sheets.setting("form_id") ?? sheets.setting("form_title") ?? "form"
        var table = CodeTable(names: [], prefix: "form_")
        var instrument = Instrument(
            id: ID(table.code(for: name)), version: sheets.setting("version") ?? "1",
            title: plainWords(sheets.setting("form_title") ?? name), language: languages.ownTag,
            otherLanguages: languages.others.map(\.tag), people: OwnColumns.people(sheets.settings?.rows.first),
            helpLines: OwnColumns.helpLines(sheets.settings?.rows.first), consents: consents, scales: sharedScales(),
            blocks: blocks,
            kept: keptWords)
        let settings = sheets.settings?.rows.first
        instrument.equality = equality
        instrument.needsInvitation = settings?["su_invitations"] == "needed"
        instrument.quotas = OwnColumns.quotas(settings) { rule($0, before: outline.lines.endIndex) }
        return instrument
    }

    /// The equality questions: the pack that comes with the product, or the pages
    /// whose every row says that it is one.
    private func takeEquality(from blocks: inout [Block]) -> EqualityQuestions? {
        if sheets.setting("su_equality") == "after check answers", let pack = EqualityQuestions.shipped {
            let codes = Set(self.codes.values)
            let isFree = pack.pages.flatMap(\.questions).allSatisfy { !codes.contains($0.id.rawValue) }
            return isFree ? pack : nil
        }
        let marked = Set(
            outline.lines.indices.filter { outline.lines[$0].row[OwnColumns.equality] == "yes" }.compactMap {
                codes[$0]
            })
        guard !marked.isEmpty else { return nil }
        var pages: [Page] = []
        blocks.removeAll { block in
            guard case .page(var page) = block,
                page.questions.allSatisfy({ marked.contains(($0.saysMoreAbout?.question ?? $0.id).rawValue) })
            else { return false }
            // Nobody has to answer one.
            for index in page.questions.indices { page.questions[index].isRequired = false }
            pages.append(page)
            return true
        }
        return pages.isEmpty ? nil : EqualityQuestions(pages: pages, isShippedPack: false)
    }

    /// Nobody is asked anything here without having agreed; most forms leave that to the person who holds the phone.
    private static var takePart: Question {
        var question = Question(
            id: ID(Consent.takePart.rawValue), type: "consent", shape: .consent, text: "I agree to take part",
            isRequired: true, choices: yesAndNo, consentPurpose: Consent.takePart)
        question.kept = [KeptWords.added: "yes"]
        return question
    }

    static let yesAndNo = [Choice(id: "yes", text: "Yes"), Choice(id: "no", text: "No")]

    private mutating func giveCodes() {
        let names = outline.lines.filter { !$0.isEnd }.compactMap(\.name)
        let asksToTakePart = outline.lines.contains {
            $0.name == Consent.takePart.rawValue && $0.row["bind::su:consent"] != nil
        }
        var table = CodeTable(
            names: names, prefix: "q", reserved: asksToTakePart ? [] : [Consent.takePart.rawValue])
        for (index, line) in outline.lines.enumerated() where !line.isEnd {
            guard let name = line.name else { continue }
            var endings: [String] = []
            if case .select(let select) = line.type, select.orOther { endings = ["_other"] }
            let code = table.code(for: name, endings: endings)
            codes[index] = code
            self.names[code] = name
        }
    }

    func kept(_ rows: [FormRow], on sheet: String) -> Block {
        .kept(KeptBlock(sheet: sheet, rows: rows.map { KeptBlock.Row(number: $0.number, cells: $0.cells) }))
    }

    /// Blocks kept one after another, as one.
    func joined(_ blocks: [Block]) -> [Block] {
        var result: [Block] = []
        for block in blocks {
            if case .kept(let more) = block, case .kept(var last)? = result.last, last.sheet == more.sheet {
                last.rows += more.rows
                result[result.count - 1] = .kept(last)
            } else {
                result.append(block)
            }
        }
        return result
    }

    mutating func note(_ sheet: String, _ row: Int?, _ reason: String) {
        notes.append(
            Problem(
                file: sheets.file, sheet: sheet, row: row, reason: reason,
                remedy: "It is kept and given back unchanged; remove it before the survey is published"))
    }
}
