import Exporter
import Testing

struct NamedUUIDTests {
    /// What Python's `uuid.uuid5(uuid.NAMESPACE_URL, ...)` gives.
    @Test(arguments: [
        ("", "1B4DB7EB-4057-5DDF-91E0-36DEC72071F5"),
        ("heard:riverside/trust", "3C31B000-CECB-5BA5-8C3A-F10821B4847D"),
    ])
    func `a name gives the identifier that the standard gives`(name: String, identifier: String) {
        #expect(NamedUUID.text(name) == identifier)
    }
}
