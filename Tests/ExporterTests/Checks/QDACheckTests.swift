import Foundation
import Involvement
import Testing

@testable import Exporter

struct QDACheckTests {
    private static let housing = "B1C67DF3-2F97-5F0C-8D65-8121B08063E3"
    private static let nowhere = "00000000-0000-0000-0000-000000000000"
    private static let source = "A8FE9A29-BB7E-5EEE-BC14-DDBA64D6DF1D"

    static let codebooks = [
        ExchangeMutant(
            name: "another namespace", old: "codebook:1.0", new: "codebook:2.0", says: "its first element",
            breaksSchema: true),
        ExchangeMutant(
            name: "an element left open", old: "<Codes>", new: "<Codes><Codes>", says: "mismatch", breaksSchema: true),
        ExchangeMutant(
            name: "a name twice", old: "name=\"Trust\"", new: "name=\"Housing\"", says: "its name is that of another"),
        ExchangeMutant(name: "no name", old: "name=\"Trust\"", new: "name=\" \"", says: "it has no name"),
        ExchangeMutant(
            name: "a name left out", old: " name=\"Trust\"", new: "", says: "`name` is missing", breaksSchema: true),
        ExchangeMutant(
            name: "a GUID twice", old: "D1088C9D-3829-567C-AA97-ABA88E692FF6", new: housing,
            says: "is that of another element"),
        ExchangeMutant(
            name: "a GUID cut short", old: "D1088C9D-3829-567C-AA97-ABA88E692FF6", new: "D1088C9D-3829",
            says: "is not a GUID", breaksSchema: true),
        ExchangeMutant(
            name: "a colour by name", old: "#12435f", new: "blue", says: "is not a colour", breaksSchema: true),
        ExchangeMutant(
            name: "neither yes nor no", old: "isCodable=\"true\"", new: "isCodable=\"yes\"",
            says: "neither true nor false",
            breaksSchema: true),
        ExchangeMutant(
            name: "no codes", old: "  <Codes>", new: "  <Sets/><Codes>", says: "there is no `Codes`", breaksSchema: true
        ),
        ExchangeMutant(
            name: "an empty list of sets", old: "</Codes>", new: "</Codes><Sets/>", says: "there is no `Set`",
            breaksSchema: true),
        ExchangeMutant(
            name: "a set of a code that is nowhere", old: "</Codes>",
            new:
                "</Codes><Sets><Set guid=\"00000000-0000-0000-0000-000000000001\" name=\"a\"><MemberCode guid=\"\(nowhere)\"/>"
                + "</Set></Sets>", says: "is that of no element here"),
        ExchangeMutant(
            name: "an unknown attribute", old: "isCodable=\"true\"", new: "isCodable=\"true\" weight=\"1\"",
            says: "an attribute `weight`", breaksSchema: true),
    ]

