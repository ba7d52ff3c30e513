/// Which column a heading of a sheet means.
struct Heading {
    /// The column's one name.
    let column: String
    /// Whether the author already wrote that name, so that a second heading for the same column only repeats it.
    let isPlain: Bool

    enum Sheet { case survey, choices, settings, other }

    init(_ written: String, on sheet: Sheet, splitsOnSingleColons: Bool) {
        let known = Self.known(on: sheet), aliases = Self.aliases(on: sheet)
        for spelling in [written, Self.snake(written)] where known.contains(spelling) && aliases[spelling] == nil {
            column = Self.one(for: [spelling], on: sheet)
            isPlain = spelling == written
            return
        }
        var parts = written.split(onText: splitsOnSingleColons && !written.contains("::") ? ":" : "::").map(\.trimmed)
        if let prefix = parts.firstIndex(of: "jr"), prefix + 1 < parts.count {
            // `bind:jr:constraintMsg` has a colon of its own.
            parts.replaceSubrange(prefix...prefix + 1, with: ["jr:" + parts[prefix + 1]])
        }
        let first = Self.snake(parts[0])
        if let alias = aliases[first] {
            isPlain = alias == [written]
            parts.replaceSubrange(0...0, with: alias)
        } else if known.contains(first) {
            isPlain = first == written
            parts[0] = first
        } else {
            isPlain = true
        }
        column = Self.one(for: parts, on: sheet)
    }

    private static func snake(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: "_").lowercased()
    }

    /// The parts of a heading as one name: `bind::relevant` is `relevant`.
    private static func one(for parts: [String], on sheet: Sheet) -> String {
        if sheet == .settings {
            return (["title": ["form_title"], "id_string": ["form_id"]][parts[0]] ?? [parts[0]] + parts.dropFirst())
                .joined(separator: "::")
        }
        if sheet == .choices, parts == ["list name"] { return "list_name" }
        guard parts.count > 1, let short = short[parts[0]] else { return parts.joined(separator: "::") }
        if let name = short[parts[1]] { return ([name] + parts.dropFirst(2)).joined(separator: "::") }
        return ([parts[0] == "control" ? "body" : parts[0]] + parts.dropFirst()).joined(separator: "::")
    }

    private static let short: [String: [String: String]] = [
        "bind": [
            "readonly": "readonly", "relevant": "relevant", "required": "required", "constraint": "constraint",
            "calculate": "calculation", "jr:constraintMsg": "constraint_message", "jr:requiredMsg": "required_message",
            "jr:noAppErrorString": "noAppErrorString", "entities:saveto": "save_to",
        ],
        "control": ["appearance": "appearance", "jr:count": "repeat_count", "autoplay": "autoplay", "rows": "rows"],
        "media": ["image": "image", "big-image": "big-image", "audio": "audio", "video": "video"],
        "instance": ["odk:tag": "compact_tag"],
    ]

    private static func known(on sheet: Sheet) -> Set<String> {
        switch sheet {
        case .survey: surveyColumns
        case .choices: ["name", "label", "media", "sms_option"]
        case .settings: settingsColumns
        case .other: []
        }
    }

    private static let surveyColumns: Set<String> = [
        "name", "label", "default", "guidance_hint", "instance", "query", "sms_field", "trigger", "bind",
        "choice_filter", "control", "hint", "media", "parameters", "type", "choices", "itemset", "list_name",
    ]

    private static let settingsColumns: Set<String> = [
        "name", "label", "bind", "children", "control", "hint", "media", "type", "instance", "flat", "sms_field",
        "add_none_option", "clean_text_values", "attribute", "auto_delete", "auto_send", "choices",
        "default_language", "file_name", "id_string", "instance_name", "instance_xmlns", "namespaces",
        "omit_instanceID", "public_key", "sms_allow_media", "sms_date_format", "sms_datetime_format", "sms_keyword",
        "sms_response", "sms_separator", "style", "submission_url", "title", "version", "allow_choice_duplicates",
        "client_editable", "delimiter", "prefix", "entity_version",
    ]

    private static func aliases(on sheet: Sheet) -> [String: [String]] {
        switch sheet {
        case .survey: surveyAliases
        case .choices: choiceAliases
        case .settings:
            [
                "form_title": ["title"], "set_form_title": ["title"], "form_id": ["id_string"],
                "set_form_id": ["id_string"],
            ]
        case .other: [:]
        }
    }

    private static let surveyAliases: [String: [String]] = [
        "compact_tag": ["instance", "odk:tag"],
        "read_only": ["bind", "readonly"], "readonly": ["bind", "readonly"],
        "relevant": ["bind", "relevant"], "relevance": ["bind", "relevant"],
        "caption": ["label"], "command": ["type"], "tag": ["name"], "value": ["name"], "body": ["control"],
        "appearance": ["control", "appearance"], "required": ["bind", "required"],
        "constraint": ["bind", "constraint"],
        "constraining_message": ["bind", "jr:constraintMsg"], "constraint_message": ["bind", "jr:constraintMsg"],
        "calculation": ["bind", "calculate"], "calculate": ["bind", "calculate"],
        "image": ["media", "image"], "big-image": ["media", "big-image"], "audio": ["media", "audio"],
        "video": ["media", "video"],
        "count": ["control", "jr:count"], "repeat_count": ["control", "jr:count"], "jr:count": ["control", "jr:count"],
        "autoplay": ["control", "autoplay"], "rows": ["control", "rows"],
        "noapperrorstring": ["bind", "jr:noAppErrorString"], "no_app_error_string": ["bind", "jr:noAppErrorString"],
        "requiredmsg": ["bind", "jr:requiredMsg"], "required_message": ["bind", "jr:requiredMsg"],
        "save_to": ["bind", "entities:saveto"],
    ]

    private static let choiceAliases: [String: [String]] = [
        "caption": ["label"], "list_name": ["list name"], "value": ["name"], "image": ["media", "image"],
        "big-image": ["media", "big-image"], "audio": ["media", "audio"], "video": ["media", "video"],
    ]
}
