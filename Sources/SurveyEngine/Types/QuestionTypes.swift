import Involvement

/// Every type a survey may use, in the order in which messages list them.
let questionTypes: [any QuestionType] = [
    ShortText(),
    LongText(),
    Story(),
    WholeNumber(),
    ChooseOne(),
    ChooseAny(),
    Scale(),
    ServiceQuestion(),
    ConsentQuestion(),
    Message(),
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
