/// The names of Office Open XML (ECMA-376). Each namespace has two: the one
/// everybody writes, and the one of "Strict" files.
enum OOXML {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let strictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let strictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    static let packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships"
    static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"

    static func isMain(_ namespace: String) -> Bool { namespace == main || namespace == strictMain }

    /// The part that a relationship of `folder` points to. Nil when it points
    /// out of the file: `../../etc/passwd`, or another machine.
    static func part(_ target: String, in folder: String) -> String? {
        var path = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/") where step != "." {
            if step == ".." {
                if path.popLast() == nil { return nil }
            } else if step.contains(":") || step.contains("\\") {
                return nil
            } else {
                path.append(step)
            }
        }
        return path.isEmpty ? nil : path.joined(separator: "/")
    }
}
