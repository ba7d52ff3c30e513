import Hummingbird
import Involvement
import Workflow

/// Taking down what was said at a panel session.
enum PanelPage {
    struct Model {
        let formToken: String
        let navigation: StaffNavigation
        let address: Address
        /// Of the session; sent twice, it is stored once.
        let key: String
        let about: [FieldModel]
        let statements: [[FieldModel]]
        let hasRead: FieldModel
        /// Pseudonyms that look like names and were warned about.
        let sure: String
        let held: [String]
        let notice: String?
        /// Whether it could not be stored, through no fault of what was typed.
        let isFault: Bool

        var fields: [FieldModel] { about + statements.flatMap(\.self) + [hasRead] }
    }

    static let rowsAtFirst = 8
    static let mostRows = 200
    private static let read = "read"

    static func show(_ visit: StaffVisit) async throws -> WebResponse {
        let cycle = try visit.cycle()
        return try await page(
            visit, cycle, PostedForm(fields: [("attribution", "Member of the panel")]), rows: rowsAtFirst,
            problems: [:],
            notice: visit.takeNotice())
    }

    static func take(_ visit: StaffVisit) async throws -> WebResponse {
        let cycle = try visit.cycle()
        let form = visit.form
        let rows = min(max(Int(form.first("rows") ?? "") ?? rowsAtFirst, 1), mostRows)
        guard form.first("do") != "more" else {
            return try await page(visit, cycle, form, rows: min(rows + rowsAtFirst, mostRows), problems: [:])
        }
        let (statements, places) = statements(form, rows: rows)
        var problems = problems(form, statements)
        let names = Set(statements.map(\.pseudonym).filter(Pseudonym.looksLikeAName)).sorted().joined(separator: ", ")
        if problems.isEmpty, !names.isEmpty, form.first("sure") != names {
            let place = statements.firstIndex { Pseudonym.looksLikeAName($0.pseudonym) }.map { places[$0] } ?? 1
            problems["speaker-\(place)"] =
                "This could be a real name: \(names). Write Member A instead. If it is no name, press Store again."
            return try await page(visit, cycle, form, rows: rows, problems: problems, sure: names)
        }
        guard problems.isEmpty, let day = form.day("met"), let present = Int(form.line("present")),
            let manner = form.first("manner").flatMap(ConsentManner.init(rawValue:)), let key = key(form)
        else { return try await page(visit, cycle, form, rows: rows, problems: problems) }
        let isNew: Bool
        do {
            isNew = try await cycle.record(
                PanelSession(id: key, day: day, present: present, consent: manner), statements,
                attribution: form.line("attribution", atMost: 80))
        } catch let refused as Problems {
            for problem in refused.all {
                let field = field(problem.place, places)
                problems[field] = problems[field] ?? "\(problem.reason). \(problem.remedy).".withCapital
            }
            return try await page(visit, cycle, form, rows: rows, problems: problems)
        } catch {
            WebProblem.log(error, logger: visit.visit.logger)
            return try await page(visit, cycle, form, rows: rows, problems: [:], isFault: true)
        }
        let count = statements.count == 1 ? "1 statement" : "\(statements.count) statements"
        visit.remember {
            $0.notice =
                isNew
                ? "The session of \(day.inWords) is stored with \(count). They are in the list of passages now."
                : "This session was stored before. Nothing was added."
        }
        return .seeOther(cycle.address.step("panel"))
    }

    /// The lines with something in them, and the row that each stands in.
    private static func statements(_ form: PostedForm, rows: Int) -> ([PanelStatement], places: [Int]) {
        var places: [Int] = []
        var all: [PanelStatement] = []
        for row in 1...rows {
            let speaker = form.line("speaker-\(row)", atMost: 60)
            let words = form.text("words-\(row)")
            guard !speaker.isEmpty || !words.isEmpty else { continue }
            places.append(row)
            all.append(
                PanelStatement(
                    pseudonym: speaker, words: words,
                    consent: form.first("consent-\(row)").flatMap(QuotationConsent.init(rawValue:)) ?? .none))
        }
        return (all, places)
    }

    private static func problems(_ form: PostedForm, _ statements: [PanelStatement]) -> [String: String] {
        var problems: [String: String] = [:]
        if form.day("met") == nil { problems["met"] = "Write the day on which the panel met." }
        if Int(form.line("present")) == nil { problems["present"] = "Write how many people were there, in figures." }
        if form.first("manner").flatMap(ConsentManner.init(rawValue:)) == nil {
            problems["manner"] = "Say how people agreed."
        }
        if form.first(read) == nil { problems[read] = "Read every statement for names and places first." }
        return problems
    }

