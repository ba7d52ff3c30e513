import HTTPTypes
import Involvement
import Hummingbird
import Logging
import Workflow

/// Why a request cannot be answered as asked. Here, and nowhere else, an error
/// becomes a status and a page. An error that is not known shows a reference
/// and never its description, which could hold anybody's words.
enum WebProblem: Error, Equatable {
    /// Also for another consultation's things, with the same page.
    case notFound
    case notAllowed(allowed: [HTTPRequest.Method])
    case notSignedIn
    case notFromThisSite
    /// A form of theirs, from before they were signed out.
    case keptOut(KeptForm)
    case malformed
    case emptyForm
    case notAForm
    case tooLarge
    /// An interview came back with a page it does not have.
    case noSuchPage(KeptAnswers)
    /// Answers came after the last day.
    case closed(KeptAnswers)
    /// The answers could not be stored.
    case notStored(KeptAnswers)
    /// Answers could not be saved for later.
    case notSaved(KeptAnswers)
    /// Something staff asked for cannot be done; the words are fit for them.
    case refused(reason: String)
    case unexpected(reference: String)

    /// Any error, as one of these. One that is not known is logged by kind.
    init(_ error: any Error, logger: Logger) {
        switch error {
        case let problem as WebProblem: self = problem
        case let error as WorkflowError: self = .refused(reason: error.reason)
        default:
            self = .unexpected(reference: Self.log(error, logger: logger))
        }
    }

    /// The framework's own refusals; nil for one that only a fault could cause.
    init?(status: HTTPResponse.Status) {
        switch status {
        case .notFound: self = .notFound
        case .badRequest: self = .malformed
        case .contentTooLarge: self = .tooLarge
        case .unsupportedMediaType: self = .notAForm
        default: return nil
        }
    }

    /// Notes the kind of an error, with a reason where it cannot hold anybody's
    /// words, and gives the reference it is noted under.
    @discardableResult
    static func log(_ error: any Error, logger: Logger) -> String {
        let reference = String(Secret.make().prefix(8))
        var metadata: Logger.Metadata = ["reference": "\(reference)", "kind": "\(type(of: error))"]
        if let reason = FaultReason.words(for: error) { metadata["reason"] = "\(reason)" }
        logger.error("A request could not be answered.", metadata: metadata)
        return reference
    }

    var status: HTTPResponse.Status {
        switch self {
        case .malformed, .emptyForm, .noSuchPage: .badRequest
        case .notSignedIn, .notFromThisSite, .keptOut: .forbidden
        case .notFound: .notFound
        case .notAllowed: .methodNotAllowed
        case .closed: .conflict
        case .tooLarge: .contentTooLarge
        case .notAForm: .unsupportedMediaType
        case .refused: .unprocessableContent
        case .unexpected: .internalServerError
        case .notStored, .notSaved: .serviceUnavailable
        }
    }

    var title: FilledPhrase {
        switch self {
        case .notFound: FilledPhrase(ofSurvey: "We cannot find that page")
        case .notSignedIn: FilledPhrase(ofSurvey: "Open this page with your link")
        case .notFromThisSite: FilledPhrase(ofSurvey: "Please open the page again")
        case .keptOut: FilledPhrase(ofSurvey: "It was not stored yet")
        case .refused: FilledPhrase(ofSurvey: "That could not be done")
        case .notAllowed: FilledPhrase(ProblemPhrase.notUsedThatWay)
        case .malformed, .notAForm: FilledPhrase(ProblemPhrase.notRead)
        case .emptyForm: FilledPhrase(ProblemPhrase.nothingArrived)
        case .tooLarge: FilledPhrase(ProblemPhrase.tooMuch)
        case .noSuchPage: FilledPhrase(PagePhrase.pageGone)
        case .closed: FilledPhrase(PagePhrase.noLongerTakingTitle)
        case .notStored: FilledPhrase(PagePhrase.notStoredTitle)
        case .notSaved: FilledPhrase(PagePhrase.notSavedTitle)
        case .unexpected: FilledPhrase(ProblemPhrase.wentWrong)
        }
    }

