import Hummingbird

/// Says that the program is running, for whatever watches it.
enum HealthPage {
    static func show(_ visit: Visit) -> WebResponse {
        WebResponse(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: "ok")))
    }
}
