import GRDB
public import Involvement

/// A response out of a file, or typed in from a form.
public struct ImportedResponse: Sendable {
    public let response: Response
    public let receipt: ReceiptCode
    /// The number on the form; empty for none.
    public let number: String
    /// The quotas it counts towards.
    public let quotas: [ID<Quota>]

    public init(_ response: Response, receipt: ReceiptCode, number: String, quotas: [ID<Quota>] = []) {
        self.response = response
        self.receipt = receipt
        self.number = number
        self.quotas = quotas
    }
}

/// What became of a response out of a file.
public enum ImportedAcceptance: Equatable, Sendable {
    case stored
    /// The same response was stored before; that one stands.
    case alreadyStored
    /// Another response with this number is here.
    case numberTaken
    /// The response with this number, or the same row without one, was withdrawn.
    case numberWithdrawn

    init(_ acceptance: Acceptance) {
        self =
            switch acceptance {
            case .stored: .stored
            case .alreadyStored: .alreadyStored
            case .withdrawn: .numberWithdrawn
            }
    }
}

extension Store {
    /// Keeps all of these or, when one is at fault, none. One outcome for each,
    /// in order.
    public func accept(_ batch: [ImportedResponse]) async throws -> [ImportedAcceptance] {
        let submissions = batch.map { (Submission($0.response, receipt: $0.receipt, quotas: $0.quotas), $0.number) }
        return try await database.write { db in
            try submissions.map { submission, number in try Self.accept(submission, number: number, in: db) }
        }
    }

    private static func accept(
        _ submission: Submission, number: String, in db: Database
    ) throws -> ImportedAcceptance {
        guard !number.isEmpty else { return ImportedAcceptance(try submission.insert(into: db)) }
        let digest = SQLValue.text(WithdrawnForm(number: number).numberDigest)
        if try db.count("SELECT count(*) FROM importedNumber WHERE numberDigest = ?", digest) > 0 {
            let other = try db.count(
                """
                SELECT count(*) FROM importedNumber JOIN response ON response.id = importedNumber.response
                WHERE numberDigest = ? AND receiptHash <> ?
                """, digest, .text(submission.receiptHash))
            if other > 0 { return .numberTaken }
            let same = try db.count(
                "SELECT count(*) FROM importedNumber WHERE numberDigest = ? AND response IS NOT NULL", digest)
            return same > 0 ? .alreadyStored : .numberWithdrawn
        }
        let acceptance = try submission.insert(into: db)
        guard acceptance == .stored else { return ImportedAcceptance(acceptance) }
        try db.run(
            "INSERT INTO importedNumber (numberDigest, response) VALUES (?, ?)", digest, .id(submission.response.id))
        // Typed in here: what waited for it is settled.
        if submission.response.typing != nil { try db.run("DELETE FROM paperEntry WHERE number = ?", .text(number)) }
        return .stored
    }
}
