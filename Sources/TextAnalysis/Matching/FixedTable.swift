/// Values that no longer change once they are made, read without a check of
/// the index where the program is built for speed: for tables whose indices are
/// their own.
struct FixedTable<Element: BitwiseCopyable & Sendable>: Sendable {
    let count: Int
    private nonisolated(unsafe) let first: UnsafePointer<Element>
    /// Frees the memory with the last copy.
    private let memory: Memory

    /// Nobody writes to it after it is filled.
    private final class Memory: @unchecked Sendable {
        let first: UnsafeMutablePointer<Element>

        init(_ elements: some Collection<Element>) {
            let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(1, elements.count))
            _ = memory.initialize(from: elements)
            first = memory.baseAddress.unsafelyUnwrapped
        }

        deinit { first.deallocate() }
    }

    init(_ elements: some Collection<Element>) {
        count = elements.count
        memory = Memory(elements)
        first = UnsafePointer(memory.first)
    }

    @inline(__always)
    subscript(_ index: Int) -> Element {
        assert(index >= 0 && index < count)
        return first[index]
    }

    @inline(__always)
    subscript(_ index: UInt32) -> Element { self[Int(index)] }
}
