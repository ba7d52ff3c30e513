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
            "Graph": "guid!:guid name | Vertex* Edge*",
            "Vertex":
                "guid!:guid representedGUID:guid name firstX!:whole firstY!:whole secondX:whole secondY:whole "
                + "shape:Person,Oval,Rectangle,RoundedRectangle,Star,LeftTriangle,RightTriangle,UpTriangle,"
                + "DownTriangle,Note color:colour",
            "Edge":
                "guid!:guid representedGUID:guid name sourceVertex!:guid targetVertex!:guid color:colour "
                + "direction:Associative,OneWay,Bidirectional lineStyle:dotted,dashed,solid",
            "Description PlainTextContent TextValue BooleanValue IntegerValue FloatValue DateValue DateTimeValue":
                "| #",
        ])

    static func problems(inProject zip: ZipReader, named name: String) throws -> [Problem] {
        guard let document = zip.names.first(where: { $0.hasSuffix(".qde") && !$0.contains("/") }) else {
            return [
                Problem(file: name, reason: "there is no project.qde in it", remedy: "Export the project again")
            ]
        }
        var check = QDAProjectCheck(QDATexts(zip: zip, file: name))
        let faults = try ZipPart.read(document, of: zip, named: name) { try check.take($0, $1) }
        guard faults.isEmpty else { return faults }
        let (findings, hasRightForm) = check.findings()
        let problems = findings.sorted { $0.line < $1.line }.map {
            $0.problem(in: "\(name)/\(document)", remedy: remedy)
        }
        return hasRightForm ? problems + check.texts.problemsOfOthers(than: document) : problems
    }
}
