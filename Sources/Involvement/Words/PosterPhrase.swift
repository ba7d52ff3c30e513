/// What posters and slips say, in English.
public enum PosterPhrase: String, BuiltInPhrase {
    case pointCamera = "Point your phone's camera at the square, or go to:"
    case needSlip = "You also need a code. Ask for a slip with one."
    case worksOnce = "This code works once. It does not say who you are."
}
