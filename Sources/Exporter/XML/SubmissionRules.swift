import Involvement

/// The rules of a submission that XSD 1.0 cannot say, fed with its elements in
/// order. It holds one theme at a time and a number for each quotation.
struct SubmissionRules {
    struct Finding: Equatable {
        let line: Int
        let place: String
        let reason: String
    }

    private(set) var findings: [Finding] = []

    private var open: [Element] = []
    private var isApproved = false
    /// By role.
    private var agents: [String: [String]] = [:]
    private var policy: [String: Int] = [:]
    private var whole: PublishedCount?
    private var grouping = ""
    private var groupBase: PublishedCount?
    private var serviceCodes: Set<String> = []
    private var theme = Theme()
    /// The people of the answer that is open.
    private var gaveAnswer: PublishedCount?
    /// How deep inside the evidence we are; 0 outside. There are many quotations,
    /// so no more is looked at than has to be.
    private var depthInEvidence = 0
    private var quotations = QuotationKeys()

    /// An element that has started and not ended.
    private struct Element {
        let name: String
        let attributes: [String: String]
        let line: Int
        var text = ""
    }

    /// The figures of one theme as far as they have come.
    private struct Theme {
        var respondents: PublishedCount?
        var share: [String: String]?
    }

    /// - Parameter reader: stands at the event.
    mutating func take(_ event: XMLReader.Event, _ reader: borrowing XMLReader) {
        if depthInEvidence > 0 {
            if event == .start {
                report(quotations.startedInEvidence(reader, depth: depthInEvidence), reader)
                depthInEvidence += 1
            } else if event == .end {
                depthInEvidence -= 1
            }
            return
        }
        switch event {
        case .start:
            let name = reader.name
            if name == "evidence" && open.count == 1 {
                depthInEvidence = 1
                return
            }
            let attributes = reader.attributes()
            open.append(Element(name: name, attributes: attributes, line: reader.line))
            started(name, attributes)
            if name == "evidence" { report(quotations.fault(ofReference: "quote", reader), reader) }
            if name == "quote" { report(quotations.fault(ofReference: "ref", reader), reader) }
        case .text:
            // Only counts, the names of agents and the codes of bodies are read as text.
            switch open.last?.name {
            case "count", "agent", "identifier": open[open.count - 1].text += reader.text
            default: break
            }
        case .end:
            if let element = open.popLast() { ended(element) }
        }
    }

