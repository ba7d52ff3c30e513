import Involvement

// Where it comes from, who asked, about which services, and what was answered.
extension SubmissionXML {
    static func writeProvenance(_ release: Release, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        try xml.element("provenance", to: &sink) { xml, sink in
            try xml.text("generator", release.generator, to: &sink)
            try xml.text("day", release.day.iso, to: &sink)
            try xml.text("dataDigest", ["algorithm": "SHA-256"], release.dataDigest, to: &sink)
            for agent in release.agents {
                try xml.text("agent", ["role": agent.role.rawValue, "day": agent.day?.iso], agent.name, to: &sink)
            }
            if let previous = release.previous {
                try xml.text("previous", ["number": String(previous.number)], previous.digest, to: &sink)
            }
            for correction in release.corrections {
                let attributes: XMLWriter.Attributes = [
                    "release": String(correction.release), "quote": correction.quotation.rawValue,
                ]
                try xml.empty("correction", attributes, to: &sink)
            }
            try xml.empty(
                "disclosure",
                [
                    "policy": release.policy.name, "suppressUpTo": String(release.policy.suppressUpTo),
                    "roundTo": String(release.policy.roundTo),
                    "smallestBase": String(release.policy.smallestBase),
                    "smallestAttribution": String(release.policy.smallestAttribution),
                ], to: &sink)
            try xml.element("withheld", to: &sink) { xml, sink in
                for withheld in release.withheld {
                    let reason: XMLWriter.Attributes = ["reason": withheld.reason.rawValue]
                    try writeFigure("quotations", reason, withheld.quotations, &xml, &sink)
                }
            }
        }
    }

    static func writeConsultation(_ release: Release, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        let consultation = release.consultation
        let attributes: XMLWriter.Attributes = [
            "id": consultation.id.rawValue, "survey": consultation.survey.rawValue,
            "version": consultation.version, "language": consultation.language,
        ]
        try xml.element("consultation", attributes, to: &sink) { xml, sink in
            try xml.text("title", consultation.title, to: &sink)
            try xml.text("runBy", consultation.runBy, to: &sink)
            try xml.text("for", consultation.isFor, to: &sink)
            try write(consultation.body, &xml, &sink)
            try xml.text("selection", consultation.selection, to: &sink)
            try xml.text("method", consultation.method, to: &sink)
            if let period = release.summary.period {
                try xml.empty("period", ["from": period.lowerBound, "until": period.upperBound], to: &sink)
            }
            try writeFigure("respondents", release.summary.whole.respondents, &xml, &sink)
            try xml.text("collectedQuotations", String(release.summary.collectedQuotations), to: &sink)
            for limit in PlainWords.limits(of: release) { try xml.text("limit", limit, to: &sink) }
        }
    }

    static func writeRegister(_ register: ServiceRegister, _ xml: inout XMLWriter, _ sink: inout ByteSink) throws {
        try xml.element("commissioners", to: &sink) { xml, sink in
            for commissioner in register.commissioners { try write(commissioner, &xml, &sink) }
        }
        try xml.element("services", ["version": register.version], to: &sink) { xml, sink in
            for service in register.services { try write(service, &xml, &sink) }
        }
    }

    static func writeQuestions(
        _ questions: [Summary.QuestionFigures], _ xml: inout XMLWriter, _ sink: inout ByteSink
    ) throws {
        try xml.element("questions", to: &sink) { xml, sink in
            for question in questions {
                let attributes: XMLWriter.Attributes = ["code": question.question.rawValue, "type": question.type]
                try xml.element("question", attributes, to: &sink) { xml, sink in
                    try xml.text("text", question.text, to: &sink)
                    for option in question.options { try write(option, &xml, &sink) }
                }
            }
        }
    }

    private static func write(
        _ commissioner: Commissioner, _ xml: inout XMLWriter, _ sink: inout ByteSink
    ) throws {
        let attributes: XMLWriter.Attributes = [
            "code": commissioner.id.rawValue, "nation": commissioner.nation.rawValue,
            "from": commissioner.from?.iso, "until": commissioner.until?.iso,
        ]
        try xml.element("commissioner", attributes, to: &sink) { xml, sink in
            try xml.text("name", commissioner.name, to: &sink)
            try xml.text("kind", commissioner.kind, to: &sink)
            try write(commissioner.identifier, &xml, &sink)
        }
    }

    private static func write(
        _ identifier: BodyIdentifier?, _ xml: inout XMLWriter, _ sink: inout ByteSink
    ) throws {
        guard let identifier else { return }
        try xml.text("identifier", ["scheme": identifier.scheme], identifier.code, to: &sink)
    }

    private static func write(
        _ service: CommissionedService, _ xml: inout XMLWriter, _ sink: inout ByteSink
    ) throws {
        let attributes: XMLWriter.Attributes = ["code": service.id.rawValue, "tier": service.tier.code]
        try xml.element("service", attributes, to: &sink) { xml, sink in
            try xml.text("name", service.name, to: &sink)
            try xml.text("kind", service.kind, to: &sink)
            try xml.text("area", service.area, to: &sink)
            if !service.referral.isEmpty { try xml.text("referral", service.referral, to: &sink) }
            if !service.catchment.isEmpty { try xml.text("catchment", service.catchment, to: &sink) }
            if !service.charge.isEmpty { try xml.text("charge", service.charge, to: &sink) }
            for contract in service.contracts {
                try xml.empty(
                    "contract",
                    [
                        "commissioner": contract.commissioner.rawValue, "from": contract.from?.iso,
                        "until": contract.until?.iso,
                    ], to: &sink)
            }
        }
    }

    private static func write(
        _ option: Summary.OptionFigures, _ xml: inout XMLWriter, _ sink: inout ByteSink
    ) throws {
        let content: XMLWriter.Content = { xml, sink in
            try xml.text("text", option.text, to: &sink)
            try writeFigure("respondents", option.respondents, &xml, &sink)
            if let rounds = option.rounds { try writeFigure("rounds", rounds, &xml, &sink) }
        }
        if let code = option.option {
            try xml.element("option", ["code": code], to: &sink, content: content)
        } else if option.state == ItemResponse.answeredState {
            try xml.element("answered", to: &sink, content: content)
        } else if option.state == ItemResponse.asWrittenState {
            try xml.element("asWritten", to: &sink, content: content)
        } else {
            try xml.element("absent", ["state": option.state], to: &sink, content: content)
        }
    }
}

extension ItemResponse {
    /// The word that `state` gives for an answer.
    static let answeredState = ItemResponse.answered(.text("")).state

    /// The word that `state` gives for what was written by hand.
    static let asWrittenState = ItemResponse.asWritten("").state
}
