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

    func run() async throws {
        guard let receipt = ReceiptCode(typed: code) else {
            throw WorkflowError(
                place: "the code", reason: "A receipt code has 26 letters and digits. Check that none is missing.")
        }
        let cycle = try ReviewCycle.open(folder: folder, world: .real)
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
}
