import Involvement

// What people spoke of, their words, and what they want done.
extension SubmissionXML {
    static func writeThemes(_ release: Release, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        let codebook = release.codebook
        let attributes: XMLWriter.Attributes = ["codebook": codebook.id.rawValue, "version": codebook.version]
        try xml.element("themes", attributes, to: &sink) { xml, sink in
            for figures in release.summary.whole.themes {
                let theme = codebook.theme(figures.theme)
                let attributes: XMLWriter.Attributes = [
                    "code": figures.theme.rawValue, "parent": theme?.parent?.rawValue,
                ]
                try xml.element("theme", attributes, to: &sink) { xml, sink in
                    try xml.text("name", figures.name, to: &sink)
                    if let definition = theme?.definition, !definition.isEmpty {
                        try xml.text("definition", definition, to: &sink)
                    }
                    try write(figures, &xml, &sink)
                }
            }
        }
    }

    static func writeGroups(_ summary: Summary, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        guard let grouping = summary.grouping else { return }
        try xml.element("groups", ["by": grouping.rawValue], to: &sink) { xml, sink in
            for group in summary.groups {
                try xml.element("group", ["code": group.code], to: &sink) { xml, sink in
                    try xml.text("name", group.name, to: &sink)
                    try writeFigure("respondents", group.respondents, &xml, &sink)
                    for figures in group.themes {
                        try xml.element("theme", ["ref": figures.theme.rawValue], to: &sink) { xml, sink in
                            try write(figures, &xml, &sink)
                        }
                    }
                }
            }
        }
    }

    static func writeEvidence(
        _ quotations: [ReleasedQuotation], _ xml: inout XMLWriter, _ sink: inout ByteSink
    ) throws {
        try xml.element("evidence", to: &sink) { xml, sink in
            for quotation in quotations {
                let attributes: XMLWriter.Attributes = [
                    "id": quotation.id.rawValue, "consent": quotation.consent.rawValue,
                    "question": quotation.question?.rawValue,
                ]
                try xml.element("quote", attributes, to: &sink) { xml, sink in
                    try xml.text("text", ["xml:space": "preserve"], quotation.text, to: &sink)
                    try xml.text("attribution", quotation.attribution, to: &sink)
                    for mention in quotation.themes {
                        try xml.empty(
                            "theme", ["ref": mention.theme.rawValue, "polarity": mention.polarity?.rawValue],
                            to: &sink)
                    }
                }
            }
        }
    }

    static func writeAsks(_ release: Release, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        guard !release.asks.isEmpty else { return }
        let released = Set(release.quotations.map(\.id))
        try xml.element("asks", to: &sink) { xml, sink in
            for ask in release.asks {
                try xml.element("ask", ["id": ask.id.rawValue], to: &sink) { xml, sink in
                    try xml.text("text", ask.text, to: &sink)
                    // A quotation that was withheld may not be pointed at either.
                    for quotation in ask.evidence where released.contains(quotation) {
                        try xml.empty("evidence", ["quote": quotation.rawValue], to: &sink)
                    }
                    switch ask.outcome {
                    case nil: break
                    case .notAgreed(let why): try xml.text("reply", ["state": "not agreed"], why, to: &sink)
                    case .agreed: try xml.empty("reply", ["state": "agreed"], to: &sink)
                    case .planned: try xml.empty("reply", ["state": "planned"], to: &sink)
                    case .done: try xml.empty("reply", ["state": "done"], to: &sink)
                    case .confirmed: try xml.empty("reply", ["state": "confirmed"], to: &sink)
                    }
                }
            }
        }
    }

    static func writeFigure(
        _ name: StaticString, _ figure: PublishedCount, _ xml: inout XMLWriter, _ sink: inout ByteSink
    ) throws {
        try writeFigure(name, [:], figure, &xml, &sink)
    }

    static func writeFigure(
        _ name: StaticString, _ attributes: XMLWriter.Attributes, _ figure: PublishedCount,
        _ xml: inout XMLWriter, _ sink: inout ByteSink
    ) throws {
        try xml.line(name, attributes, to: &sink) { xml, sink in
            switch figure {
            case .people(let count): try xml.text("count", String(count), to: &sink)
            case .suppressed: try xml.empty("suppressed", ["symbol": "c"], to: &sink)
            case .notAvailable: try xml.empty("notAvailable", ["symbol": "x"], to: &sink)
            }
        }
    }

    private static func write(
        _ figures: Summary.ThemeFigures, _ xml: inout XMLWriter, _ sink: inout ByteSink
    ) throws {
        try writeFigure("respondents", figures.respondents, &xml, &sink)
        if let share = figures.share {
            try xml.empty(
                "share",
                [
                    "estimate": FourDecimals.text(share.estimate), "low": FourDecimals.text(share.low),
                    "high": FourDecimals.text(share.high),
                ], to: &sink)
        }
        try xml.element("polarity", to: &sink) { xml, sink in
            try writeFigure("positive", figures.polarity[.positive] ?? .notAvailable, &xml, &sink)
            try writeFigure("negative", figures.polarity[.negative] ?? .notAvailable, &xml, &sink)
            try writeFigure("mixed", figures.polarity[.mixed] ?? .notAvailable, &xml, &sink)
            try writeFigure("neutral", figures.polarity[.neutral] ?? .notAvailable, &xml, &sink)
        }
    }
}
