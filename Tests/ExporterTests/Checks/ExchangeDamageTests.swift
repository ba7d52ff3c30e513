import Foundation
import Involvement
import Testing

@testable import Exporter

/// Files of strangers may hold anything.
struct ExchangeDamageTests {
    static let examples = [
        "ddi/example.xml", "triple-s/survey.sss", "triple-s/survey.csv", "refi-qda/codebook.qdc",
        "refi-qda/project.qdpx",
    ]

    @Test(arguments: examples)
    func `a damaged example never stops the check`(path: String) throws {
        let example = try Places.bytes(Places.exports.appendingPathComponent(path).path)
        let name = String(path.split(separator: "/")[1])
        let format = try #require(exportFormats.first { $0.recognises(start: Array(example.prefix(4096))) })
        var state: UInt64 = 20_261_003
        func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        var refused = 0
        try Places.withTemporaryFolder { folder in
            for number in 0..<150 {
                var bytes = example
                for _ in 0...below(4) { bytes[below(bytes.count)] = UInt8(below(256)) }
                if below(4) == 0 { bytes.removeLast(below(bytes.count)) }
                let file = "\(folder)/\(number)-\(name)"
                try Data(bytes).write(to: URL(fileURLWithPath: file))

                let problems = try format.problems(inFile: file, named: name)

                #expect(problems.allSatisfy { !$0.reason.isEmpty && !$0.reason.contains("\n") })
                if !problems.isEmpty { refused += 1 }
            }
        }
        #expect(refused > 60)
    }

    @Test(arguments: ["odd.qdpx", "odd.qdc", "odd.sss", "odd.xml"])
    func `what cannot be told by its content is told by its ending`(name: String) throws {
        let problems = try Places.withFile("nothing of the kind".utf8, named: name) {
            try ReleaseFolder.problems(at: $0)
        }

        #expect(!problems.isEmpty)
        #expect(problems.allSatisfy { !$0.reason.contains("does not know what kind") })
    }
}
