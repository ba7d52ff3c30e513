import Involvement
import Workflow

/// The ways between the pages of one consultation that staff use.
struct StaffNavigation: Equatable {
    /// Address of the consultation.
    let home: Address
    /// How many responses were set aside and wait for somebody to look.
    let waiting: Int
    /// How many texts may speak of danger and wait for somebody to look. When there
    /// are any they come before everything else.
    var dangers = 0

    enum Place: String, CaseIterable {
        case links, themes
        case standsOut = "stands_out"
        case danger, held, summary, report, release, assist, paper, panel

        var words: String {
            switch self {
            case .links: "Links and posters"
            case .themes: "Find themes"
            case .standsOut: "See what stands out"
            case .danger: "Someone may be in danger"
            case .held: "Look at what was set aside"
            case .summary: "See the numbers"
            case .report: "Read the report"
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
                for place in places {
                    html.li {
                        $0.a(words(place), to: home.step(place.rawValue), .current("page", if: place == current))
                    }
                }
                html.li { $0.a("First page", to: Address("/")) }
            }
        }
    }

    private var places: [Place] {
        dangers > 0 ? [.danger] + Place.allCases.filter { $0 != .danger } : Place.allCases
    }

    private func words(_ place: Place) -> String {
        switch place {
        case .held where waiting > 0: "\(place.words) (\(waiting))"
        case .danger where dangers > 0: "\(place.words) (\(dangers))"
        default: place.words
        }
    }
}

extension StaffNavigation {
    /// A count that cannot be had costs nobody their page.
    init(of cycle: ReviewCycle) async {
        self.init(
            home: cycle.address, waiting: (try? await cycle.heldCounts())?[.held] ?? 0,
            // Looked for here, so that whoever opens any page learns of it.
            dangers: (try? await cycle.lookForDanger()) ?? 0)
    }
}
