import Involvement

/// What was just done, at the top of the page that comes after it.
enum DoneNotice {
    static func write(_ words: String?, _ html: inout HTMLWriter) {
        guard let words else { return }
        html.div(.class("done"), .fixed("role", "status")) { $0.p(words) }
    }

    /// Said when something could not be stored and stands on the page still.
    static let fault = "We could not store it just now. What you typed is still here. Try again in a minute."

    static func writeFault(_ html: inout HTMLWriter) { writeProblems([StaffProblem(fault)], &html) }

    /// What keeps something from being done, at the top of the page on which it
    /// can be mended. The script brings it into focus.
    static func writeProblems(
        _ problems: [StaffProblem], title: String = "It was not stored", _ html: inout HTMLWriter
    ) {
        guard !problems.isEmpty else { return }
        html.div(
            .class("problems"), .fixed("role", "alert"), .fixed("tabindex", "-1"),
            .fixed("aria-labelledby", "problems-title")
        ) { html in
            html.h2(title, .id("problems-title"))
            html.ul { html in
                for problem in problems {
                    if let box = problem.box {
                        html.li { $0.a(problem.words, to: .place("", box)) }
                    } else {
                        html.li(problem.words)
                    }
                }
            }
        }
    }
}

/// Something that keeps a form from being stored.
struct StaffProblem: Equatable {
    let words: String
    /// Where on the page it can be mended; nil when it is about no one field.
    var box: String?

    init(_ words: String, box: String? = nil) {
        self.words = words
        self.box = box
    }

    /// - Parameter box: that of a question, by its code; nil when the page has none.
    init(_ problem: Problem, box: (String) -> String?) {
        self.init(
            "\(problem.place.isEmpty ? "" : "\(problem.place): ")\(problem.reason). \(problem.remedy).".withCapital,
            box: problem.question.flatMap(box))
    }
}

extension Problem {
    /// The code of the question it is about, which its place names.
    fileprivate var question: String? {
        let start = "question `"
        guard place.hasPrefix(start), place.hasSuffix("`") else { return nil }
        return String(place.dropFirst(start.count).dropLast())
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
