import Involvement

/// Something counted in a release, as surveys and archives describe it: a
/// variable with categories, each with its published figure. Questions, themes
/// and groups are all of this kind.
struct PublishedVariable: Equatable {
    /// A letter, then small letters, digits and underscores; unique in a release.
    let name: String
    /// What was asked, or what is counted.
    let label: String
    let subject: Subject
    /// Whether one person can stand in several categories.
    let takesSeveral: Bool
    let categories: [Category]

    enum Subject: Equatable {
        case respondents
        /// With its type, such as `choose one`.
        case question(type: String)
        /// How often an answer was given, over all rounds of one question.
        case rounds
        case themes
        case polarity
        case groups
        case themesOfGroup
    }

    struct Category: Equatable {
        /// The code, or the reason for no answer; unique in its variable.
        let value: String
        let label: String
        /// Whether it says why there is no answer.
        let isMissing: Bool
        let figure: PublishedCount
        let share: Share?
        /// What it means; empty where the label says all.
        let definition: String

        init(
            value: String, label: String, isMissing: Bool = false, figure: PublishedCount, share: Share? = nil,
            definition: String = ""
        ) {
            self.value = value
            self.label = label
            self.isMissing = isMissing
            self.figure = figure
            self.share = share
            self.definition = definition
        }
    }
}

extension PublishedVariable {
    /// Every variable of a release, questions first, in a fixed order.
    static func all(of release: Release, reserved: Set<String> = []) -> [PublishedVariable] {
        var names = UniqueNames(taken: reserved)
        let summary = release.summary
        var variables = [
            PublishedVariable(
                name: names.make("respondents"), label: "People who answered", subject: .respondents,
                takesSeveral: false,
                categories: [
                    Category(value: "all", label: summary.whole.name, figure: summary.whole.respondents)
                ])
        ]
        for question in summary.questions { variables.append(make(question, &names)) }
        for question in summary.questions where question.options.contains(where: { $0.rounds != nil }) {
            variables.append(makeRounds(question, &names))
        }
        variables += themes(of: summary.whole, "themes", "Themes that people spoke of", .themes, release, &names)
        for theme in summary.whole.themes {
            variables.append(
                PublishedVariable(
                    name: names.make("polarity_\(theme.theme)"), label: "How people spoke of it: \(theme.name)",
                    subject: .polarity, takesSeveral: false,
                    categories: [Polarity.positive, .negative, .mixed, .neutral].map {
                        Category(
                            value: $0.rawValue, label: $0.rawValue.prefix(1).uppercased() + $0.rawValue.dropFirst(),
                            figure: theme.polarity[$0] ?? .notAvailable)
                    }))
        }
        for table in summary.tables where !table.blocks.isEmpty {
            variables.append(
                PublishedVariable(
                    name: names.make("people_by_\(table.grouping.rawValue)"),
                    label: "People by \(table.grouping.rawValue)", subject: .groups,
                    takesSeveral: table.grouping != .month,
                    categories: table.blocks.map { Category(value: $0.code, label: $0.name, figure: $0.respondents) }))
            for group in table.blocks {
                let label = "Themes that people spoke of: \(group.name)"
                variables += themes(of: group, "themes_\(group.code)", label, .themesOfGroup, release, &names)
            }
        }
        return variables
    }

    private static func make(
        _ question: Summary.QuestionFigures, _ names: inout UniqueNames
    ) -> PublishedVariable {
        var values = UniqueNames()
        return PublishedVariable(
            name: names.make(question.question.rawValue), label: question.text, subject: .question(type: question.type),
            takesSeveral: takesSeveral(question),
            categories: question.options.map { option in
                Category(
                    value: values.make(option.option ?? option.state), label: option.text,
                    isMissing: ItemNonresponse(rawValue: option.state) != nil, figure: option.respondents)
            })
    }

    private static func makeRounds(
        _ question: Summary.QuestionFigures, _ names: inout UniqueNames
    ) -> PublishedVariable {
        var values = UniqueNames()
        return PublishedVariable(
            name: names.make("rounds_\(question.question)"), label: "Answers over all rounds: \(question.text)",
            subject: .rounds, takesSeveral: false,
            categories: question.options.compactMap { option in
                let value = values.make(option.option ?? option.state)
                return option.rounds.map {
                    Category(
                        value: value, label: option.text, isMissing: ItemNonresponse(rawValue: option.state) != nil,
                        figure: $0)
                }
            })
    }

    /// None where there are no themes: a variable has a category at least.
    private static func themes(
        of group: Summary.Block, _ name: String, _ label: String, _ subject: Subject, _ release: Release,
        _ names: inout UniqueNames
    ) -> [PublishedVariable] {
        if group.themes.isEmpty { return [] }
        return [
            PublishedVariable(
                name: names.make(name), label: label, subject: subject, takesSeveral: true,
                categories: group.themes.map {
                    Category(
                        value: $0.theme.rawValue, label: $0.name, figure: $0.respondents, share: $0.share,
                        definition: release.codebook.theme($0.theme)?.definition ?? "")
                })
        ]
    }

    private static func takesSeveral(_ question: Summary.QuestionFigures) -> Bool {
        ["choose any", "rank"].contains(question.type) || question.options.contains { $0.rounds != nil }
    }
}

/// Gives out names of letters, digits and underscores, none of them twice.
struct UniqueNames {
    private var taken: Set<String>

    init(taken: Set<String> = []) {
        self.taken = taken
    }

    /// The name itself where it may stand and is free.
    mutating func make(_ wish: String) -> String {
        var name = String(wish.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
        if !(name.first?.isLetter ?? false) { name = "v_" + name }
        var number = 2
        var unique = name
        while !taken.insert(unique).inserted {
            unique = "\(name)_\(number)"
            number += 1
        }
        return unique
    }
}

extension String {
    /// On one line, for labels in formats where a line end means something else.
    var onOneLine: String {
        String(map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
}
