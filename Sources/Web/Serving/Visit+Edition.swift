import HTTPTypes
import Involvement
import Workflow

extension Visit {
    /// The consultation in the language or way of asking that was pressed, or that
    /// the form or the address names, and that name; nil for the survey as it is.
    func shown(_ form: PostedForm? = nil) throws -> (cycle: ReviewCycle, edition: String?) {
        let original = try cycle()
        let name = form?.pressedEdition ?? form?.first(CarriedEntry.edition.rawValue) ?? query("edition")
        guard let name, original.editionNames.contains(name) else { return (original, nil) }
        return (original.edition(for: [CarriedEntry.edition: [name]]).cycle, name)
    }

    /// An address of this site as somebody types it on another device.
    func typed(_ address: Address) -> String {
        let host = site.reach.publicAddress?.text ?? site.reach.authority(request) ?? ""
        return host + address.text
    }
}

extension PostedForm {
    /// The language or way of asking that somebody pressed, to have the same page
    /// in it; nil when they pressed something else.
    var pressedEdition: String? {
        guard case .edition(let name) = PressedButton(first(CarriedAnswers.buttonField)) else { return nil }
        return name
    }
}
