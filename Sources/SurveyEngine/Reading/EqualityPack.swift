import Involvement

/// The equality questions that come with the product, in plain words after the
/// UK's harmonised standards for survey questions
/// (https://analysisfunction.civilservice.gov.uk/government-statistical-service-and-statistician-group/gss-support/gss-harmonisation-support/harmonised-standards-and-guidance/).
enum EqualityPack {
    static let text = """
        ask:
        - question: eq_age
          type: choose one
          text: How old are you?
          choices:
            under_18: Under 18
            a18_24: 18 to 24
            a25_34: 25 to 34
            a35_44: 35 to 44
            a45_54: 45 to 54
            a55_64: 55 to 64
            a65_over: 65 or over
            prefer_not_to_say: I would rather not say
        - question: eq_sex
          type: choose one
          text: What is your sex?
          choices:
            female: Female
            male: Male
            prefer_not_to_say: I would rather not say
        - question: eq_gender
          type: choose one
          text: Is your gender the same as the sex you were given at birth?
          choices:
            same: "Yes"
            different: "No"
            prefer_not_to_say: I would rather not say
        - question: eq_orientation
          type: choose one
          text: Which of these fits you best?
          choices:
            straight: Straight
            gay_lesbian: Gay or lesbian
            bisexual: Bisexual
            other: Another way of saying it
            prefer_not_to_say: I would rather not say
        - question: eq_ethnicity
          type: choose one
          text: What is your ethnic group?
          choices:
            asian: Asian or Asian British
            black: Black, Black British, Caribbean or African
            mixed: Mixed, or more than one group
            white: White
            traveller: Gypsy, Roma or Irish Traveller
            other: Another ethnic group
            prefer_not_to_say: I would rather not say
        - question: eq_health
          type: choose one
          text: Do you have a health problem or a disability that has lasted, or will last, a year or more?
          choices:
            limited_a_lot: Yes, and it limits me a lot
            limited_a_little: Yes, and it limits me a little
            not_limited: Yes, but it does not limit me
            none: "No"
            prefer_not_to_say: I would rather not say
        - question: eq_religion
          type: choose one
          text: What is your religion?
          choices:
            none: No religion
            buddhist: Buddhist
            christian: Christian
            hindu: Hindu
            jewish: Jewish
            muslim: Muslim
            sikh: Sikh
            other: Another religion
            prefer_not_to_say: I would rather not say

        """

    /// Every text of it that a reader sees, each once.
    static let texts: [String] = {
        let head = "survey: x\nversion: 1\ntitle: x\nconsent: {take part: {text: x, needed: yes}}\n"
        let survey = head + "pages: [{message: x, text: x}]\nequality questions: after check answers\n"
        guard let pages = try? SurveyFile.read(name: "equality questions", text: survey).equality?.pages else {
            return []
        }
        return pages.flatMap(\.questions).flatMap { [$0.text] + $0.choices.map(\.text) }
    }()
}
