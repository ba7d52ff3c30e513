import Crypto
import Hummingbird

/// The one stylesheet, put together from its parts, which stand in files of
/// their own.
enum Stylesheet {
    /// Without the spaces in which we set it out.
    static let css: String = [
        Style.colours, Style.ground, Style.frame, Style.buttons, Style.fields, Style.notices, Style.staff, Style.media,
    ].map(squeezed).joined()

    /// Changes with the words of the stylesheet, so that a browser may keep it.
    static let version = Looks.version(of: css)

    static func show(_ visit: Visit) -> WebResponse { Looks.response(css, type: "text/css; charset=utf-8") }

    private static func squeezed(_ part: StaticString) -> String {
        let lines = part.description.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
        return [(": ", ":"), ("; ", ";"), (", ", ","), (" { ", "{"), (" }", "}"), (";}", "}"), ("} ", "}")]
            .reduce(lines) { $0.replacing($1.0, with: $1.1) } + "\n"
    }
}

/// The parts of the stylesheet.
enum Style {}

/// What stylesheet and script have in common: both are ours, the same for
/// everybody, and stand in the address under their version.
enum Looks {
    static func version(of text: String) -> String {
        SHA256.hash(data: Array(text.utf8)).prefix(8).map { String($0, radix: 16) }.joined()
    }

    static func response(_ text: String, type: String) -> WebResponse {
        WebResponse(
            status: .ok, headers: [.contentType: type, .cacheControl: "public, max-age=31536000, immutable"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
