import Foundation
import Involvement
import Reporting

/// `disclosurebench FIRST COUNT RELEASES POLICY audit|no-audit`: makes random
/// consultations, one for each seed, and tries to make that many releases of
/// each, one person more each time. Prints a JSON line for each release that
/// was made, with every figure and the truth behind it, and one for each
/// refusal: what `conformance_disclosure.py` attacks.
@main
struct DisclosureBench {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 6, let first = Int(arguments[1]), let count = Int(arguments[2]),
            let releases = Int(arguments[3]), let policy = DisclosurePolicy.named(arguments[4])
        else {
            FileHandle.standardError.write(
                Data("disclosurebench FIRST COUNT RELEASES POLICY audit|no-audit\n".utf8))
            exit(2)
        }
        for seed in first..<first + count {
            try run(seed: seed, releases: releases, policy: policy, isAudited: arguments[5] == "audit")
        }
    }

    private static func run(seed: Int, releases: Int, policy: DisclosurePolicy, isAudited: Bool) throws {
        var random = RandomConsultation(seed: UInt64(seed))
        let consultation = random.makeConsultation()
        let start = random.people()
        var people = (0..<start).map { _ in random.makePerson() }
        var ledger: [LedgerEntry] = []
        var sizes: [Int] = []
        for _ in 0..<releases {
            let tabulation = Tabulation(
                consultation: consultation, responses: people.enumerated().map { $1.response($0) },
                quotations: people.enumerated().flatMap { $1.quotations($0) })
            let changes = zip(ledger, sizes).map {
                LedgerEntry.Change(release: $0.release, came: people.count - $1, went: 0)
            }
            let clock = ContinuousClock()
            var audit: ReleaseAudit?
            let took = clock.measure {
                audit = ReleaseAudit(
                    tabulation, policy: policy, ledger: ledger, changes: changes, isAudited: isAudited)
            }
            guard let audit else { continue }
            if audit.refusals.isEmpty {
                let entry = audit.entry(release: ledger.count + 1)
                ledger.append(entry)
                sizes.append(people.count)
                try print(
                    line: Line(
                        seed: seed, release: entry.release, people: people.count, seconds: took / .seconds(1),
                        tiers: entry.tierOfService, cells: entry.cells.map(Line.Cell.init),
                        truth: people.map(\.truth)))
            } else {
                try print(
                    line: Line(
                        seed: seed, release: 0, people: people.count, seconds: took / .seconds(1),
                        refusals: audit.refusals, cells: audit.cells.map(Line.Cell.init)))
            }
            people.append(random.makePerson())
        }
    }

    private static func print(line: Line) throws {
        var bytes = try JSONEncoder().encode(line)
        bytes.append(UInt8(ascii: "\n"))
        FileHandle.standardOutput.write(bytes)
    }
}

/// What was published, or why nothing was.
private struct Line: Encodable {
    let seed: Int
    /// 0 when it was refused.
    let release: Int
    let people: Int
    let seconds: Double
    var refusals: [String] = []
    var tiers: [String: String] = [:]
    var cells: [Cell] = []
    var truth: [Person.Truth] = []

    struct Cell: Encodable {
        let population: String
        let measure: String
        /// The number, `[c]` or `[x]`.
        let figure: String
        let hiding: String?

        init(_ published: PublishedCell) {
            population = published.cell.population.code
            measure = published.cell.measure.code
            figure = published.figure.text
            hiding = published.hiding?.rawValue
        }
    }
}
