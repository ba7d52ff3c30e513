import HTTPTypes
import Hummingbird
import NIOHTTP1

/// The outermost of everything that answers: whatever happens inside becomes
/// a page, and every answer leaves with the strict headers.
struct StrictResponder<Inner: HTTPResponder>: HTTPResponder where Inner.Context: RequestContext {
    let inner: Inner
    let site: Site

    func respond(to request: WebRequest, context: Inner.Context) async throws -> WebResponse {
        var response: WebResponse
        do {
            response = try await inner.respond(to: request, context: context)
        } catch let error as HTTPParserError {
            // The request never became one: the server must write the answer and
            // close, and the request guard gives it the headers.
            throw error
        } catch {
            response = WebProblem(error, logger: site.logger).response(
                on: site, about: site.cycle(of: request), isAtKiosk: Visit.isAtKiosk(request))
        }
        StrictHeaders.set(on: &response.headers)
        return request.method == .head ? response.createHeadResponse() : response
    }
}

/// Lets the framework's own errors out to where pages are made of them; its
/// router would answer them bare.
struct FrameworkErrors<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: WebRequest, context: Context,
        next: (WebRequest, Context) async throws -> WebResponse
    ) async throws -> WebResponse {
        do {
            return try await next(request, context)
        } catch let error as any HTTPResponseError {
            throw WebProblem(status: error.status) ?? error
        }
    }
}
