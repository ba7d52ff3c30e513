import Involvement

// Themes as they are explained, and every number.
extension ReleaseComparison {
    mutating func compareThemes() {
        let part = "Themes"
        let (before, after) = (old.codebook, new.codebook)
        compareText(.theme, part, nil, "codebook", before.id.rawValue, after.id.rawValue)
        compareText(.theme, part, nil, "version of the codebook", before.version, after.version)
        compareText(.theme, part, nil, "title of the codebook", before.title, after.title)
        let themes = compareRows(
            .theme, part, "theme", before.themes, after.themes, code: \.id.rawValue, text: \.name)
        for (was, theme) in themes {
            let code = theme.id.rawValue
            compareName(.theme, part, "theme", code, was.name, theme.name)
            let texts: [(String, String?, String?)] = [
                ("wider theme", was.parent?.rawValue, theme.parent?.rawValue),
                ("definition", was.definition, theme.definition), ("what counts as", was.include, theme.include),
                ("what does not count as", was.exclude, theme.exclude),
                ("colour", was.colour?.hex, theme.colour?.hex),
                ("agreement on", was.agreement.map(Self.words), theme.agreement.map(Self.words)),
            ]
            for (name, before, after) in texts {
                let link = name.hasSuffix(" as") || name.hasSuffix(" on") ? "" : " of"
                compareText(.theme, part, code, "\(name)\(link) *\(code)*", before, after)
            }
        }
    }

    mutating func compareFigures() {
        let (before, after) = (old.summary, new.summary)
        compareFigure(
            "Everybody", nil, "quotations collected elsewhere", String(before.collectedQuotations),
            String(after.collectedQuotations))
        compare(before.whole, after.whole, "Everybody")
        let tables = Keyed(before.tables, after.tables, by: \.grouping)
        for table in tables.added { note(.figure, "By \(table.grouping.rawValue)", nil, "the whole table is new") }
        for table in tables.removed { note(.figure, "By \(table.grouping.rawValue)", nil, "the whole table is gone") }
        for (was, table) in tables.both {
            let part = "By \(table.grouping.rawValue)"
            let groups = compareRows(
                .figure, part, "group", was.blocks, table.blocks, code: \.code, text: \.name)
            for (was, group) in groups {
                compareName(.figure, part, "group", group.code, was.name, group.name)
                compare(was, group, "\(part): \(group.name)")
            }
        }
        compareQuestions()
    }

    /// Notes a number, or a reason why there is none, that is another.
    mutating func compareFigure(_ part: String, _ key: String?, _ name: String, _ before: String?, _ after: String?) {
        guard before != after else { return }
        note(.figure, part, key, name, before: before ?? "no number", after: after ?? "no number")
    }

    private mutating func compare(_ before: Summary.Block, _ after: Summary.Block, _ part: String) {
        compareFigure(part, nil, "people who answered", before.respondents.text, after.respondents.text)
        let themes = Keyed(before.themes, after.themes, by: \.theme)
        // What a new theme has was no other number before; that of one gone is no number now.
        for (was, theme) in themes.both {
            let code = theme.theme.rawValue
            compareFigure(part, code, "people who spoke of *\(code)*", Self.words(was), Self.words(theme))
            for polarity in Polarity.allCases {
                compareFigure(
                    part, code, "*\(code)*, \(polarity.rawValue)", was.polarity[polarity]?.text,
                    theme.polarity[polarity]?.text)
            }
        }
        for theme in themes.added {
            let code = theme.theme.rawValue
            compareFigure(part, code, "people who spoke of *\(code)*", nil, Self.words(theme))
        }
        for theme in themes.removed {
            let code = theme.theme.rawValue
            compareFigure(part, code, "people who spoke of *\(code)*", Self.words(theme), nil)
        }
    }

    private mutating func compareQuestions() {
        let part = "Questions"
        let questions = compareRows(
            .question, part, "question", old.summary.questions, new.summary.questions, code: \.question.rawValue,
            text: \.text)
        for (was, question) in questions {
            let code = question.question.rawValue
            compareText(.question, part, code, "wording of *\(code)*", was.text, question.text)
            compareText(.question, part, code, "type of *\(code)*", was.type, question.type)
            let answers = Keyed(was.options, question.options) { [$0.state, $0.option] }
            let table = "Question *\(code)*"
            for answer in answers.added {
                compareFigure(table, answer.code, "“\(answer.text)”", nil, Self.words(answer))
            }
            for answer in answers.removed {
                compareFigure(table, answer.code, "“\(answer.text)”", Self.words(answer), nil)
            }
            if answers.areMoved { note(.question, part, code, "answers to *\(code)* are in another order") }
            for (was, answer) in answers.both {
                compareText(
                    .question, part, code, "wording of the answer *\(answer.code)* to *\(code)*", was.text, answer.text)
                compareFigure(table, answer.code, "“\(answer.text)”", Self.words(was), Self.words(answer))
            }
        }
    }

    /// `45 (50%, between 39.89% and 60.11%)`
    private static func words(_ figures: Summary.ThemeFigures) -> String {
        figures.respondents.text
            + (figures.share.map {
                " (\(percent($0.estimate)), between \(percent($0.low)) and \(percent($0.high)))"
            } ?? "")
    }

    private static func words(_ option: Summary.OptionFigures) -> String {
        option.respondents.text + (option.rounds.map { " in \($0.text) rounds" } ?? "")
    }

    private static func words(_ agreement: PublishedAgreement) -> String {
        "alpha \(decimals(agreement.alphaTenThousandths, places: 4)) over \(agreement.passages) passages"
    }

    /// Whole, since a share has four decimals.
    private static func percent(_ share: Double) -> String {
        var text = decimals(Int((share * 10_000).rounded()), places: 2)[...]
        while text.hasSuffix("0") { text = text.dropLast() }
        return (text.hasSuffix(".") ? text.dropLast() : text) + "%"
    }

    private static func decimals(_ number: Int, places: Int) -> String {
        let digits = String(number.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return (number < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
    }
}

extension Summary.OptionFigures {
    /// That of the choice, or the reason for no answer.
    fileprivate var code: String { option ?? state }
}
