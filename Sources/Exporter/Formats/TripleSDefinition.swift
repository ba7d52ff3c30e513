import Involvement

/// `survey.sss`: the survey as Triple-S 2.0 describes it to survey packages.
/// The data beside it, `survey.csv`, is not one record for each person, since a
/// single response never leaves (Docs/Decisions/0004). It is one record for each
/// published figure, weighted by it, so that a weighted table of any one
/// variable shows what was published, and nothing crosses two questions
/// (Docs/Decisions/0027).
/// http://www.triple-s.org
struct TripleSDefinition: ExportFormat {
    let fileName = "survey.sss"
    let about = "the questions and their answers for survey packages (Triple-S 2.0), with survey.csv"

    static let dataName = "survey.csv"

    func write(_ release: Release, to sink: inout ByteSink) throws {
        var xml = XMLWriter()
        let table = TripleSTable(release)
        try xml.declaration(to: &sink)
        try xml.element("sss", ["version": "2.0"], to: &sink) { xml, sink in
            try xml.text("date", release.day.inWords, to: &sink)
            try xml.text("origin", release.generator.onOneLine, to: &sink)
            if !release.consultation.runBy.isEmpty {
                try xml.text("user", release.consultation.runBy.onOneLine, to: &sink)
            }
            try xml.element("survey", to: &sink) { xml, sink in
                try xml.text("name", release.consultation.id.rawValue, to: &sink)
                try xml.text("version", release.consultation.version.onOneLine, to: &sink)
                try xml.text("title", Self.title(of: release), to: &sink)
                try xml.comment(Self.explanation, to: &sink)
                try xml.element(
                    "record", ["ident": "V", "href": Self.dataName, "format": "csv", "skip": "1"], to: &sink
                ) { xml, sink in
                    try Self.writeNumber(
                        1, TripleSTable.cellName, "Record", "serial", 1...max(1, table.cells.count), &xml, &sink)
                    try Self.writeNumber(
                        2, TripleSTable.weightName, "How many it stands for, as published", "weight",
                        0...table.largestWeight, &xml, &sink)
                    for (place, variable) in table.variables.enumerated() {
                        try Self.write(variable, place + 3, &xml, &sink)
                    }
                }
            }
        }
    }

    func recognises(start: [UInt8]) -> Bool {
        XMLRoot(start: start)?.name == "sss"
    }

    func problems(inFile path: String, named name: String) throws -> [Problem] {
        try TripleSCheck.problems(ofDefinition: path, named: name)
    }

    static let explanation =
        "Single answers never leave, so a record here is no person but one published figure, and `weight` is that "
        + "figure. Weight every table by it, and look at one variable at a time. A category whose label ends with [c] "
        + "(few people, or nearly everybody) or [x] (the group is too small) has no record: its figure is not given."

    private static func title(of release: Release) -> String {
        let name = "\(release.consultation.title): release \(release.number), \(release.day.inWords)"
        return name.onOneLine + ". Published figures, not people; use the weight. [c] and [x]: not given"
    }

    private static func writeNumber(
        _ place: Int, _ name: String, _ label: String, _ use: String, _ range: ClosedRange<Int>,
        _ xml: inout XMLWriter, _ sink: inout ByteSink
    ) throws {
        try xml.element(
            "variable", ["ident": String(place), "type": "quantity", "use": use], to: &sink
        ) { xml, sink in
            try xml.text("name", name, to: &sink)
            try xml.text("label", label, to: &sink)
            try xml.empty("position", ["start": String(place)], to: &sink)
            try xml.element("values", to: &sink) { xml, sink in
                try xml.empty(
                    "range", ["from": String(range.lowerBound), "to": String(range.upperBound)], to: &sink)
            }
        }
    }

    private static func write(
        _ variable: PublishedVariable, _ place: Int, _ xml: inout XMLWriter, _ sink: inout ByteSink
    ) throws {
        let attributes: XMLWriter.Attributes = [
            "ident": String(place), "type": variable.takesSeveral ? "multiple" : "single",
        ]
        try xml.element("variable", attributes, to: &sink) { xml, sink in
            try xml.text("name", variable.name, to: &sink)
            try xml.text("label", variable.label.onOneLine, to: &sink)
            try xml.empty("position", ["start": String(place)], to: &sink)
            if variable.takesSeveral { try xml.empty("spread", ["subfields": "1"], to: &sink) }
            try xml.element("values", to: &sink) { xml, sink in
                for (code, category) in variable.categories.enumerated() {
                    let symbol = category.figure.count == nil ? " \(category.figure.text)" : ""
                    try xml.text(
                        "value", ["code": String(code + 1)], category.label.onOneLine + symbol, to: &sink)
                }
            }
        }
    }
}

/// The records of a Triple-S data file: each published figure once.
struct TripleSTable {
    static let cellName = "cell"
    static let weightName = "weight"

    struct Cell {
        /// Counted from 0.
        let variable: Int
        /// From 1, as the definition says.
        let code: Int
        let weight: Int
    }

    let variables: [PublishedVariable]
    let cells: [Cell]

    init(_ release: Release) {
        variables = PublishedVariable.all(of: release, reserved: [Self.cellName, Self.weightName])
            .filter { !$0.categories.isEmpty }
        cells = variables.enumerated().flatMap { place, variable in
            variable.categories.enumerated().compactMap { code, category in
                category.figure.count.map { Cell(variable: place, code: code + 1, weight: $0) }
            }
        }
    }

    var largestWeight: Int { cells.map(\.weight).max() ?? 0 }
}