    static let projects = [
        ExchangeMutant(
            name: "another namespace", old: "project:1.0", new: "project:2.0", says: "its first element",
            breaksSchema: true),
        ExchangeMutant(
            name: "a code that is nowhere", old: "<CodeRef targetGUID=\"\(housing)\"",
            new: "<CodeRef targetGUID=\"\(nowhere)\"", says: "is that of no element here"),
        ExchangeMutant(
            name: "a source for a code", old: "<CodeRef targetGUID=\"\(housing)\"",
            new: "<CodeRef targetGUID=\"\(source)\"", says: "leads to a `TextSource`"),
        ExchangeMutant(
            name: "a user that is nowhere", old: "creatingUserGUID=\"D9D15BB1", new: "creatingUserGUID=\"E9D15BB1",
            says: "is that of no element here"),
        ExchangeMutant(
            name: "a variable that is nowhere", old: "<VariableRef targetGUID=\"F294997E",
            new: "<VariableRef targetGUID=\"E294997E", says: "is that of no element here"),
        ExchangeMutant(
            name: "a value of another type", old: "typeOfVariable=\"Text\"", new: "typeOfVariable=\"Integer\"",
            says: "its variable is of type Integer"),
        ExchangeMutant(
            name: "a source twice", old: "<TextSource guid=\"287E74AD-530F-592F-AB65-2558989C16F6\"",
            new: "<TextSource guid=\"\(source)\"", says: "is that of another element"),
        ExchangeMutant(
            name: "a text that is not there", old: "internal://287E74AD", new: "internal://387E74AD",
            says: "is not in the project"),
        ExchangeMutant(
            name: "a range past the end", old: "endPosition=\"4\"", new: "endPosition=\"5\"",
            says: "it goes from 0 to 5, and its text has 4 characters"),
        ExchangeMutant(
            name: "a range counted as UTF-16 counts", old: "endPosition=\"86\"", new: "endPosition=\"87\"",
            says: "it goes from 0 to 87, and its text has 86 characters"),
        ExchangeMutant(
            name: "a range the wrong way round", old: "startPosition=\"0\" endPosition=\"4\"",
            new: "startPosition=\"3\" endPosition=\"2\"", says: "it goes from 3 to 2"),
        ExchangeMutant(
            name: "a range before the beginning", old: "startPosition=\"0\" endPosition=\"4\"",
            new: "startPosition=\"-1\" endPosition=\"4\"", says: "it goes from -1 to 4"),
        ExchangeMutant(
            name: "a place that is no number", old: "startPosition=\"0\"", new: "startPosition=\"a\"",
            says: "is not a whole number", breaksSchema: true),
        ExchangeMutant(
            name: "a day that is none", old: "creationDateTime=\"2026-10-03T", new: "creationDateTime=\"2026-13-03T",
            says: "is not a day and time", breaksSchema: true),
        ExchangeMutant(
            name: "its text twice", old: "creationDateTime=\"2026-10-03T00:00:00Z\">\n      <PlainTextSelection",
            new: "creationDateTime=\"2026-10-03T00:00:00Z\"><PlainTextContent>a</PlainTextContent>\n"
                + "      <PlainTextSelection", says: "it has its text twice"),
        ExchangeMutant(
            name: "a set with a note that is nowhere", old: "<MemberNote targetGUID=\"292F1F9D",
            new: "<MemberNote targetGUID=\"392F1F9D", says: "is that of no element here"),
        ExchangeMutant(
            name: "a code name twice", old: "name=\"Positive\"", new: "name=\"Negative\"",
            says: "its name is that of another code"),
        ExchangeMutant(
            name: "the codes after the sources", old: "  <Variables>", new: "  <Notes/><Variables>", says: "`Note`",
            breaksSchema: true),
        ExchangeMutant(
            name: "words shortened", old: "=2+2", new: "=2", says: "its text has 2 characters",
            part: "sources/287E74AD-530F-592F-AB65-2558989C16F6.txt"),
        ExchangeMutant(
            name: "a byte order mark", old: "=2+2", new: "\u{FEFF}=2+2", says: "begins with a byte order mark",
            part: "sources/287E74AD-530F-592F-AB65-2558989C16F6.txt"),
        ExchangeMutant(
            name: "line ends of Windows", old: "=2+2", new: "=2\r\n2", says: "line ends other than line feeds",
            part: "sources/287E74AD-530F-592F-AB65-2558989C16F6.txt"),
        ExchangeMutant(
            name: "a control character", old: "=2+2", new: "=2\u{1}2", says: "holds control characters",
            part: "sources/287E74AD-530F-592F-AB65-2558989C16F6.txt"),
    ]

    @Test(arguments: codebooks)
    func `one step away from the codebook is refused, with its line`(mutant: ExchangeMutant) throws {
        let changed = try mutant.applied(to: try example("refi-qda/codebook.qdc"))

        let problems = try Places.withFile(changed.utf8, named: "codebook.qdc") { try ReleaseFolder.problems(at: $0) }

        #expect(problems.contains { $0.reason.contains(mutant.says) }, "\(problems.map(\.description))")
        #expect(problems.allSatisfy { $0.file == "codebook.qdc" && ($0.line ?? 0) > 0 })
    }

    @Test(arguments: projects)
    func `one step away from the project is refused, with its line`(mutant: ExchangeMutant) throws {
        var parts = try Self.parts()
        let place = try #require(parts.firstIndex { $0.name == mutant.part })
        parts[place].text = try mutant.applied(to: parts[place].text)

        let problems = try Places.withFile(try pack(parts), named: "project.qdpx") {
            try ReleaseFolder.problems(at: $0)
        }

        #expect(problems.contains { $0.reason.contains(mutant.says) }, "\(problems.map(\.description))")
        #expect(problems.contains { $0.file == "project.qdpx/project.qde" && ($0.line ?? 0) > 0 })
    }

    /// A project of another tool, whose words stand in its document and whose
    /// case comes before the source that it leads to.
    private static let inWords = """
        <Project xmlns="urn:QDA-XML:project:1.0" name="Riverside"><Variables>
        <Variable guid="00000000-0000-0000-0000-000000000001" name="age" typeOfVariable="Integer"/></Variables>
        <Cases><Case guid="00000000-0000-0000-0000-000000000002"><VariableValue>
        <VariableRef targetGUID="{00000000-0000-0000-0000-000000000001}"/><IntegerValue>41</IntegerValue></VariableValue>
        <SourceRef targetGUID="00000000-0000-0000-0000-00000000000a"/></Case></Cases>
        <Sources><TextSource guid="00000000-0000-0000-0000-00000000000A" name="one">
        <PlainTextContent>I &amp; &#x1F600; <![CDATA[<b>]]></PlainTextContent>
        <PlainTextSelection guid="00000000-0000-0000-0000-00000000000B" startPosition="4" endPosition="9"/>
        </TextSource></Sources></Project>
        """

