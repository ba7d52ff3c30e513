import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Testing

@testable import Web

struct ReachTests {
    private static let fromProxy: HTTPFields = {
        var fields: HTTPFields = [.forwardedProto: "https", .forwardedHost: "heard.example"]
        fields[.forwardedFor] = "203.0.113.9, 198.51.100.7"
        return fields
    }()

    private func visit(_ reach: Reach, _ headers: HTTPFields) throws -> Visit {
        Visit(
            site: try makeSite(reach: reach),
            request: WebRequest(
                head: HTTPRequest(
                    method: .get, scheme: nil, authority: "127.0.0.1:8080", path: "/", headerFields: headers),
                body: .init(buffer: .init())),
            parameters: .init(), logger: .init(label: "test"), peer: "127.0.0.1")
    }

    @Test func `a proxy's headers are believed only when there is said to be one`() throws {
        let alone = try visit(Reach(), Self.fromProxy)
        let behind = try visit(Reach(isBehindProxy: true), Self.fromProxy)

        #expect(!alone.isSecure && alone.sender == "127.0.0.1")
        #expect(alone.site.reach.authority(alone.request) == "127.0.0.1:8080")
        #expect(behind.isSecure && behind.sender == "198.51.100.7")
        #expect(behind.site.reach.authority(behind.request) == "heard.example")
    }

    @Test func `of several senders the last counts, which the proxy wrote itself`() throws {
        for (given, expected) in [
            ("1.2.3.4", "1.2.3.4"), ("evil, 1.2.3.4", "1.2.3.4"), ("1.2.3.4,", "127.0.0.1"), (" 1.2.3.4  ", "1.2.3.4"),
            ("", "127.0.0.1"),
        ] {
            let visit = try visit(Reach(isBehindProxy: true), [.forwardedFor: given])

            #expect(visit.sender == expected, "\(given)")
        }
    }

    @Test func `under TLS the staff cookie is secure and belongs to this host alone`() async throws {
        try await visiting(try makeSite(reach: Reach(isBehindProxy: true))) { browser in
            let link = "/staff/enter/\(staffToken)"
            let entered = try await browser.send(.get, link, headers: [.forwardedProto: "https"])
            let cookie = try #require(entered.headers[.setCookie])
            let inside = try await browser.send(.get, "/riverside/summary", headers: [.forwardedProto: "https"])
            let withoutTLS = try await browser.send(.get, "/riverside/summary")

            #expect(cookie.hasPrefix("__Host-heard_staff="))
            #expect(cookie.hasSuffix("; Secure; Path=/; HttpOnly; SameSite=Strict"))
            #expect(inside.status == 200 && withoutTLS.status == 403)
        }
    }

    @Test func `a public address under TLS makes the cookie secure whatever a request says`() throws {
        let address = try #require(PublicAddress("https://heard.example"))

        #expect(try visit(Reach(publicAddress: address), [:]).isSecure)
        #expect(
            try visit(Reach(publicAddress: PublicAddress("http://heard.example")), Self.fromProxy).isSecure == false)
    }

    @Test func `a form is from this site when its origin is the address in the browser`() throws {
        let behind = Reach(isBehindProxy: true)
        let named = Reach(publicAddress: PublicAddress("https://heard.example"))
        let cases: [(Reach, HTTPFields, String, Bool)] = [
            (Reach(), [:], "http://127.0.0.1:8080", true),
            (Reach(), Self.fromProxy, "https://heard.example", false),
            (behind, Self.fromProxy, "https://heard.example", true),
            (behind, Self.fromProxy, "http://heard.example", false),
            (behind, Self.fromProxy, "https://evil.example", false),
            (named, [:], "https://heard.example", true),
            (named, [:], "https://heard.example.evil", false),
        ]

        for (reach, headers, origin, expected) in cases {
            var headers = headers
            headers[.origin] = origin

            #expect(StaffGuard.isFromThisSite(try visit(reach, headers)) == expected, "\(origin)")
        }
    }

    @Test func `a public address has a host and no path`() {
        for good in [
            "https://heard.example", "https://heard.example/", "http://[::1]:8080", "HTTPS://heard.example:8443",
        ] {
            #expect(PublicAddress(good) != nil, "\(good)")
        }
        for bad in [
            "heard.example", "ftp://heard.example", "https://", "https://heard.example/survey", "", "https://a b",
            "https://heard.example/?a", "https://me@heard.example", "javascript:alert(1)",
        ] {
            #expect(PublicAddress(bad) == nil, "\(bad)")
        }
        #expect(PublicAddress("HTTPS://heard.example:8443/")?.text == "https://heard.example:8443")
    }
}
