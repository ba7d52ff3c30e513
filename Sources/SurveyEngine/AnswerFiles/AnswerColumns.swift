import DefinitionReading
public import Involvement

/// The columns of one file of answers, each with what it is for.
public struct AnswerColumns: Sendable {
    /// The names of the columns that are not read, in the order of the file.
    public let leftOut: [String]
    private let uses: [(place: Int, use: AnswerMapping.Use)]
    private let mapping: AnswerMapping
    private let questions: QuestionsOfFiles

    /// - Parameters:
    ///   - header: the first line of the file.
    ///   - mapping: what a person wrote about the columns. A column it does not
    ///     name counts when its name is a question's code, `helped.medicine` or
    ///     `helped/medicine` for one choice, or one of our own.
    ///   - file: the file's name, for problems.
    /// - Throws: `Problems` with everything that keeps the file from being read.
    public init(
        header: [String], mapping: AnswerMapping, asking questions: QuestionsOfFiles, file: String
    ) throws(Problems) {
        var problems: [Problem] = []
        func report(_ reason: String, _ remedy: String) {
            problems.append(Problem(file: file, line: 1, reason: reason, remedy: remedy))
        }
        for name in mapping.columns.keys.sorted() where !header.contains(name) {
            let guess = nearest(to: name, among: header).map { "Did you mean `\($0)`" }
            report(
                "it has no column `\(name)`, and the mapping has",
                guess ?? "Name the columns on the first line, or take it out of the mapping")
        }
        var uses: [(place: Int, use: AnswerMapping.Use)] = []
        var leftOut: [String] = []
        var columnOf: [String: String] = [:]
        for (place, name) in header.enumerated() {
            let isMapped = mapping.columns[name] != nil
            guard let use = mapping.columns[name] ?? Self.use(byName: name, questions), use != .leftOut else {
                if !isMapped { leftOut.append(name) }
                continue
            }
            if case .own(.reason) = use { continue }
            if let other = columnOf.updateValue(name, forKey: use.target) {
                report(
                    other == name
                        ? "the column `\(name)` stands twice"
                        : "the columns `\(other)` and `\(name)` lead to the same place, `\(use.target)`",
                    "Keep one of them, or say in a mapping what the other is for")
            }
            uses.append((place, use))
        }
        let answered = Set(uses.compactMap(\.use.question))
        if answered.isEmpty, problems.isEmpty {
            let names = questions.ids.prefix(4).map { "`\($0)`" }.joined(separator: ", ")
            report(
                "no column of it is the code of a question in this survey",
                "Name its columns \(names) and so on, or say in a mapping what they are")
        }
        for question in mapping.everyRow.keys.sorted(by: { $0.rawValue < $1.rawValue })
        where answered.contains(question) {
            report(
                "`\(question)` has a column, and the mapping says the same answer for every row",
                "Keep one of the two")
        }
        if !problems.isEmpty { throw Problems(problems) }
        self.uses = uses
        self.leftOut = leftOut
        self.mapping = mapping
        self.questions = questions
    }

    private static func use(byName name: String, _ questions: QuestionsOfFiles) -> AnswerMapping.Use? {
        if let own = AnswerMapping.OwnColumn(rawValue: name) { return .own(own) }
        if questions.ids.contains(ID(name)) { return .answers(ID(name), values: [:]) }
        guard let mark = name.lastIndex(where: { $0 == "." || $0 == "/" }) else { return nil }
        let question = ID<Question>(String(name[..<mark]))
        let choice = String(name[name.index(after: mark)...])
        guard questions.shapes[question] == .choices, questions.choices[question]?.contains(choice) ?? false else {
            return nil
        }
        return .tick(question, ID(choice), ticked: [])
    }

