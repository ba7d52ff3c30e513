import Hummingbird

// Two modules call their things by the same names. Here the web's get a name
// of their own; a bare `Response` is a person's answers everywhere else.

typealias WebRequest = Hummingbird.Request
typealias WebResponse = Hummingbird.Response
