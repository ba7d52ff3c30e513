import CLibXML2

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Reads a document from an open file, piece by piece, and checks it against a
/// schema on the way. Memory does not grow with the file. It fetches nothing
/// and replaces no entity; a document with a DOCTYPE is refused before it comes
/// here (`XMLProlog`), and is not read on if it does.
struct XMLReader: ~Copyable {
    /// A piece of a document. What it says is asked of the reader while it
    /// stands there, so that nothing is copied that nobody wants.
    enum Event: Equatable {
        case start, text, end
    }

    /// Something wrong, as libxml2 says it.
    struct Fault: Equatable {
        /// Counted from 1; nil when not known.
        let line: Int?
        let message: String
        /// False for a rule of the schema, true for a rule of XML itself.
        let isAboutXML: Bool
    }

    /// What was found so far, at most `limit`.
    var faults: [Fault] { found.faults }

    static let limit = 1000

    /// Owned; freed in `deinit`.
    private let reader: xmlTextReaderPtr
    private let schema: XMLSchema?
    private let source: Source?
    private let found = Found()
    private var owesEnd = false
    private var isDone = false

    private static let options = Int32(
        XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_COMPACT.rawValue)

    /// Nil when there is no memory for it. The file stays open.
    init?(descriptor: Int32, schema: XMLSchema?) {
        XMLLibrary.start()
        // Always UTF-8, whatever the document says: the prolog was looked at as UTF-8.
        guard let reader = xmlReaderForFd(descriptor, nil, "UTF-8", Self.options) else { return nil }
        self.init(reader, source: nil, schema: schema)
    }

    /// - Parameter memory: must stay as it is until the reader is gone.
    init?(memory: UnsafeRawBufferPointer) {
        XMLLibrary.start()
        guard memory.count <= Int(Int32.max),
            let reader = xmlReaderForMemory(
                memory.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(memory.count), nil, "UTF-8",
                Self.options)
        else { return nil }
        self.init(reader, source: nil, schema: nil)
    }

