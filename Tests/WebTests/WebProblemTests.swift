import HTTPTypes
import Hummingbird
import Involvement
import NIOCore
import Synchronization
import Testing
import Workflow

@testable import Web

struct WebProblemTests {
    private struct Leaky: Error, CustomStringConvertible {
        var description: String { "a person's own words" }
    }

    /// The page as the browser gets it.
    private func page(_ problem: WebProblem, on site: Site) async throws -> String {
        let collector = BodyCollector()
        try await problem.response(on: site).body.write(collector)
        return String(buffer: collector.buffer.withLock { $0 })
    }

    @Test func `every problem is a well-made page with its status`() async throws {
        let site = try makeSite()
        let cycle = site.cycles[0]
        let kept = KeptAnswers(
            CarriedAnswers(entries: ["story": [hostile]], receipt: cycle.makeReceiptCode()), of: cycle)
        let problems: [(WebProblem, Int)] = [
            (.notFound, 404), (.notAllowed(allowed: [.get]), 405), (.notSignedIn, 403), (.notFromThisSite, 403),
            (.malformed, 400), (.emptyForm, 400), (.notAForm, 415), (.tooLarge, 413), (.noSuchPage(kept), 400),
            (.closed(kept), 409), (.notStored(kept), 503), (.refused(reason: hostile), 422),
            (.unexpected(reference: "abc"), 500),
        ]

        for (problem, status) in problems {
            let html = try await page(problem, on: site)

            #expect(problem.status.code == status)
            #expect(HTMLCheck.problems(of: html) == [])
            #expect(!html.utf8.contains("<script>".utf8))
        }
    }

    @Test func `an error nobody foresaw shows a reference and never its words`() async throws {
        let site = try makeSite()
        let problem = WebProblem(Leaky(), logger: site.logger)

        let html = try await page(problem, on: site)

        guard case .unexpected(let reference) = problem else {
            Issue.record("it is another problem")
            return
        }
        #expect(reference.utf8.count == 8)
        #expect(html.contains("The reference is \(reference).") && html.contains("Something went wrong"))
        #expect(!html.contains("own words"))
        // Going back would lose what was typed, since no page of answers is kept.
        #expect(html.contains("Wait a minute, then load this page again.") && !html.contains("Go back"))
    }

    @Test func `what staff asked for and cannot have is said in the words made for them`() throws {
        let site = try makeSite()
        let error = WorkflowError(place: "/a/folder", reason: "It is there already.")

        #expect(WebProblem(error, logger: site.logger) == .refused(reason: "It is there already."))
    }
}

private final class BodyCollector: ResponseBodyWriter {
    let buffer = Mutex(ByteBuffer())

    func write(_ part: ByteBuffer) async throws {
        buffer.withLock { _ = $0.writeImmutableBuffer(part) }
    }

    func finish(_ trailers: HTTPFields?) async throws {}
}
