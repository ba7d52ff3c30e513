public import Involvement

/// The form of another tool, read: a spreadsheet in one of three ways of
/// writing it, or an XForm.
public struct FormFile: Equatable, Sendable {
    public var kind: Kind
    public var content: Content

    /// What a file is, told by what is in it and never by its name.
    public enum Kind: Hashable, Sendable {
        case xlsx
        /// Tables between pipes, as pyxform reads and writes them.
        case markdown
        case csv
        case xform
        /// A REFI-QDA codebook, or what says it is one.
        case codebook
        /// Not a form we read: what it looks like, and what to do.
        case refused(reason: String, remedy: String)
    }

    public enum Content: Equatable, Sendable {
        case workbook(Workbook)
        /// The root element.
        case xform(XMLNode)
        /// The root element, of whatever version.
        case codebook(XMLNode)
    }

    public init(kind: Kind, content: Content) {
        self.kind = kind
        self.content = content
    }

    /// Reads a form in this process. What a stranger sent belongs in
    /// `readInChild`.
    ///
    /// Cells come as pyxform sees them: without the spaces around them.
    /// - Parameter name: the file's name, for problems only.
    public static func read(_ bytes: [UInt8], named name: String) throws(Problems) -> FormFile {
        guard bytes.count <= Limits.fileBytes else { throw Problems([tooLarge(name)]) }
        let kind = kind(of: bytes)
        switch kind {
        case .xlsx:
            let book = try XLSXFile.read(bytes, named: name)
            return FormFile(kind: kind, content: .workbook(book.trimmed))
        case .markdown:
            let book = try MarkdownFile.read(bytes, named: name)
            return FormFile(kind: kind, content: .workbook(book))
        case .csv:
            let book = try CSVFile.read(bytes, named: name)
            return FormFile(kind: kind, content: .workbook(book))
        case .xform:
            let root = try XMLNode.read(bytes, named: name)
            return FormFile(kind: kind, content: .xform(root))
        case .codebook:
            let root = try XMLNode.read(bytes, named: name)
            return FormFile(kind: kind, content: .codebook(root))
        case .refused(let reason, let remedy):
            throw Problems([Problem(file: name, reason: reason, remedy: remedy)])
        }
    }

    static func tooLarge(_ name: String) -> Problem {
        Problem(
            file: name, reason: "it is larger than \(Limits.fileBytes >> 20) MB, and no form is",
            remedy: "Take pictures and other sheets out of it and try again")
    }
}
