import Involvement

// What the group says about it, and what people want done. People's words stand
// in neither but by their keys.
extension ReleaseComparison {
    mutating func compareReports() {
        let part = "Report"
        guard let before = old.report, let after = new.report else {
            if old.report != nil { note(.report, part, nil, "the report is gone") }
            if new.report != nil { note(.report, part, nil, "there is a report now") }
            return
        }
        compareText(.report, part, nil, "title", before.title, after.title)
        compare(
            "point", before.summary.enumerated().map { NumberedWords($0 + 1, $1) },
            after.summary.enumerated().map { NumberedWords($0 + 1, $1) })
        let rows = compare("paragraph", before.numbered, after.numbered)
        compareHeadings(before, after, rows)
    }

    /// - Returns: which stand for which, by their places.
    @discardableResult
    private mutating func compare(
        _ name: String, _ before: [NumberedWords], _ after: [NumberedWords]
    ) -> [(before: NumberedWords, after: NumberedWords)] {
        let part = "Report"
        var both: [(before: NumberedWords, after: NumberedWords)] = []
        var renumbered: [(before: Int, after: Int)] = []
        for row in Alignment.rows(before, after, isSame: { $0.isSame($1) }, isLike: { $0.isLike($1) }) {
            switch row {
            case (let was?, let one?):
                both.append((was, one))
                if !was.isSame(one) {
                    let number = was.number == one.number ? "\(one.number)" : "\(was.number), now \(one.number),"
                    note(
                        .report, part, String(one.number), "\(name) \(number) changed", before: was.words,
                        after: one.words)
                } else if was.number != one.number {
                    renumbered.append((was.number, one.number))
                }
            case (let was?, nil):
                note(.report, part, String(was.number), "\(name) \(was.number) removed", before: was.words)
            case (nil, let one?):
                note(.report, part, String(one.number), "\(name) \(one.number) added", after: one.words)
            case (nil, nil): break
            }
        }
        noteRenumbered(name, renumbered)
        return both
    }

    /// Paragraphs are cited by their numbers, so these count as changed.
    private mutating func noteRenumbered(_ name: String, _ renumbered: [(before: Int, after: Int)]) {
        var runs: [(before: ClosedRange<Int>, after: Int)] = []
        for one in renumbered {
            if let last = runs.last, one.before == last.before.upperBound + 1,
                one.after - one.before == last.after - last.before.lowerBound
            {
                runs[runs.count - 1].before = last.before.lowerBound...one.before
            } else {
                runs.append((one.before...one.before, one.after))
            }
        }
        for run in runs {
            let (first, last) = (run.before.lowerBound, run.before.upperBound)
            let words =
                first == last
                ? "\(name) \(first) has the number \(run.after) now"
                : "\(name)s \(first) to \(last) have the numbers \(run.after) to \(run.after + last - first) now"
            note(.report, "Report", String(first), words)
        }
    }

    private mutating func compareHeadings(
        _ before: Report, _ after: Report, _ rows: [(before: NumberedWords, after: NumberedWords)]
    ) {
        // Headings, too, are compared by their bytes.
        var became: [[UInt8]: [UInt8]] = [:]
        for row in rows {
            let (was, now) = (Array(row.before.heading.utf8), Array(row.after.heading.utf8))
            guard was != now, became[was] == nil else { continue }
            became[was] = now
            note(
                .report, "Report", String(row.after.number), "heading over paragraph \(row.after.number) changed",
                before: row.before.heading, after: row.after.heading)
        }
        let (was, now) = (before.sections.map { Array($0.heading.utf8) }, after.sections.map { Array($0.heading.utf8) })
        for heading in now where !was.contains(heading) && !became.values.contains(heading) {
            note(.report, "Report", nil, "heading added", after: String(decoding: heading, as: UTF8.self))
        }
        for heading in was where !now.contains(heading) && became[heading] == nil {
            note(.report, "Report", nil, "heading removed", before: String(decoding: heading, as: UTF8.self))
        }
    }

    mutating func compareAsks() {
        let part = "What people ask for"
        let asks = compareRows(.ask, part, "ask", old.asks, new.asks, code: \.id.rawValue, text: \.text)
        for (was, ask) in asks {
            let code = ask.id.rawValue
            compareText(.ask, part, code, "wording of *\(code)*", was.text, ask.text)
            let lists: [(String, [String], [String])] = [
                ("themes of", was.themes.map(\.rawValue), ask.themes.map(\.rawValue)),
                ("quotations behind", was.evidence.map(\.rawValue), ask.evidence.map(\.rawValue)),
                ("withdrawn quotations behind", was.withdrawn.map(\.rawValue), ask.withdrawn.map(\.rawValue)),
            ]
            for (name, before, after) in lists {
                compareText(
                    .ask, part, code, "\(name) *\(code)*", before.joined(separator: ", "), after.joined(separator: ", ")
                )
            }
            for place in 0..<max(was.replies.count, ask.replies.count) {
                func words(_ ask: Ask) -> String? { place < ask.replies.count ? ask.replies[place].inWords : nil }
                compareText(.ask, part, code, "reply \(place + 1) to *\(code)*", words(was), words(ask))
            }
        }
    }
}

extension Report {
    /// Every paragraph with the heading that it stands under.
    fileprivate var numbered: [NumberedWords] {
        sections.flatMap { section in
            section.paragraphs.map { NumberedWords($0.number, $0.pieces, under: section.heading) }
        }
    }
}

extension Reply {
    /// `not agreed, 30 September 2026: There is no money`
    fileprivate var inWords: String {
        let (name, why): (String, String) =
            switch outcome {
            case .agreed: ("agreed", "")
            case .notAgreed(let why): ("not agreed", why)
            case .planned: ("planned", "")
            case .done: ("done", "")
            case .confirmed: ("confirmed", "")
            }
        let said = [why, words].filter { !$0.isEmpty }.joined(separator: " / ")
        return "\(name), \(day.inWords)" + (said.isEmpty ? "" : ": \(said)")
    }
}
