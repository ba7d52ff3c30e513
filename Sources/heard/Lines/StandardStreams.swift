import Foundation
import Workflow

/// Standard input and output as bytes.
enum StandardStreams {
    /// From now on a pipe that nobody reads is said by `write`, and does not
    /// end the process.
    static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

    /// - Returns: how many bytes were read, as soon as there are any; 0 at the end.
    static func read(into bytes: UnsafeMutableRawBufferPointer) throws -> Int {
        while true {
            let count = Foundation.read(STDIN_FILENO, bytes.baseAddress, bytes.count)
            if count >= 0 { return count }
            try wait(for: STDIN_FILENO, Int16(POLLIN), named: "standard input")
        }
    }

    /// - Returns: false when nobody reads any more.
    static func write(_ bytes: UnsafeRawBufferPointer) throws -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = UnsafeRawBufferPointer(rebasing: rest)
            let count = Foundation.write(STDOUT_FILENO, part.baseAddress, part.count)
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EPIPE {
                return false
            } else {
                try wait(for: STDOUT_FILENO, Int16(POLLOUT), named: "standard output")
            }
        }
        return true
    }

    /// After a call that failed: returns when it may be made again.
    private static func wait(for descriptor: Int32, _ event: Int16, named name: String) throws {
        switch errno {
        case EINTR: return
        // Whoever shares the stream may have set it not to block.
        case EAGAIN:
            var asked = pollfd(fd: descriptor, events: event, revents: 0)
            _ = poll(&asked, 1, -1)
        default:
            throw WorkflowError(
                place: name, reason: "It cannot be used: \(String(cString: strerror(errno))). Check where it leads.")
        }
    }
}
