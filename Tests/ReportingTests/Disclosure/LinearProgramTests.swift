import Testing

@testable import Reporting

struct LinearProgramTests {
    @Test func `what is left of a total is known`() {
        // x + y + z = 20, x shown as 8 to 12, y at most 3: z is 5 to 12.
        let program = LinearProgram(
            bounds: [8...12, 0...3, 0...100],
            rows: [LinearProgram.Row(terms: [(0, 1), (1, 1), (2, 1)], lower: 20, upper: 20)])

        #expect(program.extreme(of: [(2, 1)], isLargest: false)?[2] == 5)
        #expect(program.extreme(of: [(2, 1)], isLargest: true)?[2] == 12)
        program.loosen(.column(0), to: 0...100)
        #expect(program.extreme(of: [(2, 1)], isLargest: true)?[2] == 20)
        program.forget(row: 0)
        #expect(program.extreme(of: [(2, 1)], isLargest: true)?[2] == 100)
    }

    @Test func `figures that cannot be true together have no answer`() {
        let program = LinearProgram(
            bounds: [8...12, 0...3], rows: [LinearProgram.Row(terms: [(0, 1), (1, 1)], lower: 20, upper: 20)])

        #expect(program.extreme(of: [(0, 1)], isLargest: true) == nil)
    }
}
