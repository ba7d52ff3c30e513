/// What the `type` cell of a row of the survey sheet says.
enum FormType: Equatable {
    case begin(Control)
    case end(Control)
    case select(Select)
    /// Anything else, such as `text`.
    case word(String)

    enum Control: String { case group, `repeat`, loop }

    struct Select: Equatable {
        var kind: Kind
        /// The list of choices; a file's name or `${question}` for other sources.
        var list: String
        var isFromFile = false
        /// Whether "Other" and a line to say which are added.
        var orOther = false
    }

    enum Kind: String {
        case one = "select_one"
        case multiple = "select_multiple"
        case external = "select_one_external"
        case rank
    }

    init(_ written: String) {
        if let (control, isBegin) = Self.control(written) {
            self = isBegin ? .begin(control) : .end(control)
        } else if let select = Self.select(written) {
            self = .select(select)
        } else {
            self = .word(Self.otherWords[written] ?? written)
        }
    }

    private static func control(_ written: String) -> (Control, isBegin: Bool)? {
        for (prefix, isBegin) in [("begin", true), ("end", false)] where written.hasPrefix(prefix) {
            var rest = written.dropFirst(prefix.count)
            guard let separator = rest.first, separator == "_" || separator.isWhitespace else { return nil }
            rest = rest.dropFirst()
            for (word, control) in controls where rest.hasPrefix(word) {
                let tail = rest.dropFirst(word.count)
                if tail.isEmpty || (isBegin && tail.first == " " && !tail.dropFirst().contains(" ")) {
                    return (control, isBegin)
                }
                if isBegin, tail.hasPrefix(" over "), !tail.dropFirst(6).contains(" ") { return (control, isBegin) }
            }
            return nil
        }
        return nil
    }

    private static let controls: [(String, Control)] = [
        ("looped group", .repeat), ("lgroup", .repeat), ("group", .group), ("repeat", .repeat), ("loop", .loop),
    ]

    private static func select(_ written: String) -> Select? {
        for (command, kind, isFromFile) in commands where written.hasPrefix(command + " ") {
            var words = written.dropFirst(command.count + 1).split(separator: " ", omittingEmptySubsequences: false)
            guard let list = words.first, !list.isEmpty else { continue }
            words.removeFirst()
            let rest = words.joined(separator: " ")
            if rest.isEmpty {
                return Select(kind: kind, list: String(list), isFromFile: isFromFile)
            } else if ["or specify other", "or_other", "or other"].contains(rest) {
                return Select(kind: kind, list: String(list), isFromFile: isFromFile, orOther: true)
            }
        }
        return nil
    }

    /// Longer before shorter, so that `select one from` is not `select one` of a list called `from`.
    private static let commands: [(String, Kind, isFromFile: Bool)] = [
        ("select_multiple_from_file", .multiple, true), ("select multiple from file", .multiple, true),
        ("select_one_from_file", .one, true), ("select one from file", .one, true),
        ("add select multiple prompt using", .multiple, false), ("add select one prompt using", .one, false),
        ("select all that apply from", .multiple, false), ("select all that apply", .multiple, false),
        ("select one from", .one, false), ("select_one_external", .external, false),
        ("select_multiple", .multiple, false), ("select_one", .one, false), ("select one", .one, false),
        ("select1", .one, false), ("rank", .rank, false),
    ]

    /// Other spellings of the same type.
    private static let otherWords = [
        "string": "text", "int": "integer", "image": "photo", "add image prompt": "photo", "add photo prompt": "photo",
        "add audio prompt": "audio", "add video prompt": "video", "add file prompt": "file", "imei": "deviceid",
        "q string": "text", "add text prompt": "text", "q int": "integer", "add integer prompt": "integer",
        "q decimal": "decimal", "add decimal prompt": "decimal", "q date": "date", "add date prompt": "date",
        "q note": "note", "add note prompt": "note", "q calculate": "calculate", "add calculate prompt": "calculate",
        "q acknowledge": "acknowledge", "add acknowledge prompt": "acknowledge", "datetime": "dateTime",
        "date time": "dateTime", "q dateTime": "dateTime", "q date time": "dateTime",
        "add dateTime prompt": "dateTime", "add date time prompt": "dateTime",
    ]

    /// Types that have a control on the screen, and so need words.
    static let shown: Set<String> = [
        "text", "integer", "decimal", "date", "time", "dateTime", "note", "acknowledge", "trigger", "range", "photo",
        "audio", "video", "file", "barcode", "geopoint", "geotrace", "geoshape", "osm", "location", "gps",
        "percentage", "phone number", "q picture", "q image", "q audio", "q video", "q barcode", "q geopoint",
        "q geotrace", "q geoshape", "q location", "add barcode prompt", "add location prompt",
        "number of days in last month", "number of days in last six months", "number of days in last year",
    ]

    /// Types that note something without asking.
    static let unshown: Set<String> = [
        "calculate", "hidden", "start", "end", "today", "deviceid", "subscriberid", "simserial", "phonenumber",
        "username", "email", "audit", "xml-external", "csv-external", "start-geopoint", "background-audio",
        "background-geopoint", "start time", "end time", "device id", "subscriber id", "sim id", "get start time",
        "get end time", "get today", "get sim id", "get phone number", "get subscriber id", "get device id",
        "uri:deviceid", "uri:email", "uri:phonenumber", "uri:simserial", "uri:subscriberid", "uri:username",
    ]
}
