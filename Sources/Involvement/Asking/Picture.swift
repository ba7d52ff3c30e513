/// A picture that stands beside words, as the file it is. It only helps to
/// read them: nothing is said by it alone.
public struct Picture: Equatable, Sendable {
    public let bytes: [UInt8]
    public let kind: Kind

    /// What a browser and a printer can show; the raw value is the media type.
    public enum Kind: String, Sendable {
        case png = "image/png"
        case jpeg = "image/jpeg"
        case gif = "image/gif"
        case webp = "image/webp"
        case svg = "image/svg+xml"
    }

    /// A page has to open on a slow phone.
    public static let lengthLimitBytes = 200_000

    /// Nil for what is no picture of these kinds, by what is in the file and not
    /// by its name.
    public init?(bytes: [UInt8]) {
        guard let kind = Self.kind(of: bytes) else { return nil }
        self.bytes = bytes
        self.kind = kind
    }

    private static func kind(of bytes: [UInt8]) -> Kind? {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]) { return .png }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if bytes.starts(with: Array("GIF8".utf8)) { return .gif }
        if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) { return .webp }
        let beginning = String(decoding: bytes.prefix(1_000), as: UTF8.self)
        return beginning.hasPrefix("<svg") || (beginning.hasPrefix("<?xml") && beginning.contains("<svg")) ? .svg : nil
    }
}

extension Instrument {
    /// The files of the pictures beside its questions and choices, each once.
    public var pictureNames: Set<String> {
        let all = questions + consents + (equality?.pages.flatMap(\.questions) ?? [])
        return Set(all.flatMap { [$0.picture] + $0.choices.map(\.picture) }.compactMap(\.self))
            .union(scales.flatMap(\.choices).compactMap(\.picture))
    }
}
