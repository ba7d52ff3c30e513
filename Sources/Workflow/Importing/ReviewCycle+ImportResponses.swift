import Exporter
public import Involvement
import Storage
import SurveyEngine

/// What became of a file of answers.
public struct ResponseImport: Equatable, Sendable {
    public var stored = 0
    public var alreadyHere = 0
    /// Names of columns that are not read, in the order of the file.
    public var columnsLeftOut: [String] = []
    /// Every reason for which a row was not taken, with its line.
    public var refused: [Problem] = []
    /// The rows not taken, as CSV to be mended and brought in again; nil for
    /// none.
    public var refusedRows: [UInt8]?
    /// How many answers stand as somebody wrote them, since they are none of
    /// those asked for, by question in the order of the survey.
    public var asWritten: [Tally] = []
    /// How many answers were given to questions that the survey's rules do not
    /// ask that person, as happens on paper. They are not kept.
    public var notAsked: [Tally] = []
    /// The keys of the responses stored, by the file's own `response_id`.
    public var keys: [String: ID<Response>] = [:]

    /// A number of answers to one question.
    public struct Tally: Equatable, Sendable {
        public let question: ID<Question>
        public var count: Int
    }

    /// How many rows were not taken.
    public var countRefused: Int { Set(refused.compactMap(\.line)).count }
}

extension ReviewCycle {
    /// Brings in answers given elsewhere, one row a person. Each row goes
    /// through the same interview as on the web, in the language and the way it
    /// was asked; one that does not fit is refused with its reasons. Importing a
    /// file twice adds nothing.
    /// - Throws: `Problems` when the file as a whole cannot be read.
    public func importResponses(_ file: AnswersFile) async throws -> ResponseImport {
        let questions = interview.questionsOfFiles(overlays: consultation.overlays)
        var mapping = AnswerMapping()
        if let written = file.mapping {
            mapping = try AnswerMappingFile.read(name: written.name, text: written.text, asking: questions)
        }
        let (table, separator) = try file.table(mapping)
        let header = table.header.map(\.trimmed)
        let columns = try AnswerColumns(header: header, mapping: mapping, asking: questions, file: file.name)
        var outcome = ResponseImport(columnsLeftOut: columns.leftOut)
        var refused = RefusedRows(header: header, separator: separator)
        func refuse(_ row: CSVRow, _ problems: [Problem]) {
            outcome.refused += problems
            refused.add(row, problems)
        }

        var batch: [(response: ImportedResponse, answered: AnsweredRow, row: CSVRow)] = []
        var seen: [[UInt8]: Int] = [:]
        let uneven = Dictionary(grouping: table.unevenRows) { $0.line ?? 0 }
        for row in table.body where !row.cells.allSatisfy({ $0.trimmed.isEmpty }) {
            if let problems = uneven[row.line] {
                refuse(row, problems)
                continue
            }
            do throws(Problems) {
                let answered = try columns.row(row.cells, line: row.line, file: file.name)
                let (response, quotas) = try response(answered, in: file, line: row.line)
                // The receipt follows from the row, and from how often the same row came before it in this file:
                // the same file again gives the same receipts, and two people who answered alike are still two.
                let content = answered.content
                let earlier = seen[content, default: 0]
                seen[content] = earlier + 1
                let digest = sha256(Array("\(consultation.id) \(earlier) ".utf8) + content)
                let receipt = ReceiptCode(randomBytes: Array(digest.prefix(16)))
                let imported = ImportedResponse(
                    response, receipt: receipt, number: answered.number, quotas: quotas)
                batch.append((imported, answered, row))
            } catch {
                refuse(row, error.all)
            }
        }
        let acceptances = try await store.accept(batch.map(\.response))
        for (acceptance, (imported, answered, row)) in zip(acceptances, batch) {
            switch acceptance {
            case .stored:
                outcome.stored += 1
                outcome.count(imported.response, of: answered)
                if !imported.number.isEmpty { outcome.keys[imported.number] = imported.response.id }
            case .alreadyStored:
                outcome.alreadyHere += 1
            case .numberTaken, .numberWithdrawn:
                refuse(row, [numberProblem(imported.number, acceptance, file: file.name, line: row.line)])
            }
        }
        outcome.sortTallies(by: questions.ids)
        outcome.refused.sort()
        outcome.refusedRows = refused.csv()
        return outcome
    }

    private func response(
        _ row: AnsweredRow, in file: AnswersFile, line: Int
    ) throws(Problems) -> (Response, quotas: [ID<Quota>]) {
        func located(_ problem: Problem) -> Problem {
            Problem(file: file.name, line: line, place: problem.place, reason: problem.reason, remedy: problem.remedy)
        }
        let interview = try interview(
            language: row.language ?? file.language, variant: row.variant ?? file.variant, problemAt: located)
        do throws(Problems) {
            let entries = interview.entries(posted: row.posted)
            let channel = row.channel ?? file.channel
            let day = row.day ?? world.today()
            let response = try interview.response(entries, id: world.makeID(), channel: channel, day: day)
            return (response, interview.quotas(filledBy: entries, channel: channel, day: day))
        } catch {
            throw Problems(error.all.map(located))
        }
    }

    /// The interview as these answers were asked.
    private func interview(
        language: String?, variant: String?, problemAt located: (Problem) -> Problem
    ) throws(Problems) -> Interview {
        let name = [language == mainLanguage ? nil : language, variant].compactMap(\.self).joined(separator: ".")
        if name.isEmpty { return interview }
        if let edition = editions[name] { return edition.interview }
        let known = editions.keys.sorted().map { "`survey.\($0).yaml`" }.joined(separator: ", ")
        throw Problems([
            located(
                Problem(
                    file: "", place: "this row", reason: "the survey has no `survey.\(name).yaml`",
                    remedy: known.isEmpty
                        ? "Leave `language` and `variant` out, since there is one way of asking" : "There are \(known)")
            )
        ])
    }

    private func numberProblem(
        _ number: String, _ acceptance: ImportedAcceptance, file: String, line: Int
    ) -> Problem {
        acceptance == .numberWithdrawn
            ? Problem(
                file: file, line: line, place: number.isEmpty ? "this row" : "number `\(number)`",
                reason: "\(number.isEmpty ? "these answers" : "the answers with this number") were taken out again",
                remedy: "Leave the row out. If it is another person's, give it a number of its own")
            : Problem(
                file: file, line: line, place: "number `\(number)`",
                reason: "other answers with this number are here already",
                remedy: "Give it a number of its own, or leave the row out")
    }
}

extension ResponseImport {
    fileprivate mutating func count(_ response: Response, of row: AnsweredRow) {
        for (question, item) in response.items {
            if case .asWritten = item { Self.count(question, in: &asWritten) }
        }
        for question in row.answered where response.items[question] == .absent(.notAsked) {
            Self.count(question, in: &notAsked)
        }
    }

    private static func count(_ question: ID<Question>, in tallies: inout [Tally]) {
        if let place = tallies.firstIndex(where: { $0.question == question }) {
            tallies[place].count += 1
        } else {
            tallies.append(Tally(question: question, count: 1))
        }
    }

    fileprivate mutating func sortTallies(by order: [ID<Question>]) {
        let places = Dictionary(
            order.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        func sorted(_ tallies: [Tally]) -> [Tally] {
            tallies.sorted { places[$0.question, default: .max] < places[$1.question, default: .max] }
        }
        asWritten = sorted(asWritten)
        notAsked = sorted(notAsked)
    }
}
