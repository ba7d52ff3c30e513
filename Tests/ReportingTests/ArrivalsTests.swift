import Involvement
import Testing

@testable import Reporting

struct ArrivalsTests {
    private func arrivals(_ counts: [Channel: Int], _ assisted: [ConsentManner: Int] = [:]) -> Arrivals {
        Arrivals(counts: counts, assisted: assisted, policy: .nhs)
    }

    @Test func `ways to answer are counted as answers are, small numbers hidden`() {
        let shown = arrivals([.web: 52, .paper: 31, .kiosk: 3])

        #expect(
            shown.channels
                == [
                    .web: .people(50), .paper: .people(30), .kiosk: .suppressed, .assisted: .people(0),
                    .panel: .people(0), .imported: .people(0),
                ])
        #expect(shown.assisted == [:])
    }

    @Test func `how people agreed is shown only where the number of those helped is`() {
        let many = arrivals([.web: 60, .assisted: 40], [.spoken: 28, .byInterpreter: 12])
        let few = arrivals([.web: 60, .assisted: 5], [.spoken: 5])
        let nearlyAll = arrivals([.web: 3, .assisted: 60], [.spoken: 30, .written: 30])

        #expect(
            many.assisted
                == [
                    .spoken: .people(30), .byInterpreter: .people(10), .written: .people(0),
                    .inSignLanguage: .people(0),
                    .withPictures: .people(0),
                ])
        #expect(few.channels[.assisted] == .suppressed && few.assisted == [:])
        #expect(nearlyAll.channels[.assisted] == .suppressed && nearlyAll.assisted == [:])
    }
}