    /// A problem about the second statement is about the row it stands in.
    private static func field(_ place: String, _ places: [Int]) -> String {
        if place == "day" { return "met" }
        let parts = place.split(separator: "-")
        guard parts.count == 2, let number = Int(parts[1]), places.indices.contains(number - 1) else { return place }
        return "\(parts[0])-\(places[number - 1])"
    }

    private static func key(_ form: PostedForm) -> ID<PanelSession>? {
        guard let key = form.first("_panel"), Code.isValid(key), key.utf8.count == 27 else { return nil }
        return ID(key)
    }

    private static func page(
        _ visit: StaffVisit, _ cycle: ReviewCycle, _ form: PostedForm, rows: Int, problems: [String: String],
        sure: String = "", notice: String? = nil, isFault: Bool = false
    ) async throws -> WebResponse {
        func field(_ name: String, _ label: String, hint: String? = nil, _ control: FieldModel.Control) -> FieldModel {
            .staff(
                name, label, hint: hint, control, entered: form.first(name).map { [$0] } ?? [], problem: problems[name])
        }
        let about: [FieldModel] = [
            .staff(
                "met", "When did the panel meet?", .parts(FieldModel.Part.date(.day)), entered: form.parts(of: "met"),
                problem: problems["met"]),
            field("present", "How many people were there?", .number(takesDecimals: false)),
            field("manner", "How did they agree to be quoted?", .radios(ConsentManner.options)),
            field(
                "attribution", "How are speakers named in public?",
                hint: "One name for all of them, so that nobody can put two statements together.", .line),
        ]
        let consents = [
            SelectOption(value: "publish", words: "May be published"),
            SelectOption(value: "commissioner-only", words: "For those who pay for services only"),
            SelectOption(value: "none", words: "For the group only"),
        ].map { FieldModel.Option($0) }
        let model = Model(
            formToken: visit.session.formToken, navigation: await StaffNavigation(of: cycle),
            address: cycle.address.step("panel"),
            key: key(form)?.rawValue ?? cycle.makePanelID().rawValue, about: about,
            statements: (1...rows).map { row in
                [
                    field("speaker-\(row)", "Who said it (\(row))", .line),
                    field("words-\(row)", "What they said (\(row))", .box(lines: 3, atMostCharacters: nil)),
                    field("consent-\(row)", "Who may read it (\(row))", .select(consents)),
                ]
            },
            hasRead: field(read, "Names and places", .tick("I have read every statement and taken them out")),
            sure: sure,
            // What was typed counts for more than the list of sessions, which the fault may have reached too.
            held: (isFault ? [] : try await cycle.panels()).map { panel in
                "\(panel.session.day.inWords): \(panel.session.present) present, "
                    + "\(panel.statements) statements by \(panel.speakers)"
            },
            notice: notice, isFault: isFault)
        let hasProblems = !problems.isEmpty || isFault
        return .page(
            cycle.document("Take down a panel session", hasProblems: hasProblems, isForStaff: true).page {
                markup(model, &$0)
            }, status: isFault ? .serviceUnavailable : hasProblems ? .unprocessableContent : .ok)
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        ErrorSummary.write(model.fields, &html)
        if model.isFault { DoneNotice.writeFault(&html) }
        model.navigation.write(.panel, &html)
        DoneNotice.write(model.notice, &html)
        html.h1("Take down a panel session")
        html.p(
            "Each statement becomes a passage, and themes are suggested for it. Nobody is counted as a person who answered."
        )
        html.div(.class("notice")) { html in
            html.p(
                "Do not write anybody's real name. Call people Member A, Member B. Write [Name] or [Location] in place of names and places that were said."
            )
        }
        html.form(to: model.address) { html in
            html.hidden(StaffGuard.formTokenField, model.formToken)
            html.hidden("_panel", model.key)
            html.hidden("rows", String(model.statements.count))
            html.hidden("sure", model.sure)
            for field in model.about { field.write(&html) }
            html.h2("What was said")
            for fields in model.statements {
                html.div(.class("card")) { html in
                    for field in fields { field.write(&html) }
                }
            }
            model.hasRead.write(&html)
            html.div(.class("buttons")) { html in
                html.button("Store the session", name: "do", value: "store", .class("main"))
                html.button("More lines", name: "do", value: "more")
            }
        }
        guard !model.held.isEmpty else { return }
        html.h2("Sessions taken down")
        html.ul { html in for line in model.held { html.li(line) } }
    }
}

extension PostedForm {
    /// Words of several lines, with nothing at their ends and no control
    /// characters but line ends.
    func text(_ name: String) -> String {
        let lines = (first(name) ?? "").replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let scalars = lines.unicodeScalars.filter {
            $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control
        }
        var text = Substring(String(String.UnicodeScalarView(scalars)))
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text.drop(while: \.isWhitespace))
    }
}

extension String {
    /// With a capital at its beginning.
    var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
