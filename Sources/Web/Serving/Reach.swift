import HTTPTypes
import Hummingbird

/// How people reach the site: straight, or through a proxy on the way that
/// tells us what it saw. Anybody can send the proxy's headers, so they are
/// believed only when whoever starts the program says that there is one.
public struct Reach: Equatable, Sendable {
    public var isBehindProxy: Bool
    /// As people type it; nil for the address that is listened on.
    public var publicAddress: PublicAddress?

    public init(isBehindProxy: Bool = false, publicAddress: PublicAddress? = nil) {
        self.isBehindProxy = isBehindProxy
        self.publicAddress = publicAddress
    }

    /// Whether the browser speaks to us, or to the proxy, under TLS.
    func isSecure(_ request: WebRequest) -> Bool {
        if publicAddress?.isSecure == true { return true }
        return forwarded(.forwardedProto, of: request)?.lowercased() == "https"
    }

    /// The host and port that stand in the browser's address bar.
    func authority(_ request: WebRequest) -> String? {
        forwarded(.forwardedHost, of: request) ?? request.head.authority
    }

    /// What the proxy itself wrote: the last entry, since those before it came
    /// with the request and can be anything.
    func forwarded(_ name: HTTPField.Name, of request: WebRequest) -> String? {
        guard isBehindProxy, let all = request.headers[values: name].last,
            let last = all.split(separator: ",", omittingEmptySubsequences: false).last
        else { return nil }
        let value = String(last.drop { $0 == " " }.prefix { $0 != " " })
        return value.isEmpty ? nil : value
    }
}

extension HTTPField.Name {
    static let forwardedFor = HTTPField.Name("X-Forwarded-For")!
    static let forwardedHost = HTTPField.Name("X-Forwarded-Host")!
    static let forwardedProto = HTTPField.Name("X-Forwarded-Proto")!
}
