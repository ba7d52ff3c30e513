import Storage

/// What can be said of a fault to whoever looks after the machine: that the
/// disk is full, not whose words were to be written.
public enum FaultReason {
    /// Nil for an error of a kind that may hold anything.
    public static func words(for error: any Error) -> String? {
        (error as? StorageError)?.reason
    }
}
