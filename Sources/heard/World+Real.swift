import Foundation
import Involvement
import Workflow

extension World {
    /// The machine's own calendar and chance.
    static let real = World(
        today: {
            // The C library's calendar: every page asks several times, and Foundation's takes a hundred times as long.
            var now = time(nil)
            var parts = tm()
            guard localtime_r(&now, &parts) != nil,
                let today = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
            else { fatalError("the machine's calendar gives no day") }
            return today
        },
        randomBytes: { count in
            var generator = SystemRandomNumberGenerator()
            var bytes: [UInt8] = []
            bytes.reserveCapacity(count + 8)
            // Eight at a time, since the system is asked for each.
            while bytes.count < count {
                withUnsafeBytes(of: generator.next() as UInt64) { bytes.append(contentsOf: $0) }
            }
            bytes.removeLast(bytes.count - count)
            return bytes
        })
}
