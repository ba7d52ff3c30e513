/// The checksum that zip files hold of each part: CRC-32 as in Ethernet and gzip.
/// https://www.rfc-editor.org/rfc/rfc1952#section-8
struct CRC32: Equatable, Sendable {
    /// Of everything taken in so far; 0 for nothing.
    var value: UInt32 { ~state }

    private var state: UInt32 = .max

    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
        var state = state
        Self.tables.withUnsafeBufferPointer { tables in
            var index = 0
            // Four bytes at a time: several times faster than one by one.
            while index + 4 <= bytes.count {
                let low = UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8
                let high = UInt32(bytes[index + 2]) << 16 | UInt32(bytes[index + 3]) << 24
                state ^= low | high
                let first = tables[768 + Int(state & 0xFF)] ^ tables[512 + Int(state >> 8 & 0xFF)]
                let last = tables[256 + Int(state >> 16 & 0xFF)] ^ tables[Int(state >> 24)]
                state = first ^ last
                index += 4
            }
            while index < bytes.count {
                state = tables[Int((state ^ UInt32(bytes[index])) & 0xFF)] ^ (state >> 8)
                index += 1
            }
        }
        self.state = state
    }

    /// Four tables of 256: what a byte does to the sum, followed by 0 to 3 others.
    private static let tables: [UInt32] = {
        var tables: [UInt32] = []
        for byte in 0..<UInt32(256) {
            var sum = byte
            for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
            tables.append(sum)
        }
        for index in 256..<1024 {
            let before = tables[index - 256]
            tables.append(tables[Int(before & 0xFF)] ^ (before >> 8))
        }
        return tables
    }()
}
