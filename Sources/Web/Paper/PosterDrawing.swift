import Involvement
import NIOCore

/// A poster drawn on a sheet of A4: an SVG that stands alone, with its text as
/// text. Everything is in the middle, so it reads the same from right to left.
public enum PosterDrawing {
    /// Millimetres.
    private static let width = 210.0
    private static let height = 297.0
    private static let margin = 14.0

    /// - Returns: the bytes of an SVG file; nil when the address is too long for
    ///   a code.
    public static func svg(_ poster: Poster) -> [UInt8]? {
        guard let code = QRCode(poster.address) else { return nil }
        var html = HTMLWriter(saying: poster.words)
        html.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        draw(poster, code, &html)
        return Array(html.finish().readableBytesView)
    }

    /// The same on a page that a browser prints on one sheet.
    public static func html(_ poster: Poster) -> [UInt8]? {
        guard let code = QRCode(poster.address) else { return nil }
        var html = HTMLWriter(saying: poster.words)
        html.write("<!DOCTYPE html>")
        html.element("html", [.lang(poster.language)]) { html in
            html.element("head") { html in
                html.write("<meta charset=\"utf-8\">")
                html.element("title") { $0.text(poster.title) }
                html.element("style") {
                    $0.write("@page{size:A4;margin:0}body{margin:0}svg{display:block;width:210mm;height:296.5mm}")
                }
            }
            html.element("body") { draw(poster, code, &$0) }
        }
        return Array(html.finish().readableBytesView)
    }

    private static func draw(_ poster: Poster, _ code: QRCode, _ html: inout HTMLWriter) {
        let (above, below) = texts(poster)
        // The words shrink together until the code is large enough to be read from across a room.
        var scale = 1.0
        func room() -> Double {
            height - 2 * margin - 10 - (above + below).reduce(0) { $0 + $1.height(scale: scale) }
        }
        while room() < 75, scale > 0.2 { scale -= 0.05 }
        let side = min(120, max(50, room()))
        html.element(
            "svg",
            [
                .fixed("xmlns", "http://www.w3.org/2000/svg"), .fixed("width", "210mm"), .fixed("height", "297mm"),
                .fixed("viewBox", "0 0 210 297"), .lang(poster.language), .text("xml:lang", poster.language),
                .fixed("font-family", "Noto Sans, DejaVu Sans, Arial, sans-serif"), .fixed("text-anchor", "middle"),
                .fixed("fill", "#000"),
            ]
        ) { html in
            html.element("title") { $0.text(poster.title) }
            html.element("rect", [.fixed("width", "210"), .fixed("height", "297"), .fixed("fill", "#fff")]) { _ in }
            var y = margin
            for text in above { text.write(at: &y, scale: scale, &html) }
            y += 5
            write(code, poster.words(PagePhrase.phoneCode), x: (width - side) / 2, y: y, side: side, &html)
            y += side + 5
            for text in below { text.write(at: &y, scale: scale, &html) }
        }
    }

    private static func write(
        _ code: QRCode, _ label: String, x: Double, y: Double, side: Double, _ html: inout HTMLWriter
    ) {
        let modules = String(code.sizeWithQuietZone)
        html.element(
            "svg",
            [
                .text("x", millimetres(x)), .text("y", millimetres(y)), .text("width", millimetres(side)),
                .text("height", millimetres(side)), .text("viewBox", "0 0 ", "\(modules) \(modules)"),
                .fixed("role", "img"), .text("aria-label", label), .fixed("shape-rendering", "crispEdges"),
            ]
        ) { html in
            html.element("path", [.text("d", code.path)]) { _ in }
        }
    }

