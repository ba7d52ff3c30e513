import Foundation
import Involvement
import Testing

@testable import Exporter

struct DDICheckTests {
    static let mutants = [
        ExchangeMutant(
            name: "another namespace", old: "ddi:codebook:2_5", new: "ddi:codebook:3", says: "its first element",
            breaksSchema: true),
        ExchangeMutant(
            name: "another version", old: "version=\"2.5\"", new: "version=\"2.6\"", says: "its version is not 2.5",
            breaksSchema: true),
        ExchangeMutant(
            name: "no version", old: " version=\"2.5\"", new: "", says: "`version` is missing"),
        ExchangeMutant(
            name: "an element left open", old: "<titl>", new: "<titl><titl>", says: "mismatch", breaksSchema: true),
        ExchangeMutant(
            name: "no title", old: "<titl>What was it like?</titl>", new: "", says: "there is no `titl`",
            breaksSchema: true),
        ExchangeMutant(
            name: "the file before the study", old: "<stdyDscr>", new: "<fileDscr/><stdyDscr>",
            says: "there is no `stdyDscr`", breaksSchema: true),
        ExchangeMutant(
            name: "an ID twice", old: "ID=\"var_listened\"", new: "ID=\"var_story\"",
            says: "is that of another element",
            breaksSchema: true),
        ExchangeMutant(
            name: "an ID with a space", old: "ID=\"var_listened\"", new: "ID=\"var listened\"",
            says: "is not a name that XML allows", breaksSchema: true),
        ExchangeMutant(
            // libxml2 does not follow IDREFS.
            name: "a group of a variable that is nowhere", old: "var=\"var_story ", new: "var=\"var_song ",
            says: "points at `var_song`, which is nowhere"),
        ExchangeMutant(
            name: "a variable without a name", old: " name=\"listened\"", new: "", says: "`name` is missing",
            breaksSchema: true),
        ExchangeMutant(
            name: "two variables of one name", old: "name=\"listened\"", new: "name=\"story\"",
            says: "its name is that of another variable"),
        ExchangeMutant(
            name: "two categories of one value", old: "<catValu>left_blank</catValu>",
            new: "<catValu>answered</catValu>", says: "is that of another category"),
        ExchangeMutant(
            name: "a frequency that is no number", old: "<catStat type=\"freq\">80</catStat>",
            new: "<catStat type=\"freq\">many</catStat>", says: "a frequency is a number"),
        ExchangeMutant(
            name: "a hidden figure as a frequency", old: "type=\"other\" otherType=\"suppressed\"",
            new: "type=\"freq\"", says: "a frequency is a number"),
        ExchangeMutant(
            name: "a hidden figure with its number", old: "<catStat type=\"other\" otherType=\"suppressed\">",
            new: "<catStat type=\"freq\">3</catStat><catStat type=\"other\" otherType=\"suppressed\">",
            says: "has a number all the same"),
        ExchangeMutant(
            name: "a number for a symbol", old: "otherType=\"suppressed\">[c]", new: "otherType=\"suppressed\">3",
            says: "is written [c] or [x]"),
        ExchangeMutant(
            name: "more than everybody", old: "<catStat type=\"percent\">50.00",
            new: "<catStat type=\"percent\">150.00",
            says: "between 0 and 100"),
        ExchangeMutant(
            name: "another kind of statistic", old: "type=\"percent\"", new: "type=\"share\"", says: "is none of",
            breaksSchema: true),
        ExchangeMutant(
            name: "an end before the beginning", old: "date=\"2026-09\"", new: "date=\"2025-09\"",
            says: "before it starts"),
        ExchangeMutant(
            name: "a number of columns that is none", old: "<varQnty>4</varQnty>", new: "<varQnty>some</varQnty>",
            says: "it is not a number"),
        ExchangeMutant(
            name: "a figure before its value", old: "<catValu>answered</catValu>",
            new: "<catStat>1</catStat><catValu>answered</catValu>", says: "may not stand here", breaksSchema: true),
    ]

    @Test(arguments: mutants)
    func `one step away from the example is refused, with its line`(mutant: ExchangeMutant) throws {
        let changed = try mutant.applied(to: try example("ddi/example.xml"))

        let problems = try Places.withFile(changed.utf8, named: "ddi.xml") { try ReleaseFolder.problems(at: $0) }

        #expect(problems.contains { $0.reason.contains(mutant.says) }, "\(problems.map(\.description))")
        #expect(problems.allSatisfy { $0.file == "ddi.xml" && ($0.line ?? 0) > 0 })
    }

    @Test(.enabled(if: ExchangeSchemas.areHere, "needs xmllint and ../shared/data/schemas beside the source tree"))
    func `the schema of DDI 2.5 takes the example, and refuses what is said to break it`() throws {
        let text = try example("ddi/example.xml")

        #expect(try ExchangeSchemas.accepts(text, ExchangeSchemas.ddi25))
        for mutant in Self.mutants {
            #expect(
                try ExchangeSchemas.accepts(try mutant.applied(to: text), ExchangeSchemas.ddi25) != mutant.breaksSchema,
                "\(mutant.name)")
        }
    }

    @Test(.enabled(if: ExchangeSchemas.areHere, "needs xmllint and ../shared/data/schemas beside the source tree"))
    func `nothing in it is other in DDI 2.6 than its number`() throws {
        let text = try example("ddi/example.xml").replacing("ddi:codebook:2_5", with: "ddi:codebook:2_6")
            .replacing("version=\"2.5\"", with: "version=\"2.6\"")

        #expect(try ExchangeSchemas.accepts(text, ExchangeSchemas.ddi26))
        #expect(try Places.withFile(text.utf8, named: "ddi.xml") { try ReleaseFolder.problems(at: $0) } == [])
    }

    @Test func `a hidden count has no number and says why`() throws {
        let text = try example("ddi/example.xml")

        #expect(
            text.contains("<labl>- No</labl>\n        <catStat type=\"other\" otherType=\"suppressed\">[c]</catStat>"))
        #expect(text.contains("<catStat type=\"other\" otherType=\"notAvailable\">[x]</catStat>"))
    }

    @Test func `codes that XML cannot name become names, none of them twice`() throws {
        var names = UniqueNames(taken: ["weight"])

        #expect(
            ["a-b", "a_b", "2026-09", "weight", "é", "trust"].map { names.make($0) } == [
                "a_b", "a_b_2", "v_2026_09", "weight_2", "v__", "trust",
            ])
    }
}
