import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Involvement
import Logging
import NIOCore
import Synchronization
import Workflow

@testable import Web

/// A letter with an accent of its own: put after a special character it makes
/// one character that is no longer equal to it.
let accent = "\u{301}"

/// Words as hostile as a survey or an answer can be.
let hostile = "<script>alert('1')</script>\"\(accent) onload='x' &\(accent) <\(accent)b>"

func makeConsultation(
    id: String = "riverside", title: String = "Your experience of local services", closes: String = "2026-09-30"
) -> Consultation {
    let yesOrNo = [Choice(id: "yes", text: "Yes"), Choice(id: "no", text: "No")]
    let pages = [
        Page(
            id: "take_part",
            questions: [
                Question(
                    id: "take_part", type: "consent", shape: .consent, text: "I agree to take part", isRequired: true,
                    choices: yesOrNo, consentPurpose: Consent.takePart)
            ]),
        Page(
            id: "quote_my_words",
            questions: [
                Question(
                    id: "quote_my_words", type: "consent", shape: .consent, text: "You may publish what I write",
                    choices: yesOrNo, consentPurpose: Consent.quoteMyWords)
            ]),
        Page(id: "before", questions: [Question(id: "before", type: "message", shape: nil, text: "Take your time.")]),
        Page(
            id: "story", title: "Your story",
            questions: [
                Question(
                    id: "story", type: "story", shape: .text, text: "What was it like?", hint: "A few words are fine.",
                    isRequired: true, limits: Question.Limits(atMostCharacters: 4000), isQuotable: true)
            ]),
        Page(
            id: "tier", title: "The <b>service</b>",
            questions: [
                Question(
                    id: "tier", type: "choose one", shape: .choice, text: "What kind was it?",
                    choices: [Choice(id: "t1", text: "A \"doctor\""), Choice(id: "t2", text: "A drop-in")]),
                Question(
                    id: "helped", type: "choose any", shape: .choices, text: "What helped?",
                    choices: [
                        Choice(id: "group", text: "A group"),
                        Choice(id: "none", text: "None of these", isOnItsOwn: true),
                    ]),
            ]),
        Page(
            id: "weeks_waited",
            questions: [
                Question(
                    id: "weeks_waited", type: "whole number", shape: .number, text: "How many weeks did you wait?")
            ]),
    ]
    return Consultation(
        id: ID(id),
        instrument: Instrument(
            id: "riverside", version: "1", title: title,
            people: People(runBy: "Riverside Voices", isFor: "the Partnership", closes: Day(iso: closes)),
            helpLines: [HelpLine(name: "Night Line", phone: "0808 157 0142", hours: "Every night")], pages: pages),
        codebook: Codebook(
            id: "themes", version: "1", title: "Themes",
            themes: [
                Theme(id: "housing", name: "Housing & \"home\"", lexicon: Lexicon(stems: ["housing"])),
                Theme(id: "trust", name: "Trust", lexicon: Lexicon(stems: ["trust*"])),
            ]),
        register: ServiceRegister())
}

/// The same with a Welsh edition.
func makeWelshConsultation(needsInvitation: Bool = false, closes: String = "2026-09-30") throws -> Consultation {
    let plain = makeConsultation(closes: closes)
    var instrument = plain.instrument
    instrument.otherLanguages = ["cy"]
    instrument.needsInvitation = needsInvitation
    let welsh = Overlay(
        language: "cy",
        texts: [
            .title: "Eich profiad", .text("story"): "Sut oedd hi?",
            .text("quote_my_words"): "Cewch gyhoeddi fy ngeiriau",
        ])
    guard let shipped = ShippedWords.words(in: "cy") else { throw NoWelsh() }
    return Consultation(
        id: plain.id, instrument: instrument, overlays: [welsh], codebook: plain.codebook, register: plain.register,
        words: [shipped])
}

private struct NoWelsh: Error {}

/// A world that stands still, in which chance counts upwards.
func makeWorld(today: String = "2026-05-01") -> World {
    let counter = Counter()
    return World(
        today: { Day(iso: today) ?? Day(year: 2026, month: 5, day: 1)! },
        randomBytes: { count in (0..<count).map { _ in counter.next() } })
}

private final class Counter: Sendable {
    private let value = Mutex<UInt32>(1)

