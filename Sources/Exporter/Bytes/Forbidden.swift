/// Characters that XML 1.0 cannot hold and that no file of ours does: control
/// characters but tab and line ends, and U+FFFE, U+FFFF. libxml2's own writer
/// lets them through and its reader then refuses the file.
/// https://www.w3.org/TR/xml/#charsets
enum Forbidden {
    /// How many bytes such a character takes here; 0 when the character may stand.
    static func length(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch bytes[index] {
        case 0x09, 0x0A, 0x0D: 0
        case 0x00..<0x20: 1
        case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE: 3
        default: 0
        }
    }
}
