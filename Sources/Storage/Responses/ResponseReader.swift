import GRDB
import Involvement

/// Reads responses back as whole values: three ordered queries, walked
/// through side by side.
enum ResponseReader {
    /// Which responses to read.
    enum Choice {
        /// All that count.
        case counted
        /// All that count and whose quotations were not picked out yet.
        case notPicked
        /// Those whose keys a query gives.
        case among(_ query: String, [SQLValue])

        func condition(_ key: String) -> String {
            switch self {
            case .counted: "\(key) NOT IN (SELECT response FROM leftOut)"
            case .notPicked:
                """
                \(key) IN (SELECT id FROM response WHERE wasPicked = 0
                    AND id NOT IN (SELECT response FROM leftOut))
                """
            case .among(let query, _): "\(key) IN (\(query))"
            }
        }

        var values: [SQLValue] { if case .among(_, let values) = self { values } else { [] } }
    }

    /// Ordered by key, which is random.
    static func responses(in db: Database, _ choice: Choice = .counted) throws -> [Response] {
        let belongs = choice.condition("response")
        var responses = try Rows(
            db,
            """
            SELECT id, instrument, instrumentVersion, channel, day, disposition, language, variant, seed,
                helper, assistance.consent
            FROM response LEFT JOIN assistance ON assistance.response = response.id
            WHERE \(choice.condition("id")) ORDER BY id
            """, choice.values)
        var answers = try Rows(
            db,
            """
            SELECT response, question, position, state, shape, text, number FROM answer WHERE \(belongs)
            ORDER BY response, question, position
            """, choice.values)
        var consents = try Rows(
            db,
            """
            SELECT response, position, purpose, isGiven, wording, day FROM consent WHERE \(belongs)
            ORDER BY response
            """, choice.values)
        try answers.next()
        try consents.next()

        var all: [Response] = []
        while try responses.next() {
            let id: ID<Response> = try responses.id(0)
            all.append(
                Response(
                    id: id, instrument: try responses.id(1), instrumentVersion: try responses.text(2),
                    channel: try responses.code(3), day: try responses.day(4), disposition: try responses.code(5),
                    language: try responses.text(6), variant: responses.optionalText(7),
                    seed: responses.optionalText(8).flatMap { UInt64($0) },
                    items: try items(of: id, from: &answers), consents: try self.consents(of: id, from: &consents),
                    assistance: try responses.optionalText(9).map {
                        Assistance(helper: $0, consent: try responses.code(10))
                    }))
        }
        return all
    }

    /// The items of one response, or of one person's equality questions.
    static func items(
        of response: ID<Response>, from rows: inout Rows
    ) throws -> [ID<Question>: ItemResponse] {
        var items: [ID<Question>: ItemResponse] = [:]
        while rows.belongs(to: response, 0) {
            let question: ID<Question> = try rows.id(1)
            guard let item = try answerRow(at: rows).item else { throw rows.damage(4) }
            if case .answered(.choices(let more)) = item, case .answered(.choices(let before)) = items[question] {
                items[question] = .answered(.choices(before + more))
            } else if case .answered(.ranking(let more)) = item,
                case .answered(.ranking(let before)) = items[question]
            {
                items[question] = .answered(.ranking(before + more))
            } else {
                items[question] = item
            }
            try rows.next()
        }
        return items
    }

    private static func answerRow(at rows: borrowing Rows) throws -> AnswerRow {
        let shape: Answer.Shape? = rows.optionalText(4) == nil ? nil : try rows.code(4)
        let holdsNumber = shape == .number || shape == .consent
        return AnswerRow(
            state: try rows.text(3), shape: shape, text: rows.optionalText(5),
            number: holdsNumber ? try rows.real(6) : nil)
    }

    /// In the order asked. Sorted here, a few at a time: the database would sort
    /// those of everybody at once.
    private static func consents(of response: ID<Response>, from rows: inout Rows) throws -> [Consent] {
        var consents: [(position: Int, consent: Consent)] = []
        while rows.belongs(to: response, 0) {
            let consent = Consent(
                purpose: try rows.id(2), isGiven: try rows.flag(3), wording: try rows.text(4), day: try rows.day(5))
            consents.append((try rows.integer(1), consent))
            try rows.next()
        }
        return consents.sorted { $0.position < $1.position }.map(\.consent)
    }
}
