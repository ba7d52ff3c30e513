import Crypto
import Involvement

/// The list of files in a BagIt package with the SHA-256 of each.
/// https://www.rfc-editor.org/rfc/rfc8493
struct BagManifest: Equatable {
    /// By path inside the package, with `/` between folders.
    var digests: [String: String] = [:]

    /// One line a file, in order of path.
    var text: String {
        digests.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { "\($0.value)  \($0.key)\n" }.joined()
    }

    init() {}

    /// Reads what `text` writes. Lines that are no entry become problems.
    init(_ bytes: [UInt8], file: String, problems: inout [Problem]) {
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = line.last == 0x0D ? line.dropLast() : line
            if line.isEmpty { continue }
            let text = String(decoding: line, as: UTF8.self)
            let parts = text.split(separator: " ", maxSplits: 1)
            let path = parts.count == 2 ? String(parts[1].drop { $0 == " " || $0 == "*" }) : ""
            guard parts.count == 2, Self.isDigest(parts[0]), Self.isInside(path) else {
                problems.append(
                    Problem(
                        file: file, line: index + 1, reason: "this line is not a checksum and a file of the folder",
                        remedy: "Make the release again"))
                continue
            }
            if digests.updateValue(parts[0].lowercased(), forKey: path) != nil {
                problems.append(
                    Problem(
                        file: file, line: index + 1, reason: "the file on this line is listed twice",
                        remedy: "Make the release again"))
            }
        }
    }

    /// The SHA-256 of a file, in hexadecimal, and its size.
    static func digest(of path: String, place: String) throws -> (hex: String, countBytes: Int) {
        let descriptor = try Files.openToRead(path, place: place)
        defer { Files.close(descriptor) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 1)
        defer { buffer.deallocate() }
        var hash = SHA256()
        var countBytes = 0
        while true {
            let count = try Files.read(from: descriptor, into: buffer, place: place)
            if count == 0 { break }
            hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            countBytes += count
        }
        return (hash.finalize().map { Self.hex($0) }.joined(), countBytes)
    }

    private static func hex(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }

    private static func isDigest(_ text: Substring) -> Bool {
        text.utf8.count == 64 && text.allSatisfy(\.isHexDigit)
    }

    /// A path that stays in the package: a manifest from elsewhere is not to be
    /// trusted with `../`.
    private static func isInside(_ path: String) -> Bool {
        !path.isEmpty && !path.hasPrefix("/") && !path.hasPrefix("~") && !path.utf8.contains(0)
            && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                $0 != ".." && $0 != "." && $0 != ""
            }
    }
}
