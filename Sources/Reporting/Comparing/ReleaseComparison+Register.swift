import Involvement

// Services and the bodies that buy them.
extension ReleaseComparison {
    mutating func compareRegister() {
        let part = "Services"
        compareText(.service, part, nil, "version of the register", old.register.version, new.register.version)
        compareCommissioners("Who buys services")
        let services = compareRows(
            .service, part, "service", old.register.services, new.register.services, code: \.id.rawValue,
            text: \.name)
        for (was, service) in services { compare(was, service, part) }
    }

    private mutating func compare(_ was: CommissionedService, _ service: CommissionedService, _ part: String) {
        let code = service.id.rawValue
        compareName(.service, part, "service", code, was.name, service.name)
        compareText(.service, part, code, "tier of *\(code)*", was.tier.name, service.tier.name)
        let texts: [(String, KeyPath<CommissionedService, String>)] = [
            ("kind", \.kind), ("area", \.area), ("way into", \.referral), ("catchment", \.catchment),
            ("charge", \.charge),
        ]
        for (name, text) in texts {
            compareText(.service, part, code, "\(name) of *\(code)*", was[keyPath: text], service[keyPath: text])
        }
        compareText(
            .service, part, code, "contracts of *\(code)*", Self.words(was.contracts), Self.words(service.contracts))
    }

    private mutating func compareCommissioners(_ part: String) {
        let bodies = compareRows(
            .commissioner, part, "commissioner", old.register.commissioners, new.register.commissioners,
            code: \.id.rawValue, text: \.name)
        for (was, body) in bodies {
            let code = body.id.rawValue
            compareName(.commissioner, part, "commissioner", code, was.name, body.name)
            let texts: [(String, String?, String?)] = [
                ("nation", was.nation.rawValue, body.nation.rawValue), ("kind", was.kind, body.kind),
                ("code", was.identifier?.inWords, body.identifier?.inWords),
                ("first day", was.from?.inWords, body.from?.inWords),
                ("last day", was.until?.inWords, body.until?.inWords),
            ]
            for (name, before, after) in texts {
                compareText(.commissioner, part, code, "\(name) of *\(code)*", before, after)
            }
        }
    }

    /// `harbour_adp from 1 April 2019 until 31 March 2024; ...`
    private static func words(_ contracts: [Contract]) -> String {
        contracts.map { contract in
            contract.commissioner.rawValue + (contract.from.map { " from \($0.inWords)" } ?? "")
                + (contract.until.map { " until \($0.inWords)" } ?? "")
        }.joined(separator: "; ")
    }
}
