public import Involvement
import Storage
import SurveyEngine

/// What became of a file of answers.
public struct ResponseImport: Equatable, Sendable {
    public var stored = 0
    public var alreadyHere = 0
    public var columnsLeftOut: [String] = []
    /// Every reason for which a row was not taken, with its line.
    public var refused: [Problem] = []
    /// The keys of the responses stored, by the file's own `response_id`.
    public var keys: [String: ID<Response>] = [:]

    /// How many rows were not taken.
    public var refusedRows: Int { Set(refused.compactMap(\.line)).count }
}

extension ReviewCycle {
    /// Columns that are not questions: a number on paper, the day, the channel.
    private static let ownColumns = ["response_id", "day", "channel"]

    /// Brings in answers given elsewhere, one row a person. Each row goes
    /// through the same interview as on the web; one that does not fit is
    /// refused with its reasons. Importing a file twice adds nothing.
    /// - Parameter channel: for rows that do not say it themselves.
    /// - Throws: `Problems` when the file as a whole cannot be read.
    public func importResponses(
        csv bytes: [UInt8], fileName: String, channel: Channel
    ) async throws -> ResponseImport {
        let questions = consultation.instrument.questions
        let table = try ImportedTable(
            csv: bytes, fileName: fileName, required: [],
            known: Self.ownColumns + questions.map(\.id.rawValue))
        guard table.header.contains(where: { !Self.ownColumns.contains($0) }) else {
            throw Problems([
                Problem(
                    file: fileName, line: 1, reason: "no column of it is the code of a question in this survey",
                    remedy:
                        "Name its columns \(questions.prefix(4).map { "`\($0.id)`" }.joined(separator: ", ")) and so on"
                )
            ])
        }
        var outcome = ResponseImport(columnsLeftOut: table.columnsLeftOut)
        var batch: [(Response, ReceiptCode)] = []
        var labels: [String] = []
        var seen: [[UInt8]: Int] = [:]
        for row in table.rows {
            do throws(Problems) {
                let response = try response(row, asking: questions, channel: channel)
                // The receipt follows from the row, and from how often the same row came before it in this file:
                // the same file again gives the same receipts, and two people who answered alike are still two.
                let content = row.bytes
                let earlier = seen[content, default: 0]
                seen[content] = earlier + 1
                let digest = sha256(Array("\(consultation.id) \(earlier) ".utf8) + content)
                batch.append((response, ReceiptCode(randomBytes: Array(digest.prefix(16)))))
                labels.append(row["response_id"])
            } catch {
                outcome.refused += error.all
            }
        }
        for (index, acceptance) in try await store.accept(batch).enumerated() {
            switch acceptance {
            case .stored:
                outcome.stored += 1
                if !labels[index].isEmpty { outcome.keys[labels[index]] = batch[index].0.id }
            case .alreadyStored:
                outcome.alreadyHere += 1
            }
        }
        return outcome
    }

    private func response(
        _ row: ImportedTable.Row, asking questions: [Question], channel: Channel
    ) throws(Problems) -> Response {
        let day = try row.value("day", or: world.today(), expected: "a day like 2026-09-30") { Day(iso: $0) }
        let channel = try row.value(
            "channel", or: channel, expected: Channel.allCases.map(\.rawValue).joined(separator: ", ")
        ) { Channel(rawValue: $0) }
        var posted: [(name: String, value: String)] = []
        for question in questions {
            let name = question.id.rawValue
            switch question.shape {
            case .choices:
                posted.append((name, ""))
                posted += row.list(name).map { (name, $0) }
            case .consent where row[name].isEmpty:
                // Whoever says nothing has not agreed.
                posted.append((name, "no"))
            case .text:
                posted.append((name, row.words(name)))
            default:
                posted.append((name, row[name]))
            }
        }
        do throws(Problems) {
            return try interview.response(
                interview.entries(posted: posted), id: world.makeID(), channel: channel, day: day)
        } catch {
            throw Problems(
                error.all.map { problem in
                    var problem = problem
                    problem.file = row.file
                    problem.line = row.line
                    problem.column = nil
                    return problem
                })
        }
    }
}