    /// One row of the file.
    /// - Parameter line: where it starts, for problems.
    /// - Throws: `Problems` for what cannot be read, never with what was written.
    public func row(_ cells: [String], line: Int, file: String) throws(Problems) -> AnsweredRow {
        var row = AnsweredRow(channel: mapping.channel, language: mapping.language, variant: mapping.variant)
        var values: [ID<Question>: [String]] = [:]
        for (question, value) in mapping.everyRow { values[question] = [value] }
        var problems: [Problem] = []
        for (place, use) in uses {
            let cell = cells.indices.contains(place) ? cells[place].trimmingBlanks : ""
            if !cell.isEmpty { row.cells[use.target] = cell }
            do throws(RowFault) {
                switch use {
                case .leftOut: break
                case .own(let column): try row.take(cell, as: column)
                case .day(let order): row.day = try DayInFile.read(cell, order)
                case .answers(let question, let meanings):
                    values[question, default: []] += pieces(cell, of: question, meanings)
                case .tick(let question, let choice, let ticked):
                    let isTicked = try Ticks.read(cell, choice, ticked: ticked)
                    values[question, default: []] += isTicked ? [choice.rawValue] : []
                }
            } catch {
                problems.append(
                    Problem(
                        file: file, line: line, place: "column `\(use.target)`", reason: error.reason,
                        remedy: error.remedy))
            }
        }
        guard problems.isEmpty else { throw Problems(problems) }
        for question in questions.ids {
            if values[question] == nil, !questions.isAlwaysAsked.contains(question) { continue }
            let given = values[question] ?? []
            if questions.shapes[question] == .consent, given.allSatisfy(isBlank) {
                // Whoever says nothing has not agreed.
                row.posted.append((question.rawValue, "no"))
                continue
            }
            row.posted.append((question.rawValue, ""))
            row.posted += given.map { (question.rawValue, $0) }
        }
        return row
    }

    private func pieces(_ cell: String, of question: ID<Question>, _ meanings: [String: String]) -> [String] {
        if let meaning = meanings[HandChosen.folded(cell)] { return [meaning] }
        guard questions.shapes[question] == .choices else { return isBlank(cell) ? [] : [cell] }
        return cell.split(separator: ";").map { piece in
            meanings[HandChosen.folded(String(piece))] ?? String(piece).trimmingBlanks
        }.filter { !isBlank($0) }
    }
}

/// One row of a file of answers, read.
public struct AnsweredRow {
    /// The number on the form; empty for none.
    public var number = ""
    public var day: Day?
    public var channel: Channel?
    public var language: String?
    public var variant: String?
    /// As a page would send them.
    public var posted: [(name: String, value: String)] = []

    init(channel: Channel?, language: String?, variant: String?) {
        self.channel = channel
        self.language = language
        self.variant = variant
    }

    /// What stands in the file, by what its columns are for.
    fileprivate(set) var cells: [String: String] = [:]

    /// The questions with something in them.
    public var answered: Set<ID<Question>> {
        Set(posted.filter { !isBlank($0.value) }.map { ID($0.name) })
    }

    /// What makes it this row and no other. Not the order of the columns, nor
    /// columns that say nothing, nor what a mapping makes of the words: so a file
    /// that comes again with a better mapping is known again.
    public var content: [UInt8] {
        cells.sorted { $0.key < $1.key }.flatMap { Array("\($0.key)\u{0}\($0.value)\u{0}".utf8) }
    }

    fileprivate mutating func take(_ cell: String, as column: AnswerMapping.OwnColumn) throws(RowFault) {
        let text = cell
        guard !text.isEmpty else { return }
        switch column {
        case .number: number = text
        case .day: day = try DayInFile.read(text, nil)
        case .language: language = text
        case .variant: variant = text
        case .reason: break
        case .channel:
            guard let known = Channel(rawValue: text) else {
                throw RowFault(
                    "what stands under `channel` cannot be read",
                    "Write \(Channel.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            channel = known
        }
    }
}

/// Why a cell cannot be read, and what to do.
struct RowFault: Error {
    let reason: String
    let remedy: String

    init(_ reason: String, _ remedy: String) {
        self.reason = reason
        self.remedy = remedy
    }
}

extension AnswerMapping.Use {
    /// Where it leads, as a file of answers of our own would call it.
    fileprivate var target: String {
        switch self {
        case .leftOut: ""
        case .own(let column): column.rawValue
        case .day: AnswerMapping.OwnColumn.day.rawValue
        case .answers(let question, _): question.rawValue
        case .tick(let question, let choice, _): "\(question).\(choice)"
        }
    }

    fileprivate var question: ID<Question>? {
        switch self {
        case .answers(let question, _), .tick(let question, _, _): question
        case .leftOut, .own, .day: nil
        }
    }
}
