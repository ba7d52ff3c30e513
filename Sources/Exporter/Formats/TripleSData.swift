import Involvement

/// `survey.csv`: the records that `survey.sss` describes, one for each published
/// figure. All is numbers; a variable that a record is not about is empty.
struct TripleSData: ExportFormat {
    let fileName = TripleSDefinition.dataName
    let about = "the figures that survey.sss describes: one record a figure, not a person"

    func write(_ release: Release, to sink: inout ByteSink) throws {
        let table = TripleSTable(release)
        var csv = CSVWriter()
        for name in [TripleSTable.cellName, TripleSTable.weightName] + table.variables.map(\.name) {
            try csv.text(name, to: &sink)
        }
        try csv.endRow(to: &sink)
        for (number, cell) in table.cells.enumerated() {
            try csv.number(number + 1, to: &sink)
            try csv.number(cell.weight, to: &sink)
            for place in table.variables.indices {
                if place == cell.variable {
                    try csv.number(cell.code, to: &sink)
                } else {
                    try csv.text("", to: &sink)
                }
            }
            try csv.endRow(to: &sink)
        }
    }

    func recognises(start: [UInt8]) -> Bool {
        start.starts(with: "\(TripleSTable.cellName),\(TripleSTable.weightName),".utf8)
    }

    func problems(inFile path: String, named name: String) throws -> [Problem] {
        try TripleSCheck.problems(ofData: path, named: name)
    }
}
