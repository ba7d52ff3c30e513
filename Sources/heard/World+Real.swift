import Foundation
import Involvement
import Workflow

extension World {
    /// The machine's own calendar and chance.
    static let real = World(
        today: {
            let parts = Calendar(identifier: .gregorian).dateComponents(
                in: .current, from: Foundation.Date())
            guard let year = parts.year, let month = parts.month, let day = parts.day,
                let today = Day(year: year, month: month, day: day)
            else { fatalError("the machine's calendar gives no day") }
            return today
        },
        randomBytes: { count in
            var generator = SystemRandomNumberGenerator()
            return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        })
}
