import ArgumentParser
import Foundation
import Hummingbird
import Involvement
import Storage
import Logging
import NIOCore
import Web
import Workflow

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Put one or more consultations on the web.")

    @Argument(help: "Consultation folders.")
    var folders: [String]

    @Option(help: "The address to listen on. Only this machine can reach the default.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 8080

    @Flag(
        help: ArgumentHelp(
            "A reverse proxy stands before the program, and nobody else can reach it.",
            discussion: "Its headers X-Forwarded-Proto, -Host and -For are believed; without this they are ignored."))
    var behindProxy = false

    @Option(help: "The address that people type, such as https://heard.example. It stands in the links.")
    var publicAddress: PublicAddress?

    func validate() throws {
        if folders.isEmpty { throw ValidationError("Name at least one consultation folder.") }
        if !(0...65_535).contains(port) { throw ValidationError("A port is a number from 0 to 65535.") }
    }

    func run() async throws {
        let cycles = try folders.map { try ReviewCycle.open(folder: $0, world: .real) }
        if let twice = Dictionary(grouping: cycles, by: \.consultation.id).first(where: { $0.value.count > 1 }) {
            throw WorkflowError(
                place: "consultation `\(twice.key)`",
                reason: "Two folders have this name, and so would have one address. Rename one of them.")
        }
        if let taken = cycles.first(where: { Site.reservedCodes.contains($0.consultation.id.rawValue) }) {
            throw WorkflowError(
                place: "consultation `\(taken.consultation.id)`",
                reason: "Heard uses this address itself. Give the folder another name.")
        }
        for (cycle, folder) in zip(cycles, folders) {
            try await Self.checkPublished(cycle, folder)
            _ = try await cycle.quotaCounts()
        }
        var logger = Logger(label: "heard") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .notice
        let token = ReceiptCode(randomBytes: World.real.randomBytes(16)).text.lowercased()
        let site = Site(
            cycles: cycles, staffToken: token, logger: logger,
            reach: Reach(isBehindProxy: behindProxy, publicAddress: publicAddress))
        let consultations = cycles.map(\.consultation)
        let connections = ServerLimits.raiseOpenFiles(wanted: Site.mostConnections)
        let application = site.application(host: host, port: port, connections: connections) { boundPort in
            let own = "http://\(host.contains(":") ? "[\(host)]" : host):\(boundPort)"
            if let publicAddress { Console.out("Listening on \(own) for \(publicAddress.text)") }
            Self.announce(consultations, base: publicAddress?.text ?? own, token: token)
        }
        let tidying = try await HourlyTidying.begin(cycles)
        defer {
            tidying.cancel()
            for cycle in cycles { try? cycle.close() }
        }
        do {
            try await application.runService()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw WorkflowError(
                place: "\(host):\(port)",
                reason: "Another program is listening there. Stop it, or choose another port with --port.")
        } catch is IOError {
            throw cannotListen
        } catch is SocketAddressError {
            throw cannotListen
        }
        Console.talk("Stopped. Every answer that was accepted is on disk.")
    }

    /// A published survey is served as it was published, or not at all.
    private static func checkPublished(_ cycle: ReviewCycle, _ folder: String) async throws {
        switch try await cycle.publishedState(of: ConsultationFolder(path: folder)) {
        case .published: break
        case .draft:
            Console.talk("\(folder): the survey is a draft. Freeze it with heard publish before you ask people.")
        case .changed(let version):
            throw WorkflowError(
                place: folder,
                reason: "Its survey has changed since version \(version.version) was published. Give it a new version "
                    + "and publish that with heard publish, or put it back as it was.")
        }
    }

    private var cannotListen: WorkflowError {
        WorkflowError(
            place: "\(host):\(port)",
            reason: "This machine cannot listen there. Try --host 127.0.0.1 or another --port.")
    }

    /// The links, in plain words, once people can follow them.
    private static func announce(_ consultations: [Consultation], base: String, token: String) {
        for consultation in consultations {
            func staff(_ page: String) -> String { "\(base)/staff/enter/\(token)?to=/\(consultation.id)/\(page)" }
            Console.out(
                """

                \(consultation.instrument.title)
                  Answer the survey   \(base)/\(consultation.id)
                  Find themes         \(staff("themes"))
                  See the summary     \(staff("summary"))
                  Make a release      \(staff("release"))
                """)
        }
        Console.out("\nThe last three links are for your group: do not share them. Press Ctrl-C to stop.")
    }
}
