public import Involvement
import NIOCore

/// Slips to cut out and hand out, each with a single-use code of its own.
public enum SlipSheet {
    /// One file that prints ten slips on a sheet of A4.
    public static func html(_ codes: [InvitationCode], _ poster: Poster) -> [UInt8] {
        var html = HTMLWriter(saying: poster.words)
        html.write("<!DOCTYPE html>")
        html.element("html", [.lang(poster.language)]) { html in
            html.element("head") { html in
                html.write("<meta charset=\"utf-8\">")
                html.element("title") { $0.text(poster.title) }
                html.element("style") { $0.write(css) }
            }
            html.element("body") { write(codes, poster, &$0) }
        }
        return Array(html.finish().readableBytesView)
    }

    static func write(_ codes: [InvitationCode], _ poster: Poster, _ html: inout HTMLWriter) {
        html.ul(.class("slips"), .lang(poster.language)) { html in
            for code in codes { html.li { write(code, poster, &$0) } }
        }
    }

    private static func write(_ code: InvitationCode, _ poster: Poster, _ html: inout HTMLWriter) {
        if let square = QRCode(Poster.address(poster.address, inviting: code)) {
            let size = String(square.sizeWithQuietZone)
            html.element(
                "svg",
                [
                    .text("viewBox", "0 0 ", "\(size) \(size)"), .fixed("role", "img"),
                    .text("aria-label", html.say(PagePhrase.phoneCode)), .fixed("shape-rendering", "crispEdges"),
                ]
            ) { html in
                html.element("rect", [.text("width", size), .text("height", size), .fixed("fill", "#fff")]) { _ in }
                html.element("path", [.text("d", square.path), .fixed("fill", "#000")]) { _ in }
            }
        }
        html.div { html in
            html.p { $0.element("strong") { $0.text(poster.title) } }
            html.p(html.say(PosterPhrase.pointCamera))
            html.p(poster.shortAddress)
            html.p { html in
                html.text(.yourSlipCode)
                html.text(": ")
                html.element("strong", [.class("one")]) { $0.text(code.grouped) }
            }
            html.p(html.say(PosterPhrase.worksOnce))
            if let closes = poster.closes { html.p(.answerUntil, ["day": .date(PartialDate(closes))]) }
        }
    }

    private static let css: Markup = """
        @page { size: A4; margin: 10mm; }
        body { margin: 0; font: 9pt/1.25 "Noto Sans", "DejaVu Sans", Arial, sans-serif; color: #000; background: #fff; }
        .slips { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; }
        .slips li { box-sizing: border-box; width: 95mm; height: 55mm; padding: 3mm; border: .2mm dashed #555; display: flex; gap: 3mm; align-items: center; overflow: hidden; break-inside: avoid; }
        .slips svg { flex: none; width: 36mm; height: 36mm; }
        .slips p { margin: 0 0 1mm; overflow-wrap: anywhere; }
        .slips .one { white-space: nowrap; }
        """
}
