import FoundationEssentials

/// Checks the document of a project as it is read: its form, and with the right
/// form the names of its codes, its references, values and texts. The people's
/// words are not kept.
struct QDAProjectCheck {
    private(set) var texts: QDATexts
    private var form = XMLGrammarFollowing(QDACheck.projectGrammar)
    private var names = QDANames()
    private var references = QDAReferences(QDACheck.projectGrammar)
    private var values = QDAValues()

    init(_ texts: QDATexts) {
        self.texts = texts
    }

    mutating func take(_ event: XMLReader.Event, _ reader: borrowing XMLReader) throws {
        switch event {
        case .start:
            let element = XMLTree(reader)
            form.start(element)
            if form.findings.all.isEmpty { try start(element) }
        case .text:
            let words = reader.text
            form.words(words)
            texts.words(words)
        case .end:
            form.end()
            texts.end(reader.name)
        }
    }

    /// What is wrong, and whether the form is right: where it is not, the rest
    /// would only be noise.
    consuming func findings() -> (findings: [XMLFinding], hasRightForm: Bool) {
        guard form.findings.all.isEmpty else { return (form.findings.all, false) }
        return (names.findings.all + references.findings() + values.findings.all + texts.findings.all, true)
    }

    private mutating func start(_ element: XMLTree) throws {
        names.take(element)
        references.define(element)
        if let targets = Self.targets[element.name] { references.refer(element, "targetGUID", to: targets) }
        for user in Self.userAttributes where element.attributes[user] != nil {
            references.refer(element, user, to: ["User"])
        }
        values.take(element)
        try texts.start(element)
    }

    private static let userAttributes = ["creatingUser", "modifyingUser", "creatingUserGUID", "modifyingUserGUID"]

    private static let targets: [String: Set<String>] = [
        "CodeRef": ["Code"], "MemberCode": ["Code"], "VariableRef": ["Variable"], "NoteRef": ["Note"],
        "MemberNote": ["Note"],
        "SourceRef": ["TextSource", "PictureSource", "PDFSource", "AudioSource", "VideoSource"],
        "MemberSource": ["TextSource", "PictureSource", "PDFSource", "AudioSource", "VideoSource"],
        "SelectionRef": [
            "PlainTextSelection", "PictureSelection", "PDFSelection", "AudioSelection", "VideoSelection",
            "TranscriptSelection",
        ],
    ]
}

/// Whether values are of the type of their variable. Variables stand before
/// everything that has a value of them.
struct QDAValues {
    private(set) var findings = XMLFindings()
    private var types: [UUID: String] = [:]
    /// Of the value that is being read.
    private var type: String?

    mutating func take(_ element: XMLTree) {
        switch element.name {
        case "Variable":
            if let guid = XMLValue.guid(element["guid"]) { types[guid] = element["typeOfVariable"] }
        case "VariableValue": type = nil
        case "VariableRef": type = XMLValue.guid(element["targetGUID"]).flatMap { types[$0] }
        case "TextValue", "BooleanValue", "IntegerValue", "FloatValue", "DateValue", "DateTimeValue":
            guard let type, element.name != "\(type)Value" else { return }
            findings.refuse(element, "its variable is of type \(type)")
        default: break
        }
    }
}
