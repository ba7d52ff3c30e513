import HTTPTypes
import Involvement
import Workflow

extension Visit {
    /// The consultation in the language or way of asking that the address or the
    /// form names, and that name; nil for the survey as it is.
    func shown(_ form: PostedForm? = nil) throws -> (cycle: ReviewCycle, edition: String?) {
        let original = try cycle()
        let name = form?.first(CarriedEntry.edition.rawValue) ?? query("edition")
        guard let name, original.editionNames.contains(name) else { return (original, nil) }
        return (original.edition(for: [CarriedEntry.edition: [name]]).cycle, name)
    }

    /// An address of this site as somebody types it on another device.
    func typed(_ address: Address) -> String {
        let host = site.reach.publicAddress?.text ?? site.reach.authority(request) ?? ""
        return host + address.text
    }
}
