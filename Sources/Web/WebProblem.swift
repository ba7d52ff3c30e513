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
        case .notSignedIn, .notFromThisSite: .forbidden
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

    var title: String {
        switch self {
        case .notFound: "We cannot find that page"
        case .notAllowed: "That page cannot be used in that way"
        case .notSignedIn: "Open this page with your link"
        case .notFromThisSite: "Please open the page again"
        case .malformed, .notAForm: "We could not read what was sent"
        case .emptyForm: "Nothing arrived"
        case .tooLarge: "That is too much to take at once"
        case .noSuchPage: PagePhrase.pageGone.rawValue
        case .closed: PagePhrase.noLongerTakingTitle.rawValue
        case .notStored: PagePhrase.notStoredTitle.rawValue
        case .notSaved: PagePhrase.notSavedTitle.rawValue
        case .refused: "That could not be done"
        case .unexpected: "Something went wrong"
        }
    }

    /// What it means and what to do, a paragraph each.
    var words: [String] {
        switch self {
        case .notFound: ["A letter in the address may be missing or wrong."]
        case .notAllowed, .malformed, .notAForm:
            ["Nothing was stored or changed.", "Go back in your browser and try again."]
        case .notSignedIn:
            [
                "This page is for the people who run the consultation.",
                "Open it with the link that was shown when Heard was started. You can use that link again and again.",
                "We sign you out after 30 minutes without use.",
            ]
        case .notFromThisSite:
            ["Nothing was changed.", "The form was open for a long time, or was sent from somewhere else."]
        case .emptyForm: ["The page was sent without any answers in it. Nothing was stored."]
        case .tooLarge:
            [
                "Nothing was stored.",
                "Go back in your browser. What you typed should still be there. Make it shorter and send it again.",
            ]
        case .noSuchPage, .notSaved: [PagePhrase.carryOnHint.rawValue]
        case .closed: [PagePhrase.lastDayPassed.rawValue]
        case .notStored:
            [PagePhrase.faultIsOurs.rawValue, PagePhrase.waitAMinute.rawValue]
        case .refused(let reason): [reason]
        case .unexpected(let reference):
            [
                "The fault is ours.", "Go back in your browser and try again.",
                "If it happens again, tell the people who run this. The reference is \(reference).",
            ]
        }
    }

    func response(on site: Site) -> WebResponse {
        var response = WebResponse.page(page(on: site), status: status)
        if case .notAllowed(let allowed) = self {
            response.headers[.allow] = allowed.map(\.rawValue).joined(separator: ", ")
        }
        if case .notStored = self { response.headers[.retryAfter] = "60" }
        return response
    }

    func page(on site: Site) -> ByteBuffer {
        let kept = kept
        let say = kept?.words ?? .english
        let document = Document(
            title: say.ofShipped(title), about: kept?.about ?? "", helpLines: kept?.helpLines ?? site.helpLines,
            words: say)
        return document.page { html in
            html.h1(say.ofShipped(title))
            for paragraph in words { html.p(say.ofShipped(paragraph)) }
            if let kept {
                kept.write(button: button, &html)
            } else {
                html.p { $0.a(.goToFirst, to: Address("/")) }
            }
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
