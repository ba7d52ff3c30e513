import Involvement

/// Checks a DDI-Codebook 2.5 or 2.6 document, ours or an archive's: the order
/// of what we know of it, every reference, and every figure. It has more
/// elements than these; what has no rule here may stand anywhere.
enum DDICheck {
    static func grammar(_ version: String) -> XMLGrammar {
        XMLGrammar(
            namespace: "ddi:codebook:\(version)", root: "codeBook", isOpen: true,
            [
                "codeBook": "ID:name version! | docDscr* stdyDscr+ fileDscr* dataDscr* otherMat*",
                "docDscr": "ID:name | citation? guide* docStatus* docSrc* controlledVocabUsed* notes*",
                "stdyDscr":
                    "ID:name | citation+ studyAuthorization* stdyInfo* studyDevelopment* method* dataAccs* "
                    + "othrStdyMat* notes*",
                "citation":
                    "ID:name | titlStmt rspStmt? prodStmt? distStmt? serStmt* verStmt* biblCit* holdings* notes*",
                "titlStmt": "ID:name | titl subTitl* altTitl* parTitl* IDNo*",
                "rspStmt": "ID:name | AuthEnty* othId*",
                "prodStmt": "ID:name | producer* copyright* prodDate* prodPlac* software* fundAg* grantNo*",
                "stdyInfo": "ID:name | studyBudget* subject* abstract* sumDscr* qualityStatement? notes*",
                "sumDscr":
                    "ID:name | timePrd* collDate* nation* geogCover* geogUnit* geoBndBox? boundPoly* anlyUnit* "
                    + "universe* dataKind*",
                "method": "ID:name | dataColl* notes* anlyInfo? stdyClas* dataProcessing* codingInstructions*",
                "dataAccs": "ID:name | setAvail* useStmt* notes*",
                "useStmt":
                    "ID:name | confDec* specPerm* restrctn* contact* citReq* deposReq* conditions* disclaimer*",
                "fileDscr": "ID:name | fileTxt* locMap? notes*",
                "fileTxt":
                    "ID:name | fileName* fileCitation? dataFingerprint* fileCont? fileStrc? dimensns? fileType* "
                    + "format* filePlac* dataChck* ProcStat* dataMsng* software* verStmt*",
                "dataDscr": "ID:name | varGrp* nCubeGrp* var* nCube* notes*",
                "varGrp": "ID:name | labl* txt* concept* defntn* universe* notes*",
                "var":
                    "ID:name name! intrvl:contin,discrete wgt:wgt,not-wgt | location* labl* imputation* security* "
                    + "embargo* respUnit* anlysUnit* qstn* valrng* invalrng* undocCod* universe* TotlResp* sumStat* "
                    + "txt* stdCatgry* catgryGrp* catgry* codInstr* verStmt* concept* derivation? varFormat? geoMap* "
                    + "catLevel* notes*",
                "catgry": "ID:name missing:Y,N excls:true,false | catValu? labl* txt* catStat* mrow?",
                "catStat": "ID:name type:freq,percent,crosstab,other otherType | #",
                "collDate timePrd": "ID:name event:start,end,single | #",
                "otherMat": "ID:name level! | labl* txt* notes* table* citation? otherMat*",
                "qstn":
                    "ID:name responseDomainType:text,numeric,code,category,datetime,geographic,multiple,other | # "
                    + "preQTxt/qstnLit/postQTxt/forward/backward/ivuInstr*",
            ])
    }

    static func problems(inFile path: String, named name: String) throws -> [Problem] {
        let bytes = try Files.bytes(of: path, place: name, atMost: XMLTree.limitBytes)
        do throws(Problems) {
            let root = try XMLTree.read(bytes, named: name)
            let remedy = "Make the file again, or see the DDI-Codebook standard for what may stand here"
            return findings(in: root).map { $0.problem(in: name, remedy: remedy) }
        } catch {
            return error.all
        }
    }

