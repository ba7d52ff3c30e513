import ArgumentParser
import Involvement
import Storage
import Web
import Workflow

struct InviteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: "Make single-use codes to hand out, or list how many were used.",
        discussion: """
            The codes are shown once: only their digests are kept. The survey asks for them when it says \
            `invitations: needed`. Which answers a code brought is written down nowhere.
            """)

    @Argument(help: "The consultation folder.")
    var folder: String

    @Option(help: "How many codes to make.")
    var count: Int?

    @Option(help: "Where they are handed out, such as \"Riverside drop-in\".")
    var label: String?

    @Option(help: "Where people find the consultation on the web; each code is printed as a link too.")
    var address: String?

    func validate() throws {
        if count != nil, label?.isEmpty ?? true {
            throw ValidationError("Say where the codes are handed out: --label \"Riverside drop-in\".")
        }
        if count == nil, label != nil || address != nil {
            throw ValidationError("Say how many codes to make: --count 50.")
        }
        if let count, !(1...100_000).contains(count) {
            throw ValidationError("A number of codes is from 1 to 100000.")
        }
        if let address, !address.hasPrefix("https://"), !address.hasPrefix("http://") {
            throw ValidationError("An address begins with https://")
        }
    }

    func run() async throws {
        let cycle = try ReviewCycle.open(folder: folder, world: .real)
        defer { try? cycle.close() }
        guard let count, let label else { return try await list(cycle) }
        let codes = try await cycle.invite(count: count, label: label)
        for code in codes {
            Console.out(address.map { "\(code.grouped)  \(Poster.address($0, inviting: code))" } ?? code.grouped)
        }
        Console.talk("\(Saying.count(count, "code", "codes")) for “\(label)”. They are not kept: save them now.")
        if !cycle.consultation.instrument.needsInvitation {
            Console.talk("The survey does not ask for codes yet. Write `invitations: needed` in survey.yaml.")
        }
    }

    private func list(_ cycle: ReviewCycle) async throws {
        for place in try await cycle.invitationCounts() {
            Console.out("\(place.label): \(place.used) used of \(place.given)")
        }
        for quota in try await cycle.quotaCounts() {
            Console.out("quota \(quota.quota): \(quota.answered) of \(quota.atMost)")
        }
    }
}
