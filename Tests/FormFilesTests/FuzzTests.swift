import Foundation
import Involvement
import Testing

@testable import FormFiles

/// Changes files at random, the same way each time, and reads them: whatever
/// comes, it is a form or a problem, soon.
struct FuzzTests {
    private static let rounds = 2000
    /// For so long instead, when it is set.
    private static let seconds = ProcessInfo.processInfo.environment["HEARD_FUZZ_SECONDS"].flatMap { Double($0) }
    private static let seed = UInt64(ProcessInfo.processInfo.environment["HEARD_FUZZ_SEED"] ?? "") ?? 1

    @Test("A changed spreadsheet neither crashes nor hangs")
    func zips() throws {
        let bytes = try XLSXFile.write(hardBook, named: "")
        run { generator in mutated(bytes, using: &generator) }
    }

    @Test("A spreadsheet with a changed part neither crashes nor hangs")
    func parts() {
        let whole = makeParts(
            rows: """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>x</t></r></is></c></row>\
                <row r="2"><c r="A2" s="1"><v>43952.5</v></c><c r="C2" t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>
                """, shared: "<si><t>type_x000B_</t></si>", formats: ["[h]:mm;&quot;a&quot;d/m"])
        run { generator in
            var parts = whole
            let name = parts.names.randomElement(using: &generator) ?? ""
            parts.texts[name] = mutated(parts.texts[name] ?? [], using: &generator)
            return parts.zip
        }
    }

    @Test("A changed XForm neither crashes nor hangs")
    func xforms() {
        let text = """
            <?xml version="1.0" encoding="UTF-8"?><!-- c --><h:html xmlns="\(XMLNode.xforms)" xmlns:h="\(XMLNode.xhtml)">\
            <h:head><model><instance><data id="a"><q jr:x="1" xmlns:jr="j">é &amp; &#x1F469;</q></data></instance>\
            <bind nodeset="/data/q" relevant="a &lt; 1"/></model></h:head><h:body><![CDATA[x]]><?p i?></h:body></h:html>
            """
        run { generator in mutated(Array(text.utf8), using: &generator) }
    }

    @Test("Changed tables neither crash nor hang")
    func tables() throws {
        let text = try MarkdownFile.write(hardBook, named: "")
        run { generator in mutated(Array(text.utf8), using: &generator) }
        let commas = "survey,type,name\n,text,\"a\"\"b\"\r\n,\"x\ny\",é\nchoices\n,list,name\n"
        run { generator in mutated(Array(commas.utf8), using: &generator) }
    }

    private func run(_ make: (inout SeededGenerator) -> [UInt8]) {
        var generator = SeededGenerator(seed: Self.seed)
        var slowest = Duration.zero
        let first = ContinuousClock.now
        var round = 0
        while Self.seconds.map({ ContinuousClock.now - first < .seconds($0) }) ?? (round < Self.rounds) {
            round += 1
            let bytes = make(&generator)
            let start = ContinuousClock.now
            let answer = FormFile.answer(to: bytes)
            slowest = max(slowest, ContinuousClock.now - start)
            #expect(Answer.result(answer, file: "form") != nil, "round \(round)")
        }
        // A long run may share the machine with others.
        #expect(slowest < .seconds(Self.seconds == nil ? 2 : 10))
    }

    private func mutated(_ bytes: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            let end = min(bytes.count, place + Int.random(in: 1...24, using: &generator))
            switch Int.random(in: 0..<7, using: &generator) {
            case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
            case 2: bytes.removeSubrange(place..<end)
            case 3: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &generator))
            case 4: bytes.removeSubrange(place...)
            case 5: bytes[place] = Array("<>&;\"'|,/\\-09\n\r\0".utf8).randomElement(using: &generator) ?? 0
            default:
                let words = ["<!DOCTYPE a>", "&lt;", "99999999999999999999", "-1", "]]>", "\u{FEFF}", "_x0000_", "<r>"]
                bytes.insert(contentsOf: Array((words.randomElement(using: &generator) ?? "").utf8), at: place)
            }
        }
        return bytes
    }
}
