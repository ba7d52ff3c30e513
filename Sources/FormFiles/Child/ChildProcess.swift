#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A program that is given bytes and answers with bytes, in its time or not at
/// all.
enum ChildProcess {
    enum Ending: Equatable {
        /// It ended well; this is all it said.
        case answered([UInt8])
        case tookTooLong
        case saidTooMuch
        /// It was killed, or ended with a status that is not 0.
        case failed
        case notStarted
    }

    static func run(_ command: [String], input: [UInt8], upTo limit: Int, deadline: Duration) -> Ending {
        let end = ContinuousClock.now + deadline
        guard let pair = socketPair() else { return .notStarted }
        var child: pid_t = 0
        let isStarted = spawn(command, descriptor: pair.child, child: &child)
        close(pair.child)
        defer { close(pair.ours) }
        guard isStarted else { return .notStarted }

        var exchange = Exchange(descriptor: pair.ours, input: input, limit: limit)
        let outcome = exchange.run(until: end)
        let status: Int32?
        if outcome == .ended {
            status = wait(for: child, until: end)
        } else {
            status = nil
        }
        guard let status else {
            // With whatever it has started, and for good.
            kill(-child, SIGKILL)
            kill(child, SIGKILL)
            _ = reap(child, 0)
            return outcome == .tooMuch ? .saidTooMuch : .tookTooLong
        }
        return status == 0 ? .answered(exchange.output) : .failed
    }

    /// One socket serves the child as input and output. Writing to one that
    /// nobody reads gives an error, where a pipe would end us with a signal.
    private static func socketPair() -> (ours: Int32, child: Int32)? {
        var pair: [Int32] = [-1, -1]
        #if canImport(Glibc)
            let kind = Int32(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        guard socketpair(AF_UNIX, kind, 0, &pair) == 0 else { return nil }
        for descriptor in pair { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(pair[0], F_SETFL, O_NONBLOCK)
        #if canImport(Darwin)
            var yes: Int32 = 1
            setsockopt(pair[0], SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
        #endif
        return (pair[0], pair[1])
    }

    private static func spawn(_ command: [String], descriptor: Int32, child: inout pid_t) -> Bool {
        guard let program = command.first else { return false }
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        guard posix_spawn_file_actions_init(&actions) == 0 else { return false }
        defer { posix_spawn_file_actions_destroy(&actions) }
        guard posix_spawnattr_init(&attributes) == 0 else { return false }
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawn_file_actions_adddup2(&actions, descriptor, 0)
        posix_spawn_file_actions_adddup2(&actions, descriptor, 1)
        // What it says as it dies is about our insides, and may quote the file.
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        // A group of its own, so that nothing it starts outlives it.
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))

        var arguments = command.map { strdup($0) } + [nil]
        var environment = Self.environment.map { strdup($0) } + [nil]
        defer { for pointer in arguments + environment { free(pointer) } }
        return posix_spawn(&child, program, &actions, &attributes, &arguments, &environment) == 0
    }

    /// Only what a program needs to find its libraries: the rest may hold secrets.
    private static var environment: [String] {
        let names: [String] = ["PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"]
        return names.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
    }

    /// The child's status once it has ended; nil when it did not in time.
    private static func wait(for child: pid_t, until end: ContinuousClock.Instant) -> Int32? {
        while true {
            if let status = reap(child, WNOHANG) { return status }
            if ContinuousClock.now >= end { return nil }
            usleep(1000)
        }
    }

    /// 0 for a good end; any other number for any other end.
    private static func reap(_ child: pid_t, _ options: Int32) -> Int32? {
        var status: Int32 = 0
        while true {
            let ended = waitpid(child, &status, options)
            if ended == child { return status }
            if ended == 0 { return nil }
            if errno != EINTR { return -1 }
        }
    }

    /// Sends and receives at once, since the child may answer before it has
    /// read everything, or never read at all.
    private struct Exchange {
        enum Outcome { case ended, late, tooMuch }

        let descriptor: Int32
        let input: [UInt8]
        let limit: Int
        var output: [UInt8] = []
        private var sent = 0
        private var isSending = true

        init(descriptor: Int32, input: [UInt8], limit: Int) {
            self.descriptor = descriptor
            self.input = input
            self.limit = limit
        }

        mutating func run(until end: ContinuousClock.Instant) -> Outcome {
            var buffer = [UInt8](repeating: 0, count: 64 * 1024)
            while true {
                if isSending && sent == input.count { stopSending() }
                let left = (end - ContinuousClock.now).components
                let milliseconds = left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000
                guard milliseconds > 0 else { return .late }
                var wanted = pollfd(
                    fd: descriptor, events: Int16(isSending ? POLLIN | POLLOUT : POLLIN), revents: 0)
                let count = poll(&wanted, 1, Int32(clamping: milliseconds))
                guard count > 0 else { continue }
                if wanted.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 {
                    let received = Posix.read(descriptor, &buffer)
                    if received > 0 {
                        output += buffer[..<received]
                        if output.count > limit { return .tooMuch }
                    } else if received == 0 || errno != EAGAIN {
                        return .ended
                    }
                }
                if isSending && wanted.revents & Int16(POLLOUT) != 0 { send() }
            }
        }

        private mutating func send() {
            let count = input[sent...].withUnsafeBytes { bytes in
                #if canImport(Darwin)
                    return write(descriptor, bytes.baseAddress, bytes.count)
                #else
                    return sendQuietly(descriptor, bytes)
                #endif
            }
            if count > 0 { sent += count } else if errno != EAGAIN && errno != EINTR { isSending = false }
        }

        private mutating func stopSending() {
            isSending = false
            shutdown(descriptor, Int32(SHUT_WR))
        }
    }
}

#if !canImport(Darwin)
    private func sendQuietly(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
    }
#endif
