import Involvement
import Workflow

/// Answers that could not go on, given back: to read and copy, and to send
/// again with a button.
struct KeptAnswers: Equatable, Sendable {
    let about: String
    let helpLines: [HelpLineModel]
    let address: Address
    let carried: CarriedAnswers
    let lines: [Line]
    let words: Words
    /// The other languages to have the page in.
    let editions: [EditionModel]
    let language: String
    let name: String
    let houseStyle: HouseStyleModel
    let kiosk: Kiosk?

    struct Line: Equatable, Sendable {
        let question: String
        let answer: String
    }

    init(_ carried: CarriedAnswers, of cycle: ReviewCycle) {
        self.about = cycle.title
        self.helpLines = cycle.helpLines
        self.address = cycle.answerAddress(carried)
        self.carried = carried
        self.kiosk = cycle.kiosk(of: carried)
        self.words = cycle.words
        self.editions = cycle.otherEditions
        self.language = cycle.consultation.instrument.language
        self.name = cycle.shownName
        self.houseStyle = cycle.houseStyle
        self.lines = cycle.written(carried.entries).map { Line(question: $0.text, answer: $0.answer) }
    }

    /// - Parameter hasButton: whether the page has a form to send again.
    func document(_ title: String, hasButton: Bool) -> Document {
        Document(
            title: title, about: about, helpLines: helpLines, words: words, language: language, name: name,
            houseStyle: houseStyle,
            way: hasButton ? .buttons(hasBack: false, editions) : .form(address, carried, editions),
            kiosk: kiosk, isTypedForSomeone: carried.channel == .assisted)
    }

    func write(button: (words: PagePhrase, press: PressedButton)?, _ html: inout HTMLWriter) {
        if let button {
            html.form(to: address, .id(Way.formID)) { html in
                carried.write(&html)
                html.button(
                    button.words, name: CarriedAnswers.buttonField, value: button.press.value, .class("main"))
            }
        }
        guard !lines.isEmpty else { return }
        html.h2(.whatYouWrote)
        html.element("dl", [.class("answers")]) { html in
            for line in lines {
                html.div { html in
                    html.element("dt", [.lang(language)]) { $0.text(line.question) }
                    html.element("dd", [.class("words"), .fixed("dir", "auto")]) { $0.text(line.answer) }
                }
            }
        }
    }
}
