/// What stands in the column `parameters` is known to the type and can be.
extension FormCheck {
    mutating func checkParameters() {
        for line in outline.lines where line.isElement {
            guard let parameters = FormParameters(line.row["parameters"]) else {
                report(
                    line, column: "parameters", "it is not a list of parameters",
                    remedy: "Write name=value, with a space between one and the next")
                continue
            }
            switch line.type {
            case .select(let select):
                let known = select.isFromFile ? ["label", "randomize", "seed", "value"] : ["randomize", "seed"]
                checkOrder(parameters, allowing: known, line)
            case .word("range"): checkRange(parameters, line)
            case .word(let type):
                guard let known = Self.known[type] else { continue }
                allow(known, parameters, line)
                for name in ["rows", "max-pixels"] {
                    guard known.contains(name), let value = parameters[name], Int(value) == nil else { continue }
                    report(
                        line, column: "parameters", "`\(name)` must be a whole number, not `\(value)`",
                        remedy: "Write it as in \(name)=5")
                }
                if let quality = parameters["quality"], known.contains("quality"),
                    !["voice-only", "low", "normal", "external"].contains(quality)
                {
                    report(
                        line, column: "parameters", "there is no quality `\(quality)`",
                        remedy: "Use voice-only, low, normal or external")
                }
            case .begin, .end: break
            }
        }
    }

    private static let known: [String: [String]] = [
        "text": ["rows"], "photo": ["app", "max-pixels"], "audio": ["quality"], "background-audio": ["quality"],
        "audit": [
            "identify-user", "location-max-age", "location-min-interval", "location-priority", "track-changes",
            "track-changes-reasons",
        ],
        "geopoint": ["allow-mock-accuracy", "capture-accuracy", "reference-geometry", "warning-accuracy"],
        "geotrace": ["allow-mock-accuracy", "incremental", "reference-geometry"],
        "geoshape": ["allow-mock-accuracy", "incremental", "reference-geometry"],
    ]

    mutating func allow(_ known: [String], _ parameters: FormParameters, _ line: FormOutline.Line) {
        let unknown = parameters.values.keys.filter { !known.contains($0) }.sorted()
        guard !unknown.isEmpty else { return }
        report(
            line, column: "parameters",
            "`\(line.typeText)` has no parameter \(unknown.map { "`\($0)`" }.joined(separator: ", "))",
            remedy: "Use only \(known.joined(separator: ", "))")
    }

    private mutating func checkOrder(_ parameters: FormParameters, allowing known: [String], _ line: FormOutline.Line) {
        allow(known, parameters, line)
        guard let isRandom = parameters["randomize"] else {
            if parameters["seed"] != nil {
                report(
                    line, column: "parameters", "`seed` says nothing without `randomize`",
                    remedy: "Write randomize=true beside it, or remove it")
            }
            return
        }
        if isRandom != "true", isRandom != "false" {
            report(
                line, column: "parameters", "`randomize` must be true or false, not `\(isRandom)`",
                remedy: "Write randomize=true")
        } else if let seed = parameters["seed"], !Self.isOneReference(seed), Double(seed) == nil {
            report(
                line, column: "parameters", "`seed` must be a number or an earlier question, not `\(seed)`",
                remedy: "Write it as in seed=42 or seed=${question}")
        }
    }
}
