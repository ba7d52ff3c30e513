import Involvement
import Workflow

/// The ways between the pages of one consultation that staff use.
struct StaffNavigation: Equatable {
    /// Address of the consultation.
    let home: Address
    /// How many responses were set aside and wait for somebody to look.
    let waiting: Int

    enum Place: String, CaseIterable {
        case links, themes
        case standsOut = "stands_out"
        case held, summary, release, assist, paper, panel

        var words: String {
            switch self {
            case .links: "Links and posters"
            case .themes: "Find themes"
            case .standsOut: "See what stands out"
            case .held: "Look at what was set aside"
            case .summary: "See the numbers"
            case .release: "Make a release"
            case .assist: "Type for someone"
            case .paper: "Type in paper forms"
            case .panel: "Take down a panel session"
            }
        }
    }

    func write(_ current: Place, _ html: inout HTMLWriter) {
        html.element("nav", [.fixed("aria-label", "Work on this consultation")]) { html in
            html.ul(.class("filters")) { html in
                for place in Place.allCases {
                    html.li {
                        $0.a(words(place), to: home.step(place.rawValue), .current("page", if: place == current))
                    }
                }
                html.li { $0.a("First page", to: Address("/")) }
            }
        }
    }

    private func words(_ place: Place) -> String {
        place == .held && waiting > 0 ? "\(place.words) (\(waiting))" : place.words
    }
}

extension StaffNavigation {
    /// A count that cannot be had costs nobody their page.
    init(of cycle: ReviewCycle) async {
        self.init(home: cycle.address, waiting: (try? await cycle.heldCounts())?[.held] ?? 0)
    }
}
