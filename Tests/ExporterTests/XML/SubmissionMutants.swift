import Testing

/// A change that makes the example wrong, and words of the problem it must give.
struct SubmissionMutant: CustomTestStringConvertible, Sendable {
    let name: String
    let old: String
    let new: String
    let says: String
    /// False for what only the rules beside the schema can see.
    var breaksSchema = true

    var testDescription: String { name }

    static let all = [
        SubmissionMutant(
            name: "a count and a reason for none", old: "<count>45</count>",
            new: "<count>45</count><suppressed symbol=\"c\"/>", says: "suppressed"),
        SubmissionMutant(name: "a figure with nothing in it", old: "<count>45</count>", new: "", says: "respondents"),
        SubmissionMutant(
            name: "a suppressed count read as a number", old: "<count>45</count>", new: "<count>c</count>", says: "'c'"),
        SubmissionMutant(
            name: "a suppressed count with a number", old: "<suppressed symbol=\"c\"/>",
            new: "<suppressed symbol=\"3\"/>", says: "symbol"),
        SubmissionMutant(name: "a negative count", old: "<count>45</count>", new: "<count>-5</count>", says: "count"),
        SubmissionMutant(
            name: "a theme that is nowhere", old: "ref=\"housing\"", new: "ref=\"money\"",
            says: "its theme `money` is none of the document's"),
        SubmissionMutant(
            name: "a theme twice in one quote", old: "<theme ref=\"trust\"", new: "<theme ref=\"relationships\"",
            says: "it has the theme `relationships` twice"),
        SubmissionMutant(
            name: "a parent that is nowhere", old: "parent=\"relationships\"", new: "parent=\"money\"",
            says: "themeParent"),
        SubmissionMutant(
            name: "a question that is nowhere", old: "question=\"story\">", new: "question=\"song\">",
            says: "its question `song` is none of the document's"),
        SubmissionMutant(
            name: "a group's theme that is nowhere", old: "<theme ref=\"relationships\">", new: "<theme ref=\"money\">",
            says: "groupTheme"),
        SubmissionMutant(
            name: "a commissioner that is nowhere", old: "commissioner=\"harbour_dact\"",
            new: "commissioner=\"nobody\"", says: "contractCommissioner"),
        SubmissionMutant(
            name: "evidence that is nowhere", old: "<evidence quote=\"k03\"/>", new: "<evidence quote=\"k99\"/>",
            says: "it is quoted, and is not in the evidence"),
        SubmissionMutant(
            name: "two quotes with one key", old: "id=\"k02\"", new: "id=\"k01\"",
            says: "another quotation has the same key"),
        SubmissionMutant(
            name: "two services with one code", old: "code=\"hill_house\"", new: "code=\"quay_drop_in\"",
            says: "serviceCode"),
        SubmissionMutant(
            name: "two options with one code", old: "<option code=\"no\">", new: "<option code=\"yes\">",
            says: "optionOfQuestion"),
        SubmissionMutant(name: "no consent", old: " consent=\"publish\"", new: "", says: "consent"),
        SubmissionMutant(
            name: "another consent", old: "consent=\"publish\"", new: "consent=\"commissioner-only\"", says: "consent"),
        SubmissionMutant(name: "no release number", old: " number=\"2\"", new: "", says: "number"),
        SubmissionMutant(name: "a code in capitals", old: "code=\"housing\"", new: "code=\"Housing\"", says: "Housing"),
        SubmissionMutant(name: "an unknown element", old: "<for>", new: "<by>someone</by><for>", says: "by"),
        SubmissionMutant(name: "an unknown attribute", old: "<answered>", new: "<answered when=\"now\">", says: "when"),
        SubmissionMutant(name: "words between figures", old: "<answered>", new: "<answered>about", says: "answered"),
        SubmissionMutant(name: "no such day", old: "<day>2026-10-03</day>", new: "<day>2026-02-30</day>", says: "day"),
        SubmissionMutant(
            name: "a digest cut short", old: "89abcdef</dataDigest>", new: "</dataDigest>", says: "dataDigest"),
        SubmissionMutant(name: "a share above one", old: "high=\"0.6011\"", new: "high=\"1.6011\"", says: "high"),
        SubmissionMutant(
            name: "another polarity", old: "polarity=\"mixed\"", new: "polarity=\"angry\"", says: "polarity"),
        SubmissionMutant(
            name: "another namespace", old: "urn:heard:submission:1", new: "urn:heard:submission:9", says: "submission"),
        SubmissionMutant(name: "an element left open", old: "<answered>", new: "<answered><text>", says: "mismatch"),
        SubmissionMutant(
            name: "an interval beside its estimate", old: "low=\"0.3989\"", new: "low=\"0.5989\"",
            says: "the interval does not hold the estimate", breaksSchema: false),
        SubmissionMutant(
            name: "a share of something else", old: "estimate=\"0.5000\" low=\"0.3989\"",
            new: "estimate=\"0.4500\" low=\"0.3989\"", says: "the share is not 45 of 90", breaksSchema: false),
        SubmissionMutant(
            name: "a share missing", old: "<share estimate=\"0.5000\" low=\"0.3989\" high=\"0.6011\"/>", new: "",
            says: "its share is missing", breaksSchema: false),
        SubmissionMutant(
            name: "a share of a hidden count", old: "<respondents><count>45</count></respondents>",
            new: "<respondents><suppressed symbol=\"c\"/></respondents>",
            says: "it has a share, and a count behind it is hidden", breaksSchema: false),
        SubmissionMutant(
            name: "a count that was not rounded", old: "<count>65</count>", new: "<count>64</count>",
            says: "the count 64 is not a multiple of 5", breaksSchema: false),
        SubmissionMutant(
            name: "a count that should be hidden", old: "<count>15</count></quotations>",
            new: "<count>5</count></quotations>", says: "the count 5 should have been suppressed", breaksSchema: false),
        SubmissionMutant(
            name: "more people than answered", old: "<count>80</count>", new: "<count>95</count>",
            says: "the count 95 is more than everybody who answered, 90", breaksSchema: false),
        SubmissionMutant(
            name: "more for than spoke of it", old: "<positive><count>20</count>", new: "<positive><count>50</count>",
            says: "the count 50 is more than everybody who spoke of the theme, 45", breaksSchema: false),
        SubmissionMutant(
            name: "what was written by hand as no answer", old: "<absent state=\"left_blank\">",
            new: "<absent state=\"as_written\">", says: "as_written"),
        SubmissionMutant(
            name: "what was written by hand as an option", old: "<asWritten>", new: "<asWritten code=\"about\">",
            says: "code"),
        SubmissionMutant(
            name: "words that were written by hand",
            old: "<respondents><count>10</count></respondents>\n        <rounds><count>20</count></rounds>",
            new: "<respondents><count>10</count></respondents>\n        <written>about 60</written>", says: "written"),
        SubmissionMutant(
            name: "fewer rounds than people", old: "<rounds><count>140</count>", new: "<rounds><count>55</count>",
            says: "the count 55 does not fit the 60 people who gave it", breaksSchema: false),
        SubmissionMutant(
            name: "rounds of nobody", old: "<rounds><count>0</count>", new: "<rounds><count>10</count>",
            says: "the count 10 does not fit the 0 people who gave it", breaksSchema: false),
        SubmissionMutant(
            name: "rounds of hidden people", old: "<rounds><suppressed symbol=\"c\"/>",
            new: "<rounds><count>20</count>",
            says: "it has a count, and that of the people who gave it is hidden", breaksSchema: false),
        SubmissionMutant(
            name: "a group larger than all", old: "<count>60</count>", new: "<count>95</count>",
            says: "the count 95 is more than everybody who answered, 90", breaksSchema: false),
        SubmissionMutant(
            name: "a period backwards", old: "from=\"2026-01\"", new: "from=\"2026-10\"",
            says: "it ends, 2026-09, before it starts, 2026-10", breaksSchema: false),
        SubmissionMutant(
            name: "a contract backwards", old: "from=\"2019-04-01\" until=\"2024-03-31\"",
            new: "from=\"2025-04-01\" until=\"2024-03-31\"", says: "before it starts", breaksSchema: false),
        SubmissionMutant(
            name: "a group that is no tier", old: "<group code=\"t2\">", new: "<group code=\"t9\">",
            says: "it is not a tier", breaksSchema: false),
        SubmissionMutant(
            name: "a theme that is its own parent", old: "parent=\"relationships\"", new: "parent=\"trust\"",
            says: "it is its own parent", breaksSchema: false),
        SubmissionMutant(name: "no stage", old: " stage=\"approved\"", new: "", says: "stage"),
        SubmissionMutant(
            name: "approved by nobody", old: "<agent role=\"approver\" day=\"2026-10-05\">Sam &lt;sam&gt;</agent>",
            new: "", says: "not by whom", breaksSchema: false),
        SubmissionMutant(
            name: "approved by the one who reviewed it", old: "Sam &lt;sam&gt;", new: "ash", says: "one and the same",
            breaksSchema: false),
        SubmissionMutant(
            name: "approved by the one who reviewed it, with another space", old: "Sam &lt;sam&gt;",
            new: " ASH\u{200B}&#xA0;", says: "one and the same", breaksSchema: false),
        SubmissionMutant(
            name: "approved by a second one of the reviewers",
            old: "<agent role=\"approver\" day=\"2026-10-05\">Sam &lt;sam&gt;</agent>",
            new: "<agent role=\"reviewer\">Kit</agent><agent role=\"approver\" day=\"2026-10-05\">Ash</agent>",
            says: "one and the same", breaksSchema: false),
        SubmissionMutant(
            name: "a code that is none of its list", old: ">X99Z<", new: ">x9<", says: "it is no code of the ODS list",
            breaksSchema: false),
        SubmissionMutant(
            name: "a number in a sentence that the tables do not have",
            old: "<figure of=\"people relationships in t2\">30</figure>",
            new: "<figure of=\"people relationships in t2\">35</figure>", says: "the tables do not",
            breaksSchema: false),
        SubmissionMutant(
            name: "a number in a sentence of nothing", old: "<figure of=\"people relationships in t2\">",
            new: "<figure of=\"people money\">", says: "the tables do not", breaksSchema: false),
        SubmissionMutant(
            name: "a paragraph that is missing", old: "<paragraph number=\"2\"", new: "<paragraph number=\"7\"",
            says: "should have the number 2", breaksSchema: false),
        SubmissionMutant(
            name: "words of nobody in a paragraph", old: "<quote ref=\"k03\"/>", new: "<quote ref=\"k33\"/>",
            says: "it is quoted, and is not in the evidence"),
        SubmissionMutant(
            name: "a paragraph about an ask that is nowhere", old: "<ask ref=\"a3\"/>", new: "<ask ref=\"a33\"/>",
            says: "reportAsk"),
        SubmissionMutant(
            name: "an ask about a theme that is nowhere", old: "<theme ref=\"housing\"/>",
            new: "<theme ref=\"money\"/>", says: "askTheme"),
    ]
}
