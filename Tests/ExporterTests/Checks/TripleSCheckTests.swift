import Foundation
import Involvement
import Testing

@testable import Exporter

struct TripleSCheckTests {
    static let definitions = [
        ExchangeMutant(name: "another version", old: "version=\"2.0\"", new: "version=\"3.0\"", says: "not 2.0"),
        ExchangeMutant(name: "no version", old: " version=\"2.0\"", new: "", says: "`version` is missing"),
        ExchangeMutant(
            name: "a namespace", old: "<sss ", new: "<sss xmlns=\"urn:x\" ", says: "its first element is `sss`"),
        ExchangeMutant(name: "an element left open", old: "<label>", new: "<label><label>", says: "mismatch"),
        ExchangeMutant(name: "an ident twice", old: "ident=\"4\"", new: "ident=\"3\"", says: "its ident 3 is that"),
        ExchangeMutant(
            name: "an ident that is a word", old: "ident=\"4\"", new: "ident=\"Q4\"", says: "`ident` is not"),
        ExchangeMutant(
            name: "a name twice", old: "<name>listened</name>", new: "<name>story</name>", says: "its name `story`"),
        ExchangeMutant(
            name: "a name that is none", old: "<name>listened</name>", new: "<name>1 listened</name>",
            says: "its name is not one of Triple-S"),
        ExchangeMutant(
            name: "a position twice", old: "<position start=\"4\"/>", new: "<position start=\"3\"/>",
            says: "its position 3 is that of another variable"),
        ExchangeMutant(
            name: "a type that is none", old: "type=\"single\"", new: "type=\"choice\"", says: "`type` is none of"),
        ExchangeMutant(
            name: "a code twice", old: "<value code=\"2\">Left", new: "<value code=\"1\">Left",
            says: "its code `1` is that of another"),
        ExchangeMutant(
            name: "a code that is a word", old: "<value code=\"2\">Left", new: "<value code=\"no\">Left",
            says: "its code is not a whole number"),
        ExchangeMutant(
            name: "no values", old: "<values>\n          <value code=\"1\">Everybody</value>\n        </values>",
            new: "",
            says: "it has no values"),
        ExchangeMutant(name: "no label", old: "<label>Record</label>", new: "", says: "there is no `label`"),
        ExchangeMutant(
            name: "a range the wrong way round", old: "from=\"0\" to=\"140\"", new: "from=\"140\" to=\"0\"",
            says: "does not go from a number"),
        ExchangeMutant(
            name: "two weights", old: "use=\"serial\"", new: "use=\"weight\"", says: "more than one variable is used"),
        ExchangeMutant(
            name: "a weight of choices", old: "ident=\"4\" type=\"single\"",
            new: "ident=\"4\" type=\"single\" use=\"weight\"",
            says: "cannot be used as weight"),
        ExchangeMutant(
            name: "a spread of one answer", old: "<position start=\"3\"/>",
            new: "<position start=\"3\"/><spread subfields=\"1\"/>", says: "only a variable of type multiple"),
        ExchangeMutant(
            name: "a filter that is nowhere", old: "<position start=\"3\"/>",
            new: "<position start=\"3\"/><filter>asked</filter>", says: "there is no variable `asked`"),
        ExchangeMutant(name: "an unknown element", old: "<user>", new: "<by>us</by><user>", says: "may not stand here"),
        ExchangeMutant(
            name: "a DTD with rules", old: "<sss ", new: "<!DOCTYPE sss [<!ENTITY a \"b\">]><sss ", says: "DOCTYPE"),
    ]

    static let data = [
        ExchangeMutant(name: "a code that is none", old: "2,80,,1,", new: "2,80,,9,", says: "none of the codes"),
        ExchangeMutant(name: "a weight outside", old: "2,80,", new: "2,800,", says: "outside the range"),
        ExchangeMutant(name: "no weight", old: "2,80,", new: "2,,", says: "a weight never is"),
        ExchangeMutant(name: "a number twice", old: "\n2,80,", new: "\n1,80,", says: "that of another record"),
        ExchangeMutant(
            name: "a figure that was hidden", old: "5,65,,,1,", new: "5,5,,,2,",
            says: "its label says that it is not given"),
        ExchangeMutant(
            name: "a figure left out", old: "2,80,,1,,,,,,,,,,\r\n", new: "", says: "value 1 has no record"),
        ExchangeMutant(
            name: "a figure twice", old: "3,10,,2,", new: "3,10,,1,", says: "this figure stands in another record too"),
        ExchangeMutant(
            name: "two questions crossed", old: "2,80,,1,,", new: "2,80,,1,1,", says: "a record is about one variable"),
        ExchangeMutant(
            name: "another header", old: "cell,weight,respondents", new: "cell,weight,people", says: "does not name"),
        ExchangeMutant(name: "a cell too few", old: "2,80,,1,,", new: "2,80,,1,", says: "cells and the first row has"),
        ExchangeMutant(name: "a word", old: "2,80,", new: "2,many,", says: "it is not a number"),
        ExchangeMutant(name: "a quote left open", old: "2,80,", new: "\"2,80,", says: "never closed"),
    ]