    @Test(
        arguments: [
            ("nothing changed", "I &amp;", "I &amp;", nil),
            (
                "a range past the end", "endPosition=\"9\"", "endPosition=\"10\"",
                "8: it goes from 4 to 10, and its text has 9"
            ),
            ("words shortened", "&amp; ", "", "8: it goes from 4 to 9, and its text has 7"),
            (
                "no words", "<PlainTextContent>I &amp; &#x1F600; <![CDATA[<b>]]></PlainTextContent>", "",
                "6: it has no text"
            ),
            ("a source that is nowhere", "00000000000a", "00000000000c", "5: its `targetGUID`"),
            ("a user for a source", "00000000000a", "000000000001", "5: its `targetGUID` leads to a `Variable`"),
            ("a value of another type", "IntegerValue", "TextValue", "4: its variable is of type Integer"),
            ("words between elements", "<Cases>", "<Cases>Kim", "3: there are words where only elements may stand"),
            ("not well-formed", "</Sources>", "", "9: Opening and ending tag mismatch"),
        ] as [(String, String, String, String?)])
    func `a project with its words in it is checked as it is read`(
        name: String, old: String, new: String, says: String?
    ) throws {
        let document = Self.inWords.replacing(old, with: new)
        #expect(document != Self.inWords || old == new)

        let problems = try Places.withFile(try pack([("project.qde", document)]), named: "p.qdpx") {
            try ReleaseFolder.problems(at: $0)
        }

        let found = problems.map { "\($0.line ?? 0): \($0.reason)" }
        #expect(says.map { says in found.count == 1 && found[0].contains(says) } ?? found.isEmpty, "\(found)")
    }

    private static let graph = """
        </Sources><Graphs><Graph guid="00000000-0000-0000-0000-000000000010" name="map">
        <Vertex guid="00000000-0000-0000-0000-000000000011" firstX="1" firstY="-2" shape="Oval" color="#12435F"/>
        <Vertex guid="00000000-0000-0000-0000-000000000012" firstX="3" firstY="4" secondX="5" secondY="6"/>
        <Edge guid="00000000-0000-0000-0000-000000000013" sourceVertex="00000000-0000-0000-0000-000000000011"
        targetVertex="00000000-0000-0000-0000-000000000012" direction="OneWay" lineStyle="dashed"/>
        </Graph></Graphs>
        """

    private func problems(ofGraph graph: String) throws -> [Problem] {
        let document = Self.inWords.replacing("</Sources>", with: graph)
        return try Places.withFile(try pack([("project.qde", document)]), named: "p.qdpx") {
            try ReleaseFolder.problems(at: $0)
        }
    }

    @Test(
        arguments: [
            ("nothing changed", "Oval", "Oval", nil),
            ("no place", " firstX=\"1\"", "", "its attribute `firstX` is missing"),
            ("a place that is no number", "\"-2\"", "\"low\"", "its attribute `firstY` is not a whole number"),
            ("a shape of no standard", "Oval", "Cloud", "its attribute `shape`"),
            ("a line of no standard", "dashed", "wavy", "its attribute `lineStyle`"),
            ("an edge that goes nowhere", "targetVertex", "toVertex", "its attribute `targetVertex` is missing"),
            ("a vertex after an edge", "</Graph>", "<Vertex/></Graph>", "it may not stand here, in `Graph`"),
            (
                "a GUID twice", "000000000011\" firstX", "000000000012\" firstX",
                "is that of another element too"
            ),
        ] as [(String, String, String, String?)])
    func `a graph is checked as the standard has it`(name: String, old: String, new: String, says: String?) throws {
        let graph = Self.graph.replacing(old, with: new)
        #expect(graph != Self.graph || old == new)

        let found = try problems(ofGraph: graph).map(\.reason)

        #expect(says.map { says in found.contains { $0.contains(says) } } ?? found.isEmpty, "\(found)")
    }

    @Test func `any number of elements that no standard knows is refused and no crash`() throws {
        let strangers = (0..<300).map { number in
            "<Thing\(number) guid=\"10000000-0000-0000-0000-\(String(100_000_000_000 + number))\"/>"
        }

        let found = try problems(ofGraph: Self.graph.replacing("</Graph>", with: strangers.joined() + "</Graph>"))

        #expect(found.map(\.reason) == ["it may not stand here, in `Graph`"])
        #expect(found.first?.place == "element `Thing0`")
    }

