import HTTPTypes
import Involvement
import NIOCore
import Workflow

/// One page of questions, put to one person.
enum QuestionPage {
    struct Model: Equatable {
        let heading: String?
        let language: String
        let position: Int
        let of: Int
        let fields: [FieldModel]
        let page: String
        let isFirstFreeText: Bool
        let helpLines: [HelpLineModel]
        let carried: CarriedAnswers
        let asked: [ID<Question>]
        /// The questions that are only asked once more.
        let askedAgain: [String]
        let isEquality: Bool
        let address: Address
    }

    static func response(_ asked: AskedPage, _ carried: CarriedAnswers, _ cycle: ReviewCycle) -> WebResponse {
        .page(page(asked, carried, cycle), status: asked.hasProblems ? .unprocessableContent : .ok)
    }

    static func page(_ asked: AskedPage, _ carried: CarriedAnswers, _ cycle: ReviewCycle) -> ByteBuffer {
        let language = cycle.consultation.instrument.language
        // A question that is alone speaks for its page, and so is its heading.
        let headsItself = asked.title == nil && asked.questions.count == 1 && asked.questions[0].widget != .message
        let model = Model(
            heading: headsItself ? nil : asked.title ?? cycle.title, language: language,
            position: asked.position, of: asked.of,
            fields: asked.questions.map {
                FieldModel($0, isHeading: headsItself, language: language, pictures: cycle.pictureAddress)
            },
            page: asked.id.rawValue, isFirstFreeText: asked.isFirstFreeText,
            helpLines: cycle.helpLines, carried: carried,
            asked: asked.questions.flatMap { [$0.id] + $0.sayMore.values.map(\.id) },
            askedAgain: asked.questions.filter(\.isGentle).map(\.id.rawValue), isEquality: asked.isEquality,
            address: cycle.answerAddress(carried))
        let title =
            headsItself
            ? asked.questions[0].text : asked.title ?? cycle.words(PagePhrase.step, ["number": .number(asked.position)])
        return cycle.document(
            title, hasProblems: asked.hasProblems,
            way: .buttons(hasBack: asked.back != nil || asked.isEquality, cycle.otherEditions),
            given: carried
        ).page { markup(model, &$0) }
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        ErrorSummary.write(model.fields, &html)
        html.p(.stepOf, ["number": .number(model.position), "of": .number(model.of)], .class("soft"))
        if model.isEquality {
            html.div(.class("notice")) { html in
                html.p(.equalityWhy)
                html.p(.equalityApart)
            }
        }
        if let heading = model.heading { html.element("h1", [.lang(model.language)]) { $0.text(heading) } }
        if model.isFirstFreeText { HelpLineModel.notice(model.helpLines, &html) }
        html.form(to: model.address, .id(Way.formID)) { html in
            model.carried.write(asking: model.asked, &html)
            html.hidden(CarriedAnswers.pageField, model.page)
            // Left blank a second time, it is let go.
            for question in model.askedAgain { html.hidden(CarriedEntry.askedAgain.rawValue, question) }
            FieldList.write(model.fields, &html)
            html.div(.class("buttons")) { html in
                html.button(
                    .goOn, name: CarriedAnswers.buttonField, value: PressedButton.next.value, .class("main"))
                model.carried.writeSaveButton(&html)
            }
        }
    }
}
