public import Involvement

/// Every type a survey may use, in the order in which messages list them.
let questionTypes: [any QuestionType] = [
    ShortText(),
    LongText(),
    Story(),
    WholeNumber(),
    NumberQuestion(),
    DateQuestion(),
    TimeQuestion(),
    ChooseOne(),
    ChooseAny(),
    Scale(),
    Rating(),
    Rank(),
    Grid(),
    TickToConfirm(),
    Message(),
    WorkedOut(),
    Fixed(),
    ServiceQuestion(),
    ConsentQuestion(),
]

/// The type with this name, if there is one.
func questionType(named name: String) -> (any QuestionType)? {
    questionTypes.first { $0.name == name }
}

/// The type of a question. One with a name that this version does not know is
/// asked like another of the same shape, so that no answer is lost.
func questionType(of question: Question) -> any QuestionType {
    questionType(named: question.type) ?? questionTypes.first { $0.shape == question.shape } ?? Message()
}

/// What a type is called in other tools, by its name in a survey file.
public func formTwin(ofType name: String) -> FormTwin? {
    questionType(named: name)?.twin
}

/// What a question is called in other tools: a dropdown, or a date without a
/// day, has an appearance of its own there.
public func formTwin(of question: Question) -> FormTwin {
    questionType(of: question).twin(of: question)
}

/// How a question is answered on paper, where everything that may be chosen
/// stands printed.
public func paperAnswer(of question: Question, register: ServiceRegister) -> PaperAnswer {
    let type = questionType(of: question)
    let choices = type.shape == .service ? ServicesOnOffer(register).all : question.choices
    return type.paper(for: question, offering: choices)
}

/// How many characters an answer in people's own words may have when the survey
/// sets no limit; nil for a type that has no words.
public func defaultLimitCharacters(ofType name: String) -> Int? {
    (questionType(named: name) as? any FreeTextType)?.defaultLimitCharacters
}
