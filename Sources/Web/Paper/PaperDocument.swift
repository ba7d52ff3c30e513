public import Involvement
import NIOCore
public import SurveyEngine

/// A questionnaire as a page that is printed and filled in by hand: one HTML
/// file with everything in it, at 14 point, to be printed from any browser.
public enum PaperDocument {
    /// - Parameters:
    ///   - address: where the same questionnaire stands on the web; nil to print
    ///     no code.
    ///   - pictures: by the names that the form gives them; they are put into
    ///     the file.
    /// - Returns: the bytes of an HTML file.
    public static func html(_ form: PaperForm, address: String?, pictures: [String: Picture] = [:]) -> [UInt8] {
        let items = PaperItem(pictures: pictures.mapValues(\.dataURL))
        var html = HTMLWriter(saying: form.words)
        html.write("<!DOCTYPE html>")
        html.element("html", [.text("lang", form.language)]) { html in
            html.element("head") { html in
                html.write("<meta charset=\"utf-8\">")
                html.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                html.element("title") { $0.text(form.title) }
                html.element("style") { $0.write(PaperStyle.css) }
            }
            html.element("body", [.class("large", if: form.variant == "easy-read")]) { html in
                html.element("main") { html in
                    front(form, address, items, &html)
                    for part in form.parts { write(part, items, &html) }
                    last(form, &html)
                    keep(&html)
                    if !form.equality.isEmpty { equality(form, items, &html) }
                }
            }
        }
        return Array(html.finish().readableBytesView)
    }

    private static func front(
        _ form: PaperForm, _ address: String?, _ items: PaperItem, _ html: inout HTMLWriter
    ) {
        html.element("header") { html in
            html.h1(form.title)
            if !form.people.runBy.isEmpty { html.p(.runsThis, ["name": .text(form.people.runBy)]) }
            if !form.people.isFor.isEmpty { html.p(.goesTo, ["name": .text(form.people.isFor)]) }
            if let closes = form.people.closes { html.p(.answerUntil, ["day": .date(PartialDate(closes))]) }
        }
        writeNumber(&html)
        html.p(.noNames)
        html.p(.usePen)
        if let address, let code = QRCode(address) {
            html.div(.class("web")) { html in
                write(code, &html)
                html.p(.alsoOnline, ["address": .text(address)])
            }
        }
        html.section(.class("consents")) { html in
            html.h2(.beforeStart)
            for consent in form.consents { items.write(consent, &html) }
        }
    }

    private static func write(_ part: PaperForm.Part, _ items: PaperItem, _ html: inout HTMLWriter) {
        html.section(.class("part")) { html in
            let number: [String: FilledPhrase.Value] = [
                "number": .number(part.number), "title": .text(part.title ?? ""),
            ]
            html.h2(html.say(part.title == nil ? PagePhrase.part : .partTitled, number))
            if let condition = part.condition { html.p(condition, .class("condition")) }
            var grid: Question.Grid?
            for item in part.items {
                if let next = item.grid, next != grid { items.writeHead(of: next, item.answer, &html) }
                grid = item.grid
                items.write(item, &html)
            }
        }
    }

    private static func last(_ form: PaperForm, _ html: inout HTMLWriter) {
        html.section(.class("end")) { html in
            html.h2(.thankYou)
            html.p(.nobodyReads)
            html.ul { html in
                for line in form.helpLines {
                    let hours = line.hours.isEmpty ? "" : ". \(line.hours)"
                    html.li("\(line.name): \(line.phone)\(hours)")
                }
            }
            html.p(.formVersion, ["title": .text(form.title), "version": .text(form.version)], .class("soft"))
        }
    }

    /// What the person cuts off and keeps: a form on paper comes with no code, so
    /// its number stands in for one.
    private static func keep(_ html: inout HTMLWriter) {
        html.section(.class("keep")) { html in
            html.p(.keepNumber)
            writeNumber(&html)
        }
    }

    /// Left empty: the number is written by hand, before the form is handed out.
    private static func writeNumber(_ html: inout HTMLWriter) {
        html.p(.class("form-number")) { html in
            html.element("span") { $0.text(.formNumber) }
            html.element("span", [.class("more")]) { _ in }
        }
    }

    private static func equality(_ form: PaperForm, _ items: PaperItem, _ html: inout HTMLWriter) {
        html.section(.class("apart")) { html in
            html.h2(.aboutYou)
            html.p(.handInApart)
            html.p(.needNotAnswer)
        }
        for part in form.equality { write(part, items, &html) }
    }

    private static func write(_ code: QRCode, _ html: inout HTMLWriter) {
        let size = String(code.sizeWithQuietZone)
        html.element(
            "svg",
            [
                .class("code"), .text("viewBox", "0 0 ", "\(size) \(size)"), .fixed("role", "img"),
                .text("aria-label", html.say(PagePhrase.phoneCode)), .fixed("shape-rendering", "crispEdges"),
            ]
        ) { html in
            html.element("rect", [.text("width", size), .text("height", size), .fixed("fill", "#fff")]) { _ in }
            html.element("path", [.text("d", code.path), .fixed("fill", "#000")]) { _ in }
        }
    }
}