    /// What it means and what to do, a paragraph each. What only staff meet, and
    /// pages of no consultation, are in English.
    var words: [FilledPhrase] {
        switch self {
        case .notFound: [FilledPhrase(ofSurvey: "A letter in the address may be missing or wrong.")]
        case .notSignedIn:
            [
                "This page is for the people who run the consultation.",
                "Open it with the link that was shown when Heard was started. You can use that link again and again.",
                "We sign you out after 30 minutes without use.",
            ].map(FilledPhrase.init(ofSurvey:))
        case .notFromThisSite:
            ["Nothing was changed.", "The form was open for a long time, or was sent from somewhere else."]
                .map(FilledPhrase.init(ofSurvey:))
        case .keptOut(let kept): kept.words.map(FilledPhrase.init(ofSurvey:))
        case .refused(let reason): [FilledPhrase(ofSurvey: reason)]
        case .notAllowed, .malformed, .notAForm: Self.phrases(ProblemPhrase.nothingChanged, .goBackAndTry)
        case .emptyForm: Self.phrases(ProblemPhrase.sentEmpty)
        case .tooLarge: Self.phrases(ProblemPhrase.nothingStored, .makeShorter)
        case .noSuchPage, .notSaved: Self.phrases(PagePhrase.carryOnHint)
        case .closed: Self.phrases(PagePhrase.lastDayPassed)
        case .notStored: Self.phrases(PagePhrase.faultIsOurs, .waitAMinute)
        case .unexpected(let reference):
            Self.phrases(ProblemPhrase.faultOurs, .waitAndLoad)
                + [FilledPhrase(ProblemPhrase.tellReference, ["reference": .text(reference)])]
        }
    }

    private static func phrases<Phrase: BuiltInPhrase>(_ phrases: Phrase...) -> [FilledPhrase] {
        phrases.map { FilledPhrase($0) }
    }

    /// - Parameter cycle: the consultation that the request was about, in the
    ///   edition it was in; nil when that is not known.
    /// - Parameter isAtKiosk: whether the form was one of a kiosk.
    func response(on site: Site, about cycle: ReviewCycle? = nil, isAtKiosk: Bool = false) -> WebResponse {
        let kiosk = isAtKiosk ? cycle.map { Kiosk(start: $0.kioskAddress) } : nil
        var response = WebResponse.page(page(on: site, about: cycle, kiosk: kiosk), status: status)
        if case .notAllowed(let allowed) = self {
            response.headers[.allow] = allowed.map(\.rawValue).joined(separator: ", ")
        }
        if case .notStored = self { response.headers[.retryAfter] = "60" }
        return response
    }

    func page(on site: Site, about cycle: ReviewCycle? = nil, kiosk: Kiosk? = nil) -> ByteBuffer {
        let document = document(on: site, about: cycle, kiosk: kiosk)
        return document.page { html in
            html.h1(document.title)
            for paragraph in words { html.p(document.words(paragraph)) }
            if let kept {
                kept.write(button: button, &html)
            } else if case .keptOut(let form) = self {
                form.write(&html)
            } else {
                let first = isForReaders ? document.kiosk?.start ?? cycle?.startAddress : nil
                html.p { $0.a(.goToFirst, to: first ?? Address("/")) }
            }
        }
    }

    private func document(on site: Site, about cycle: ReviewCycle?, kiosk: Kiosk?) -> Document {
        if let kept { return kept.document(kept.words(title), hasButton: button != nil) }
        if let cycle, isForReaders {
            var document = cycle.document(cycle.words(title))
            document.kiosk = kiosk
            return document
        }
        return Document(title: Words.english(title), about: "", helpLines: site.helpLines)
    }

    /// Whether somebody who answers can meet it, and so in their own language. What
    /// is not there looks the same whatever it was asked of.
    private var isForReaders: Bool {
        switch self {
        case .notFound, .notSignedIn, .notFromThisSite, .keptOut, .refused: false
        default: true
        }
    }

    private var kept: KeptAnswers? {
        switch self {
        case .noSuchPage(let kept), .closed(let kept), .notStored(let kept), .notSaved(let kept): kept
        default: nil
        }
    }

    private var button: (words: PagePhrase, press: PressedButton)? {
        switch self {
        case .noSuchPage, .notSaved: (.carryOn, .next)
        case .notStored: (.tryAgain, .send)
        default: nil
        }
    }
}
