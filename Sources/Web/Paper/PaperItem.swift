import FoundationEssentials
import Involvement
import SurveyEngine

/// One question on paper: its number, its words, and room for a hand.
struct PaperItem {
    /// The pictures of the form, each as an address that holds all of it.
    let pictures: [String: String]

    func write(_ item: PaperForm.Item, _ html: inout HTMLWriter) {
        if case .gridRow(let steps) = item.answer {
            html.div(.class("row")) { html in
                ask(item, &html)
                self.steps(steps, isNamed: true, &html)
            }
            return
        }
        html.div(.class(isLong(item.answer) ? "item long" : "item")) { html in
            if let condition = item.condition { html.p(condition, .class("condition")) }
            ask(item, &html)
            if let hint = item.hint { html.p(hint, .class("hint")) }
            picture(item.picture, &html)
            room(item, &html)
        }
    }

    /// The words above the rows of a grid.
    func writeHead(of grid: Question.Grid, _ answer: PaperAnswer, _ html: inout HTMLWriter) {
        html.p(grid.text, .class("ask"))
        if let hint = grid.hint { html.p(hint, .class("hint")) }
    }

    private func ask(_ item: PaperForm.Item, _ html: inout HTMLWriter) {
        html.p(.class(item.number == nil && item.answer == .none ? "words" : "ask")) { html in
            if let number = item.number { html.span(number, .class("number")) }
            html.span(item.text)
        }
    }

    private func picture(_ name: String?, _ html: inout HTMLWriter) {
        guard let name, let address = pictures[name] else { return }
        html.open("img", [.class("picture"), .text("src", address), .fixed("alt", "")])
    }

    private func isLong(_ answer: PaperAnswer) -> Bool {
        if case .lines(let count) = answer { count > 4 } else { false }
    }

    private func room(_ item: PaperForm.Item, _ html: inout HTMLWriter) {
        switch item.answer {
        case .none: break
        case .lines(let count):
            for _ in 0..<count { html.div(.class("line")) { _ in } }
        case .boxesBeside(let choices, let many):
            if many { html.p(.crossMore, .class("hint")) }
            boxes(choices, item.sayMore, isRound: false, &html)
        case .gridRow(let choices):
            steps(choices, isNamed: true, &html)
        case .dateBoxes(let precision):
            cells(FieldModel.Part.date(precision).map { (html.say($0.label), $0.isLong ? 4 : 2) }, &html)
        case .timeBoxes: cells(FieldModel.Part.time.map { (html.say($0.label), 2) }, &html)
        case .numberBoxes(let figures?, _): cells([("", figures)], &html)
        case .numberBoxes(nil, _): cells([("", 6)], &html)
        case .ratingCircles(let marks, let low, let high):
            if let low, let high, let first = marks.first, let last = marks.last {
                html.p(
                    .ends,
                    [
                        "first": .text(figures(first)), "low": .text(low), "last": .text(figures(last)),
                        "high": .text(high),
                    ], .class("hint"))
            }
            steps(marks.map { Choice(id: ID(figures($0)), text: figures($0)) }, isNamed: true, &html)
        case .rankPlaces(let choices, let places):
            html.p(.rankOnPaper, ["places": .number(places)], .class("hint"))
            boxes(choices, item.sayMore, isRound: false, &html)
        case .tickBox(let label):
            boxes([Choice(id: "confirmed", text: label)], [:], isRound: false, &html)
        }
    }

    private func figures(_ mark: Double) -> String {
        Int(exactly: mark).map(String.init) ?? String(mark)
    }

    private func boxes(
        _ choices: [Choice], _ sayMore: [ID<Choice>: String], isRound: Bool, _ html: inout HTMLWriter
    ) {
        html.ul(.class("boxes")) { html in
            for choice in choices {
                html.li { html in
                    html.element("span", [.class(isRound ? "box round" : "box")]) { _ in }
                    picture(choice.picture, &html)
                    html.span(choice.text)
                    if sayMore[choice.id] != nil { html.element("span", [.class("more")]) { _ in } }
                }
            }
        }
    }

    private func steps(_ choices: [Choice], isNamed: Bool, _ html: inout HTMLWriter) {
        html.div(.class("steps")) { html in
            for choice in choices {
                html.element("span") { html in
                    html.element("span", [.class("box round")]) { _ in }
                    html.text(choice.text)
                }
            }
        }
    }

    private func cells(_ groups: [(label: String, count: Int)], _ html: inout HTMLWriter) {
        html.div(.class("cells")) { html in
            for group in groups {
                html.element("span") { html in
                    html.element("span") { html in
                        for _ in 0..<group.count { html.element("span", [.class("cell")]) { _ in } }
                    }
                    html.text(group.label)
                }
            }
        }
    }
}

extension Picture {
    /// All of it in an address, for a page that stands by itself.
    var dataURL: String { "data:\(kind.rawValue);base64,\(Data(bytes).base64EncodedString())" }
}
