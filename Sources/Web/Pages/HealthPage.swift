import HTTPTypes
import Hummingbird
import Workflow

/// Says to whatever watches the program that it runs and that every
/// consultation's database can be read; and nothing else, since anybody may ask.
enum HealthPage {
    static func show(_ visit: Visit) async -> WebResponse {
        do {
            for cycle in visit.site.cycles { try await cycle.checkReadable() }
            return response(.ok, "ok")
        } catch {
            WebProblem.log(error, logger: visit.logger)
            return response(.serviceUnavailable, "not ok")
        }
    }

    private static func response(_ status: HTTPResponse.Status, _ words: String) -> WebResponse {
        WebResponse(
            status: status, headers: [.contentType: "text/plain; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: words)))
    }
}
