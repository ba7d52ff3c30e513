/// The ways between the pages of one consultation that staff use.
enum StaffNavigation {
    enum Place: String, CaseIterable {
        case links, themes, held, summary, release, assist

        var words: String {
            switch self {
            case .links: "Links and posters"
            case .themes: "Find themes"
            case .held: "Look at what was set aside"
            case .summary: "See the numbers"
            case .release: "Make a release"
            case .assist: "Type for someone"
            }
        }
    }

    /// - Parameter address: that of the consultation.
    static func write(_ current: Place, _ address: Address, _ html: inout HTMLWriter) {
        html.element("nav", [.fixed("aria-label", "Work on this consultation")]) { html in
            html.ul(.class("filters")) { html in
                for place in Place.allCases {
                    html.li {
                        $0.a(place.words, to: address.step(place.rawValue), .current("page", if: place == current))
                    }
                }
                html.li { $0.a("First page", to: Address("/")) }
            }
        }
    }
}
