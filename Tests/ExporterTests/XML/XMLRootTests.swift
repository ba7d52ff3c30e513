import Foundation
import Testing

@testable import Exporter

struct XMLRootTests {
    @Test(arguments: [
        ("<a/>", "a", ""), ("\u{FEFF}  <a xmlns='urn:x'>", "a", "urn:x"),
        (
            "<?xml version=\"1.0\"?>\n<!-- <b/> --><!DOCTYPE a SYSTEM \"x\"><x:a b='c' xmlns=\"urn:y\" xmlns:x = \"urn:x\">",
            "a", "urn:x"
        ),
        ("<sss\n version=\"2.0\"", "sss", ""),
    ])
    func `the first element is told from the first bytes`(text: String, name: String, namespace: String) throws {
        let root = try #require(XMLRoot(start: Array(text.utf8)))

        #expect(root.name == name)
        #expect(root.namespace == namespace)
    }

    @Test(arguments: ["", "words", "<", "<<<>>>", "<?xml", "<!-- never closed", "PK\u{3}\u{4}"])
    func `what has no element has no first one`(text: String) {
        #expect(XMLRoot(start: Array(text.utf8)) == nil)
    }

    /// Each kind of XML under a name that says nothing, damaged behind its first element.
    @Test(arguments: [
        "submission/example.xml": "submission.xml", "ddi/example.xml": "ddi.xml", "triple-s/survey.sss": "survey.sss",
        "refi-qda/codebook.qdc": "codebook.qdc",
    ])
    func `a damaged document is still known for what it was meant to be`(example: String, name: String) throws {
        let start = Array(try Places.bytes(Places.exports.appendingPathComponent(example).path).prefix(300)) + [0]

        #expect(exportFormats.filter { $0.recognises(start: start) }.map(\.fileName) == [name])
    }

    @Test func `what begins as XML and cannot be told is taken for a submission`() {
        let start = Array("<<<>>>".utf8)

        #expect(exportFormats.filter { $0.recognises(start: start) }.map(\.fileName) == ["submission.xml"])
    }
}

struct XMLGrammarTests {
    private static let grammar = XMLGrammar(
        namespace: "urn:x", root: "a", ["a": "id!:positive kind:one,two | b? c/d+ e*", "b": "| #", "c d e": ""])

    @Test(arguments: [
        ("<a xmlns='urn:x' id='1'><c/></a>", [String]()),
        ("<a xmlns='urn:x' id='1' kind='two'><b>w</b><c/><d/><c/><e/></a>", []),
        ("<a xmlns='urn:x' id='0'><c/></a>", ["its attribute `id` is not a whole number from 1"]),
        ("<a xmlns='urn:x'><c/></a>", ["its attribute `id` is missing"]),
        ("<a xmlns='urn:x' id='1' kind='three'><c/></a>", ["its attribute `kind` is none of `one`, `two`"]),
        ("<a xmlns='urn:x' id='1' more='x'><c/></a>", ["it has an attribute `more`, which may not stand here"]),
        ("<a xmlns='urn:x' id='1'><b/></a>", ["there is no `c` or `d` where one must stand"]),
        ("<a xmlns='urn:x' id='1'><c/><b/></a>", ["it may not stand here, in `a`"]),
        ("<a xmlns='urn:x' id='1'>words<c/></a>", ["there are words where only elements may stand"]),
        ("<a xmlns='urn:x' id='1'><c/><e xmlns='urn:y'/></a>", ["it is in another namespace"]),
        ("<a id='1'><c/></a>", ["its first element is `a` in no namespace, and not `a` in `urn:x`"]),
    ])
    func `a rule says what may stand where`(text: String, reasons: [String]) throws {
        let root = try XMLTree.read(Array(text.utf8), named: "a.xml")

        #expect(Self.grammar.findings(in: root).map(\.reason) == reasons)
    }

    @Test(arguments: [
        (
            XMLValue.guid, ["7E9F8C14-0000-1111-2222-0123456789ab", "{7E9F8C14-0000-1111-2222-0123456789ab}"],
            ["", "7E9F8C14", "{7E9F8C14-0000-1111-2222-0123456789ab", "7E9F8C14-0000-1111-2222-0123456789ag"]
        ),
        (.colour, ["#fff", "#12435F"], ["12435F", "#12", "#12435G"]),
        (
            .moment, ["2026-10-03T00:00:00Z", "2026-10-03T23:59:59.5+01:00"],
            ["2026-10-03", "2026-02-30T00:00:00Z", "2026-10-03T25:00:00Z", "2026-10-03T1"]
        ),
        (.name, ["a", "_a-1.b", "é"], ["", "1a", "a b", "a:b"]),
    ])
    func `a value is of its kind or is not`(kind: XMLValue, good: [String], bad: [String]) {
        #expect(good.allSatisfy { kind.fault(of: $0) == nil })
        #expect(bad.allSatisfy { kind.fault(of: $0) != nil })
    }
}
