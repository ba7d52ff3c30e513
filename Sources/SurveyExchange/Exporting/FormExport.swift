import FormFiles
import Involvement

/// A survey being written as a form: its rows, sheet by sheet.
struct FormExport {
    let instrument: Instrument
    let names: FormNames
    let languages: FormLanguage
    var survey: [WrittenRow] = []
    /// In the order in which the lists are first used.
    var listNames: [String] = []
    var lists: [String: [WrittenRow]] = [:]
    var looseChoices: [WrittenRow] = []
    /// Rows of sheets that we only keep.
    var others: [String: [WrittenRow]] = [:]
    /// Rows not written because the same list was written before: each with the one that stands for it.
    var copies: [Anchor: Anchor] = [:]
    private var writtenHelpers: Set<String> = []
    private var madeNames: [String: Int] = [:]

    init(_ instrument: Instrument, _ overlays: [Overlay]) {
        self.instrument = instrument
        names = FormNames(instrument, overlays.filter { $0.variant == nil })
        languages = FormLanguage(instrument, overlays)
        for consent in instrument.consents where consent.kept[KeptWords.added] == nil { survey.append(row(consent)) }
        for block in instrument.blocks { write(block) }
        if let equality = instrument.equality, !equality.isShippedPack {
            let start = survey.count
            for page in equality.pages { write(.page(page)) }
            for index in start..<survey.count where survey[index].cells["name"] != nil {
                survey[index].cells[OwnColumns.equality] = "yes"
            }
        }
        for scale in instrument.scales {
            write(scale.choices, ofList: names.scales[scale.name] ?? scale.name) { .scaleChoice(scale.name, $0) }
        }
    }

    /// Writes the rows that work out what is put into the words of a row, where none before has needed them.
    mutating func writeHelpers(of row: WrittenRow) {
        let used = Set(
            row.cells.filter { Column.translated.contains(Column.base(of: $0.key)) }.flatMap {
                FormText($0.value).references
            })
        for (helper, name) in names.helpers.sorted(by: { $0.value < $1.value })
        where used.contains(name) && writtenHelpers.insert(name).inserted {
            let question = ID<Question>(helper.question)
            let isChoice = instrument.question(question)?.shape == .choice
            let calculation = helper.calculation(name: names.question(question), isChoice: isChoice)
            survey.append(WrittenRow(nil, ["type": "calculate", "name": name, "calculation": calculation]))
        }
    }

    /// A name for a group that has none.
    mutating func freeName(_ word: String) -> String {
        var name = ""
        repeat {
            madeNames[word, default: 0] += 1
            name = "\(word)_\(madeNames[word, default: 0])"
        } while names.questions[name] != nil
        return name
    }

    /// The choices sheet, list by list.
    var choices: [WrittenRow] {
        let kept = (instrument.kept[KeptWords.lists] ?? "").split(onText: KeptWords.separator)
        let order = kept.filter { lists[$0] != nil } + listNames.filter { !kept.contains($0) }
        return order.flatMap { lists[$0] ?? [] } + looseChoices
    }

    var settings: WrittenRow {
        var row = WrittenRow(
            .settings,
            ["form_title": instrument.title, "form_id": instrument.id.rawValue, "version": instrument.version])
        row.take(OwnColumns.cells(of: instrument, rule: { names.rule($0) }).filter { !$0.value.isEmpty })
        if let own = languages.own { row.cells["default_language"] = own }
        if survey.contains(where: { $0.cells.keys.contains { $0.hasPrefix("bind::su:") } }) {
            // The prefix of our own words, which no other tool reads.
            row.cells["namespaces"] = "su=\"urn:heard:survey\""
        }
        row.take(instrument.kept.filter { !KeptWords.isOurs($0.key) })
        return row
    }

    var workbook: Workbook {
        var sheets = [sheet("survey", survey)]
        if !choices.isEmpty { sheets.append(sheet("choices", choices)) }
        if !settings.cells.isEmpty { sheets.append(sheet("settings", [settings])) }
        for name in others.keys.sorted() { sheets.append(sheet(name, others[name] ?? [])) }
        for (key, text) in instrument.kept.sorted(by: { $0.key < $1.key }) where key.hasPrefix("sheet::") {
            sheets.append(Workbook.Sheet(name: String(key.dropFirst(7)), rows: KeptSheet.rows(of: text)))
        }
        return Workbook(sheets: sheets)
    }

    private func sheet(_ name: String, _ rows: [WrittenRow]) -> Workbook.Sheet {
        let columns = columns(of: name, rows)
        return Workbook.Sheet(
            name: name, rows: [columns] + rows.map { row in columns.map { row.cells[$0] ?? "" } })
    }

    /// The columns that these rows fill, in the sheet's order.
    func columns(of sheet: String, _ rows: [WrittenRow]) -> [String] {
        let used = rows.reduce(into: Set<String>()) { $0.formUnion($1.cells.keys) }
        return ColumnOrder.columns(
            used, on: sheet, languages: [languages.own] + languages.others.map { $0.name },
            kept: instrument.kept[KeptWords.columns(sheet)])
    }
}