    private mutating func started(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "submission": isApproved = attributes["stage"] == "approved"
        case "question": quotations.addQuestion(attributes["code"] ?? "")
        case "disclosure":
            for (name, value) in attributes { policy[name] = Int(value) }
        case "period": checkOrder(attributes)
        case "commissioner": checkOrder(attributes)
        case "contract": checkOrder(attributes)
        case "service":
            if let code = attributes["code"] { serviceCodes.insert(code) }
        case "groups": grouping = attributes["by"] ?? ""
        case "group":
            groupBase = nil
            checkGroup(attributes["code"] ?? "")
        case "theme":
            theme = Theme()
            // Those of groups and asks have no code.
            if let code = attributes["code"] { quotations.addTheme(code) }
            if let parent = attributes["parent"], parent == attributes["code"] {
                report("it is its own parent")
            }
        case "share": theme.share = attributes
        default: break
        }
    }

    private mutating func ended(_ element: Element) {
        switch element.name {
        case "count": tookFigure(Int(element.text).map { .people($0) }, at: element)
        case "suppressed": tookFigure(.suppressed, at: element)
        case "notAvailable": tookFigure(.notAvailable, at: element)
        case "theme": if open.last?.name != "ask" { checkShare(at: element) }
        case "agent": agents[element.attributes["role"] ?? "", default: []].append(element.text)
        case "identifier": checkIdentifier(at: element)
        case "provenance": checkApproval(at: element)
        default: break
        }
    }

    /// Two people, under two names, have read what is handed over.
    private mutating func checkApproval(at element: Element) {
        guard isApproved else { return }
        guard let reviewers = agents["reviewer"], let approvers = agents["approver"] else {
            return report("it says that it is approved, and not by whom: a reviewer and an approver", at: element)
        }
        for one in reviewers where approvers.contains(where: { Agent.isOnePerson(one, $0) }) {
            return report("one and the same person has reviewed and approved it", at: element)
        }
    }

    /// The schema knows what any code looks like, and not what one of a certain
    /// list does.
    private mutating func checkIdentifier(at element: Element) {
        let scheme = element.attributes["scheme"] ?? ""
        guard BodyIdentifier(scheme: scheme, code: element.text) == nil else { return }
        report(
            scheme == BodyIdentifier.ods
                ? "it is no code of the ODS list, which has 3 to 10 capital letters and digits"
                : "it is no code with the address of its list", at: element)
    }

    /// A figure is complete; `open` ends with the element that it is the figure of.
    private mutating func tookFigure(_ figure: PublishedCount?, at element: Element) {
        guard let figure else { return report("the count is too large", at: element) }
        checkRounding(figure, at: element)
        let path = open.map(\.name).suffix(3)
        let base = path.contains("group") || open.contains { $0.name == "group" } ? groupBase : whole
        switch (path.dropLast().last ?? "", path.last ?? "") {
        case ("consultation", "respondents"):
            whole = figure
            checkBase(figure, at: element)
        case ("group", "respondents"):
            groupBase = figure
            checkBase(figure, at: element)
            checkPart(figure, of: whole, "everybody who answered", at: element)
        case ("theme", "respondents"):
            theme.respondents = figure
            checkPart(figure, of: base, "everybody in the group", at: element)
        case ("polarity", _):
            checkPart(figure, of: theme.respondents, "everybody who spoke of the theme", at: element)
        case (_, "rounds"): checkRounds(figure, at: element)
        case (_, "respondents"):
            gaveAnswer = figure
            checkPart(figure, of: whole, "everybody who answered", at: element)
        default: break
        }
    }

    /// A published count is rounded, and above what would be suppressed.
    private mutating func checkRounding(_ figure: PublishedCount, at element: Element) {
        guard let count = figure.count, count != 0 else { return }
        if let roundTo = policy["roundTo"], roundTo > 0, !count.isMultiple(of: roundTo) {
            report("the count \(count) is not a multiple of \(roundTo), as the disclosure policy says", at: element)
        }
        if let limit = policy["suppressUpTo"], count <= limit {
            report("the count \(count) should have been suppressed", at: element)
        }
    }

    private mutating func checkBase(_ figure: PublishedCount, at element: Element) {
        guard let count = figure.count, count != 0, let smallest = policy["smallestBase"] else { return }
        // A base is counted before it is rounded, so it may have been rounded down by half a step.
        if count + (policy["roundTo"] ?? 1) / 2 < smallest {
            report("a group of \(count) is too small to have figures", at: element)
        }
    }

    /// Rounding keeps order, so a part is never more than the whole even when both are rounded.
    private mutating func checkPart(
        _ figure: PublishedCount, of whole: PublishedCount?, _ words: String, at element: Element
    ) {
        guard let count = figure.count, count > 0, let whole else { return }
        guard let total = whole.count else {
            return report("it has a count, and that of \(words) is hidden", at: element)
        }
        if count > total { report("the count \(count) is more than \(words), \(total)", at: element) }
    }

    /// A person gave an answer in one round at least, and what hides the people
    /// hides the rounds.
    private mutating func checkRounds(_ figure: PublishedCount, at element: Element) {
        switch (gaveAnswer?.count, figure.count) {
        case (nil, nil): break
        case (nil, _): report("it has a count, and that of the people who gave it is hidden", at: element)
        case (_, nil): report("it is hidden, and the people who gave it have a count", at: element)
        case (let people?, let rounds?):
            if rounds < people || people == 0 && rounds > 0 {
                report("the count \(rounds) does not fit the \(people) people who gave it", at: element)
            }
        }
    }

    /// A share stands where both counts do, and is what they give.
    private mutating func checkShare(at element: Element) {
        let isInGroup = open.contains { $0.name == "group" }
        let part = theme.respondents?.count
        let total = (isInGroup ? groupBase : whole)?.count
        guard let share = theme.share else {
            if part != nil, let total, total > 0 { report("its share is missing", at: element) }
            return
        }
        guard let part, let total, total > 0 else {
            return report("it has a share, and a count behind it is hidden", at: element)
        }
        let digits = ["low", "estimate", "high"].map { Int((share[$0] ?? "").filter { $0 != "." }) ?? 0 }
        if digits[0] > digits[1] || digits[1] > digits[2] {
            report("the interval does not hold the estimate", at: element)
        }
        let expected = FourDecimals.tenThousandths(Double(part) / Double(total))
        if abs(digits[1] - expected) > 1 { report("the share is not \(part) of \(total)", at: element) }
    }

    private mutating func checkOrder(_ attributes: [String: String]) {
        guard let from = attributes["from"], let until = attributes["until"], until < from else { return }
        report("it ends, \(until), before it starts, \(from)")
    }

    private mutating func checkGroup(_ code: String) {
        let isKnown =
            switch grouping {
            case _ where code == "not-said": grouping != "month"
            case "service": serviceCodes.contains(code)
            case "tier": Tier(code: code) != nil
            case "month": Day(iso: code + "-01") != nil
            default: false
            }
        if !isKnown { report("it is not a \(grouping)") }
    }

    private mutating func report(_ fault: QuotationKeys.Fault?, _ reader: borrowing XMLReader) {
        guard let fault, findings.count < XMLReader.limit else { return }
        findings.append(Finding(line: reader.line, place: "quotation `\(fault.quotation)`", reason: fault.reason))
    }

    private mutating func report(_ reason: String) {
        if let element = open.last { report(reason, at: element) }
    }

    private mutating func report(_ reason: String, at element: Element) {
        let owner = (open + [element]).last { $0.attributes["code"] != nil || $0.attributes["ref"] != nil }
        let code = owner?.attributes["code"] ?? owner?.attributes["ref"]
        let place = owner.flatMap { owner in code.map { "\(owner.name) `\($0)`" } } ?? element.name
        guard findings.count < XMLReader.limit else { return }
        findings.append(Finding(line: element.line, place: place, reason: reason))
    }
}
