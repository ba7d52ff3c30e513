import Involvement
import Workflow

/// The first page: which consultations there are, and the ways into each.
enum HomePage {
    struct Model: Equatable {
        let consultations: [Entry]

        struct Entry: Equatable {
            let title: String
            let runBy: String
            let isOpen: Bool
            let address: Address
        }
    }

    static func show(_ visit: Visit) -> WebResponse {
        let model = Model(
            consultations: visit.site.cycles.map { cycle in
                Model.Entry(
                    title: cycle.title, runBy: cycle.consultation.instrument.people.runBy, isOpen: cycle.isOpen,
                    address: cycle.address)
            })
        let document = Document(title: "Tell us what it was like", about: "", helpLines: visit.site.helpLines)
        return .page(document.page { markup(model, &$0) })
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        html.h1("Tell us what it was like")
        for entry in model.consultations {
            html.section(.class("card")) { html in
                html.h2(entry.title)
                if !entry.runBy.isEmpty { html.p("Run by \(entry.runBy).") }
                html.p { html in
                    if entry.isOpen {
                        html.a("Give your answers", to: entry.address, .class("main"))
                    } else {
                        html.a("This has closed. Read about it", to: entry.address)
                    }
                }
                html.h3("For the people who run it")
                html.ul { html in
                    html.li { $0.a("Hand out links and posters", to: entry.address.step("links")) }
                    html.li { $0.a("Find the themes in what people said", to: entry.address.step("themes")) }
                    html.li { $0.a("See what stands out", to: entry.address.step("stands_out")) }
                    html.li { $0.a("Look whether someone may be in danger", to: entry.address.step("danger")) }
                    html.li { $0.a("Look at what was set aside", to: entry.address.step("held")) }
                    html.li { $0.a("See how many people said what", to: entry.address.step("summary")) }
                    html.li { $0.a("Read the report as it would leave", to: entry.address.step("report")) }
                    html.li { $0.a("Make a release to hand over", to: entry.address.step("release")) }
                    html.li { $0.a("Type for someone who says their answers", to: entry.address.step("assist")) }
                    html.li { $0.a("Type in forms that came on paper", to: entry.address.step("paper")) }
                    html.li { $0.a("Take down what was said at a panel", to: entry.address.step("panel")) }
                    html.li { $0.a("Open a kiosk on this screen (it signs you out)", to: entry.address.step("kiosk")) }
                }
            }
        }
    }
}
