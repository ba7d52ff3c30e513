import CShipped

/// A file that the program carries in itself: of the worked example, or of
/// the blank consultation to start from.
struct ShippedFile {
    let name: String
    let bytes: [UInt8]

    static let example = files(heard_example_file)
    static let blank = files(heard_blank_file)
    static let languages = files(heard_language_file)

    private static func files(_ file: (Int) -> heard_shipped_file) -> [ShippedFile] {
        var files: [ShippedFile] = []
        while true {
            let next = file(files.count)
            guard let name = next.name, let bytes = next.bytes else { return files }
            files.append(
                ShippedFile(
                    name: String(cString: name), bytes: Array(UnsafeBufferPointer(start: bytes, count: next.size))))
        }
    }
}
