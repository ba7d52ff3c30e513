import Involvement
import NIOCore

/// A page while it is written: every text and every attribute is escaped byte
/// by byte on its way in, so no page can forget to.
struct HTMLWriter: ~Copyable {
    private var bytes: ByteSink
    /// The words of our own on this page.
    let say: Words

    init(saying say: Words = .english, capacityBytes: Int = 8192) {
        self.say = say
        self.bytes = ByteSink(capacityBytes: capacityBytes)
    }

    /// What was written, as the body of an answer.
    consuming func finish() -> ByteBuffer { bytes.finish() }

    /// Markup of our own, as it stands.
    mutating func write(_ markup: Markup) {
        bytes.append(markup.literal)
    }

    /// Anybody's words.
    mutating func text(_ words: String) {
        var words = words
        words.withUTF8 { writeEscaped($0) }
    }

    /// An element with content. Written out where it is used, as are the attributes,
    /// so that their list needs no memory of its own: a page has a hundred of them.
    @inline(__always)
    mutating func element(
        _ name: StaticString, _ attributes: [Attribute] = [], _ content: (inout HTMLWriter) -> Void
    ) {
        open(name, attributes)
        content(&self)
        bytes.append("</")
        bytes.append(name)
        bytes.append(UInt8(ascii: ">"))
    }

    /// An element that has no end tag: `input`, `link`, `meta`.
    @inline(__always)
    mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(name)
        for attribute in attributes { write(attribute) }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func write(_ attribute: Attribute) {
        switch attribute.value {
        case .left: return
        case .flag: writeName(attribute.name)
        case .fixed(let value):
            writeName(attribute.name)
            bytes.append("=\"")
            value.withUTF8Buffer { writeEscaped($0) }
            bytes.append(UInt8(ascii: "\""))
        case .text(let prefix, let value):
            writeName(attribute.name)
            bytes.append("=\"")
            prefix.withUTF8Buffer { writeEscaped($0) }
            text(value)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    private mutating func writeName(_ name: StaticString) {
        bytes.append(UInt8(ascii: " "))
        bytes.append(name)
    }

    /// Runs of harmless bytes are copied whole. Working on bytes and not on
    /// characters matters: `"` with a combining accent is one character that is
    /// not equal to `"`, and still ends an attribute.
    private mutating func writeEscaped(_ words: UnsafeBufferPointer<UInt8>) {
        let raw = UnsafeRawBufferPointer(words)
        var runStart = 0
        var index = 0
        while index < words.count {
            let byte = words[index]
            if byte < 64, Self.special & (1 << UInt64(byte)) != 0 {
                bytes.append(UnsafeRawBufferPointer(rebasing: raw[runStart..<index]))
                bytes.append(Self.replacement(for: byte))
                runStart = index + 1
            }
            index += 1
        }
        bytes.append(UnsafeRawBufferPointer(rebasing: raw[runStart...]))
    }

    /// A bit for each byte that is escaped; all of them are under 64.
    private static var special: UInt64 { 1 << 38 | 1 << 60 | 1 << 62 | 1 << 34 | 1 << 39 }

    private static func replacement(for byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
    }
}
