import Involvement
import SurveyEngine
import Testing

struct HouseStyleFileTests {
    private func problems(_ text: String) -> [String] {
        do throws(Problems) {
            _ = try HouseStyleFile.read(name: "theme.yaml", text: text)
            return []
        } catch {
            return error.all.map(\.description)
        }
    }

    @Test func `a theme says a name, a logo and two colours`() throws {
        let read = try HouseStyleFile.read(
            name: "theme.yaml",
            text: """
                name: Riverside Council
                logo: crest.svg
                logo text: Riverside Council
                colour: "#12435f"
                button colour: 0f6340
                """)

        #expect(
            read.style
                == HouseStyle(
                    name: "Riverside Council", colour: Colour(hex: "#12435f"), buttonColour: Colour(hex: "#0f6340")))
        #expect(read.logo?.name == "crest.svg" && read.logo?.kind == .svg && read.logo?.words == "Riverside Council")
    }

    @Test func `a colour on which white words cannot be read is refused, with the ratio and another`() {
        #expect(
            problems("colour: \"#7aa5d8\"\nbutton colour: \"#777777\"\n") == [
                "theme.yaml:1:9: `colour` #7aa5d8 has a contrast of 2.56 to 1 with the white words on it, and people need "
                    + "4.5 to 1 to read them. Use a darker one, such as \"#59789e\".",
                "theme.yaml:2:16: `button colour` #777777 has a contrast of 4.47 to 1 with the white words on it, and people "
                    + "need 4.5 to 1 to read them. Use a darker one, such as \"#767676\".",
            ])
    }

    @Test func `a colour without quotes is a remark, and that is said`() {
        #expect(
            problems("colour: #12435f\n") == [
                "theme.yaml:1:1: `colour` has nothing after it: `#` begins a remark here. "
                    + "Put the colour in quotes, as in `colour: \"#12435f\"`."
            ])
    }

    @Test func `what is no colour, no logo and no key is named with its place`() {
        #expect(
            problems("colour: dark blue\nlogo: ../../secret.svg\nfont: Comic\n") == [
                "theme.yaml:1:9: `dark blue` is not a colour. Write six digits from 0 to f in quotes, as in `colour: \"#12435f\"`.",
                "theme.yaml:2:7: `../../secret.svg` cannot be a logo. Name an .svg or .png file that lies in the same folder, as in `logo: crest.svg`.",
                "theme.yaml:3:1: `font` is not a key that can stand here. The keys here are `name`, `logo`, `logo text`, `colour`, `button colour`.",
            ])
        #expect(
            problems("logo: crest.png\n") == [
                "theme.yaml:1:7: the logo has no words for those who do not see it. Add a line `logo text: ...` with what the logo says, such as the name in it."
            ])
        for name in ["crest.gif", ".svg", "a/b.png", "svg", "crest.svg.exe"] {
            #expect(problems("logo: \(name)\nlogo text: Crest\n").count == 1, "\(name)")
        }
    }
}
