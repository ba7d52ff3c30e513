/// How many codes were handed out in one place, and how many have come back.
public struct InvitationCount: Equatable, Sendable {
    public let label: String
    public let given: Int
    public let used: Int

    public init(label: String, given: Int, used: Int) {
        self.label = label
        self.given = given
        self.used = used
    }
}
