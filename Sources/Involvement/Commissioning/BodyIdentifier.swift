/// By what others know a public body: a code, and the list that gives it out.
/// Names change and are spelt in several ways; a code in a list does not.
public struct BodyIdentifier: Hashable, Sendable {
    /// The list, by its address: that of the ODS codes of the NHS, or another's.
    public let scheme: String
    public let code: String

    /// NHS England's list of organisations, by the name under which FHIR knows it.
    public static let ods = "https://fhir.nhs.uk/Id/ods-organization-code"

    /// Short names of lists, as people write them.
    public static let shortNames = ["ODS": ods]

    /// Nil where the scheme is no list's address or the code cannot be one of it.
    public init?(scheme: String, code: String) {
        guard Self.isScheme(scheme), Self.isCode(code, of: scheme) else { return nil }
        self.scheme = scheme
        self.code = code
    }

    /// Whether this can be the address of a list: `https://` or `http://`, a
    /// host, and a path of what an address can hold as it is.
    public static func isScheme(_ scheme: String) -> Bool {
        guard let start = ["https://", "http://"].first(where: scheme.hasPrefix) else { return false }
        let rest = scheme.utf8.dropFirst(start.utf8.count)
        let host = rest.prefix { $0 != UInt8(ascii: "/") }
        let ofHost = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-".utf8)
        let ofPath = ofHost.union("/_~!$&'()*+,;=:@?".utf8)
        return !host.isEmpty && host.allSatisfy(ofHost.contains) && rest.allSatisfy(ofPath.contains)
            && scheme.utf8.count <= 200
    }

    /// Whether this can be a code of a list. ODS codes have 3 to 10 capital
    /// letters and digits; of another list only the shape of any code is known.
    public static func isCode(_ code: String, of scheme: String) -> Bool {
        if scheme == ods {
            return (3...10).contains(code.utf8.count)
                && code.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) }
        }
        return (1...64).contains(code.utf8.count) && code.utf8.allSatisfy { (0x21...0x7e).contains($0) }
    }

    /// As people read it: `ODS QWO`, or the code and the address of its list.
    public var inWords: String {
        Self.shortNames.first { $0.value == scheme }.map { "\($0.key) \(code)" } ?? "\(code) (\(scheme))"
    }
}
