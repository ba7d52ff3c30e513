import Crypto

/// When an interview was begun, as its pages carry it: seconds since this
/// program was started, which tell nobody the time, signed under a key that
/// lives in memory and ends with the program. Nothing of it is stored.
struct FormTime: Sendable {
    private let key = SymmetricKey(size: .bits256)
    private let began: ContinuousClock.Instant
    private let now: @Sendable () -> ContinuousClock.Instant

    init(now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
        self.now = now
        self.began = now()
    }

    /// For an interview that begins now, or began some time ago.
    func stamp(secondsAgo: Int64 = 0) -> String {
        let seconds = String((now() - began).components.seconds - secondsAgo)
        return "\(seconds)-\(signature(of: seconds))"
    }

    /// How long ago a stamp was made; nil when this program did not make it
    /// since it was started. There is no age at which it ends.
    func age(of stamp: String) -> Duration? {
        guard let dash = stamp.lastIndex(of: "-"), let seconds = Int64(stamp[..<dash]),
            Secret.isEqual(String(stamp[stamp.index(after: dash)...]), signature(of: String(seconds)))
        else { return nil }
        return now() - began - .seconds(seconds)
    }

    /// 128 bits, in hexadecimal.
    private func signature(of seconds: String) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let code = HMAC<SHA256>.authenticationCode(for: Array(seconds.utf8), using: key)
        return String(
            decoding: code.prefix(16).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
