import Foundation

/// Lines out of a stream of bytes that is read in blocks. Of a line that is
/// longer than it may be nothing is kept.
struct LineReader {
    /// Where the lines stand that `next` gives, until more is read.
    private(set) var bytes: [UInt8]
    /// What of the bytes was read and not yet given.
    private var start = 0
    private var end = 0
    /// Up to here there is no line end.
    private var searched = 0
    private var isSkipping = false
    private var hasEnded = false
    private let longest: Int

    /// How much is read at once, at least.
    private static let block = 1 << 16

    enum Line: Equatable {
        /// Without its end.
        case bytes(Range<Int>)
        case tooLong
    }

    init(longest: Int) {
        self.longest = longest
        self.bytes = [UInt8](repeating: 0, count: 2 * Self.block)
    }

    /// The next line of what was read; nil when more must be read first.
    mutating func next() -> Line? {
        guard let lineEnd = lineEnd() else {
            searched = end
            if end - start > longest {
                isSkipping = true
            }
            if isSkipping { start = end }
            return nil
        }
        let line = start..<lineEnd
        start = min(lineEnd + 1, end)
        searched = start
        defer { isSkipping = false }
        return isSkipping || line.count > longest ? .tooLong : .bytes(line)
    }

    /// Reads more.
    /// - Returns: false when there was no more, and nothing is left to give.
    mutating func fill(from source: (UnsafeMutableRawBufferPointer) throws -> Int) rethrows -> Bool {
        if hasEnded { return false }
        makeRoom()
        let count = try bytes.withUnsafeMutableBytes { all in
            try source(UnsafeMutableRawBufferPointer(rebasing: all[end...]))
        }
        end += count
        hasEnded = count == 0
        return count > 0 || start < end || isSkipping
    }

    /// Where the next line ends. The last may end with the input.
    private func lineEnd() -> Int? {
        let found = bytes.withUnsafeBytes { all -> Int? in
            guard let base = all.baseAddress, let at = memchr(base + searched, 0x0A, end - searched) else { return nil }
            return UnsafeRawPointer(at) - base
        }
        if let found { return found }
        return hasEnded && (start < end || isSkipping) ? end : nil
    }

    private mutating func makeRoom() {
        if start > 0 {
            let (from, count) = (start, end - start)
            bytes.withUnsafeMutableBytes { all in
                if let base = all.baseAddress { _ = memmove(base, base + from, count) }
            }
            start = 0
            end = count
            searched -= from
        }
        if bytes.count - end < Self.block { bytes += [UInt8](repeating: 0, count: bytes.count) }
    }
}
