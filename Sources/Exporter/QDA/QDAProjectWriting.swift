import Involvement

/// Writes `project.qde` of one release.
struct QDAProjectWriting {
    let release: Release
    let codes: QDACodes
    /// Whether the words stand in the document and not in files of their own.
    let isInline: Bool
    /// The panel's GUID, and those of the variables: every quotation has them.
    private let panel: String
    private let variables: [String: String]

    init(_ release: Release, isInline: Bool) {
        self.release = release
        let base = "heard:\(release.consultation.id)"
        panel = NamedUUID.text("\(base)/user/\(Agent.Role.facilitator.rawValue)")
        variables = Dictionary(
            uniqueKeysWithValues: Self.variableNames.map { ($0, NamedUUID.text("\(base)/variable/\($0)")) })
        codes = QDACodes(release.codebook)
        self.isInline = isInline
    }

    func guid(_ kind: String, _ name: String) -> String {
        NamedUUID.text("heard:\(release.consultation.id)/\(kind)/\(name)")
    }

    func sourceGUID(_ quotation: ID<Quotation>) -> String { guid("source", quotation.rawValue) }

    /// Midnight of the day of the release: a clock would make two releases differ.
    private var moment: String { "\(release.day.iso)T00:00:00Z" }

    private static let variableNames = ["attribution", "consent", "question"]

    func writeDocument(to sink: inout ByteSink) throws {
        var xml = XMLWriter()
        try xml.declaration(to: &sink)
        let attributes: XMLWriter.Attributes = [
            "xmlns": QDAProject.namespace, "name": release.consultation.title, "origin": release.generator,
            "creatingUserGUID": panel, "creationDateTime": moment,
        ]
        try xml.element("Project", attributes, to: &sink) { xml, sink in
            try writeUsers(&xml, &sink)
            try xml.element("CodeBook", to: &sink) { xml, sink in
                try xml.element("Codes", to: &sink) { xml, sink in
                    try codes.write(&xml, &sink)
                    try writePolarities(&xml, &sink)
                }
            }
            try xml.element("Variables", to: &sink) { xml, sink in
                for name in Self.variableNames {
                    let attributes: XMLWriter.Attributes = [
                        "guid": variables[name], "name": name, "typeOfVariable": "Text",
                    ]
                    try xml.empty("Variable", attributes, to: &sink)
                }
            }
            if !release.quotations.isEmpty {
                try xml.element("Sources", to: &sink) { xml, sink in
                    for quotation in release.quotations { try write(quotation, &xml, &sink) }
                }
            }
            try writeAsks(&xml, &sink)
            let limits = PlainWords.limits(of: release).joined(separator: "\n")
            try xml.text("Description", limits, to: &sink)
        }
    }

    /// Who found the themes: people accepted every one, and a program suggested.
    private func writeUsers(_ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        func name(_ role: Agent.Role) -> String? { release.agents.first { $0.role == role }?.name }
        let users: [(role: Agent.Role, name: String)] = [
            (.facilitator, name(.facilitator) ?? "The panel"), (.machine, name(.machine) ?? release.generator),
        ]
        try xml.element("Users", to: &sink) { xml, sink in
            for user in users {
                let id = user.role.rawValue
                try xml.empty("User", ["guid": guid("user", id), "name": user.name, "id": id], to: &sink)
            }
        }
    }

    static let polarities: [Polarity] = [.positive, .negative, .mixed, .neutral]

    private func polarityGUID(_ polarity: Polarity) -> String { NamedUUID.text("heard:polarity:\(polarity.rawValue)") }

    /// The other family of codes: how a theme was spoken of.
    private func writePolarities(_ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        let taken = Set(release.codebook.themes.map(\.name))
        func name(_ wish: String) -> String { taken.contains(wish) ? "\(wish) (polarity)" : wish }
        let attributes: XMLWriter.Attributes = [
            "guid": NamedUUID.text("heard:polarity:"), "name": name("Polarity"), "isCodable": "false",
        ]
        try xml.element("Code", attributes, to: &sink) { xml, sink in
            try xml.text("Description", "How the theme of the same selection was spoken of.", to: &sink)
            for polarity in Self.polarities {
                let word = polarity.rawValue.prefix(1).uppercased() + polarity.rawValue.dropFirst()
                let attributes: XMLWriter.Attributes = [
                    "guid": polarityGUID(polarity), "name": name(word), "isCodable": "true",
                ]
                try xml.empty("Code", attributes, to: &sink)
            }
        }
    }

    private func write(
        _ quotation: ReleasedQuotation, _ xml: inout XMLWriter, _ sink: inout ByteSink
    ) throws {
        let source = sourceGUID(quotation.id)
        let attributes: XMLWriter.Attributes = [
            "guid": source, "name": quotation.id.rawValue,
            "plainTextPath": isInline ? nil : "internal://\(source).txt", "creatingUser": panel,
            "creationDateTime": moment,
        ]
        try xml.element("TextSource", attributes, to: &sink) { xml, sink in
            if isInline { try xml.text("PlainTextContent", QDAText.standing(quotation.text), to: &sink) }
            let length = String(QDAText.countScalars(quotation.text))
            // A selection for each theme, so that its polarity stands with it and with no other.
            for mention in quotation.themes {
                try writeSelection("\(quotation.id)/\(mention.theme)", length, &xml, &sink) { xml, sink in
                    let name = "\(quotation.id)/\(mention.theme)"
                    try writeCoding(guid("coding", name), codes.guid(of: mention.theme), &xml, &sink)
                    if let polarity = mention.polarity {
                        try writeCoding(guid("polarity", name), polarityGUID(polarity), &xml, &sink)
                    }
                }
            }
            if quotation.themes.isEmpty { try writeSelection("\(quotation.id)/", length, &xml, &sink, coding: nil) }
            let values = [
                ("attribution", quotation.attribution), ("consent", quotation.consent.rawValue),
                ("question", quotation.question?.rawValue ?? ""),
            ]
            for (name, value) in values where !value.isEmpty {
                try xml.element("VariableValue", to: &sink) { xml, sink in
                    try xml.empty("VariableRef", ["targetGUID": variables[name]], to: &sink)
                    try xml.text("TextValue", value, to: &sink)
                }
            }
        }
    }

    private func writeSelection(
        _ name: String, _ length: String, _ xml: inout XMLWriter, _ sink: inout ByteSink,
        coding: XMLWriter.Content?
    ) throws {
        let attributes: XMLWriter.Attributes = [
            "guid": guid("selection", name), "startPosition": "0", "endPosition": length, "creatingUser": panel,
            "creationDateTime": moment,
        ]
        guard let coding else { return try xml.empty("PlainTextSelection", attributes, to: &sink) }
        try xml.element("PlainTextSelection", attributes, to: &sink, content: coding)
    }

    private func writeCoding(
        _ guid: String, _ code: String, _ xml: inout XMLWriter, _ sink: inout ByteSink
    ) throws {
        let attributes: XMLWriter.Attributes = ["guid": guid, "creatingUser": panel, "creationDateTime": moment]
        try xml.element("Coding", attributes, to: &sink) { xml, sink in
            try xml.empty("CodeRef", ["targetGUID": code], to: &sink)
        }
    }
}
