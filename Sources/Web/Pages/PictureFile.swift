import HTTPTypes
import Hummingbird
import Involvement
import Workflow

/// A picture that stands beside a question or a choice. Only those that the
/// survey names are served, out of memory: no address leads to any other file.
/// As with a logo, whoever opens its address gets a file to keep and not a page
/// of this site, and it is asked for once and not at every step.
enum PictureFile {
    static func show(_ visit: Visit) throws -> WebResponse {
        guard let name = visit.query("name"), let picture = try visit.cycle().consultation.pictures[name] else {
            throw WebProblem.notFound
        }
        return WebResponse(
            status: .ok,
            headers: [
                .contentType: picture.kind.rawValue, .cacheControl: HouseStyleFiles.forOneSitting,
                .contentDisposition: "attachment; filename=\"picture.\(picture.kind)\"",
            ],
            body: .init(byteBuffer: ByteBuffer(bytes: picture.bytes)))
    }
}

extension HTMLWriter {
    /// A picture that says again what the words beside it say, and so nothing to
    /// those who listen.
    mutating func picture(_ address: Address) {
        open("img", [.class("picture"), .text("src", address.text), .fixed("alt", "")])
    }
}
