import Involvement
import Workflow

/// Tidies consultations while they are served, so that nothing stays longer
/// than people were told.
enum HourlyTidying {
    /// Once now, and then every hour until the task is cancelled. A fault is
    /// told and tried again: people go on answering meanwhile.
    static func begin(_ cycles: [ReviewCycle]) async throws -> Task<Void, Never> {
        for cycle in cycles { _ = try await cycle.tidy() }
        return Task {
            while (try? await Task.sleep(for: .seconds(3600))) != nil {
                for cycle in cycles {
                    do {
                        _ = try await cycle.tidy()
                    } catch {
                        let reason = FaultReason.words(for: error) ?? "The reason is not known."
                        Console.talk("\(cycle.consultation.id): could not be tidied. \(reason)")
                    }
                }
            }
        }
    }
}
