import HTTPTypes

/// The headers that every answer carries, whatever its status: nothing runs but
/// our own script, nothing is framed, nothing is kept, nobody is told where a person came from.
enum StrictHeaders {
    static let all: [(name: HTTPField.Name, value: String)] = [
        (
            .contentSecurityPolicy,
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        (.xContentTypeOptions, "nosniff"),
        (name("Referrer-Policy"), "no-referrer"),
        (name("Cross-Origin-Opener-Policy"), "same-origin"),
        (name("Cross-Origin-Resource-Policy"), "same-origin"),
        (
            name("Permissions-Policy"),
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
        ),
        (name("X-Frame-Options"), "DENY"),
        (name("X-Robots-Tag"), "noindex, nofollow"),
    ]

    /// Gives them to an answer. No page of ours sets one of them itself, so they
    /// need not be looked for among those that are there.
    static func set(on fields: inout HTTPFields) {
        var whole = fields.contains { $0.name == .cacheControl } ? withoutCaching : withCaching
        for field in fields { whole.append(field) }
        fields = whole
    }

    private static let withoutCaching: HTTPFields = {
        var fields = HTTPFields()
        for header in all { fields.append(HTTPField(name: header.name, value: header.value)) }
        return fields
    }()

    private static let withCaching: HTTPFields = {
        var fields = withoutCaching
        fields.append(HTTPField(name: .cacheControl, value: "no-store"))
        return fields
    }()

    private static func name(_ text: String) -> HTTPField.Name { HTTPField.Name(text)! }
}