    /// What stands above the code and what below it.
    private static func texts(_ poster: Poster) -> (above: [PosterText], below: [PosterText]) {
        let words = poster.words
        let space = width - 2 * margin
        func text(_ text: String, _ size: Double, bold: Bool = false, before: Double = 0) -> PosterText {
            PosterText(text, size: size, isBold: bold, before: before, space: space)
        }
        var above = [text(poster.title, 15, bold: true)]
        if !poster.runBy.isEmpty {
            above.append(text(words(PagePhrase.runsThis, ["name": .text(poster.runBy)]), 7, before: 3))
        }
        var below = [
            text(words(PosterPhrase.pointCamera), 6.5),
            PosterText(typed: poster.shortAddress, size: 10, atLeast: 6, before: 1, space: space),
        ]
        if poster.needsInvitation { below.append(text(words(PosterPhrase.needSlip), 6, before: 2)) }
        if let closes = poster.closes {
            let day = FilledPhrase.Value.date(PartialDate(closes))
            below.append(text(words(PagePhrase.answerUntil, ["day": day]), 6.5, bold: true, before: 2))
        }
        below.append(text(words(PagePhrase.notStored), 4.8, before: 3))
        if !poster.helpLines.isEmpty {
            below.append(text(words(PagePhrase.needHelpNow), 5, bold: true, before: 3))
        }
        for line in poster.helpLines {
            let hours = line.hours.isEmpty ? "" : ". \(line.hours)"
            below.append(text("\(line.name): \(line.phone)\(hours)", 5))
        }
        return (above, below)
    }

    /// `12.5`: a number as SVG reads it, to a hundredth.
    static func millimetres(_ number: Double) -> String {
        let hundredths = Int((number * 100).rounded())
        let part = hundredths % 100
        return "\(hundredths / 100).\(part < 10 ? "0" : "")\(part)"
    }
}

/// A few lines of one size, broken where they would leave the sheet.
private struct PosterText {
    let text: String
    /// Millimetres.
    let size: Double
    let isBold: Bool
    /// Room above.
    let before: Double
    let space: Double

    init(_ text: String, size: Double, isBold: Bool, before: Double, space: Double) {
        self.text = text
        self.size = size
        self.isBold = isBold
        self.before = before
        self.space = space
    }

    /// An address that is typed as it stands: smaller rather than broken.
    init(typed text: String, size: Double, atLeast smallest: Double, before: Double, space: Double) {
        let fitting = space / max(Self.width(text, true), 1)
        self.init(text, size: min(size, max(smallest, fitting)), isBold: true, before: before, space: space)
    }

    func height(scale: Double) -> Double {
        (before + Double(lines(scale: scale).count) * size * 1.3) * scale
    }

    func write(at y: inout Double, scale: Double, _ html: inout HTMLWriter) {
        y += before * scale
        for line in lines(scale: scale) {
            y += size * 1.3 * scale
            html.element(
                "text",
                [
                    .fixed("x", "105"), .text("y", PosterDrawing.millimetres(y - size * 0.3 * scale)),
                    .text("font-size", PosterDrawing.millimetres(size * scale)),
                    isBold ? .fixed("font-weight", "bold") : .fixed("font-weight", "normal"),
                ]
            ) { $0.text(line) }
        }
    }

    /// At spaces; a word longer than a line is broken after one of `/.-?` or
    /// wherever it must be.
    private func lines(scale: Double) -> [String] {
        let most = space / (size * scale)
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            var word = String(word)
            let joined = line.isEmpty ? word : "\(line) \(word)"
            if Self.width(joined, isBold) <= most {
                line = joined
                continue
            }
            if !line.isEmpty { lines.append(line) }
            while Self.width(word, isBold) > most {
                var part = ""
                for character in word {
                    if !part.isEmpty, Self.width(part + String(character), isBold) > most { break }
                    part.append(character)
                }
                if let place = part.lastIndex(where: { "/.-?".contains($0) }),
                    part.distance(from: place, to: part.endIndex) < 12
                {
                    part = String(part[...place])
                }
                lines.append(part)
                word.removeFirst(part.count)
            }
            line = word
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    /// In ems, a little more than the widest of the fonts needs.
    private static func width(_ text: String, _ isBold: Bool) -> Double {
        let plain = text.reduce(0.0) { width, character in
            switch character {
            case "i", "j", "l", "I", ".", ",", ":", "'", "’", "!", "|": width + 0.36
            case "f", "r", "t", "-", "(", ")", " ", "/": width + 0.42
            case "m", "w", "M", "W", "@", "%": width + 1.0
            case "a"..."z": width + 0.64
            case "A"..."Z", "0"..."9": width + 0.74
            default: width + (character.utf8.count < 3 ? 0.8 : 1.0)
            }
        }
        return plain * (isBold ? 1.12 : 1)
    }
}
