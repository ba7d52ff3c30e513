import Involvement
import Workflow

/// Everything a person answered, to read through before it is sent.
enum CheckPage {
    struct Model: Equatable {
        let language: String
        let lines: [Line]
        let carried: CarriedAnswers
        let address: Address
        /// Whether the equality questions follow.
        let goesOn: Bool

        struct Line: Equatable {
            let question: String
            let answer: String
            let change: PressedButton
        }
    }

    static func response(_ lines: [AnswerLine], _ carried: CarriedAnswers, _ cycle: ReviewCycle) -> WebResponse {
        let model = Model(
            language: cycle.consultation.instrument.language,
            lines: lines.map { Model.Line(question: $0.text, answer: $0.answer, change: .change($0.page)) },
            carried: carried, address: cycle.answerAddress(carried),
            goesOn: cycle.consultation.instrument.equality != nil)
        return .page(
            cycle.document(.checkAnswers, way: .buttons(hasBack: true, cycle.otherEditions), given: carried)
                .page { markup(model, &$0) })
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        html.h1(.checkAnswers)
        html.p(.nothingKept)
        html.form(to: model.address, .id(Way.formID)) { html in
            model.carried.write(&html)
            html.element("dl", [.class("answers")]) { html in
                for line in model.lines {
                    html.div { html in
                        html.element("dt", [.lang(model.language)]) { $0.text(line.question) }
                        if line.answer.isEmpty {
                            html.element("dd", [.class("words soft")]) { $0.text(.notAnswered) }
                        } else {
                            html.element("dd", [.class("words"), .lang(model.language), .fixed("dir", "auto")]) {
                                $0.text(line.answer)
                            }
                        }
                        html.element("dd", [.class("action")]) { html in
                            html.button(
                                .change, name: CarriedAnswers.buttonField, value: line.change.value, .class("link")
                            ) { $0.heard(": \(line.question)") }
                        }
                    }
                }
            }
            if model.goesOn {
                html.button(
                    .goOn, name: CarriedAnswers.buttonField, value: PressedButton.checked.value, .class("main"))
            } else {
                html.button(.send, name: CarriedAnswers.buttonField, value: PressedButton.send.value, .class("main"))
            }
            model.carried.writeSaveButton(&html)
        }
    }
}
