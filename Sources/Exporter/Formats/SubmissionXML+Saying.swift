import Involvement

// What people spoke of, and their words.
extension SubmissionXML {
    static func writeThemes(_ release: Release, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        let codebook = release.codebook
        let attributes: XMLWriter.Attributes = [
            "codebook": codebook.id.rawValue, "version": codebook.version, "title": codebook.title,
        ]
        try xml.element("themes", attributes, to: &sink) { xml, sink in
            for figures in release.summary.whole.themes {
                let theme = codebook.theme(figures.theme)
                let attributes: XMLWriter.Attributes = [
                    "code": figures.theme.rawValue, "parent": theme?.parent?.rawValue, "colour": theme?.colour?.hex,
                ]
                try xml.element("theme", attributes, to: &sink) { xml, sink in
                    try xml.text("name", figures.name, to: &sink)
                    if let theme { try writeExplanation(of: theme, &xml, &sink) }
                    try write(figures, &xml, &sink)
                }
            }
        }
    }

    private static func writeExplanation(
        of theme: ReleasedTheme, _ xml: inout XMLWriter, _ sink: inout ByteSink
    ) throws {
        if !theme.definition.isEmpty { try xml.text("definition", theme.definition, to: &sink) }
        if !theme.include.isEmpty { try xml.text("include", theme.include, to: &sink) }
        if !theme.exclude.isEmpty { try xml.text("exclude", theme.exclude, to: &sink) }
        if let agreement = theme.agreement {
            let alpha = FourDecimals.text(tenThousandths: agreement.alphaTenThousandths)
            try xml.empty("agreement", ["passages": String(agreement.passages), "alpha": alpha], to: &sink)
        }
    }

    static func writeGroups(_ summary: Summary, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        for table in summary.tables { try write(table, &xml, &sink) }
    }

    private static func write(_ table: Summary.Table, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        try xml.element("groups", ["by": table.grouping.rawValue], to: &sink) { xml, sink in
            for group in table.blocks {
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
