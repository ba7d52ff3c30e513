import Involvement
import SurveyEngine
import Testing

struct SurveyWriterTests {
    @Test(arguments: 1...120)
    func `what was written reads back the same`(seed: UInt64) throws {
        let survey = RandomSurvey.make(seed: seed)

        let text = SurveyWriter.text(of: survey)
        let again = try SurveyFile.read(name: "survey.yaml", text: text)

        #expect(again == survey)
    }

    @Test(arguments: 1...120)
    func `what was written is laid out already`(seed: UInt64) throws {
        let text = SurveyWriter.text(of: RandomSurvey.make(seed: seed))

        #expect(try SurveyFormat.formatted(name: "survey.yaml", text: text) == text)
    }
}

struct EveryKeyTests {
    @Test func `a survey with every key reads back to the letter`() throws {
        let survey = try SurveyFile.read(name: "survey.yaml", text: EveryKey.survey)

        #expect(SurveyWriter.text(of: survey) == EveryKey.survey)
        #expect(try SurveyFormat.formatted(name: "survey.yaml", text: EveryKey.survey) == EveryKey.survey)
    }

    @Test func `an overlay is written by the codes of its survey, in the survey's order`() throws {
        let survey = try SurveyFile.read(name: "survey.yaml", text: EveryKey.survey)
        let overlay = Overlay(
            language: "cy", variant: "easy-read",
            texts: [
                .title: "Arolwg gyda phopeth", .runBy: "Lleisiau Glan yr Afon", .isFor: "Partneriaeth Glan yr Afon",
                .helpLineName(2): "Llinell Nos", .helpLineHours(2): "Bob nos",
                .text("take_part"): "Rwy'n cytuno i gymryd rhan", .scaleChoice("agree5", "disagree"): "Nac ydw",
                .scaleChoice("agree5", "agree"): "Ydw", .text("tier"): "Pa fath o wasanaeth oedd e?",
                .hint("tier"): "Dewiswch un: dim ond un", .choice("tier", "other"): "Rhywbeth arall",
                .choice("tier", "t2"): "Canolfan galw heibio", .pleaseSay("tier", "other"): "Beth oedd e?",
                .choice("tier", "both"): "Y ddau", .lowEnd("score"): "Gwael", .highEnd("score"): "Da",
                .check("weeks", 2): "Rhowch rif cyfan", .stop("weeks", 1): "Mae'n ddrwg gennym",
                .tickLabel("visited"): "Do", .page("service_page"): "Y gwasanaeth", .section("waiting"): "Aros",
                .repetition("worker"): "Rhywun a weithiodd gyda chi", .grid("workers"): "Sut oedd y gweithwyr?",
                .gridHint("workers"): "Meddyliwch am bob un",
                .quota("rehab"): "Mae digon o bobl wedi sôn am dimau cymunedol. Diolch am ddod.",
            ],
            pictures: [.text("tier"): "gwasanaeth.png", .choice("tier", "other"): "arall.png"],
            merges: ["tier": [Overlay.Merge(into: "both", choices: ["t2", "t3"])]],
            drops: ["helped": "", "trusted": "agree"])

        let text = SurveyWriter.text(of: overlay, for: survey)

        #expect(text == EveryKey.overlay)
        #expect(try SurveyFormat.formatted(name: "survey.cy.yaml", text: text) == text)
    }
}
