import Foundation
import Testing

@testable import Exporter

struct ByteSinkTests {
    @Test(arguments: [1, 2, 7, 4096])
    func `a file holds the same bytes whatever the buffer`(capacityBytes: Int) throws {
        let words = String(repeating: "Café, ‘tea’\r\n", count: 100)

        let written = try Places.withTemporaryFolder { folder in
            let descriptor = try Files.create("\(folder)/file", place: "file")
            defer { Files.close(descriptor) }
            var sink = ByteSink(descriptor: descriptor, place: "file", capacityBytes: capacityBytes)
            try sink.write(words)
            try sink.write(UInt8(ascii: "!"))
            try sink.write("?" as StaticString)
            #expect(sink.countBytes == words.utf8.count + 2)
            try sink.flush()
            return try Places.bytes("\(folder)/file")
        }

        #expect(written == Array((words + "!?").utf8))
    }

    @Test func `memory gives back what was written and is empty then`() throws {
        var sink = ByteSink()
        try sink.write(String(repeating: "a", count: 10_000))

        let first = try sink.takeBytes()
        let second = try sink.takeBytes()

        #expect(first.count == 10_000)
        #expect(second == [])
    }

    @Test(arguments: [1, 19, 20, 64])
    func `a number is its digits whatever the buffer`(capacityBytes: Int) throws {
        let numbers = [0, 9, 10, -1, -10, 1_234_567, .max, .min, 100]

        let written = try Places.withTemporaryFolder { folder in
            let descriptor = try Files.create("\(folder)/file", place: "file")
            defer { Files.close(descriptor) }
            var sink = ByteSink(descriptor: descriptor, place: "file", capacityBytes: capacityBytes)
            for number in numbers {
                try sink.write(number)
                try sink.write(UInt8(ascii: ";"))
            }
            try sink.flush()
            return try Places.bytes("\(folder)/file")
        }

        #expect(String(decoding: written, as: UTF8.self) == numbers.map { "\($0);" }.joined())
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs a device that is always full"))
    func `a full disk is an error that says what to do`() throws {
        let descriptor = open("/dev/full", O_WRONLY)
        defer { Files.close(descriptor) }
        var sink = ByteSink(descriptor: descriptor, place: "quotes.csv")
        try sink.write("words")
        var failure: ExportError?

        do { try sink.flush() } catch { failure = error }

        #expect(
            failure
                == ExportError(
                    place: "quotes.csv",
                    reason: "it could not be written: the disk is full. Make room and try again"))
        #expect(
            failure.map { "\($0)" } == "quotes.csv: it could not be written: the disk is full. Make room and try again")
    }
}

struct FourDecimalsTests {
    @Test(arguments: [
        (0.0, "0.0000"), (1.0, "1.0000"), (0.5, "0.5000"), (0.00004, "0.0000"), (0.00005, "0.0001"),
        (0.99996, "1.0000"), (1.0 / 3, "0.3333"), (-0.1, "0.0000"), (1.1, "1.0000"), (Double.nan, "0.0000"),
        (Double.infinity, "1.0000"),
    ])
    func `a proportion has four decimals and stays between 0 and 1`(value: Double, text: String) {
        #expect(FourDecimals.text(value) == text)
    }
}
