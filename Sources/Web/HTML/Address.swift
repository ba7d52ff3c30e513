/// Where a link or a form leads: a path on this site. Whatever is put into it
/// is percent-encoded, so that no code or key can add a step or a query.
struct Address: Equatable, Sendable {
    private(set) var text: String

    init(_ path: StaticString) {
        self.text = path.description
    }

    /// A place in the same page.
    static func place(_ prefix: StaticString, _ id: String) -> Address {
        Address("#").appending(prefix.description).encoding(id)
    }

    /// A telephone number, which a telephone can call.
    static func telephone(_ number: String) -> Address {
        Address("tel:").appending(String(decoding: number.utf8.filter { (48...57).contains($0) }, as: UTF8.self))
    }

    /// One more step: `/riverside` and then `answer`.
    func step(_ name: String) -> Address {
        (text == "/" ? self : appending("/")).encoding(name)
    }

    /// With a query, its values encoded; one that is there already goes on.
    func query(_ items: [(name: StaticString, value: String)]) -> Address {
        var address = self
        var mark = text.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
        for item in items {
            address = address.appending(mark).appending(item.name.description).appending("=").encoding(item.value)
            mark = "&"
        }
        return address
    }

    /// With a place in the page it leads to.
    func place(_ prefix: StaticString, _ id: String) -> Address {
        appending("#").appending(prefix.description).encoding(id)
    }

    private func appending(_ more: String) -> Address {
        var address = self
        address.text += more
        return address
    }

    private func encoding(_ more: String) -> Address {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in more.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~"):
                bytes.append(byte)
            default:
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return appending(String(decoding: bytes, as: UTF8.self))
    }
}
