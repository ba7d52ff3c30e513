import Involvement
import Testing

struct ColourTests {
    private func colour(_ hex: String) -> Colour { Colour(hex: hex) ?? .black }

    @Test func `a colour is read from six digits, with the mark or without`() {
        #expect(Colour(hex: "#12435F") == Colour(red: 0x12, green: 0x43, blue: 0x5f))
        #expect(Colour(hex: "12435f")?.hex == "#12435f")
        #expect(Colour(hex: "#000a0b")?.hex == "#000a0b")
        for wrong in ["", "#", "#fff", "#12435", "#12435ff", "#12435g", "+12435", "red", "##12435f", "#１２４３５"] {
            #expect(Colour(hex: wrong) == nil, "\(wrong)")
        }
    }

    /// As other people's calculators give it.
    @Test(
        arguments: [
            ("#ffffff", "#000000", 21.0), ("#777777", "#ffffff", 4.478), ("#767676", "#ffffff", 4.542),
            ("#0000ff", "#ffffff", 8.592), ("#ff0000", "#ffffff", 3.998), ("#00ff00", "#000000", 15.304),
            ("#1d70b8", "#ffffff", 5.171), ("#ffffff", "#ffffff", 1.0),
        ])
    func `contrast is what the guidelines say`(first: String, second: String, ratio: Double) {
        #expect(abs(colour(first).contrast(with: colour(second)) - ratio) < 0.01)
        #expect(abs(colour(second).contrast(with: colour(first)) - ratio) < 0.01)
    }

    @Test func `any button colour has one for the dark that can be seen and read there`() {
        for red in stride(from: 0, through: 255, by: 51) {
            for green in stride(from: 0, through: 255, by: 51) {
                for blue in stride(from: 0, through: 255, by: 51) {
                    let colour = Colour(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
                    let dark = HouseStyle(buttonColour: colour).darkButtonColour ?? .black

                    for paper in HouseStyle.darkPapers {
                        #expect(dark.contrast(with: paper) >= Colour.leastContrast, "\(colour.hex)")
                    }
                }
            }
        }
    }

    @Test func `a colour moves no further than it must`() {
        #expect(colour("#12435f").moved(towards: .black, until: [.white]) == colour("#12435f"))
        let moved = colour("#7aa5d8").moved(towards: .black, until: [.white])
        #expect(moved.contrast(with: .white) >= 4.5 && moved.contrast(with: .white) < 4.7)
    }
}
