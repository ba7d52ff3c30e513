import Dispatch
import Involvement
import Synchronization
import Workflow

/// Something that somebody else does in the middle of what is being done: the
/// next time that it asks which day it is.
final class Meanwhile: Sendable {
    private let next: Mutex<(@Sendable () async throws -> Void)?> = Mutex(nil)
    private let threads = OwnThreads()

    /// To be done once.
    func set(_ action: @escaping @Sendable () async throws -> Void) { next.withLock { $0 = action } }

    /// A world in which it happens.
    var world: World {
        var world = makeWorld()
        let today = world.today
        world.today = { [self] in
            happen()
            return today()
        }
        return world
    }

    /// Waits for it here, on this thread, since a day is not waited for.
    private func happen() {
        guard let action = next.withLock({ $0.take() }) else { return }
        let done = DispatchSemaphore(value: 0)
        Task(executorPreference: threads) {
            try? await action()
            done.signal()
        }
        done.wait()
    }
}

/// Threads beside those that tests share, so that one can wait for the other.
private final class OwnThreads: TaskExecutor {
    private let queue = DispatchQueue(label: "meanwhile", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { [self] in job.runSynchronously(on: asUnownedTaskExecutor()) }
    }
}
