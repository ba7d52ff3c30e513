import ArgumentParser
import Testing

@testable import heard

/// What `heard release` refuses before it opens anything.
struct ReleaseCommandTests {
    @Test(arguments: [["release"], ["release", "make"]])
    func `a grouping beside figures of an earlier release is refused, and neither is left out in silence`(
        command: [String]
    ) throws {
        let both = command + ["folder", "--by", "tier", "--figures-of", "2"]

        let error = try #require(throws: (any Error).self) { try HeardCommand.parseAsRoot(both) }

        #expect(
            HeardCommand.message(for: error)
                == "--by and --figures-of cannot go together: the figures of release 2 are given again by whatever it gave"
                + " them by. Leave one of the two out.")
        #expect(HeardCommand.exitCode(for: error) == .validationFailure)
    }

    @Test(arguments: [[], ["--by", "tier"], ["--figures-of", "2"]])
    func `each of the two by itself is taken`(options: [String]) throws {
        #expect(try HeardCommand.parseAsRoot(["release", "folder"] + options) is MakeReleaseCommand)
    }
}
