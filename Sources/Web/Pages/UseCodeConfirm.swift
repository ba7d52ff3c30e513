import Involvement
import Workflow

/// Asks once more before anything is taken out or back.
enum UseCodeConfirm {
    static func all(_ holder: UseCodePage.Holder, _ cycle: ReviewCycle) -> WebResponse {
        let hasEquality = cycle.consultation.instrument.equality != nil
        return .page(
            cycle.document(.askTakeAllOut, way: holder.way(.askAboutAll)).page { html in
                html.h1(.askTakeAllOut)
                html.p(.allIsDeleted)
                html.p(.cannotBeUndone)
                html.p(.handedOnBefore)
                if hasEquality { html.p(.equalityStays) }
                holder.writeButton(.yesTakeOut, .withdrawAll, style: "main", &html)
                holder.writeButton(.noLeaveIt, .look, style: nil, &html)
            })
    }

    static func consent(
        _ record: ConsentOnRecord, _ holder: UseCodePage.Holder, _ cycle: ReviewCycle
    ) -> WebResponse {
        let (consent, language) = (record.consent, record.language)
        return .page(
            cycle.document(.askTakeBack, way: holder.way(.askAbout(consent.purpose))).page { html in
                html.h1(.askTakeBack)
                html.element("blockquote", [.lang(language)]) { $0.p(consent.wording) }
                html.p(.fromNowOn)
                html.p(.cannotBeUndone)
                html.p(.handedOnBefore)
                holder.writeButton(.yesTakeBack, .withdraw(consent.purpose), style: "main", &html)
                holder.writeButton(.noLeaveIt, .look, style: nil, &html)
            })
    }
}

/// What was taken out or back.
enum UseCodeDone {
    static func all(_ holder: UseCodePage.Holder, _ cycle: ReviewCycle) -> WebResponse {
        let (hasEquality, address) = (cycle.consultation.instrument.equality != nil, cycle.address)
        return .page(
            cycle.document(.answersAreOut, way: holder.way(.withdrawAll)).page { html in
                html.h1(.answersAreOut)
                html.p(.thatIsFine)
                html.p(.handedOnBefore)
                if hasEquality { html.p(.equalityStays) }
                html.p(.closeOrLeave)
                html.p { $0.a(.toFirst, to: address) }
            })
    }

    static func consent(
        _ purpose: ID<Consent>, _ holder: UseCodePage.Holder, _ cycle: ReviewCycle
    ) -> WebResponse {
        .page(
            cycle.document(.isTakenBack, way: holder.way(.withdraw(purpose))).page { html in
                html.h1(.isTakenBack)
                html.p(.fromNowOn)
                html.p(.handedOnBefore)
                holder.writeButton(.backToCode, .look, style: "main", &html)
                html.p(.closeOrLeave)
            })
    }
}
