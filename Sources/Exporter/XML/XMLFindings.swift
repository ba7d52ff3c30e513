/// What is wrong in a document, in the order in which it was seen, and no more
/// of it than anybody would read: a document of any size can be wrong anywhere.
struct XMLFindings {
    /// At most `XMLReader.limit`.
    private(set) var all: [XMLFinding] = []

    mutating func refuse(_ element: XMLTree, _ reason: String) {
        if all.count < XMLReader.limit { all.append(XMLFinding(element, reason)) }
    }

    mutating func append(_ finding: XMLFinding) {
        if all.count < XMLReader.limit { all.append(finding) }
    }
}