    /// Reads what it is given piece by piece, such as a part of a zip.
    /// - Parameter take: fills a buffer; 0 at the end, below 0 when there was an error.
    init?(schema: XMLSchema?, take: @escaping (UnsafeMutableRawBufferPointer) -> Int) {
        XMLLibrary.start()
        let source = Source(take: take)
        let reader = xmlReaderForIO(
            { context, buffer, count in
                guard let context, let buffer else { return -1 }
                let source = Unmanaged<Source>.fromOpaque(context).takeUnretainedValue()
                return Int32(clamping: source.take(UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))))
            }, nil, Unmanaged.passUnretained(source).toOpaque(), nil, "UTF-8", Self.options)
        guard let reader else { return nil }
        self.init(reader, source: source, schema: schema)
    }

    private init(_ reader: xmlTextReaderPtr, source: Source?, schema: XMLSchema?) {
        self.reader = reader
        self.source = source
        self.schema = schema
        // The handler first: once the schema has put its own callbacks in front, libxml2 calls the handler for
        // errors in the XML with the wrong context and crashes. Set in this order it does not call it for them,
        // and `read` asks for them instead.
        xmlTextReaderSetStructuredErrorHandler(
            reader,
            { context, error in
                guard let context, let error else { return }
                let found = Unmanaged<Found>.fromOpaque(context).takeUnretainedValue()
                found.take(
                    line: Int(error.pointee.line), message: error.pointee.message.map { String(cString: $0) } ?? "",
                    isAboutXML: error.pointee.domain != Int32(XML_FROM_SCHEMASV.rawValue))
            }, Unmanaged.passUnretained(found).toOpaque())
        if let schema { xmlTextReaderSetSchema(reader, schema.pointer) }
    }

    deinit {
        // Taking the schema off first: freeing the reader may still report.
        xmlTextReaderSetSchema(reader, nil)
        xmlFreeTextReader(reader)
        // Keeps both alive until libxml2 has let go of them.
        withExtendedLifetime((found, schema, source)) {}
    }

    /// The next piece; nil at the end or where reading cannot go on.
    mutating func next() -> Event? {
        if owesEnd {
            owesEnd = false
            return .end
        }
        while !isDone {
            guard read() else { break }
            switch xmlTextReaderNodeType(reader) {
            case Int32(XML_READER_TYPE_ELEMENT.rawValue):
                owesEnd = xmlTextReaderIsEmptyElement(reader) == 1
                return .start
            case Int32(XML_READER_TYPE_END_ELEMENT.rawValue):
                return .end
            case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue),
                Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue):
                return .text
            case Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue):
                isDone = true
            default: continue
            }
        }
        isDone = true
        return nil
    }

    /// Reads what is left of a document without a DOCTYPE, for its faults alone.
    mutating func readToEnd() {
        while !isDone { isDone = !read() }
    }

    private mutating func read() -> Bool {
        // Not before each piece: there are millions, and it takes longer than it looks.
        if found.isToBeForgotten { xmlResetLastError() }
        found.isToBeForgotten = false
        let result = xmlTextReaderRead(reader)
        if result < 0 && !found.faults.contains(where: \.isAboutXML) {
            let last = xmlGetLastError()
            found.take(
                line: last.map { Int($0.pointee.line) },
                message: last?.pointee.message.map { String(cString: $0) } ?? "", isAboutXML: true)
        }
        return result == 1
    }

    /// The name of an element, without its prefix.
    var name: String { string(xmlTextReaderConstLocalName(reader)) }

    /// Whether an element has a name, looked at without making a `String`.
    func isNamed(_ name: StaticString) -> Bool {
        guard let own = xmlTextReaderConstLocalName(reader) else { return false }
        return strcmp(UnsafeRawPointer(own).assumingMemoryBound(to: CChar.self), name.cString) == 0
    }

    /// The value of an attribute of an element; nil when it has none of that name.
    func attribute(_ name: StaticString) -> String? {
        value(of: name).map { String(cString: $0) }
    }

    /// A number that stands for the value of an attribute while this program
    /// runs: two values hardly ever have the same.
    func hash(ofAttribute name: StaticString) -> Int? {
        guard let value = value(of: name) else { return nil }
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(start: value, count: Int(xmlStrlen(value))))
        return hasher.finalize()
    }

    /// Belongs to the reader. Of a value that stands in several pieces, as it does
    /// with references to entities, which no document of ours may declare, the first.
    private func value(of name: StaticString) -> UnsafePointer<xmlChar>? {
        var next = xmlTextReaderCurrentNode(reader)?.pointee.properties
        while let attribute = next {
            next = attribute.pointee.next
            if let own = attribute.pointee.name,
                strcmp(UnsafeRawPointer(own).assumingMemoryBound(to: CChar.self), name.cString) == 0
            {
                return UnsafePointer(attribute.pointee.children?.pointee.content)
            }
        }
        return nil
    }

    /// The namespace of an element; empty when it has none.
    var namespace: String { string(xmlTextReaderConstNamespaceUri(reader)) }

    /// The words of a text.
    var text: String { string(xmlTextReaderConstValue(reader)) }

    /// Counted from 1.
    var line: Int {
        guard let node = xmlTextReaderCurrentNode(reader) else { return 0 }
        return max(1, xmlGetLineNo(node))
    }

    /// The attributes of an element, by name.
    func attributes() -> [String: String] {
        var attributes: [String: String] = [:]
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            attributes[string(xmlTextReaderConstName(reader))] = string(xmlTextReaderConstValue(reader))
        }
        xmlTextReaderMoveToElement(reader)
        return attributes
    }

    /// The bytes belong to the reader.
    private func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }

    /// Where a C function asks for the next bytes.
    private final class Source {
        let take: (UnsafeMutableRawBufferPointer) -> Int

        init(take: @escaping (UnsafeMutableRawBufferPointer) -> Int) {
            self.take = take
        }
    }

    /// Where the handler, which is a C function, leaves what it is told.
    private final class Found {
        private(set) var faults: [Fault] = []
        /// Whether libxml2 may still hold an error as its last one that is known.
        var isToBeForgotten = true

        func take(line: Int?, message: String, isAboutXML: Bool) {
            isToBeForgotten = true
            guard faults.count < XMLReader.limit else { return }
            faults.append(Fault(line: line == 0 ? nil : line, message: message, isAboutXML: isAboutXML))
        }
    }
}

extension StaticString {
    /// Literals end with a nought.
    fileprivate var cString: UnsafePointer<CChar> {
        UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
    }
}
