import Foundation

/// The address of the site as people type it: `https://heard.example`. It has
/// no path, since every link on our pages begins at the root.
public struct PublicAddress: Equatable, Sendable {
    /// Without a slash at the end.
    public let text: String
    public let isSecure: Bool

    /// Nil for what is no such address.
    public init?(_ text: String) {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            ["http", "https"].contains(scheme), let host = parts.encodedHost, !host.isEmpty,
            parts.path.isEmpty || parts.path == "/", parts.query == nil, parts.fragment == nil, parts.user == nil
        else { return nil }
        self.text = "\(scheme)://\(host)" + (parts.port.map { ":\($0)" } ?? "")
        self.isSecure = scheme == "https"
    }
}
