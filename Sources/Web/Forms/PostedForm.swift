import NIOCore

/// What a page sent: names and values in order, as `application/x-www-form-urlencoded`.
struct PostedForm: Equatable, Sendable {
    static let lengthLimitBytes = 1_000_000
    static let fieldLimit = 2_000

    var fields: [(name: String, value: String)]

    init(fields: [(name: String, value: String)]) {
        self.fields = fields
    }

    /// Reads whatever comes and refuses nothing but too many fields: a broken
    /// escape stays as it was typed, bytes that are not UTF-8 become U+FFFD, and
    /// NUL goes, since no page and no file can hold it.
    init?(bytes: some Collection<UInt8>) {
        self.fields = []
        // A page carries every answer so far, so this is read often.
        for pair in Array(bytes).split(separator: UInt8(ascii: "&")) {
            guard fields.count < Self.fieldLimit else { return nil }
            let equals = pair.firstIndex(of: UInt8(ascii: "="))
            fields.append(
                (
                    Self.decoded(pair[..<(equals ?? pair.endIndex)]),
                    equals.map { Self.decoded(pair[($0 + 1)...]) } ?? ""
                ))
        }
    }

    /// The first value with this name.
    func first(_ name: String) -> String? {
        fields.first { $0.name == name }?.value
    }

    static func == (left: PostedForm, right: PostedForm) -> Bool {
        left.fields.elementsEqual(right.fields) { $0.name == $1.name && $0.value == $1.value }
    }

    private static func decoded(_ encoded: ArraySlice<UInt8>) -> String {
        guard encoded.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") || $0 == 0 }) else {
            return String(decoding: encoded, as: UTF8.self)
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(encoded.count)
        var index = encoded.startIndex
        while index < encoded.endIndex {
            var byte = encoded[index]
            if byte == UInt8(ascii: "+") {
                byte = UInt8(ascii: " ")
            } else if byte == UInt8(ascii: "%"), index + 2 < encoded.endIndex,
                let high = hexadecimal(encoded[index + 1]), let low = hexadecimal(encoded[index + 2])
            {
                byte = high << 4 | low
                index += 2
            }
            if byte != 0 { bytes.append(byte) }
            index += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}
