/// Writes an XML document byte by byte, one element to a line and two spaces to
/// a level. Elements are closed by the shape of the code, so none can be left
/// open.
package struct XMLWriter {
    /// What is written inside an element.
    package typealias Content = (inout XMLWriter, inout ByteSink) throws -> Void
    /// A nil value leaves the attribute out.
    package typealias Attributes = KeyValuePairs<StaticString, String?>

    private var depth = 0
    private var isOnOneLine = false

    package init() {}

    /// The line that says this is XML.
    package func declaration(to sink: inout ByteSink) throws {
        try sink.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" as StaticString)
    }

    /// An element with elements inside.
    package mutating func element(
        _ name: StaticString, _ attributes: Attributes = [:], to sink: inout ByteSink, content: Content
    ) throws {
        try start(name, attributes, to: &sink)
        try sink.write(UInt8(ascii: ">"))
        try endLine(to: &sink)
        depth += 1
        try content(&self, &sink)
        depth -= 1
        try indent(to: &sink)
        try end(name, to: &sink)
    }

    /// An element with elements inside, all on one line.
    package mutating func line(
        _ name: StaticString, _ attributes: Attributes = [:], to sink: inout ByteSink, content: Content
    ) throws {
        try start(name, attributes, to: &sink)
        try sink.write(UInt8(ascii: ">"))
        let wasOnOneLine = isOnOneLine
        isOnOneLine = true
        try content(&self, &sink)
        isOnOneLine = wasOnOneLine
        try end(name, to: &sink)
    }

    /// An element with nothing inside.
    package func empty(_ name: StaticString, _ attributes: Attributes = [:], to sink: inout ByteSink) throws {
        try start(name, attributes, to: &sink)
        try sink.write("/>" as StaticString)
        try endLine(to: &sink)
    }

    /// An element with words inside, on one line.
    package func text(_ name: StaticString, _ text: String, to sink: inout ByteSink) throws {
        try self.text(name, [:], text, to: &sink)
    }

    package func text(_ name: StaticString, _ attributes: Attributes, _ text: String, to sink: inout ByteSink) throws {
        try start(name, attributes, to: &sink)
        try sink.write(UInt8(ascii: ">"))
        try words(text, to: &sink)
        try end(name, to: &sink)
    }

    /// The same from bytes, which are UTF-8.
    package func text(
        _ name: StaticString, utf8 bytes: UnsafeBufferPointer<UInt8>, to sink: inout ByteSink
    ) throws {
        try start(name, to: &sink)
        try XMLEscaping.write(bytes, inAttribute: false, to: &sink)
        try end(name, to: &sink)
    }

    /// An element with a whole number inside.
    package func number(_ name: StaticString, _ value: Int, to sink: inout ByteSink) throws {
        try start(name, to: &sink)
        try sink.write(value)
        try end(name, to: &sink)
    }

    /// Words beside elements, inside an element on one line.
    package func words(_ words: String, to sink: inout ByteSink) throws {
        var words = words
        try words.withUTF8 { try XMLEscaping.write($0, inAttribute: false, to: &sink) }
    }

    /// Words for whoever reads the file itself, on a line of their own.
    package func comment(_ words: String, to sink: inout ByteSink) throws {
        try indent(to: &sink)
        try sink.write("<!-- " as StaticString)
        // Two hyphens would end it, also where a mark above the second makes another letter of it.
        var apart = String.UnicodeScalarView()
        for scalar in words.unicodeScalars {
            if scalar == "-", apart.last == "-" { apart.append(" ") }
            apart.append(scalar)
        }
        try self.words(String(apart), to: &sink)
        try sink.write(" -->" as StaticString)
        try endLine(to: &sink)
    }

    /// A start tag without attributes.
    private func start(_ name: StaticString, to sink: inout ByteSink) throws {
        try indent(to: &sink)
        try sink.write(UInt8(ascii: "<"))
        try sink.write(name)
        try sink.write(UInt8(ascii: ">"))
    }

    private func start(_ name: StaticString, _ attributes: Attributes, to sink: inout ByteSink) throws {
        try indent(to: &sink)
        try sink.write(UInt8(ascii: "<"))
        try sink.write(name)
        for (name, value) in attributes {
            guard var value else { continue }
            try sink.write(UInt8(ascii: " "))
            try sink.write(name)
            try sink.write("=\"" as StaticString)
            try value.withUTF8 { try XMLEscaping.write($0, inAttribute: true, to: &sink) }
            try sink.write(UInt8(ascii: "\""))
        }
    }

    private func end(_ name: StaticString, to sink: inout ByteSink) throws {
        try sink.write("</" as StaticString)
        try sink.write(name)
        try sink.write(UInt8(ascii: ">"))
        try endLine(to: &sink)
    }

    private func endLine(to sink: inout ByteSink) throws {
        if !isOnOneLine { try sink.write(UInt8(ascii: "\n")) }
    }

    private func indent(to sink: inout ByteSink) throws {
        if isOnOneLine { return }
        for _ in 0..<depth { try sink.write("  " as StaticString) }
    }
}
