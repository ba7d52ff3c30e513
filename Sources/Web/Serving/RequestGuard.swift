import HTTPTypes
import NIOCore
import NIOHTTP1

/// Stands where a connection comes in and keeps the promises that the
/// framework does not: a request must arrive whole within a time, however
/// slowly it drips, and an answer must be taken within a time; an answer that
/// comes before the whole body was read ends the connection, so that nobody
/// can keep sending; and the bare 400 that the framework writes for broken
/// HTTP becomes a page with the strict headers.
final class RequestGuard: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    struct Limits {
        /// From the start of the connection, or the last answer, to the end of a
        /// request. The proxy we ship settings for waits less long between two
        /// requests, so that it never sends one to a connection that is closing.
        var wholeRequest = TimeAmount.seconds(20)
        /// From the first byte of an answer until the last one is on its way.
        var wholeAnswer = TimeAmount.seconds(60)
        /// How long bytes are still taken, and thrown away, after an early answer;
        /// a browser reads the answer only when it may finish sending.
        var lingering = TimeAmount.seconds(5)
        var lingeringBytes = 16_000_000
    }

    private let limits: Limits
    private let malformedPage: ByteBuffer
    /// When the connection is closed unless a request, or an answer, is whole by then.
    private var requestDue: NIODeadline?
    private var answerDue: NIODeadline?
    /// When the clock is looked at next. One look for many requests: an event
    /// loop is slow to forget a task.
    private var nextLook: (at: NIODeadline, task: Scheduled<Void>)?
    private var requestsBegun = 0
    private var answersEnded = 0
    private var isReadingRequest = false
    /// Whoever sent it does not want to send another.
    private var isLastRequest = false
    private var isClosingAfterAnswer = false
    private var isLingering = false
    private var discardedBytes = 0

    /// - Parameter malformedPage: what to say to somebody whose request cannot be read.
    init(limits: Limits = Limits(), malformedPage: ByteBuffer) {
        self.limits = limits
        self.malformedPage = malformedPage
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { expectRequest(context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        nextLook?.task.cancel()
    }

    func channelActive(context: ChannelHandlerContext) {
        expectRequest(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        nextLook?.task.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        guard !isLingering else { return discard(part, context) }
        switch part {
        case .head(let head):
            isReadingRequest = true
            isLastRequest = !head.isKeepAlive
            requestsBegun += 1
            // It may come while an earlier one is being answered.
            if requestDue == nil { expectRequest(context) }
        case .body: break
        case .end:
            isReadingRequest = false
            requestDue = nil
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head) where head.status.code >= 200:
            answerDue = context.eventLoop.now + limits.wholeAnswer
            look(at: answerDue, context)
            write(head, promise, context)
        case .end:
            answersEnded += 1
            if isClosingAfterAnswer {
                context.writeAndFlush(data, promise: promise)
                linger(context)
            } else {
                let sent = promise ?? context.eventLoop.makePromise()
                sent.futureResult.assumeIsolated().whenSuccess { self.answerWasSent(context) }
                context.write(data, promise: sent)
            }
        case .head, .body:
            context.write(data, promise: promise)
        }
    }

    private func write(_ head: HTTPResponseHead, _ promise: EventLoopPromise<Void>?, _ context: ChannelHandlerContext) {
        var head = head
        // An answer to the request that is still coming in, or to the last; not to one before it.
        if isReadingRequest || isLastRequest, requestsBegun == answersEnded + 1 {
            isClosingAfterAnswer = true
            head.headers.replaceOrAdd(name: "connection", value: "close")
        }
        let isBare = !head.headers.contains(name: "content-security-policy")
        if isBare {
            for header in StrictHeaders.all { head.headers.add(name: header.name.rawName, value: header.value) }
            head.headers.replaceOrAdd(name: "cache-control", value: "no-store")
            head.headers.replaceOrAdd(name: "content-type", value: "text/html; charset=utf-8")
            head.headers.replaceOrAdd(name: "content-length", value: "\(malformedPage.readableBytes)")
        }
        context.write(wrapOutboundOut(.head(head)), promise: promise)
        if isBare { context.write(wrapOutboundOut(.body(.byteBuffer(malformedPage))), promise: nil) }
    }

    private func answerWasSent(_ context: ChannelHandlerContext) {
        answerDue = nil
        // Another request may have come in whole by now: then it is our turn, not theirs.
        if requestDue == nil, requestsBegun <= answersEnded { expectRequest(context) }
    }

    private func linger(_ context: ChannelHandlerContext) {
        isLingering = true
        context.close(mode: .output, promise: nil)
        requestDue = context.eventLoop.now + limits.lingering
        look(at: requestDue, context)
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

    private func expectRequest(_ context: ChannelHandlerContext) {
        requestDue = context.eventLoop.now + limits.wholeRequest
        look(at: requestDue, context)
    }

    private func look(at due: NIODeadline?, _ context: ChannelHandlerContext) {
        guard let due else { return }
        if let nextLook {
            if nextLook.at <= due { return }
            nextLook.task.cancel()
        }
        let task = context.eventLoop.assumeIsolated().scheduleTask(deadline: due) {
            self.nextLook = nil
            let dues = [self.requestDue, self.answerDue].compactMap { $0 }
            guard let first = dues.min() else { return }
            if first <= context.eventLoop.now {
                context.close(promise: nil)
            } else {
                self.look(at: first, context)
            }
        }
        nextLook = (due, task)
    }
}

@available(*, unavailable)
extension RequestGuard: Sendable {}

/// Puts a guard before the framework's own handlers, behind the HTTP decoder;
/// the framework lets us add handlers only further in.
final class RequestGuardInstaller: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny

    private let malformedPage: ByteBuffer

    init(malformedPage: ByteBuffer) {
        self.malformedPage = malformedPage
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let pipeline = context.pipeline.syncOperations
        do {
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try pipeline.addHandler(RequestGuard(malformedPage: malformedPage), position: .after(decoder))
        } catch {
            context.close(promise: nil)
        }
    }
}

@available(*, unavailable)
extension RequestGuardInstaller: Sendable {}
