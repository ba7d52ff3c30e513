import Foundation

/// How much of the machine the server may use, made ready before it starts.
enum ServerLimits {
    /// Lets the program open as many files as the system allows it; each
    /// connection is one, and the usual limit of 1,024 is a limit for desktops.
    /// - Returns: how many connections that leaves room for.
    static func raiseOpenFiles(wanted: Int) -> Int {
        let ours = 100
        var limit = rlimit()
        #if canImport(Glibc)
            let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
            let resource = RLIMIT_NOFILE
        #endif
        guard getrlimit(resource, &limit) == 0 else { return wanted }
        limit.rlim_cur = max(limit.rlim_cur, min(limit.rlim_max, rlim_t(wanted + ours)))
        _ = setrlimit(resource, &limit)
        guard getrlimit(resource, &limit) == 0 else { return wanted }
        return max(1, min(wanted, Int(clamping: limit.rlim_cur) - ours))
    }

    /// A file that may not grow is an error like a full disk, which people are
    /// told of; left alone, the system would end the program for it.
    static func outliveFileSizeLimit() {
        signal(SIGXFSZ, SIG_IGN)
    }
}
