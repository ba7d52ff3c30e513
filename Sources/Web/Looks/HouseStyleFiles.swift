import Hummingbird
import Involvement
import Workflow

/// The logo and the colours of one consultation, which its pages ask for.
enum HouseStyleFiles {
    /// The logo, as a picture and nothing else: whoever opens its address gets a
    /// file to keep, and not a page of this site in which an SVG could act.
    static func showLogo(_ visit: Visit) throws -> WebResponse {
        guard let logo = try visit.cycle().consultation.houseStyle.logo else { throw WebProblem.notFound }
        let type =
            switch logo.kind {
            case .svg: "image/svg+xml"
            case .png: "image/png"
            }
        return WebResponse(
            status: .ok,
            headers: [
                .contentType: type, .cacheControl: forOneSitting,
                .contentDisposition: "attachment; filename=\"logo.\(logo.kind.rawValue)\"",
            ],
            body: .init(byteBuffer: ByteBuffer(bytes: logo.bytes)))
    }

    static func showColours(_ visit: Visit) throws -> WebResponse {
        guard let css = css(of: try visit.cycle().consultation.houseStyle) else { throw WebProblem.notFound }
        return WebResponse(
            status: .ok, headers: [.contentType: "text/css; charset=utf-8", .cacheControl: forOneSitting],
            body: .init(byteBuffer: ByteBuffer(string: css)))
    }

    /// Long enough for answering, and not so long that a shared device tells
    /// tomorrow which consultation somebody looked at.
    static let forOneSitting = "private, max-age=1800"

    /// The colours in place of our own; nil when it has none. They are for the
    /// screen: paper stays white.
    static func css(of style: HouseStyle) -> String? {
        guard style.colour != nil || style.buttonColour != nil else { return nil }
        let brand = style.colour.map { "--brand:\($0.hex);" } ?? ""
        let button = style.buttonColour.map { "--button:\($0.hex);" } ?? ""
        let darkButton =
            style.darkButtonColour.map { "--button:\($0.hex);--button-ink:\(HouseStyle.darkPapers[0].hex);" } ?? ""
        return "@media screen{:root{\(brand)\(button)}"
            + "@media (prefers-color-scheme:dark){:root{\(brand)\(darkButton)}}}\n"
    }
}

/// What a page needs to know of a house style.
struct HouseStyleModel: Equatable {
    var logo: Logo?
    /// Of the colours; nil for our own.
    var colours: Address?

    struct Logo: Equatable {
        let address: Address
        let words: String
    }

    static let ours = HouseStyleModel()
}

extension ReviewCycle {
    var houseStyle: HouseStyleModel {
        let style = consultation.houseStyle
        return HouseStyleModel(
            logo: style.logo.map { HouseStyleModel.Logo(address: address.step("logo"), words: $0.words) },
            colours: HouseStyleFiles.css(of: style).map { _ in address.step("colours.css") })
    }

    /// Whose pages these are, as their top says.
    var shownName: String {
        let names = [consultation.houseStyle.name, consultation.instrument.people.runBy, title]
        return names.first { !$0.isEmpty } ?? title
    }
}
