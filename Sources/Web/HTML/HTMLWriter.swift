import NIOCore

/// A page while it is written: every text and every attribute is escaped byte
/// by byte on its way in, so no page can forget to.
struct HTMLWriter: ~Copyable {
    private var buffer: ByteBuffer

    init(capacityBytes: Int = 8192) {
        self.buffer = ByteBufferAllocator().buffer(capacity: capacityBytes)
    }

    /// What was written, as the body of an answer.
    consuming func finish() -> ByteBuffer { buffer }

    /// Markup of our own, as it stands.
    mutating func write(_ markup: Markup) {
        buffer.writeStaticString(markup.literal)
    }

    /// Anybody's words.
    mutating func text(_ words: String) {
        var words = words
        words.withUTF8 { writeEscaped($0) }
    }

    mutating func number(_ number: Int) {
        buffer.writeString(String(number))
    }

    /// An element with content.
    mutating func element(
        _ name: StaticString, _ attributes: [Attribute] = [], _ content: (inout HTMLWriter) -> Void
    ) {
        open(name, attributes)
        content(&self)
        buffer.writeStaticString("</")
        buffer.writeStaticString(name)
        buffer.writeInteger(UInt8(ascii: ">"))
    }

    /// An element that has no end tag: `input`, `link`, `meta`.
    mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
        buffer.writeInteger(UInt8(ascii: "<"))
        buffer.writeStaticString(name)
        for attribute in attributes { write(attribute) }
        buffer.writeInteger(UInt8(ascii: ">"))
    }

    private mutating func write(_ attribute: Attribute) {
        switch attribute.value {
        case .left: return
        case .flag: writeName(attribute.name)
        case .fixed(let value):
            writeName(attribute.name)
            buffer.writeStaticString("=\"")
            value.withUTF8Buffer { writeEscaped($0) }
            buffer.writeInteger(UInt8(ascii: "\""))
        case .text(let prefix, let value):
            writeName(attribute.name)
            buffer.writeStaticString("=\"")
            prefix.withUTF8Buffer { writeEscaped($0) }
            text(value)
            buffer.writeInteger(UInt8(ascii: "\""))
        }
    }

    private mutating func writeName(_ name: StaticString) {
        buffer.writeInteger(UInt8(ascii: " "))
        buffer.writeStaticString(name)
    }

    /// Runs of harmless bytes are copied whole. Working on bytes and not on
    /// characters matters: `"` with a combining accent is one character that is
    /// not equal to `"`, and still ends an attribute.
    private mutating func writeEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
        var runStart = 0
        for index in bytes.indices {
            let replacement: StaticString
            switch bytes[index] {
            case UInt8(ascii: "&"): replacement = "&amp;"
            case UInt8(ascii: "<"): replacement = "&lt;"
            case UInt8(ascii: ">"): replacement = "&gt;"
            case UInt8(ascii: "\""): replacement = "&quot;"
            case UInt8(ascii: "'"): replacement = "&#39;"
            default: continue
            }
            buffer.writeBytes(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[runStart..<index]))
            buffer.writeStaticString(replacement)
            runStart = index + 1
        }
        buffer.writeBytes(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[runStart...]))
    }
}
