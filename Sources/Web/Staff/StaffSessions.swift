import Crypto
import Synchronization

/// Who is signed in among the people who run the consultations. A session
/// lives in memory only; its secret is kept as a hash, so that nobody who
/// reads the memory can sign in with it.
final class StaffSessions: Sendable {
    static let idleLimit = Duration.seconds(30 * 60)
    static let lifeLimit = Duration.seconds(8 * 60 * 60)
    static let sessionLimit = 1_000

    private let sessions = Mutex<[SHA256Digest: Held]>([:])
    private let now: @Sendable () -> ContinuousClock.Instant

    private struct Held {
        var session: StaffSession
        let began: ContinuousClock.Instant
        var lastUsed: ContinuousClock.Instant

        func isOver(at now: ContinuousClock.Instant) -> Bool {
            now - lastUsed > StaffSessions.idleLimit || now - began > StaffSessions.lifeLimit
        }
    }

    init(now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
        self.now = now
    }

    /// Begins a session and gives the secret for the cookie: 256 random bits in
    /// hexadecimal.
    func begin() -> String {
        let secret = Secret.make()
        let now = now()
        sessions.withLock { sessions in
            sessions = sessions.filter { !$0.value.isOver(at: now) }
            if sessions.count >= Self.sessionLimit,
                let oldest = sessions.min(by: { $0.value.lastUsed < $1.value.lastUsed })
            {
                sessions[oldest.key] = nil
            }
            sessions[Secret.digest(of: secret)] = Held(
                session: StaffSession(formToken: Secret.make()), began: now, lastUsed: now)
        }
        return secret
    }

    /// The session with this secret, if it is not over. Looking it up counts as use.
    func session(_ secret: String) -> StaffSession? {
        let key = Secret.digest(of: secret)
        let now = now()
        return sessions.withLock { sessions in
            guard var held = sessions[key] else { return nil }
            guard !held.isOver(at: now) else {
                sessions[key] = nil
                return nil
            }
            held.lastUsed = now
            sessions[key] = held
            return held.session
        }
    }

    /// Changes what a session remembers.
    func update(_ secret: String, _ change: (inout StaffSession) -> Void) {
        let key = Secret.digest(of: secret)
        sessions.withLock { sessions in
            guard var held = sessions[key] else { return }
            change(&held.session)
            sessions[key] = held
        }
    }

    func end(_ secret: String) {
        let key = Secret.digest(of: secret)
        sessions.withLock { $0[key] = nil }
    }
}

/// What is remembered of one person at work.
struct StaffSession: Equatable, Sendable {
    /// Stands in every form they are given; a form without it is not theirs.
    let formToken: String
    /// The name they work under on the panel.
    var coderName = StaffSession.defaultCoderName
    /// Who types for other people, as they said when they began; nil before. Apart
    /// from the name above, which may change on another page meanwhile.
    var helperName: String?
    /// The release they made last, so that it can be shown after they made it.
    var lastRelease: MadeReleaseModel?
    /// What to tell them on the next page.
    var notice: String?

    /// The list of passages they go through, in the order in which it was given to
    /// them.
    var passages: ListedPassages?

    static let defaultCoderName = "facilitator"

    init(formToken: String) {
        self.formToken = formToken
    }
}
