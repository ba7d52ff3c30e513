import CLibXML2
import CShipped

/// A schema that documents are checked against, made ready once. libxml2 only
/// reads it while it checks, so several checks may share one.
/// https://gitlab.gnome.org/GNOME/libxml2/-/wikis/Thread-safety
package final class XMLSchema: @unchecked Sendable {
    /// The schema of `submission.xml`, as it stands in `Exports/submission/` but
    /// for the keys of quotations: libxml2 keeps nearly a kilobyte of every one
    /// for them and takes half of its time, so `QuotationKeys` checks them.
    /// Nil only when the bytes in the program are damaged.
    static let submission = XMLSchema(bytes: submissionBytes, leavingOut: QuotationKeys.rules)

    /// The bytes of `submission.xsd`.
    static var submissionBytes: [UInt8] {
        let file = heard_submission_schema()
        return Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
    }

    /// Owned; freed in `deinit`.
    let pointer: xmlSchemaPtr

    /// Nil when the bytes are not a schema. Fetches nothing: no network, no other files.
    /// - Parameter leavingOut: the names of keys, and of references to keys, that
    ///   are not to be checked.
    package init?(bytes: [UInt8], leavingOut rules: Set<String> = []) {
        XMLLibrary.start()
        guard bytes.count <= Int(Int32.max), let parser = xmlNewParserCtxt() else { return nil }
        defer { xmlFreeParserCtxt(parser) }
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
        let document = bytes.withUnsafeBytes { buffer in
            xmlCtxtReadMemory(
                parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil,
                options)
        }
        // The schema keeps what it needs of the document, which stays ours.
        guard let document else { return nil }
        defer { xmlFreeDoc(document) }
        if !rules.isEmpty { Self.leaveOut(rules, below: xmlDocGetRootElement(document)) }
        guard let schemaParser = xmlSchemaNewDocParserCtxt(document) else { return nil }
        defer { xmlSchemaFreeParserCtxt(schemaParser) }
        // Without a handler libxml2 prints on stderr.
        xmlSchemaSetParserStructuredErrors(schemaParser, { _, _ in }, nil)
        guard let schema = xmlSchemaParse(schemaParser) else { return nil }
        self.pointer = schema
    }

    deinit {
        xmlSchemaFree(pointer)
    }

    private static func leaveOut(_ rules: Set<String>, below parent: xmlNodePtr?) {
        var next = parent?.pointee.children
        while let node = next {
            next = node.pointee.next
            let kind = node.pointee.name.map { String(cString: $0) } ?? ""
            guard node.pointee.type == XML_ELEMENT_NODE, ["key", "keyref", "unique"].contains(kind) else {
                leaveOut(rules, below: node)
                continue
            }
            // A rule's name is its only attribute, but for the key that a reference refers to.
            var attribute = node.pointee.properties
            while let one = attribute, one.pointee.name.map({ String(cString: $0) }) != "name" {
                attribute = one.pointee.next
            }
            guard let name = attribute?.pointee.children?.pointee.content, rules.contains(String(cString: name))
            else { continue }
            xmlUnlinkNode(node)
            xmlFreeNode(node)
        }
    }
}

/// libxml2 keeps tables that must be made before two threads meet in them.
enum XMLLibrary {
    static func start() {
        _ = started
    }

    private static let started: Void = {
        xmlInitParser()
        // The table of XSD's own types is made by the first schema that is read.
        let smallest: StaticString = "<schema xmlns='http://www.w3.org/2001/XMLSchema'/>"
        smallest.withUTF8Buffer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                guard let parser = xmlSchemaNewMemParserCtxt(characters.baseAddress, Int32(characters.count))
                else { return }
                xmlSchemaFree(xmlSchemaParse(parser))
                xmlSchemaFreeParserCtxt(parser)
            }
        }
    }()
}
