import Involvement

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension FormFile {
    /// What the hidden command of the program does, as the child of
    /// `readInChild`: gives up what it does not need, reads the file from its
    /// standard input and answers on its standard output. It is to be the first
    /// thing a process does, before any thread starts.
    /// - Returns: the status to end with.
    public static func answerAsChild() -> Int32 {
        // Whatever the parent had open is none of our business.
        for descriptor in 3..<Int32(1024) { close(descriptor) }
        guard ChildLimits.set() else { return 70 }
        guard let bytes = readAll(upTo: Limits.fileBytes + 1) else { return 74 }
        return writeAll(answer(to: bytes)) ? 0 : 74
    }

    /// The child's answer, without a process around it.
    static func answer(to bytes: [UInt8]) -> [UInt8] {
        Answer.bytes(of: Result { () throws(Problems) in try read(bytes, named: "") })
    }

    private static func readAll(upTo limit: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while bytes.count < limit {
            let count = Posix.read(0, &buffer)
            if count < 0 { return nil }
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        return bytes
    }

    private static func writeAll(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = write(1, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count < 0 && errno == EINTR { continue }
                if count <= 0 { return false }
                rest = rest.dropFirst(count)
            }
            return true
        }
    }
}

/// What a child gives up before it looks at a stranger's file.
enum ChildLimits {
    /// Beyond what the program takes just for being loaded, which is mostly libraries that others share. Reading
    /// the largest file that is allowed takes less than this.
    static let memoryBytes = 384 << 20
    static let seconds = 10

    static func set() -> Bool {
        // Asked before nothing can be opened any more.
        let memory = addressSpace() + memoryBytes
        return setLimit(RLIMIT_CPU, seconds)
            // No file of any size can be written, and none opened.
            && setLimit(RLIMIT_FSIZE, 0) && setLimit(RLIMIT_NOFILE, 3)
            // A dump of memory would leave somebody's form lying about.
            && setLimit(RLIMIT_CORE, 0) && setLimit(RLIMIT_AS, memory)
    }

    #if canImport(Glibc)
        private typealias Resource = __rlimit_resource
    #else
        private typealias Resource = Int32
    #endif

    private static func setLimit(_ resource: Resource, _ value: Int) -> Bool {
        var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
        #if canImport(Glibc)
            return setrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0
        #else
            return setrlimit(resource, &limit) == 0
        #endif
    }

    /// What the process takes now. A guess where the system does not say.
    private static func addressSpace() -> Int {
        let guess = 256 << 20
        let descriptor = open("/proc/self/statm", O_RDONLY)
        guard descriptor >= 0 else { return guess }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 64)
        let count = Posix.read(descriptor, &buffer)
        let digits = String(decoding: buffer.prefix(max(0, count)).prefix { $0 != 0x20 }, as: UTF8.self)
        return Int(digits).map { $0 * Int(getpagesize()) } ?? guess
    }
}

/// Calls that are made again when a signal came between.
enum Posix {
    static func read(_ descriptor: Int32, _ buffer: inout [UInt8]) -> Int {
        while true {
            #if canImport(Glibc)
                let count = Glibc.read(descriptor, &buffer, buffer.count)
            #elseif canImport(Musl)
                let count = Musl.read(descriptor, &buffer, buffer.count)
            #else
                let count = Darwin.read(descriptor, &buffer, buffer.count)
            #endif
            if count >= 0 || errno != EINTR { return count }
        }
    }
}
