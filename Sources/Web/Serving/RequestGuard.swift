import HTTPTypes
import NIOCore
import NIOHTTP1

/// Stands where a connection comes in and keeps three promises that the
/// framework does not: a request must arrive whole within a time, however
/// slowly its body drips; an answer that comes before the whole body was read
/// ends the connection, so that nobody can keep sending; and the bare 400 that
/// the framework writes for broken HTTP carries the strict headers too.
final class RequestGuard: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    struct Limits {
        /// From the start of the connection, or the last answer, to the end of a request.
        var wholeRequest = TimeAmount.seconds(60)
        /// How long bytes are still taken, and thrown away, after an early answer;
        /// a browser reads the answer only when it may finish sending.
        var lingering = TimeAmount.seconds(5)
        var lingeringBytes = 16_000_000
    }

    private let limits: Limits
    private var deadline: Scheduled<Void>?
    private var isReadingRequest = false
    private var isClosingAfterAnswer = false
    private var isLingering = false
    private var discardedBytes = 0

    init(limits: Limits = Limits()) {
        self.limits = limits
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { close(after: limits.wholeRequest, context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        deadline?.cancel()
    }

    func channelActive(context: ChannelHandlerContext) {
        close(after: limits.wholeRequest, context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        guard !isLingering else { return discard(part, context) }
        switch part {
        case .head: isReadingRequest = true
        case .body: break
        case .end:
            isReadingRequest = false
            deadline?.cancel()
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(var head) where head.status.code >= 200:
            if isReadingRequest {
                isClosingAfterAnswer = true
                head.headers.replaceOrAdd(name: "connection", value: "close")
            }
            if !head.headers.contains(name: "content-security-policy") {
                for header in StrictHeaders.all { head.headers.add(name: header.name.rawName, value: header.value) }
                head.headers.replaceOrAdd(name: "cache-control", value: "no-store")
            }
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .end where isClosingAfterAnswer:
            context.writeAndFlush(data, promise: promise)
            linger(context)
        case .end:
            close(after: limits.wholeRequest, context)
            context.write(data, promise: promise)
        case .head, .body:
            context.write(data, promise: promise)
        }
    }

    private func linger(_ context: ChannelHandlerContext) {
        isLingering = true
        context.close(mode: .output, promise: nil)
        close(after: limits.lingering, context)
    }

    private func discard(_ part: HTTPServerRequestPart, _ context: ChannelHandlerContext) {
        switch part {
        case .head: break
        case .body(let bytes):
            discardedBytes += bytes.readableBytes
            if discardedBytes > limits.lingeringBytes { context.close(promise: nil) }
        case .end: context.close(promise: nil)
        }
    }

    private func close(after time: TimeAmount, _ context: ChannelHandlerContext) {
        deadline?.cancel()
        deadline = context.eventLoop.assumeIsolated().scheduleTask(in: time) { context.close(promise: nil) }
    }
}

@available(*, unavailable)
extension RequestGuard: Sendable {}

/// Puts a guard before the framework's own handlers, behind the HTTP decoder;
/// the framework lets us add handlers only further in.
final class RequestGuardInstaller: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny

    func handlerAdded(context: ChannelHandlerContext) {
        let pipeline = context.pipeline.syncOperations
        do {
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try pipeline.addHandler(RequestGuard(), position: .after(decoder))
        } catch {
            context.close(promise: nil)
        }
    }
}

@available(*, unavailable)
extension RequestGuardInstaller: Sendable {}
