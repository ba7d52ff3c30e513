/// What the types of a form are in an XForm. https://getodk.github.io/xforms-spec/#data-types
struct XFormType {
    /// The element of the body; nil for what is not shown.
    var control: String?
    var media: String?
    var bind: [(name: String, value: String)] = []

    private init(_ control: String?, _ dataType: String?, media: String? = nil, _ more: [(String, String)] = []) {
        self.control = control
        self.media = media
        bind = more + (dataType.map { [("type", $0)] } ?? [])
    }

    private static func noted(_ kind: String, _ what: String, _ dataType: String = "string") -> XFormType {
        XFormType(nil, dataType, [("jr:preload", kind), ("jr:preloadParams", what)])
    }

    static func of(_ item: XFormItem) -> XFormType {
        if let select = item.select {
            switch select.kind {
            case .one: return XFormType("select1", "string")
            case .multiple: return XFormType("select", "string")
            case .external: return XFormType("input", "string")
            case .rank: return XFormType("odk:rank", "odk:rank")
            }
        }
        switch item.type {
        case "integer": return XFormType("input", "int")
        case "decimal", "date", "time", "dateTime", "barcode", "geopoint", "geotrace", "geoshape":
            return XFormType("input", item.type)
        case "gps", "location": return XFormType("input", "geopoint")
        case "note": return XFormType("input", "string", [("readonly", "true()")])
        case "acknowledge": return XFormType("trigger", "string")
        case "trigger": return XFormType("trigger", nil)
        case "range": return XFormType("range", "int")
        case "photo": return XFormType("upload", "binary", media: "image/*")
        case "audio": return XFormType("upload", "binary", media: "audio/*")
        case "video": return XFormType("upload", "binary", media: "video/*")
        case "file": return XFormType("upload", "binary", media: "application/*")
        case "percentage": return XFormType("input", "int", [("constraint", "0 <= . and . <= 100")])
        case "phone number": return XFormType("input", "string", [("constraint", "regex(., '^\\d*$')")])
        case "xml-external", "csv-external": return XFormType(nil, nil)
        case "calculate", "hidden": return XFormType(nil, "string")
        case "audit": return XFormType(nil, "binary")
        case "start", "end": return noted("timestamp", item.type, "dateTime")
        case "start time", "get start time": return noted("timestamp", "start", "dateTime")
        case "end time", "get end time": return noted("timestamp", "end", "dateTime")
        case "today", "get today": return noted("date", "today", "date")
        case "deviceid", "subscriberid", "simserial", "phonenumber", "username", "email", "uri:deviceid", "uri:email",
            "uri:phonenumber", "uri:simserial", "uri:subscriberid", "uri:username":
            return noted("property", item.type)
        default: return XFormType("input", "string")
        }
    }
}
