import Involvement

extension StandsOutPage {
    static func write(
        _ phrases: [UnnamedPhrase], withoutTheme: Int, _ model: Model, _ html: inout HTMLWriter
    ) {
        html.p(
            "What three people or more speak of, in words that no theme's word list knows. A theme may be missing, or "
                + "its list may want these words. Those most often said where no theme was found stand first.")
        if withoutTheme > 0 {
            html.p { html in
                html.a(
                    withoutTheme == 1
                        ? "Read the passage with no theme yet" : "Read the \(withoutTheme) passages with no theme yet",
                    to: model.themesAddress.query([("show", ThemesPage.Filter.withoutTheme.rawValue)]))
            }
        }
        guard !phrases.isEmpty else { return html.p("There are no such words.") }
        writeTable(
            "Words in no theme", headings: ["Words", "People", "Where no theme was found", "Read"],
            rows: phrases[model.paging.indices].map { phrase in
                (
                    { $0.words(phrase.words, in: model.language(of: phrase)) },
                    [
                        { $0.text(String(phrase.people)) }, { $0.text(String(phrase.peopleWithoutTheme)) },
                        { writeLinks(to: phrase.passages, about: "with \(phrase.words)", model, &$0) },
                    ]
                )
            }, &html)
    }

    static func write(_ pairs: ThemePairs, _ model: Model, _ html: inout HTMLWriter) {
        html.p(
            "Two themes that people accepted on the same passage. They may be two sides of one thing, or one theme "
                + "written down twice.")
        guard !pairs.pairs.isEmpty else { return html.p("No two themes came together yet.") }
        html.p(
            "Counted over the \(pairs.base) passages that have a theme or that somebody is done with. Against chance: "
                + "2 times means twice as often as if the one had nothing to do with the other. That is not said "
                + "before there are \(ThemePairs.smallestBase) such passages, \(ThemePairs.fewestTogether) with both.")
        writeTable(
            "Themes that come together", headings: ["Themes", "Passages", "Against chance"],
            rows: pairs.pairs[model.paging.indices].map { pair in
                (
                    { $0.text("\(model.name(pair.first)) and \(model.name(pair.second))") },
                    [
                        { $0.text(String(pair.passages)) },
                        { $0.text(pair.lift.map { "\(oneDecimal($0)) times" } ?? "too few to say") },
                    ]
                )
            }, &html)
    }

    static func write(_ groups: [AlikePassages], _ model: Model, _ html: inout HTMLWriter) {
        html.p(
            "Passages of several people with nearly the same words. People may say the same because a group agreed on "
                + "words, and that is their right. The program only shows it, so that nobody takes one text for the "
                + "words of many.")
        if groups.isEmpty { html.p("No two people said nearly the same.") }
        for index in model.paging.indices {
            let group = groups[index]
            html.section(.class("passage")) { html in
                html.h3("Text \(index + 1): \(group.people) people say nearly this")
                html.element("blockquote", Attribute.lang(ofWords: group.language)) {
                    $0.p(group.words, .class("words"))
                }
                html.p { html in
                    html.text("Read ")
                    writeLinks(
                        to: Array(group.passages.prefix(UnnamedPhrase.mostPassages)), about: "of text \(index + 1)",
                        model, &html)
                    if group.passages.count > UnnamedPhrase.mostPassages {
                        html.text(" of \(group.passages.count)")
                    }
                }
            }
        }
    }

    static func write(_ record: MachineRecord, _ html: inout HTMLWriter) {
        html.p(
            "What people decided about what the program suggested, by how sure it was at the time. Before there are "
                + "\(MachineRecord.Band.fewestDecided) decisions a row says nothing.")
        writeTable(
            "By how sure it was", headings: ["How sure", "Decided", "Accepted", "Share accepted"],
            rows: record.bands.map { band in
                (
                    { $0.text(band.band.heading) },
                    [
                        { $0.text(String(band.decided)) }, { $0.text(String(band.accepted)) },
                        {
                            $0.text(
                                band.isTested
                                    ? Percent.text(Double(band.accepted) / Double(band.decided)) : "untested")
                        },
                    ]
                )
            }, &html)
        let sample = record.sample
        html.h3("On passages chosen by chance")
        html.p(
            "One passage in ten is chosen by chance, and has every tenth place of the list To decide. These alone show "
                + "how good the suggestions are, since the program has no say in which they are. \(sample.passages) "
                + "were chosen so far, and somebody is done with \(sample.finished) of them.")
        guard sample.finished >= MachineRecord.Sample.fewestFinished else {
            return html.p("Too few to say: it takes \(MachineRecord.Sample.fewestFinished) that somebody is done with.")
        }
        html.ul { html in
            html.li(
                "It suggested \(sample.found + sample.wrong) themes on them; people accepted \(sample.found)"
                    + inWords(sample.precision) + ".")
            html.li(
                "People found \(sample.found + sample.missed) themes on them; it had suggested \(sample.found)"
                    + inWords(sample.recall) + ".")
        }
        html.p("The true shares lie between the two figures behind each, 19 times in 20.")
    }

    private static func inWords(_ share: Share?) -> String {
        share.map { ", \(Percent.text($0.estimate)) (\(Percent.whole($0.low)) to \(Percent.text($0.high)))" } ?? ""
    }

    /// `2.4`
    static func oneDecimal(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    private static func writeLinks(
        to passages: [ID<Quotation>], about: String, _ model: Model, _ html: inout HTMLWriter
    ) {
        for (index, passage) in passages.enumerated() {
            if index > 0 { html.text(", ") }
            html.element("a", [.href(model.address(of: passage))]) { html in
                html.text("passage \(index + 1)")
                html.heard(" \(about)")
            }
        }
    }
}

extension ConfidenceBand {
    /// Over a row.
    fileprivate var heading: String {
        switch self {
        case .likely: "Likely"
        case .possible: "Possible"
        }
    }
}