    /// Bytes that look mixed and are the same in every run.
    func next() -> UInt8 {
        value.withLock { value in
            value = value &* 1_664_525 &+ 1_013_904_223
            return UInt8(truncatingIfNeeded: value >> 24)
        }
    }
}

let staffToken = "0123456789abcdef0123456789abcdef"

/// A time in which half a minute goes by whenever somebody looks at the clock.
func makeFormTime() -> FormTime {
    let start = ContinuousClock.now
    let looks = Mutex(0)
    return FormTime(now: {
        start.advanced(
            by: .seconds(
                30
                    * looks.withLock { looks in
                        looks += 1
                        return looks
                    }))
    })
}

func makeLogger() -> Logger {
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    return logger
}

func makeSite(
    consultation: Consultation = makeConsultation(), world: World = makeWorld(),
    sessions: StaffSessions = StaffSessions(), reach: Reach = Reach(), formTime: FormTime = makeFormTime()
) throws -> Site {
    return Site(
        cycles: [try ReviewCycle.inMemory(consultation: consultation, world: world)], staffToken: staffToken,
        logger: makeLogger(), reach: reach, sessions: sessions, formTime: formTime)
}

/// Everything one exchange brought back.
struct Answered: Sendable {
    let status: Int
    let headers: HTTPFields
    let body: String

    /// By bytes: comparing characters would overlook a letter with an accent.
    func contains(_ part: String) -> Bool { body.utf8.contains(part.utf8) }

    /// The values of every hidden field and every box, as a browser would send them.
    var fields: [(name: String, value: String)] {
        HTMLCheck.tags(of: body).filter { $0.name == "input" }.compactMap { tag in
            guard tag.attributes["type"] == "hidden", let name = tag.attributes["name"] else { return nil }
            return (name, tag.attributes["value"] ?? "")
        }
    }
}

extension String.UTF8View {
    func contains(_ part: String.UTF8View) -> Bool {
        let all = Array(self)
        let part = Array(part)
        guard part.count <= all.count else { return false }
        return (0...(all.count - part.count)).contains {
            all[$0] == part[0] && all[$0..<$0 + part.count].elementsEqual(part)
        }
    }
}

/// Somebody at a browser: keeps the cookie they were given.
final class Browser: Sendable {
    let client: any TestClientProtocol
    private let cookie = Mutex<String?>(nil)

    init(_ client: any TestClientProtocol) {
        self.client = client
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: String? = nil
    ) async throws -> Answered {
        var headers = headers
        if let cookie = cookie.withLock({ $0 }) { headers[.cookie] = cookie }
        let response = try await client.executeRequest(
            uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
        if let given = response.headers[.setCookie]?.split(separator: ";").first {
            cookie.withLock { $0 = String(given) }
        }
        return Answered(
            status: response.status.code, headers: response.headers, body: String(buffer: response.body))
    }

    func get(_ path: String) async throws -> Answered { try await send(.get, path) }

    func post(
        _ path: String, _ fields: [(name: String, value: String)], headers: HTTPFields = [:]
    ) async throws -> Answered {
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        let body = fields.map { "\(encoded($0.name))=\(encoded($0.value))" }.joined(separator: "&")
        return try await send(.post, path, headers: headers, body: body)
    }

    /// Fills in a page and presses a button.
    func answer(
        _ page: Answered, _ typed: [(name: String, value: String)], press button: String = "next",
        at path: String = "/riverside/answer"
    ) async throws -> Answered {
        try await post(path, page.fields + typed + [("_go", button)])
    }

    func signIn() async throws { _ = try await get("/staff/enter/\(staffToken)") }

    /// A whole interview up to the page where the answers are checked.
    func interview(story: String) async throws -> Answered {
        var page = try await get("/riverside/answer")
        page = try await answer(page, [("take_part", "yes")])
        page = try await answer(page, [("quote_my_words", "yes")])
        page = try await answer(page, [])
        page = try await answer(page, [("story", story)])
        page = try await answer(page, [("tier", "t2"), ("helped", "group")])
        return try await answer(page, [("weeks_waited", "3")])
    }
}

func encoded(_ text: String) -> String {
    Address("").query([("x", text)]).text.dropFirst(3).description
}

/// Runs against the site without a socket.
func visiting<Value: Sendable>(_ site: Site, _ visit: @Sendable (Browser) async throws -> Value) async throws -> Value {
    try await site.application(host: "127.0.0.1", port: 0).test(.router) { try await visit(Browser($0)) }
}