    @Test func `a reference is checked as soon as what it leads to has come, and lost ones are told in their order`() {
        let grammar = XMLGrammar(namespace: "", root: "All", ["All": "| Code*", "Code": "guid!:guid"])
        func guid(_ number: Int) -> String { "10000000-0000-0000-0000-\(String(100_000_000_000 + number))" }
        func element(_ name: String, _ attributes: [String: String], line: Int) -> XMLTree {
            XMLTree(name: name, namespace: "", attributes: attributes, line: line)
        }
        var references = QDAReferences(grammar)
        references.refer(element("Ref", ["to": guid(1)], line: 1), "to", to: ["Code"])
        references.refer(element("Ref", ["to": guid(2)], line: 2), "to", to: ["Code"])
        for number in 3..<20 {
            references.refer(element("Ref", ["to": guid(900 + number)], line: number), "to", to: ["Code"])
        }
        references.define(element("Code", ["guid": guid(1)], line: 20))
        for number in 2..<302 { references.define(element("Thing\(number)", ["guid": guid(number)], line: 21)) }

        let found = references.findings()

        #expect(found.map(\.line) == [2] + Array(3..<20))
        #expect(found[0].reason == "its `to` leads to an element that is not known here, where it may not lead")
        #expect(found.dropFirst().allSatisfy { $0.reason.hasSuffix("is that of no element here") })
    }

    @Test func `of names that are wrong no more are listed than anybody reads`() {
        var names = QDANames()
        for line in 0..<3000 {
            names.take(XMLTree(name: "Code", namespace: "", attributes: ["name": " "], line: line))
        }

        #expect(names.findings.all.count == XMLReader.limit)
    }

    @Test func `a part that the project does not speak of is found, and a document that is missing`() throws {
        let parts = try Self.parts()
        let more = try pack(parts + [("sources/names.txt", "Kim")])
        let fewer = try pack(Array(parts.dropFirst()))

        #expect(
            try Places.withFile(more, named: "p.qdpx") { try ReleaseFolder.problems(at: $0) }.map(\.description) == [
                "p.qdpx: part `sources/names.txt`: the project does not speak of it. Export the project again."
            ])
        #expect(
            try Places.withFile(fewer, named: "p.qdpx") { try ReleaseFolder.problems(at: $0) }.map(\.description) == [
                "p.qdpx: there is no project.qde in it. Export the project again."
            ])
    }

    @Test func `a project cut short is damaged and no crash`() throws {
        let bytes = try Places.bytes(Places.exports.appendingPathComponent("refi-qda/project.qdpx").path)

        for count in stride(from: 40, to: bytes.count, by: 997) {
            let problems = try Places.withFile(bytes.prefix(count), named: "project.qdpx") {
                try ReleaseFolder.problems(at: $0)
            }
            #expect(!problems.isEmpty)
        }
    }

    @Test(.enabled(if: ExchangeSchemas.areHere, "needs xmllint and ../shared/data/schemas beside the source tree"))
    func `the schemas of REFI-QDA take the examples, and refuse what is said to break them`() throws {
        let codebook = try example("refi-qda/codebook.qdc")
        let project = try #require(try Self.parts().first { $0.name == "project.qde" }).text

        #expect(try ExchangeSchemas.accepts(codebook, ExchangeSchemas.qdaCodebook))
        #expect(try ExchangeSchemas.accepts(project, ExchangeSchemas.qdaProject))
        for mutant in Self.codebooks {
            let changed = try mutant.applied(to: codebook)
            let accepted = try ExchangeSchemas.accepts(changed, ExchangeSchemas.qdaCodebook)
            #expect(accepted != mutant.breaksSchema, "\(mutant.name)")
        }
        for mutant in Self.projects where mutant.part == QDAProject.documentName {
            let changed = try mutant.applied(to: project)
            let accepted = try ExchangeSchemas.accepts(changed, ExchangeSchemas.qdaProject)
            #expect(accepted != mutant.breaksSchema, "\(mutant.name)")
        }
    }

    static func parts() throws -> [(name: String, text: String)] {
        let path = Places.exports.appendingPathComponent("refi-qda/project.qdpx").path
        let zip = try ZipReader(path: path, named: "project.qdpx")
        return try zip.names.map { ($0, String(decoding: try zip.bytes(of: $0), as: UTF8.self)) }
    }

    private func pack(_ parts: [(name: String, text: String)]) throws -> [UInt8] {
        var sink = ByteSink()
        var zip = ZipWriter(place: "project.qdpx")
        for part in parts { try zip.add(part.name, to: &sink) { try $0.write(part.text) } }
        try zip.finish(to: &sink)
        return try sink.takeBytes()
    }
}
