import Involvement

// Who asked, how, when, and what may be done with it.
extension DDICodebook {
    /// About this document itself.
    static func writeDocument(_ release: Release, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        try xml.element("docDscr", to: &sink) { xml, sink in
            try xml.element("citation", to: &sink) { xml, sink in
                try xml.element("titlStmt", to: &sink) { xml, sink in
                    try xml.text("titl", "\(release.consultation.title): description of the study", to: &sink)
                }
                try xml.element("prodStmt", to: &sink) { xml, sink in
                    try xml.text("prodDate", ["date": release.day.iso], release.day.inWords, to: &sink)
                    try xml.text("software", release.generator, to: &sink)
                }
            }
        }
    }

    static func writeStudy(_ release: Release, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        try xml.element("stdyDscr", to: &sink) { xml, sink in
            try writeCitation(release, &xml, &sink)
            try writeSummary(release, &xml, &sink)
            try writeMethod(release, &xml, &sink)
            try writeAccess(release, &xml, &sink)
        }
    }

    private static func writeCitation(_ release: Release, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        let consultation = release.consultation
        try xml.element("citation", to: &sink) { xml, sink in
            try xml.element("titlStmt", to: &sink) { xml, sink in
                try xml.text("titl", consultation.title, to: &sink)
                try xml.text("IDNo", ["level": "study"], "\(consultation.id)-\(release.number)", to: &sink)
            }
            if !consultation.runBy.isEmpty {
                try xml.element("rspStmt", to: &sink) { xml, sink in
                    try xml.text("AuthEnty", consultation.runBy, to: &sink)
                }
            }
            try xml.element("prodStmt", to: &sink) { xml, sink in
                for agent in release.agents {
                    try xml.text("producer", ["role": agent.role.rawValue], agent.name, to: &sink)
                }
                try xml.text("prodDate", ["date": release.day.iso], release.day.inWords, to: &sink)
                try xml.text("software", release.generator, to: &sink)
                if !consultation.isFor.isEmpty {
                    try xml.line("fundAg", ["role": "the body that it is for"], to: &sink) { xml, sink in
                        try xml.words(consultation.isFor, to: &sink)
                        guard let body = consultation.body else { return }
                        try xml.words(" ", to: &sink)
                        try xml.text("ExtLink", ["URI": body.scheme, "role": "list of codes"], body.code, to: &sink)
                    }
                }
            }
            try xml.element("verStmt", to: &sink) { xml, sink in
                try xml.text(
                    "version", ["date": release.day.iso, "type": release.stage.rawValue], "Release \(release.number)",
                    to: &sink)
            }
        }
    }

    private static func writeSummary(_ release: Release, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        let summary = release.summary
        try xml.element("stdyInfo", to: &sink) { xml, sink in
            try xml.text("abstract", release.consultation.selection, to: &sink)
            try xml.element("sumDscr", to: &sink) { xml, sink in
                if let period = summary.period {
                    for (month, event) in [(period.lowerBound, "start"), (period.upperBound, "end")] {
                        try xml.text(
                            "collDate", ["date": month, "event": event], Day.inWords(month: month), to: &sink)
                    }
                }
                try xml.text("anlyUnit", "Person", to: &sink)
                let people = summary.whole.respondents.count.map { "\($0) people answered" }
                try xml.text(
                    "universe",
                    "People who use the services and chose to answer"
                        + (people.map { ": \($0), after rounding" } ?? ""), to: &sink)
                try xml.text("dataKind", "Published counts; no single answer is in them", to: &sink)
            }
        }
    }

    private static func writeMethod(_ release: Release, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        try xml.element("method", to: &sink) { xml, sink in
            try xml.element("dataColl", to: &sink) { xml, sink in
                try xml.text("sampProc", "None: whoever wished to answer did.", to: &sink)
                try xml.text("collMode", release.consultation.method, to: &sink)
                let survey = "\(release.consultation.survey), version \(release.consultation.version)"
                try xml.text("resInstru", survey, to: &sink)
            }
            try xml.element("anlyInfo", to: &sink) { xml, sink in
                for limit in PlainWords.limits(of: release) { try xml.text("dataAppr", limit, to: &sink) }
                for theme in release.codebook.themes {
                    guard let agreement = theme.agreement else { continue }
                    let alpha = FourDecimals.text(tenThousandths: agreement.alphaTenThousandths)
                    try xml.text(
                        "dataAppr", ["type": "agreement between coders"],
                        "\(theme.name): Krippendorff's alpha \(alpha) over \(agreement.passages) passages",
                        to: &sink)
                }
            }
        }
    }

    private static func writeAccess(_ release: Release, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        try xml.element("dataAccs", to: &sink) { xml, sink in
            try xml.element("useStmt", to: &sink) { xml, sink in
                try xml.text("confDec", PlainWords.disclosure(release.policy), to: &sink)
                try xml.text(
                    "restrctn",
                    "Single answers are not published. People's words are in it only where they agreed to that.",
                    to: &sink)
                try xml.text(
                    "disclaimer", "Nobody may try to find out who answered, or put two quotations down to one person.",
                    to: &sink)
            }
            for withheld in release.withheld {
                try xml.text(
                    "notes", ["type": "quotations kept back", "subject": withheld.reason.rawValue],
                    withheld.quotations.text, to: &sink)
            }
        }
    }
}
