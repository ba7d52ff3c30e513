import CLibXML2

/// Reads a document piece by piece as it comes, and tells a listener. Nothing
/// is kept, so a text of a gigabyte takes no memory. There are no entities to
/// expand: a DOCTYPE ends the reading where it stands, and nothing is ever
/// fetched.
final class XMLPushParser {
    /// Why reading stopped.
    enum Failure: Error, Equatable {
        case doctype(line: Int, name: String)
        case tooDeep(line: Int)
        case encoding(String)
        case notWellFormed(line: Int, message: String)
    }

    /// Owned; freed in `deinit`.
    private let context: xmlParserCtxtPtr
    private let hearing: Hearing

    init(_ listener: any XMLListener) {
        xmlInitParser()
        hearing = Hearing(listener)
        var sax = Self.callbacks
        guard
            let context = xmlCreatePushParserCtxt(&sax, Unmanaged.passUnretained(hearing).toOpaque(), nil, 0, nil)
        else { fatalError("no memory for a parser") }
        self.context = context
        // Never XML_PARSE_HUGE, never DTDLOAD, never NOENT.
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue))
        hearing.context = context
    }

    deinit {
        xmlFreeParserCtxt(context)
        withExtendedLifetime(hearing) {}
    }

    /// Takes more of the document.
    /// - Returns: false when the listener has heard enough.
    @discardableResult
    func take(_ bytes: UnsafeRawBufferPointer) throws(Failure) -> Bool {
        var rest = bytes
        // In pieces, so that the listener can stop it: libxml2 has `Int32` lengths as well.
        while !rest.isEmpty, !hearing.isOver {
            let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(64 * 1024))
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(piece.count))
            _ = piece.withMemoryRebound(to: CChar.self) {
                xmlParseChunk(context, $0.baseAddress, Int32($0.count), 0)
            }
            try hearing.check()
        }
        return !hearing.isOver
    }

    /// Says that the document ends here.
    func finish() throws(Failure) {
        if hearing.isOver { return }
        xmlParseChunk(context, nil, 0, 1)
        try hearing.check()
    }

    /// Where the document has been read to, counted from 1.
    var line: Int { hearing.line }

    /// A whole document at once.
    static func read(_ bytes: [UInt8], to listener: any XMLListener) throws(Failure) {
        let parser = XMLPushParser(listener)
        // `withUnsafeBytes` rethrows any error; ours is typed.
        let result = bytes.withUnsafeBytes { buffer in
            Result { () throws(Failure) in try parser.take(buffer) }
        }
        _ = try result.get()
        try parser.finish()
    }
}

/// What the callbacks of libxml2 share, which are C functions.
private final class Hearing {
    let listener: any XMLListener
    /// Belongs to the parser, which lives longer.
    var context: xmlParserCtxtPtr?
    var failure: XMLPushParser.Failure?
    var isOver = false
    var depth = 0

    init(_ listener: any XMLListener) {
        self.listener = listener
    }

    var line: Int {
        guard let input = context?.pointee.input else { return 1 }
        return max(1, Int(input.pointee.line))
    }

    func stop(_ failure: XMLPushParser.Failure?) {
        if isOver { return }
        self.failure = self.failure ?? failure
        isOver = true
        if let context { xmlStopParser(context) }
    }

    func check() throws(XMLPushParser.Failure) {
        if let failure { throw failure }
    }

    static func of(_ pointer: UnsafeMutableRawPointer?) -> Hearing? {
        pointer.map { Unmanaged<Hearing>.fromOpaque($0).takeUnretainedValue() }
    }
}

extension XMLPushParser {
    fileprivate static var callbacks: xmlSAXHandler {
        var sax = xmlSAXHandler()
        sax.initialized = UInt32(XML_SAX2_MAGIC)
        sax.startDocument = { pointer in
            guard let hearing = Hearing.of(pointer) else { return }
            let name = string(hearing.context?.pointee.encoding)
            // The others would be read by the system's converters, which were not made for strangers.
            let known = ["", "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii", "iso-8859-1"]
            if !known.contains(name.lowercased()) { hearing.stop(.encoding(name)) }
        }
        sax.internalSubset = { pointer, name, _, _ in
            guard let hearing = Hearing.of(pointer) else { return }
            hearing.stop(.doctype(line: hearing.line, name: string(name)))
        }
        sax.startElementNs = { pointer, name, prefix, namespace, declared, declarations, count, _, attributes in
            guard let hearing = Hearing.of(pointer), !hearing.isOver else { return }
            hearing.depth += 1
            if hearing.depth > Limits.depth { return hearing.stop(.tooDeep(line: hearing.line)) }
            var element = XMLElement(
                prefix: string(prefix), name: string(name), namespace: string(namespace), line: hearing.line)
            for index in 0..<Int(declared) {
                element.declarations.append(
                    XMLNode.Declaration(
                        prefix: string(declarations?[2 * index]), namespace: string(declarations?[2 * index + 1])))
            }
            for index in 0..<Int(count) {
                guard let fields = attributes?.advanced(by: 5 * index), let start = fields[3], let end = fields[4]
                else { continue }
                let bytes = UnsafeBufferPointer(start: start, count: end - start)
                var value = String(decoding: bytes, as: UTF8.self)
                // An ampersand is left as a reference for whoever builds a tree, which here is nobody.
                if value.utf8.contains(UInt8(ascii: "&")) { value = value.replacing("&#38;", with: "&") }
                element.attributes.append(
                    XMLNode.Attribute(
                        prefix: string(fields[1]), name: string(fields[0]), namespace: string(fields[2]),
                        value: value))
            }
            if !hearing.listener.started(element) { hearing.stop(nil) }
        }
        sax.endElementNs = { pointer, name, _, namespace in
            guard let hearing = Hearing.of(pointer), !hearing.isOver else { return }
            hearing.depth -= 1
            if !hearing.listener.ended(string(name), namespace: string(namespace)) { hearing.stop(nil) }
        }
        let text: charactersSAXFunc = { pointer, bytes, count in
            guard let hearing = Hearing.of(pointer), !hearing.isOver, let bytes else { return }
            if !hearing.listener.found(UnsafeBufferPointer(start: bytes, count: Int(count))) { hearing.stop(nil) }
        }
        sax.characters = text
        sax.cdataBlock = text
        // The same function, or libxml2 guesses which spaces mean nothing.
        sax.ignorableWhitespace = text
        sax.serror = { pointer, error in
            guard let hearing = Hearing.of(pointer), !hearing.isOver, let error,
                error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue
            else { return }
            var message = error.pointee.message.map { String(cString: $0) } ?? ""
            while let last = message.last, last.isWhitespace || last == "." { message.removeLast() }
            let line = error.pointee.line > 0 ? Int(error.pointee.line) : hearing.line
            hearing.stop(.notWellFormed(line: line, message: message))
        }
        return sax
    }
}

/// Empty for what a document does not say.
private func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
}
