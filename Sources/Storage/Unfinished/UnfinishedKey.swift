import Crypto
import Foundation
import Involvement

/// What opens the unfinished answers of one person: a name for their row and a
/// key, both made from their code by different ways, so that neither tells the
/// other. A code has 128 random bits and is no password, so there is nothing
/// to guess and no need to be slow.
struct UnfinishedKey: Sendable {
    /// In hexadecimal, 64 digits.
    let id: String
    private let key: SymmetricKey

    init(_ receipt: ReceiptCode) {
        id = Self.id(of: receipt)
        key = Self.derived("key", from: receipt)
    }

    /// The name of the row alone.
    static func id(of receipt: ReceiptCode) -> String {
        derived("id", from: receipt).withUnsafeBytes { hexadecimal($0) }
    }

    private static func derived(_ purpose: String, from receipt: ReceiptCode) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: Array(receipt.text.utf8)),
            info: Array("heard unfinished \(purpose)".utf8), outputByteCount: 32)
    }

    /// Locked, and tied to the row and the day, so that neither can be exchanged.
    func seal(_ bytes: [UInt8], lastDay: Day) throws -> [UInt8] {
        Array(try ChaChaPoly.seal(bytes, using: key, authenticating: context(lastDay)).combined)
    }

    /// Nil when it was not sealed by this key for this day.
    func open(_ sealed: [UInt8], lastDay: Day) -> [UInt8]? {
        guard let box = try? ChaChaPoly.SealedBox(combined: sealed),
            let bytes = try? ChaChaPoly.open(box, using: key, authenticating: context(lastDay))
        else { return nil }
        return Array(bytes)
    }

    private func context(_ lastDay: Day) -> [UInt8] { Array("\(id) \(lastDay.iso)".utf8) }
}
