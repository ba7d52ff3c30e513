import ArgumentParser
import Involvement
import Storage
import Workflow

struct WithdrawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Take out a person's answers, by the receipt code they kept.")

    @Argument(help: "The consultation folder.")
    var folder: String

    @Argument(help: "The receipt code, with or without its hyphens.")
    var code: String

    @Option(help: "Take back only this consent, such as quote_my_words; the answers stay.")
    var consent: String?

    func run() async throws {
        guard let receipt = ReceiptCode(typed: code) else {
            throw WorkflowError(
                place: "the code", reason: "A receipt code has 26 letters and digits. Check that none is missing.")
        }
        let cycle = try ReviewCycle.open(folder: folder, world: .real)
        if let consent {
            defer { try? cycle.close() }
            return try await withdraw(ID(consent), of: receipt, cycle)
        }
        let withdrawal = try await cycle.withdraw(receipt)
        try cycle.close()
        guard withdrawal.isErased else {
            throw WorkflowError(
                place: folder,
                reason: """
                    \(withdrawal.wasFound ? "The answers are out" : "No answers are kept under this code"), but another \
                    program is reading, so deleted words may still be on the disk. Run this once more when it has ended.
                    """)
        }
        guard withdrawal.wasFound else {
            throw WorkflowError(
                place: "the code",
                reason: "No answers are kept under it. Check each letter, or they were taken out before.")
        }
        Console.talk("The answers are gone, with everything picked from them. Releases made before still have theirs.")
    }

    private func withdraw(_ consent: ID<Consent>, of receipt: ReceiptCode, _ cycle: ReviewCycle) async throws {
        guard try await cycle.withdraw(consent, of: receipt) else {
            throw WorkflowError(
                place: "the code",
                reason: "This consent is not given under it. Check each letter, or it was taken back before.")
        }
        Console.talk("This consent is taken back. Releases made before stay as they were.")
    }
}
