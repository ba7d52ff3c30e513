import CQREncode

/// A square that a telephone reads as an address, made by libqrencode.
struct QRCode: Equatable, Sendable {
    /// Dark modules, row by row.
    let modules: [[Bool]]

    /// White around it, in modules, as the standard asks (ISO/IEC 18004).
    static let quietZone = 4

    /// Nil when the text is empty or longer than a code can hold (2,331 bytes).
    init?(_ text: String) {
        // Level M mends 15 % of damage: paper gets folded and stained.
        guard !text.isEmpty, let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        let bytes = UnsafeBufferPointer(start: code.pointee.data, count: width * width)
        self.modules = (0..<width).map { row in (0..<width).map { bytes[row * width + $0] & 1 == 1 } }
    }

    /// Runs of dark modules as one path of an SVG, a unit to the module.
    var path: String {
        var path = ""
        for (y, row) in modules.enumerated() {
            var x = 0
            while x < row.count {
                let length = row[x...].prefix { $0 }.count
                if length > 0 { path += "M\(x + Self.quietZone) \(y + Self.quietZone)h\(length)v1h-\(length)z" }
                x += max(1, length)
            }
        }
        return path
    }

    var sizeWithQuietZone: Int { modules.count + 2 * Self.quietZone }
}
