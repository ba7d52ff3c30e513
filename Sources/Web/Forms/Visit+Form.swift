import HTTPTypes
import Hummingbird
import NIOCore

extension Visit {
    /// The form that was sent. Refused early, before it is read, when it is not
    /// one of ours or too long.
    func form() async throws -> PostedForm {
        let type = request.headers[.contentType] ?? ""
        let kind = type.split(separator: ";").first.map { $0.lowercased().filter { $0 != " " } }
        guard kind == "application/x-www-form-urlencoded" else { throw WebProblem.notAForm }
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > PostedForm.lengthLimitBytes {
            throw WebProblem.tooLarge
        }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: PostedForm.lengthLimitBytes)
        } catch is NIOTooManyBytesError {
            throw WebProblem.tooLarge
        }
        guard body.readableBytes > 0 else { throw WebProblem.emptyForm }
        guard let form = PostedForm(bytes: body.readableBytesView) else { throw WebProblem.tooLarge }
        return form
    }
}
