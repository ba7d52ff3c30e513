import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import Web

struct RequestGuardTests {
    private static let limits = RequestGuard.Limits(
        wholeRequest: .seconds(20), wholeAnswer: .seconds(60), lingering: .seconds(5), lingeringBytes: 1_000)

    private static let page = ByteBuffer(string: "<!DOCTYPE html><h1>We could not read it</h1>")

    private func connected() throws -> EmbeddedChannel {
        let channel = EmbeddedChannel(handler: RequestGuard(limits: Self.limits, malformedPage: Self.page))
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        return channel
    }

    private func request(_ method: HTTPMethod) -> HTTPServerRequestPart {
        .head(HTTPRequestHead(version: .http1_1, method: method, uri: "/"))
    }

    private func body(_ count: Int) -> HTTPServerRequestPart {
        .body(ByteBuffer(repeating: 97, count: count))
    }

    private func answer(_ channel: EmbeddedChannel, _ status: HTTPResponseStatus = .ok) throws -> HTTPResponseHead {
        try channel.writeOutbound(HTTPServerResponsePart.head(HTTPResponseHead(version: .http1_1, status: status)))
        try channel.writeOutbound(HTTPServerResponsePart.end(nil))
        guard case .head(let head) = try channel.readOutbound(as: HTTPServerResponsePart.self) else {
            throw ChannelError.eof
        }
        return head
    }

    @Test func `a body that drips for ever is cut off`() throws {
        let channel = try connected()
        try channel.writeInbound(request(.POST))

        for _ in 0..<6 {
            channel.embeddedEventLoop.advanceTime(by: .seconds(3))
            try channel.writeInbound(body(1))
        }
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(3))

        #expect(!channel.isActive)
    }

    @Test func `a connection that never asks anything is cut off`() throws {
        let channel = try connected()

        channel.embeddedEventLoop.advanceTime(by: .seconds(21))

        #expect(!channel.isActive)
    }

    @Test func `a connection that asks nothing more after an answer is cut off`() throws {
        let channel = try connected()
        try channel.writeInbound(request(.GET))
        try channel.writeInbound(HTTPServerRequestPart.end(nil))
        channel.embeddedEventLoop.advanceTime(by: .seconds(15))
        _ = try answer(channel)

        channel.embeddedEventLoop.advanceTime(by: .seconds(19))
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(2))

        #expect(!channel.isActive)
    }

    @Test func `whoever wants no second answer is let go after the first`() throws {
        let channel = try connected()
        try channel.writeInbound(
            HTTPServerRequestPart.head(HTTPRequestHead(version: .http1_0, method: .GET, uri: "/")))
        try channel.writeInbound(HTTPServerRequestPart.end(nil))

        let head = try answer(channel)

        #expect(head.headers["connection"] == ["close"])
        channel.embeddedEventLoop.advanceTime(by: .seconds(6))
        #expect(!channel.isActive)
    }

    @Test func `an answer that nobody takes is cut off`() throws {
        let channel = try connected()
        try channel.writeInbound(request(.GET))
        try channel.writeInbound(HTTPServerRequestPart.end(nil))
        channel.write(HTTPServerResponsePart.head(HTTPResponseHead(version: .http1_1, status: .ok)), promise: nil)

        channel.embeddedEventLoop.advanceTime(by: .seconds(59))
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(2))

        #expect(!channel.isActive)
    }

    @Test func `a request that comes in during an answer is kept, and must be whole in its own time`() throws {
        let channel = try connected()
        try channel.writeInbound(request(.GET))
        try channel.writeInbound(HTTPServerRequestPart.end(nil))
        try channel.writeInbound(request(.POST))

        let first = try answer(channel)
        try channel.writeInbound(body(10))

        #expect(!first.headers.contains(name: "connection"))
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(21))
        #expect(!channel.isActive)
    }

    @Test func `a request that arrived whole may be answered slowly, and another follow`() throws {
        let channel = try connected()
        try channel.writeInbound(request(.GET))
        try channel.writeInbound(HTTPServerRequestPart.end(nil))

        channel.embeddedEventLoop.advanceTime(by: .seconds(600))
        let head = try answer(channel)

        #expect(channel.isActive)
        #expect(!head.headers.contains(name: "connection"))
    }

    @Test func `an answer before the whole body ends the connection, after the browser could read it`() throws {
        let channel = try connected()
        try channel.writeInbound(request(.POST))

        let head = try answer(channel, .payloadTooLarge)
        try channel.writeInbound(body(900))

        #expect(head.headers["connection"] == ["close"])
        _ = try channel.readInbound(as: HTTPServerRequestPart.self)
        #expect(try channel.readInbound(as: HTTPServerRequestPart.self) == nil)
        try channel.writeInbound(body(900))
        channel.embeddedEventLoop.run()
        #expect(!channel.isActive)
    }

    @Test func `after an early answer nobody can go on sending for long`() throws {
        let channel = try connected()
        try channel.writeInbound(request(.POST))
        _ = try answer(channel, .payloadTooLarge)

        channel.embeddedEventLoop.advanceTime(by: .seconds(6))

        #expect(!channel.isActive)
    }

    @Test func `the framework's bare answer to broken HTTP becomes a page with the strict headers`() throws {
        let channel = try connected()

        let head = try answer(channel, .badRequest)

        for header in StrictHeaders.all { #expect(head.headers[header.name.rawName] == [header.value]) }
        #expect(head.headers["cache-control"] == ["no-store"])
        #expect(head.headers["content-length"] == ["\(Self.page.readableBytes)"])
        let page = try channel.readOutbound(as: HTTPServerResponsePart.self)
        #expect(page == .body(.byteBuffer(Self.page)))
    }
}
