import Involvement

// What was asked and counted, and in which files it stands.
extension DDICodebook {
    static func writeFiles(_ release: Release, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        var ids = UniqueNames()
        for format in tables {
            let id = ids.make("file_\(format.fileName)")
            var rowCount = 0
            try format.rows(of: release) { _ in rowCount += 1 }
            try xml.element("fileDscr", ["ID": id, "URI": format.fileName], to: &sink) { xml, sink in
                try xml.element("fileTxt", to: &sink) { xml, sink in
                    try xml.text("fileName", format.fileName, to: &sink)
                    let columns = format.columns.map { "\($0.name): \($0.about)" }.joined(separator: "; ")
                    try xml.text("fileCont", "\(format.about). Columns: \(columns)", to: &sink)
                    try xml.element("dimensns", to: &sink) { xml, sink in
                        try xml.text("caseQnty", String(rowCount), to: &sink)
                        try xml.text("varQnty", String(format.columns.count), to: &sink)
                    }
                    try xml.text("fileType", ["charset": "UTF-8"], "CSV, RFC 4180", to: &sink)
                    try xml.text(
                        "dataMsng", "[c] suppressed; [x] not available, the group is too small; [z] does not apply",
                        to: &sink)
                }
            }
        }
    }

    static func writeData(_ release: Release, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        let variables = PublishedVariable.all(of: release).filter { !$0.categories.isEmpty }
        let groups: [(String, String, [PublishedVariable])] = [
            ("questions", "What was asked", variables.filter { $0.subject.isAsked }),
            ("counted", "What people spoke of, and who they were", variables.filter { !$0.subject.isAsked }),
        ]
        try xml.element("dataDscr", to: &sink) { xml, sink in
            for (id, label, members) in groups where !members.isEmpty {
                let list = members.map { "var_\($0.name)" }.joined(separator: " ")
                try xml.element(
                    "varGrp", ["ID": "group_\(id)", "type": "section", "var": list], to: &sink
                ) { xml, sink in
                    try xml.text("labl", label, to: &sink)
                }
            }
            for variable in variables { try write(variable, &xml, &sink) }
        }
    }

    private static func write(
        _ variable: PublishedVariable, _ xml: inout XMLWriter, _ sink: inout ByteSink
    ) throws {
        let attributes: XMLWriter.Attributes = [
            "ID": "var_\(variable.name)", "name": variable.name, "intrvl": "discrete",
            "aggrMeth": "count", "measUnit": variable.subject == .rounds ? "answers" : "people",
            "nature": "nominal",
        ]
        try xml.element("var", attributes, to: &sink) { xml, sink in
            try xml.text("labl", variable.label, to: &sink)
            if case .question(let type) = variable.subject {
                let domain = variable.categories.contains { $0.value == "answered" } ? "text" : "category"
                try xml.line(
                    "qstn", ["responseDomainType": variable.takesSeveral ? "multiple" : domain], to: &sink
                ) { xml, sink in
                    try xml.text("qstnLit", variable.label, to: &sink)
                    try xml.text("ivuInstr", type, to: &sink)
                }
            }
            for category in variable.categories { try write(category, of: variable, &xml, &sink) }
        }
    }

    private static func write(
        _ category: PublishedVariable.Category, of variable: PublishedVariable, _ xml: inout XMLWriter,
        _ sink: inout ByteSink
    ) throws {
        let attributes: XMLWriter.Attributes = [
            "missing": category.isMissing ? "Y" : nil, "missType": category.isMissing ? category.value : nil,
            "excls": variable.takesSeveral && !category.isMissing ? "false" : nil,
        ]
        try xml.element("catgry", attributes, to: &sink) { xml, sink in
            try xml.text("catValu", category.value, to: &sink)
            try xml.text("labl", category.label, to: &sink)
            if !category.definition.isEmpty { try xml.text("txt", category.definition, to: &sink) }
            switch category.figure {
            case .people(let count): try xml.text("catStat", ["type": "freq"], String(count), to: &sink)
            // A statistic of another type than a frequency: no program can take it for a number of people.
            case .suppressed:
                try xml.text("catStat", ["type": "other", "otherType": "suppressed"], "[c]", to: &sink)
            case .notAvailable:
                try xml.text("catStat", ["type": "other", "otherType": "notAvailable"], "[x]", to: &sink)
            }
            if let share = category.share {
                let hundredths = FourDecimals.tenThousandths(share.estimate)
                let percent = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
                try xml.text("catStat", ["type": "percent"], percent, to: &sink)
            }
        }
    }
}

extension PublishedVariable.Subject {
    fileprivate var isAsked: Bool {
        switch self {
        case .question, .rounds: true
        default: false
        }
    }
}
