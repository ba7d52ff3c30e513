import Involvement
import Workflow

/// What lies under a person's code, and what they can do with it.
enum UseCodeDoors {
    struct Model: Equatable {
        let holder: UseCodePage.Holder
        let consents: [Line]
        /// Until when it is kept, when it was saved and not sent; else nil.
        let savedUntil: Day?
        let returnAddress: Address
        /// Nil when there are no replies to read.
        let repliesAddress: Address?

        struct Line: Equatable {
            /// As it was asked, and in the language it was asked in.
            let wording: String
            let language: String
            let state: State
        }

        enum State: Equatable {
            case given(ID<Consent>)
            case takenBack(Day)
            case refused
        }
    }

    static func response(_ contents: UnderReceipt, _ holder: UseCodePage.Holder, _ cycle: ReviewCycle) -> WebResponse {
        var lines: [Model.Line] = []
        var savedUntil: Day?
        switch contents {
        case .unfinished(let until): savedUntil = until
        case .sent(let consents):
            lines = consents.map { record in
                let consent = record.consent
                let notGiven = record.givenBefore == nil ? Model.State.refused : .takenBack(consent.day)
                return Model.Line(
                    wording: consent.wording, language: record.language,
                    state: consent.isGiven ? .given(consent.purpose) : notGiven)
            }
        }
        let model = Model(
            holder: holder, consents: lines, savedUntil: savedUntil, returnAddress: cycle.returnAddress,
            repliesAddress: cycle.repliesAddress)
        return .page(cycle.document(.useYourCode, way: holder.way(.look)).page { markup(model, &$0) })
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        html.h1(.useYourCode)
        if let until = model.savedUntil {
            html.p(.notSentYet)
            html.p(.savedUntil, ["day": .date(PartialDate(until))])
            html.p { $0.a(.goOnSaved, to: model.returnAddress) }
        } else {
            html.p(.weHaveUnderCode)
        }
        if !model.consents.isEmpty { writeConsents(model, &html) }
        html.h2(.whatHappened)
        if let replies = model.repliesAddress {
            html.p { $0.a(.readReplies, to: replies) }
        } else {
            html.p(.nobodyReplied)
        }
        html.h2(.takeAllOut)
        html.p(.cannotBeUndone)
        model.holder.writeButton(.takeAllOut, .askAboutAll, style: nil, &html)
    }

    private static func writeConsents(_ model: Model, _ html: inout HTMLWriter) {
        html.h2(.whatYouAllowed)
        html.element("dl", [.class("answers")]) { html in
            for line in model.consents {
                html.div { html in
                    html.element("dt", [.lang(line.language)]) { $0.text(line.wording) }
                    switch line.state {
                    case .given(let purpose):
                        html.element("dd") { $0.text(.youAllowed) }
                        html.element("dd", [.class("action")]) { html in
                            model.holder.writeButton(
                                .takeBack, .askAbout(purpose), style: "small", &html, about: line)
                        }
                    case .takenBack(let day):
                        html.element("dd") { html in
                            html.text(html.say(PagePhrase.tookBackOn, ["day": .date(PartialDate(day))]))
                        }
                    case .refused: html.element("dd") { $0.text(.youDidNotAllow) }
                    }
                }
            }
        }
    }
}
