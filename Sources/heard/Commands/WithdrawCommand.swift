import ArgumentParser
import Involvement
import Storage
import Workflow

struct WithdrawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Take out a person's answers, by the receipt code they kept or the number of their form.")

    @Argument(help: "The consultation folder.")
    var folder: String

    @Argument(help: "The receipt code, with or without its hyphens, unless a form is named.")
    var code: String?

    @Option(help: "The number of their form on paper, or of their row of a file, as it was typed.")
    var form: String?

    @Option(help: "Take back only this consent, such as quote_my_words; the answers stay.")
    var consent: String?

    func validate() throws {
        guard (code == nil) != (form == nil) else {
            throw ValidationError("Give a receipt code, or the number of a form with --form.")
        }
        guard form == nil || consent == nil else {
            throw ValidationError("One consent is taken back by a receipt code. Leave out --form or --consent.")
        }
    }

    func run() async throws {
        if let form { return try await withdraw(form: form) }
        try await withdraw(code: code ?? "")
    }

    private func withdraw(code: String) async throws {
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
        try report(
            withdrawal, under: "this code",
            unlessFound: WorkflowError(
                place: "the code",
                reason: "No answers are kept under it. Check each letter, or they were taken out before."))
    }

    private func withdraw(form number: String) async throws {
        let cycle = try ReviewCycle.open(folder: folder, world: .real)
        let withdrawal = try await cycle.withdraw(form: number)
        try cycle.close()
        try report(
            withdrawal, under: "this number",
            unlessFound: WorkflowError(
                place: "form `\(number)`",
                reason:
                    "No answers are kept under this number. Check it, capital letters too. They may have been taken "
                    + "out before, or the paper not typed in yet: then shred it."))
    }

    private func report(_ withdrawal: Withdrawal, under key: String, unlessFound missing: WorkflowError) throws {
        guard withdrawal.isErased else {
            throw WorkflowError(
                place: folder,
                reason: """
                    \(withdrawal.wasFound ? "The answers are out" : "No answers are kept under \(key)"), but another \
                    program is reading, so deleted words may still be on the disk. Run this once more when it has ended.
                    """)
        }
        guard withdrawal.wasFound else { throw missing }
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
