import Involvement

extension Channel {
    /// For those who run the consultation.
    var words: String {
        switch self {
        case .web: "On the web, by themselves"
        case .kiosk: "At a kiosk"
        case .paper: "On a paper form"
        case .assisted: "Somebody typed for them"
        case .panel: "At a panel"
        case .imported: "From a file of answers"
        }
    }
}
