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

    static func set(on fields: inout HTTPFields) {
        for header in all { fields[header.name] = header.value }
        if fields[.cacheControl] == nil { fields[.cacheControl] = "no-store" }
    }

    private static func name(_ text: String) -> HTTPField.Name { HTTPField.Name(text)! }
}
