import Involvement
import NIOCore

/// What every page is made of around its content: title, who asks, the way
/// out, the way back, help lines.
struct Document {
    /// The page in a few words; what it belongs to follows it.
    var title: String
    /// What this page belongs to, such as the consultation's title.
    var about: String
    /// Whether something on the page has to be put right.
    var hasProblems = false
    var helpLines: [HelpLineModel]
    /// Staff pages are wider.
    var isForStaff = false
    /// What we say ourselves.
    var words: Words = .english
    /// The language of the title, which is not ours.
    var language = Words.english.language
    /// Who asks, at the top of the page.
    var name = "Heard"
    var houseStyle = HouseStyleModel.ours
    var way = Way.none
    /// For a page that is shown at a kiosk.
    var kiosk: Kiosk?
    /// Whether one person types what another says.
    var isTypedForSomeone = false

    /// The whole page.
    func page(_ content: (inout HTMLWriter) -> Void) -> ByteBuffer {
        var html = HTMLWriter(saying: words)
        html.write("<!DOCTYPE html>")
        let isRightToLeft = Words.isRightToLeft(language)
        html.element("html", [.text("lang", words.language), .fixed("dir", isRightToLeft ? "rtl" : "ltr")]) { html in
            html.element("head") { head(&$0) }
            html.element("body", [.class("wide", if: isForStaff), kiosk?.clears ?? .flag("", if: false)]) { html in
                html.element("a", [.class("skip"), .fixed("href", "#main")]) { $0.text(.skip) }
                header(&html)
                way.write(&html)
                html.element("main", [.id("main"), .fixed("tabindex", "-1")]) { html in
                    if isTypedForSomeone { html.p(.typedForSomeone, .class("notice")) }
                    content(&html)
                }
                footer(&html)
                kiosk?.writeQuestion(hasForm: way.isOfForm, &html)
            }
        }
        return html.finish()
    }

    private func head(_ html: inout HTMLWriter) {
        html.write("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        html.write(
            "<meta name=\"robots\" content=\"noindex, nofollow\"><meta name=\"color-scheme\" content=\"light dark\">")
        kiosk?.writeRefresh(&html)
        html.element("title") { html in
            if hasProblems { html.text(.error) }
            html.text(title)
            if !about.isEmpty, about != title {
                html.text(" - ")
                html.text(about)
            }
        }
        html.open("link", [.fixed("rel", "stylesheet"), .text("href", "/style.css?v=", Stylesheet.version)])
        if let colours = houseStyle.colours {
            html.open("link", [.fixed("rel", "stylesheet"), .href(colours)])
        }
        html.element("script", [.text("src", "/script.js?v=", Script.version), .flag("defer")]) { _ in }
    }

    private func header(_ html: inout HTMLWriter) {
        html.element("header", [.class("top")]) { html in
            // First, so that it is reached first; it stays in sight while the page moves.
            html.a(.leave, to: leaveAddress, .class("leave"), .fixed("rel", "noreferrer"))
            html.div(.class("band")) { html in
                html.div(.class("row")) { html in
                    if let logo = houseStyle.logo {
                        html.open(
                            "img", [.class("logo"), .text("src", logo.address.text), .text("alt", logo.words)])
                    }
                    html.span(name, .class("name"), .fixed("dir", "auto"))
                    if !about.isEmpty, about != name {
                        html.span(about, .class("about"), .lang(language), .fixed("dir", "auto"))
                    }
                }
            }
        }
    }

    private func footer(_ html: inout HTMLWriter) {
        html.element("footer", [.class("bottom")]) { html in
            html.div { html in
                if !helpLines.isEmpty {
                    html.h2(.needHelpNow)
                    HelpLineModel.list(helpLines, &html)
                }
                html.p { $0.a(.leave, to: leaveAddress, .fixed("rel", "noreferrer")) }
                html.p(.leaveByKeys, .flag("data-with-script"), .flag("hidden"), .class("soft"))
            }
        }
    }

    private var leaveAddress: Address { kiosk?.start ?? Address("/leave") }
}
