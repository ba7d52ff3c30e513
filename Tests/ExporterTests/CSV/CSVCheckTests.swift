import Involvement
import Testing

@testable import Exporter

struct CSVCheckTests {
    private let check = CSVCheck(columns: [
        CSVColumn("who", .words, ""), CSVColumn("state", .oneOf(["on", "off"]), ""), CSVColumn("people", .count, ""),
        CSVColumn("share", .proportion, ""),
    ])

    private func problems(in text: String) throws -> [Problem] {
        try Places.withFile(text.utf8, named: "t.csv") { try check.problems(inFile: $0, named: "t.csv") }
    }

    @Test(arguments: ["10,0.5000", "[c],[x]", "0,1.0000", "[z],0.0000"])
    func `numbers and symbols are right in columns of numbers`(cells: String) throws {
        #expect(try problems(in: "who,state,people,share\r\na,on,\(cells)\r\n") == [])
    }

    @Test(arguments: [
        ("=1,on,10,0.5000", "column `who`", "a spreadsheet could take it for a formula"),
        ("\u{200B}=1,on,10,0.5000", "column `who`", "a spreadsheet could take it for a formula"),
        ("a,up,10,0.5000", "column `state`", "it is none of the words that this column holds"),
        ("a,on,ten,0.5000", "column `people`", "it is neither a whole number nor a symbol"),
        ("a,on,-10,0.5000", "column `people`", "it is neither a whole number nor a symbol"),
        ("a,on,010,0.5000", "column `people`", "it is neither a whole number nor a symbol"),
        ("a,on,,0.5000", "column `people`", "it is neither a whole number nor a symbol"),
        ("a,on,[q],0.5000", "column `people`", "it is neither a whole number nor a symbol"),
        ("a,on,10,1.5000", "column `share`", "it is neither a share nor a symbol"),
        ("a,on,10,0.5", "column `share`", "it is neither a share nor a symbol"),
        ("a,on,10", "row", "it has 3 cells and the first row has 4"),
    ])
    func `anything else is a problem with its line and column`(row: String, place: String, reason: String) throws {
        let problems = try problems(in: "who,state,people,share\r\n\(row)\r\n")

        #expect(problems.map(\.line) == [2])
        #expect(problems.map(\.place) == [place])
        #expect(problems.map(\.reason) == [reason])
    }

    @Test(arguments: ["who,state,people,share\na,on,10,0.5000\n", "who,state,people,share\r\na,on,10,0.5000"])
    func `every line ends with CRLF`(text: String) throws {
        #expect(
            try problems(in: text).map(\.description) == [
                "t.csv: not every line ends with CRLF. "
                    + "Make the release again, or save the file with the line ends of Windows."
            ])
    }

    @Test(arguments: [
        ("a,on,10", 1500, "it has 3 cells and the first row has 4"),
        ("a,on,ten,0.5000", 1500, "it is neither a whole number nor a symbol"),
        ("a,on,ten", 800, "it has 3 cells and the first row has 4"),
    ])
    func `of a table that is wrong in every row the first thousand problems are listed, and that there are more`(
        row: String, rows: Int, reason: String
    ) throws {
        let problems = try problems(
            in: "who,state,people,share\r\n" + String(repeating: "\(row)\r\n", count: rows))

        #expect(problems.count == 1001)
        #expect(problems.first?.line == 2)
        #expect(problems.first?.reason == reason)
        let line = try #require(problems.dropLast().last?.line)
        #expect(
            problems.last?.description == "t.csv:\(line): row: there are more than 1000 problems, so what is wrong "
                + "from here on is not listed. Mend these, then check the file again.")
    }

    @Test func `a table with exactly as many problems as are listed is read to its end`() throws {
        let problems = try problems(
            in: "who,state,people,share\r\n" + String(repeating: "a,on,ten,0.5000\r\n", count: 1000))

        #expect(problems.count == 1000)
        #expect(problems.last?.line == 1001)
    }

    @Test func `another header is said once, not once for every cell`() throws {
        let problems = try problems(in: "who,state\r\na,b\r\n")

        #expect(
            problems.map(\.description) == [
                "t.csv:1: header: it is not the header of this table. Begin the file with who,state,people,share."
            ])
    }
}
