import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Testing
import Workflow

@testable import Web

struct RoutesTests {
    /// A path that leads to a route: real values for its parts.
    private static func examplePath(_ route: Route) -> String {
        let steps = route.path.split(separator: "/").map { step in
            switch step {
            case ":consultation": "riverside"
            case ":quotation", ":finding": "kaaaa"
            case ":token": "wrong"
            default: String(step)
            }
        }
        return "/" + steps.joined(separator: "/")
    }

    /// The strict headers with their values, and no header that has no reason.
    private func expectStrictHeaders(_ answered: Answered, _ what: String) {
        for header in StrictHeaders.all {
            #expect(answered.headers[header.name] == header.value, "\(what), \(answered.status), \(header.name)")
        }
        var names = Set(StrictHeaders.all.map(\.name) + [.cacheControl])
        switch answered.status {
        case 303: names.insert(.location)
        case 405: names.insert(.allow)
        case 503: names.insert(.retryAfter)
        default: break
        }
        let isEntrance = what.contains("/staff/enter/") && answered.status == 303
        if isEntrance || what.contains("/leave signed in") && answered.status == 303 { names.insert(.setCookie) }
        if what.contains("/leave") && answered.status == 303 { names.insert(.clearSiteData) }
        // The start of a kiosk clears too, and shows a page.
        if what.contains("/kiosk") && answered.status == 200 {
            names.insert(.clearSiteData)
            if what.contains("signed in") { names.insert(.setCookie) }
        }
        let given = Set(answered.headers.map(\.name)).subtracting([.contentType, .contentLength])
        #expect(given == names, "\(what), \(answered.status)")
        #expect((answered.headers[.contentType] == nil) == (answered.status == 303), "\(what), \(answered.status)")
        let mayBeKept = ["style.css", "script.js"].contains { what.contains($0) } && answered.status == 200
        #expect(
            answered.headers[.cacheControl] == (mayBeKept ? "public, max-age=31536000, immutable" : "no-store"),
            "\(what), \(answered.status)")
    }

    @Test(arguments: 0..<Site.routes.count)
    func `every route answers every method, signed in or not, with the strict headers`(index: Int) async throws {
        let route = Site.routes[index]
        let path = Self.examplePath(route)
        let methods: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options, .init("BREW")!]

        for isSignedIn in [false, true] {
            try await visiting(try makeSite()) { browser in
                if isSignedIn { try await browser.signIn() }
                for method in methods {
                    // Leaving signs out.
                    if isSignedIn, path == "/leave" || path.hasSuffix("/kiosk") { try await browser.signIn() }
                    let answered = try await browser.send(method, path)
                    expectStrictHeaders(answered, "\(method) \(path)\(isSignedIn ? " signed in" : "")")
                    #expect(answered.status < 500, "\(method) \(path)")
                    if method == .head { #expect(answered.body.isEmpty) }
                }
            }
        }
    }

    @Test func `whatever is wrong with a form, the answer is a page with the strict headers`() async throws {
        let form = "application/x-www-form-urlencoded"
        let wrongs: [(type: String?, body: String?, anyone: Int)] = [
            (nil, nil, 415), (nil, "a=b", 415), ("application/json", "{}", 415), ("multipart/form-data", "a=b", 415),
            (form, nil, 400), (form, "", 400), (form, String(repeating: "x", count: 1_000_001), 413),
            (form, String(repeating: "a=&", count: 2_001), 413), (form, "_page=zzz&_go=next", 400),
            (form, "_go=send", 422), (form, "%", 200),
        ]

        try await visiting(try makeSite()) { browser in
            for route in Site.routes where route.method == .post {
                let path = Self.examplePath(route)
                for wrong in wrongs {
                    var headers: HTTPFields = [:]
                    headers[.contentType] = wrong.type
                    let answered = try await browser.send(.post, path, headers: headers, body: wrong.body)

                    expectStrictHeaders(answered, "POST \(path)")
                    #expect(HTMLCheck.problems(of: answered.body) == [], "POST \(path)")
                    if path == "/riverside/answer" {
                        #expect(
                            answered.status == wrong.anyone,
                            "\(wrong.type ?? "no type"), \(wrong.body?.prefix(20) ?? "")")
                    } else {
                        // The last page is the same whatever is sent, so that it tells nothing about any code.
                        let least = path == "/riverside/finished" ? 200 : 400
                        #expect((least..<500).contains(answered.status), "POST \(path)")
                    }
                }
            }
        }
    }

    @Test func `answers that come too late or cannot be stored come back with the strict headers`() async throws {
        let site = try makeSite(world: makeWorld(today: "2027-01-01"))
        try await visiting(site) { browser in
            let late = try await browser.post("/riverside/answer", [("take_part", "yes"), ("_go", "next")])
            #expect(late.status == 409)
            expectStrictHeaders(late, "late")
        }

        let broken = try makeSite()
        try await visiting(broken) { browser in
            let page = try await browser.interview(story: "kept")
            try broken.cycles[0].close()
            let refused = try await browser.answer(page, [], press: "send")
            let health = try await browser.get("/health")

            #expect(refused.status == 503)
            #expect(refused.fields.contains { $0.name == "story" && $0.value == "kept" })
            expectStrictHeaders(refused, "not stored")
            #expect(health.status == 503 && health.body == "not ok")
        }
    }

    @Test(arguments: 0..<Site.routes.count)
    func `no staff route can be used without a session`(index: Int) async throws {
        let route = Site.routes[index]
        guard route.role == .staff else { return }

        try await visiting(try makeSite()) { browser in
            let bare = try await browser.send(route.method, Self.examplePath(route))
            let forged = try await browser.send(
                route.method, Self.examplePath(route), headers: [.cookie: "heard_staff=0000"],
                body: "_token=0000&do=accept&theme=housing")
            let elsewhere = try await browser.send(
                route.method, Self.examplePath(route).replacing("riverside", with: "nowhere"))

            #expect(bare.status == 403 && forged.status == 403 && elsewhere.status == 403)
            #expect(bare.body == elsewhere.body)
            #expect(bare.contains("Open this page with your link"))
        }
    }

    @Test(arguments: 0..<Site.routes.count)
    func `a HEAD request is answered as a GET without its body`(index: Int) async throws {
        let route = Site.routes[index]
        guard route.method == .get else { return }

        try await visiting(try makeSite()) { browser in
            let get = try await browser.send(.get, Self.examplePath(route))
            let head = try await browser.send(.head, Self.examplePath(route))

            #expect(head.status == get.status)
            #expect(head.body.isEmpty)
            #expect(head.headers[.contentType] == get.headers[.contentType])
            #expect(head.headers[.contentLength] == get.headers[.contentLength])
        }
    }

    @Test func `a fault inside becomes a page with the strict headers and none of its words`() async throws {
        struct Fault: Error, CustomStringConvertible {
            let description = "a person's own words"
        }
        let faulty = CallbackResponder<BasicRequestContext> { _, _ in throw Fault() }
        let application = Application(responder: StrictResponder(inner: faulty, site: try makeSite()))

        try await application.test(.router) { client in
            let answered = try await Browser(client).get("/riverside")

            #expect(answered.status == 500 && answered.contains("Something went wrong"))
            #expect(!answered.contains("own words"))
            expectStrictHeaders(answered, "fault")
        }
    }

    @Test func `an unknown consultation and an unknown page cannot be told apart`() async throws {
        try await visiting(try makeSite()) { browser in
            let consultation = try await browser.get("/nowhere")
            let answer = try await browser.get("/nowhere/answer")
            let page = try await browser.get("/riverside/nothing/here/at/all")

            #expect(consultation.status == 404 && answer.status == 404 && page.status == 404)
            #expect(consultation.body == page.body && answer.body == page.body)
        }
    }

    @Test func `a wrong method is told the right ones`() async throws {
        try await visiting(try makeSite()) { browser in
            let deleted = try await browser.send(.delete, "/riverside/answer")
            let posted = try await browser.send(.post, "/riverside")

            #expect(deleted.status == 405 && deleted.headers[.allow] == "GET, POST")
            #expect(posted.status == 405 && posted.headers[.allow] == "GET")
        }
    }

    @Test func `health says ok and nothing else`() async throws {
        try await visiting(try makeSite()) { browser in
            let health = try await browser.get("/health")

            #expect(health.status == 200)
            #expect(health.body == "ok")
        }
    }

    @Test func `leaving clears what the browser holds and goes somewhere that says nothing`() async throws {
        try await visiting(try makeSite()) { browser in
            try await browser.signIn()
            let left = try await browser.get("/leave")
            let after = try await browser.get("/riverside/themes")

            #expect(left.status == 303)
            #expect(left.headers[.location] == "https://www.bbc.co.uk/weather")
            #expect(left.headers[.clearSiteData] == "\"cache\", \"cookies\", \"storage\"")
            #expect(after.status == 403)
        }
    }

    @Test func `the staff link leads only to pages of this site`() throws {
        let site = try makeSite()

        for elsewhere in [
            "//evil.example", "https://evil.example/riverside/themes", "/\\evil.example", "/nowhere/themes", "/leave",
            "/riverside/themes/../../x", "javascript:alert(1)", "", "/staff/enter/x", "/riverside//themes",
        ] {
            #expect(StaffEntrance.destination(elsewhere, on: site) == "/")
        }
        #expect(StaffEntrance.destination("/riverside/themes", on: site) == "/riverside/themes")
        #expect(StaffEntrance.destination(nil, on: site) == "/")
    }

    @Test func `the staff link gives a strict cookie, and a wrong one nothing`() async throws {
        try await visiting(try makeSite()) { browser in
            let wrong = try await browser.get("/staff/enter/\(staffToken)x")
            let right = try await browser.get("/staff/enter/\(staffToken)?to=/riverside/summary")

            #expect(wrong.status == 403 && wrong.headers[.setCookie] == nil)
            #expect(right.status == 303 && right.headers[.location] == "/riverside/summary")
            #expect(right.headers[.setCookie]?.hasSuffix("; Path=/; HttpOnly; SameSite=Strict") == true)
        }
    }

    @Test func `no code of a consultation can hide a page of the site`() {
        let firsts = Site.routes.compactMap { $0.path.split(separator: "/").first }.filter { !$0.hasPrefix(":") }

        #expect(Set(firsts.map(String.init)).subtracting(["style.css", "script.js"]) == Site.reservedCodes)
    }
}
