import Foundation
import Involvement
import Testing

@testable import Exporter

@Suite struct ChartTests {
    @Test func `every number and every mark of the table stands in the chart`() throws {
        let figure = try #require(ThemeChart.figure(of: makeRelease()))

        let words = Self.words(of: figure.drawing)

        #expect(words.contains("50% (45)"))
        #expect(words.contains("0% (0)"))
        #expect(words.contains("[c] not shown"))
        #expect(
            figure.table.rows == [
                ["Relationships", "45", "50%", "40% to 60%"], ["Housing", "0", "0%", "0% to 4%"],
                ["Trust", "[c]", "[c]", "[c]"],
            ])
        #expect(
            figure.description == "A bar chart of 3 themes. Most people spoke of Relationships: 45 of 90. Fewest, of "
                + "those shown, spoke of Housing: 0. The number is not shown for 1 of them.")
    }

    @Test func `a hidden number has no bar, so it cannot be read as zero or as anything`() throws {
        let figure = try #require(PolarityChart.figure(of: makeRelease()))

        let boxes = figure.drawing.shapes.compactMap {
            if case .box(let box, let fill) = $0 { (box, fill) } else { nil }
        }

        // Four in the legend; of the themes only Relationships has people whose number is shown.
        #expect(boxes.count == 4 + 2)
        #expect(boxes[4].0.width == 900 && boxes[4].1 == .solid)
        #expect(boxes[5].0.width == 675)
        #expect(boxes[5].0.x + boxes[5].0.width == boxes[4].0.x)
        #expect(Self.words(of: figure.drawing).filter { $0 == "[c] not shown" }.count == 3)
    }

    @Test func `the line of a month whose number is hidden breaks`() throws {
        let months = [PublishedCount.people(10), .people(20), .suppressed, .people(15)].enumerated().map {
            index, count in
            Summary.Block(
                code: "2026-0\(index + 1)", name: "2026-0\(index + 1)", respondents: .people(50),
                themes: [
                    Summary.ThemeFigures(
                        theme: "relationships", name: "Relationships", respondents: count, share: nil, polarity: [:])
                ])
        }
        let whole = ReleaseFixture.summary.whole
        let summary = Summary(
            policy: "nhs-7-5", grouping: .month, whole: whole, groups: months, questions: [], collectedQuotations: 0,
            period: nil)
        let figure = try #require(TrendChart.figure(of: makeRelease(summary: summary)))

        let lines = figure.drawing.shapes.filter { if case .lines(_, .strong) = $0 { true } else { false } }
        let dots = figure.drawing.shapes.filter { if case .dot = $0 { true } else { false } }

        #expect(lines.count == 1)
        #expect(dots.count == 3)
        #expect(figure.table.header == ["Month", "Relationships", "Housing"])
        #expect(figure.table.rows.map { $0[1] } == ["10", "20", "[c]", "15"])
        #expect(figure.description.contains("Relationships: 10 in 2026-01, 15 in 2026-04."))
    }

    @Test func `without months or themes there is no chart`() {
        let empty = Summary(
            policy: "nhs-7-5", grouping: nil,
            whole: Summary.Block(code: "all", name: "Everybody", respondents: .people(0), themes: []), groups: [],
            questions: [], collectedQuotations: 0, period: nil)

        #expect(TrendChart.figure(of: makeRelease()) == nil)
        #expect(ThemeChart.figure(of: makeRelease(summary: empty)) == nil)
        #expect(PolarityChart.figure(of: makeRelease(summary: empty)) == nil)
    }

    @Test func `patterns stay within their bar`() {
        var drawing = Drawing(width: 1000)
        let box = Drawing.Box(x: 100, y: 200, width: 330, height: 160)
        drawing.add(box, .crossed)

        let lines: [Drawing.Line] = drawing.shapes.flatMap { shape -> [Drawing.Line] in
            if case .lines(let lines, _) = shape { lines } else { [] }
        }

        #expect(lines.count > 10)
        #expect(lines.allSatisfy { (100...430).contains($0.x1) && (100...430).contains($0.x2) })
        #expect(lines.allSatisfy { (200...360).contains($0.y1) && (200...360).contains($0.y2) })
        #expect(lines.allSatisfy { abs($0.x2 - $0.x1) == abs($0.y2 - $0.y1) })
    }

    @Test func `a metafile says how long it is and how many records it has`() throws {
        let figure = try #require(PolarityChart.figure(of: makeRelease()))
        let bytes = EMF.bytes(of: figure.drawing)
        func word(_ offset: Int) -> Int { (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) } }

        var offset = 0
        var count = 0
        var last = 0
        while offset < bytes.count {
            last = word(offset)
            #expect(word(offset + 4) % 4 == 0 && word(offset + 4) >= 8)
            offset += word(offset + 4)
            count += 1
        }

        #expect(word(40) == 0x464D_4520)
        #expect(word(48) == bytes.count)
        #expect(offset == bytes.count)
        #expect(word(52) == count)
        #expect(last == 14)
    }

    @Test func `numbers in SVG have one decimal at most and no locale`() {
        #expect([0, 5, 10, -15, 12345].map(SVG.number) == ["0", "0.5", "1", "-1.5", "1234.5"])
    }

    static func words(of drawing: Drawing) -> [String] {
        drawing.shapes.compactMap { if case .words(let words) = $0 { words.text } else { nil } }
    }
}
