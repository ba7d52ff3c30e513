import Involvement
import Testing

struct RandomTenthTests {
    @Test func `the choice is of the key alone and never changes`() {
        #expect(RandomTenth.place(of: "kaaaa") == 13_210_663_911_723_840_145)
        #expect((0..<60).filter { RandomTenth.contains(ID("p\($0)")) } == [9, 13, 16, 49])
    }

    @Test func `it is one in ten`() {
        // Three standard deviations are 90.
        let chosen = (0..<10_000).count { RandomTenth.contains(ID("k\($0)")) }

        #expect((910...1_090).contains(chosen))
    }
}
