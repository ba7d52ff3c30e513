import ArgumentParser
import Involvement
import Workflow

/// Which draft, and who speaks of it.
struct DraftArguments: ParsableArguments {
    @Argument(help: "The consultation folder.")
    var directory: String

    @Argument(help: "The number of the release.")
    var number: Int

    @Option(help: "Your name, as it will stand in the release.")
    var `as`: String
}

struct ReviewReleaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Say that you have read a draft and find it right.")

    @OptionGroup var draft: DraftArguments

    @Option(help: "Where the draft is, if not in the usual place.")
    var folder: String?

    func run() async throws {
        let cycle = try ReviewCycle.open(folder: draft.directory, world: .real)
        try await cycle.review(release: draft.number, as: draft.as, folder: folder)
        try cycle.close()
        Console.talk("Release \(draft.number) is reviewed by \(draft.as). Now somebody else approves it.")
    }
}

struct ApproveReleaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Let a draft that somebody else reviewed be handed over.")

    @OptionGroup var draft: DraftArguments

    @Option(help: "Where the draft is, if not in the usual place.")
    var folder: String?

    @Option(help: "The folder to make. Without it: the draft's, without -draft.")
    var out: String?

    func run() async throws {
        let cycle = try ReviewCycle.open(folder: draft.directory, world: .real)
        let outcome = try await cycle.approve(release: draft.number, as: draft.as, folder: folder, out: out)
        try cycle.close()
        Console.out(outcome.folder)
        Console.talk("Release \(outcome.number) is approved. Hand over this folder; it never changes.")
    }
}

struct DiscardReleaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discard", abstract: "Say that a draft will not be handed over, and delete its files.")

    @OptionGroup var draft: DraftArguments

    @Option(help: "Where the draft is, if not in the usual place.")
    var folder: String?

    func run() async throws {
        let cycle = try ReviewCycle.open(folder: draft.directory, world: .real)
        let files = try await cycle.discard(release: draft.number, as: draft.as, folder: folder)
        try cycle.close()
        let discarded = "Release \(draft.number) is discarded"
        switch files {
        case .deleted: Console.talk("\(discarded) and its files are deleted.")
        case .left(let folder):
            Console.talk(
                "\(discarded). \(folder) could not be deleted, or is not the draft as it was written. Look at it and "
                    + "delete it yourselves.")
        case .notThere:
            Console.talk(
                "\(discarded). Its files are not where a draft usually lies. If they are elsewhere, say this again with "
                    + "--folder, and they are deleted.")
        }
    }
}

struct ListReleasesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "See every release, who approved it, and what is to be taken out of it.")

    @Argument(help: "The consultation folder.")
    var folder: String

    func run() async throws {
        let cycle = try ReviewCycle.open(folder: folder, world: .real)
        let (records, corrections) = try await cycle.releases()
        try cycle.close()
        Console.table(
            ["number", "day", "policy", "stands"],
            records.map { [String($0.number), $0.day.iso, $0.policy, $0.inWords] })
        for record in records {
            let quotations = corrections.filter { $0.release == record.number }.map(\.quotation.rawValue)
            if quotations.isEmpty { continue }
            Console.out("")
            Console.out(
                "Release \(record.number) holds words that were taken back or must not be quoted any more. Write to "
                    + "everybody who has it, and ask them to take out:")
            for quotation in quotations { Console.out("  \(quotation)") }
        }
    }
}

extension ReleaseRecord {
    /// `approved by Sam after Ash, superseded by 3`.
    fileprivate var inWords: String {
        if let word = word(.discarded) { return "discarded by \(word.name)" }
        guard let approval = word(.approved) else {
            return word(.reviewed).map { "draft, reviewed by \($0.name)" } ?? "draft"
        }
        let reviewer = word(.reviewed).map { " after \($0.name)" } ?? ""
        return "approved by \(approval.name)\(reviewer)" + (supersededBy.map { ", superseded by \($0)" } ?? "")
    }
}
