/// What was just done, at the top of the page that comes after it.
enum DoneNotice {
    static func write(_ words: String?, _ html: inout HTMLWriter) {
        guard let words else { return }
        html.div(.class("done"), .fixed("role", "status")) { $0.p(words) }
    }

    /// Said when something could not be stored and stands on the page still.
    static let fault = "We could not store it just now. What you typed is still here. Try again in a minute."

    static func writeFault(_ html: inout HTMLWriter) { writeProblems([fault], &html) }

    /// What keeps something from being done, at the top of the page on which it
    /// can be mended.
    static func writeProblems(_ lines: [String], _ html: inout HTMLWriter) {
        guard !lines.isEmpty else { return }
        html.div(.class("problems"), .fixed("role", "alert"), .fixed("aria-labelledby", "problems-title")) { html in
            html.h2("It was not stored", .id("problems-title"))
            html.ul { html in for line in lines { html.li(line) } }
        }
    }
}

extension StaffVisit {
    /// What was said to be told on the next page; it is told once.
    func takeNotice() -> String? {
        guard let notice = session.notice else { return nil }
        remember { $0.notice = nil }
        return notice
    }
}