    @Test(arguments: definitions)
    func `one step away from the definition is refused, with its line`(mutant: ExchangeMutant) throws {
        let changed = try mutant.applied(to: try example("triple-s/survey.sss"))

        let problems = try Places.withFile(changed.utf8, named: "survey.sss") { try ReleaseFolder.problems(at: $0) }

        #expect(problems.contains { $0.reason.contains(mutant.says) }, "\(problems.map(\.description))")
        #expect(problems.allSatisfy { $0.file == "survey.sss" && ($0.line ?? 0) > 0 })
    }

    @Test(arguments: data)
    func `data that does not fit its definition is refused`(mutant: ExchangeMutant) throws {
        let changed = try mutant.applied(to: try example("triple-s/survey.csv"))

        let problems = try withBoth(try example("triple-s/survey.sss"), changed) {
            try ReleaseFolder.problems(at: "\($0)/survey.csv")
        }

        #expect(problems.contains { $0.reason.contains(mutant.says) }, "\(problems.map(\.description))")
        #expect(problems.allSatisfy { $0.file == "survey.csv" })
    }

    /// As the program names itself, whatever the fixture does.
    @Test(arguments: ["heard 0.1.0", "Heard 1.2"])
    func `what this program made is known by its name, however it is written`(origin: String) throws {
        let definition = try example("triple-s/survey.sss").replacing("heard 0.1.0", with: origin)
        let (survey, problems) = TripleSCheck.read(Array(definition.utf8), named: "survey.sss")

        #expect(problems == [])
        #expect(survey?.isOurs == true)
    }

    @Test func `the examples fit each other`() throws {
        let problems = try withBoth(try example("triple-s/survey.sss"), try example("triple-s/survey.csv")) {
            try ReleaseFolder.problems(at: "\($0)/survey.csv") + ReleaseFolder.problems(at: "\($0)/survey.sss")
        }

        #expect(problems == [])
    }

    /// What a weighted table of any survey package shows.
    @Test func `a weighted table of a variable shows what was published, and nothing of what was not`() throws {
        let table = TripleSTable(makeRelease())

        for (place, variable) in table.variables.enumerated() {
            var weighted: [Int: Int] = [:]
            for cell in table.cells where cell.variable == place { weighted[cell.code, default: 0] += cell.weight }
            #expect(
                variable.categories.indices.map { weighted[$0 + 1] } == variable.categories.map(\.figure.count),
                "\(variable.name)")
        }
        #expect(table.variables.count == 12)
    }

    /// People as another survey package writes them, with a DTD that is named and never fetched.
    @Test func `another tool's survey is checked with its data`() throws {
        let definition = """
            <?xml version="1.0"?>
            <!DOCTYPE sss PUBLIC "-//triple-s//DTD Survey Interchange v2.0//EN" "http://www.triple-s.org/dtd/sss_v20.dtd">
            <sss version="2.0" modes="interview analysis">
            <origin>Other</origin><survey><record ident="A" href="other.csv" format="csv">
            <variable ident="1" type="quantity" use="serial"><name>ID</name><label>Number</label><position start="1"/>
            <values><range from="1" to="99"/></values></variable>
            <variable ident="2" type="multiple"><name>Q1</name><label><text mode="interview">Which?</text></label>
            <position start="2"/><values><value code="1">One</value><value code="2">Two</value></values></variable>
            <variable ident="3" type="character"><name>Q2</name><label>Why?</label><position start="3"/><size>5</size>
            </variable></record></survey></sss>
            """
        func problems(_ data: String) throws -> [String] {
            try Places.withTemporaryFolder { folder in
                try Data(definition.utf8).write(to: URL(fileURLWithPath: "\(folder)/other.sss"))
                try Data(data.utf8).write(to: URL(fileURLWithPath: "\(folder)/other.csv"))
                return try ReleaseFolder.problems(at: "\(folder)/other.sss").map(\.description)
            }
        }

        #expect(try problems("1,\"10\",good\n2,\"01\",\n") == [])
        #expect(
            try problems("1,\"12\",too long\n1,,\n") == [
                "other.csv:1: variable `Q1`: it is not a row of 0 and 1. Make both files again.",
                "other.csv:1: variable `Q2`: it is longer than the variable. Make both files again.",
                "other.csv:2: variable `ID`: its number is that of another record too. Make both files again.",
            ])
    }

    private func withBoth<Result>(
        _ definition: String, _ data: String, _ body: (String) throws -> Result
    ) throws -> Result {
        try Places.withTemporaryFolder { folder in
            try Data(definition.utf8).write(to: URL(fileURLWithPath: "\(folder)/survey.sss"))
            try Data(data.utf8).write(to: URL(fileURLWithPath: "\(folder)/survey.csv"))
            return try body(folder)
        }
    }
}
