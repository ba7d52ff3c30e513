import Involvement

// A whole project: the document and the texts that it speaks of.
extension QDACheck {
    private static let made = "creatingUser:guid creationDateTime:moment modifyingUser:guid modifiedDateTime:moment"
    private static let sources = "TextSource/PictureSource/PDFSource/AudioSource/VideoSource"
    private static let marks = "Coding* NoteRef*"
    private static let area = "firstX!:whole firstY!:whole secondX!:whole secondY!:whole"

    static let projectGrammar = XMLGrammar(
        namespace: QDAProject.namespace, root: "Project",
        [
            "Project":
                "name! origin creatingUserGUID:guid creationDateTime:moment modifyingUserGUID:guid "
                + "modifiedDateTime:moment basePath | Users? CodeBook? Variables? Cases? Sources? Notes? Links? Sets? "
                + "Graphs? Description? NoteRef*",
            "Users": "| User+",
            "User": "guid!:guid name id",
            "CodeBook": "| Codes",
            "Codes": "| Code+",
            "Code": "guid!:guid name! isCodable!:boolean color:colour | Description? NoteRef* Code*",
            "Variables": "| Variable+",
            "Variable": "guid!:guid name! typeOfVariable!:Text,Boolean,Integer,Float,Date,DateTime | Description?",
            "Cases": "| Case+",
            "Case": "guid!:guid name | Description? CodeRef* VariableValue* SourceRef* SelectionRef*",
            "VariableValue":
                "| VariableRef TextValue/BooleanValue/IntegerValue/FloatValue/DateValue/DateTimeValue?",
            "Sources": "| \(sources)+",
            "TextSource Note Representation TextDescription":
                "guid!:guid name richTextPath plainTextPath \(made) | Description? PlainTextContent? "
                + "PlainTextSelection* \(marks) VariableValue*",
            "PlainTextSelection":
                "guid!:guid name startPosition!:whole endPosition!:whole \(made) | Description? \(marks)",
            "PictureSource":
                "guid!:guid name path currentPath \(made) | Description? TextDescription? PictureSelection* \(marks) "
                + "VariableValue*",
            "PictureSelection": "guid!:guid name \(area) \(made) | Description? \(marks)",
            "PDFSource":
                "guid!:guid name path currentPath \(made) | Description? PDFSelection* Representation? \(marks) "
                + "VariableValue*",
            "PDFSelection": "guid!:guid name page!:whole \(area) \(made) | Description? Representation? \(marks)",
            "AudioSource":
                "guid!:guid name path currentPath \(made) | Description? Transcript* AudioSelection* \(marks) "
                + "VariableValue*",
            "VideoSource":
                "guid!:guid name path currentPath \(made) | Description? Transcript* VideoSelection* \(marks) "
                + "VariableValue*",
            "AudioSelection VideoSelection":
                "guid!:guid name begin!:whole end!:whole \(made) | Description? \(marks)",
            "Transcript":
                "guid!:guid name richTextPath plainTextPath \(made) | Description? PlainTextContent? SyncPoint* "
                + "TranscriptSelection* NoteRef*",
            "TranscriptSelection":
                "guid!:guid name fromSyncPoint:guid toSyncPoint:guid \(made) | Description? \(marks)",
            "SyncPoint": "guid!:guid timeStamp:whole position:whole",
            "Coding": "guid!:guid creatingUser:guid creationDateTime:moment | CodeRef NoteRef*",
            "CodeRef NoteRef SourceRef SelectionRef VariableRef MemberCode MemberSource MemberNote":
                "targetGUID!:guid",
            "Notes": "| Note+",
            "Links": "| Link+",
            "Link": "guid!:guid name direction:Associative,OneWay,Bidirectional color:colour originGUID:guid "
                + "targetGUID:guid | NoteRef*",
            "Sets": "| Set+",
            "Set": "guid!:guid name! | Description? MemberCode* MemberSource* MemberNote*",
            "Graphs": "| Graph+",
            "Description PlainTextContent TextValue BooleanValue IntegerValue FloatValue DateValue DateTimeValue":
                "| #",
        ])

    static func problems(inProject zip: ZipReader, named name: String) throws -> [Problem] {
        guard let document = zip.names.first(where: { $0.hasSuffix(".qde") && !$0.contains("/") }) else {
            return [
                Problem(file: name, reason: "there is no project.qde in it", remedy: "Export the project again")
            ]
        }
        let bytes = try zip.bytes(of: document, atMost: XMLTree.limitBytes)
        let place = "\(name)/\(document)"
        let root: XMLTree
        do throws(Problems) {
            root = try XMLTree.read(bytes, named: place)
        } catch {
            return error.all
        }
        var findings = projectGrammar.findings(in: root)
        var problems: [Problem] = []
        if findings.isEmpty {
            findings = nameFindings(in: root)
            let guids = GUIDs(of: root, &findings)
            checkReferences(in: root, guids, &findings)
            var texts = QDATexts(zip: zip, file: name)
            try texts.check(root, &findings)
            problems = try texts.problemsOfOthers(than: document)
        }
        return findings.sorted { $0.line < $1.line }.map { $0.problem(in: place, remedy: remedy) } + problems
    }

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

    private static func checkReferences(
        in root: XMLTree, _ guids: GUIDs, _ findings: inout [XMLFinding]
    ) {
        var found: [XMLFinding] = []
        var types: [String: String] = [:]
        root.forEach { element in
            if let names = targets[element.name] { guids.check(element, "targetGUID", leadsTo: names, &found) }
            for user in ["creatingUser", "modifyingUser", "creatingUserGUID", "modifyingUserGUID"] {
                guids.check(element, user, leadsTo: ["User"], &found)
            }
            if element.name == "Variable" {
                types[XMLValue.sameGUID(element.attributes["guid"] ?? "")] = element.attributes["typeOfVariable"] ?? ""
            }
        }
        root.forEach { element in
            guard element.name == "VariableValue", element.children.count == 2,
                let type = types[XMLValue.sameGUID(element.children[0].attributes["targetGUID"] ?? "")]
            else { return }
            if element.children[1].name != "\(type)Value" {
                found.append(XMLFinding(element.children[1], "its variable is of type \(type)"))
            }
        }
        findings += found
    }
}