    static func findings(in root: XMLTree) -> [XMLFinding] {
        let is26 = root.namespace == "ddi:codebook:2_6"
        var findings = grammar(is26 ? "2_6" : "2_5").findings(in: root)
        guard root.name == "codeBook", root.namespace.hasPrefix("ddi:codebook:2_") else { return findings }
        let version = is26 ? "2.6" : "2.5"
        if root.attributes["version"] != nil, root.attributes["version"] != version {
            findings.append(XMLFinding(root, "its version is not \(version), as its namespace says"))
        }
        findings += references(in: root)
        root.forEach { element in
            switch element.name {
            case "dataDscr": checkVariables(of: element, &findings)
            case "var": checkCategories(of: element, &findings)
            case "catgry": checkFigures(of: element, &findings)
            case "sumDscr": checkDates(of: element, &findings)
            case "caseQnty", "varQnty":
                if Int(element.trimmedText).map({ $0 < 0 }) ?? true {
                    findings.append(XMLFinding(element, "it is not a number"))
                }
            default: break
            }
        }
        return findings.sorted { $0.line < $1.line }
    }

    /// Attributes that point at elements by their ID.
    private static let pointers = [
        "sdatrefs", "methrefs", "pubrefs", "access", "files", "wgt-var", "weight", "qstn", "var", "varGrp", "nCube",
        "nCubeGrp", "catgry", "catGrp", "levelnm", "fileid", "locMap", "varRef", "nCubeRef", "fileStrcRef", "sameNote",
        "parent",
    ]

    private static func references(in root: XMLTree) -> [XMLFinding] {
        var findings: [XMLFinding] = []
        var ids: Set<String> = []
        root.forEach { element in
            if let id = element.attributes["ID"], !ids.insert(id).inserted {
                findings.append(XMLFinding(element, "its ID `\(id.prefix(60))` is that of another element too"))
            }
        }
        root.forEach { element in
            for pointer in pointers {
                for id in element.attributes[pointer]?.split(whereSeparator: \.isWhitespace) ?? []
                where !ids.contains(String(id)) {
                    findings.append(
                        XMLFinding(element, "its attribute `\(pointer)` points at `\(id.prefix(60))`, which is nowhere")
                    )
                }
            }
        }
        return findings
    }

    private static func checkVariables(of data: XMLTree, _ findings: inout [XMLFinding]) {
        var names: Set<String> = []
        for variable in data.all("var") {
            if let name = variable.attributes["name"], !names.insert(name).inserted {
                findings.append(XMLFinding(variable, "its name is that of another variable too"))
            }
        }
    }

    private static func checkCategories(of variable: XMLTree, _ findings: inout [XMLFinding]) {
        var values: Set<String> = []
        for category in variable.all("catgry") {
            guard let value = category.first("catValu")?.trimmedText else { continue }
            if !values.insert(value).inserted {
                findings.append(XMLFinding(category, "its value `\(value.prefix(60))` is that of another category too"))
            }
        }
    }

    /// A frequency is a number, a percentage lies between 0 and 100, and what is
    /// not given has no number.
    private static func checkFigures(of category: XMLTree, _ findings: inout [XMLFinding]) {
        var isHidden = false
        var hasNumber = false
        for figure in category.all("catStat") {
            let number = Double(figure.trimmedText)
            switch figure.attributes["type"] ?? "freq" {
            case "freq":
                hasNumber = true
                if !(number.map { $0 >= 0 && $0.isFinite } ?? false) {
                    findings.append(XMLFinding(figure, "a frequency is a number, and this is none"))
                }
            case "percent":
                hasNumber = true
                if !(number.map { (0...100).contains($0) } ?? false) {
                    findings.append(XMLFinding(figure, "a percentage lies between 0 and 100"))
                }
            case "other" where ["suppressed", "notAvailable"].contains(figure.attributes["otherType"]):
                isHidden = true
                if !["[c]", "[x]"].contains(figure.trimmedText) {
                    findings.append(XMLFinding(figure, "a figure that is not given is written [c] or [x]"))
                }
            default: break
            }
        }
        if isHidden && hasNumber {
            findings.append(XMLFinding(category, "it is not given, and has a number all the same"))
        }
    }

    private static func checkDates(of summary: XMLTree, _ findings: inout [XMLFinding]) {
        for name in ["collDate", "timePrd"] {
            let dates = summary.all(name)
            let start = dates.first { $0.attributes["event"] == "start" }?.attributes["date"]
            guard let end = dates.first(where: { $0.attributes["event"] == "end" }), let until = end.attributes["date"]
            else { continue }
            if let start, until < start {
                findings.append(XMLFinding(end, "it ends, \(until), before it starts, \(start)"))
            }
        }
    }
}
