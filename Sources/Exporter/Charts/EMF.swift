/// Writes a drawing as an Enhanced Metafile: the one kind of picture made of
/// lines that every Word since 1997 shows, and LibreOffice too. Word takes SVG
/// only since 2016 and only beside another picture.
/// https://learn.microsoft.com/openspecs/windows_protocols/ms-emf
struct EMF {
    private var records: [UInt8] = []
    private var count: UInt32 = 1

    static func bytes(of drawing: Drawing) -> [UInt8] {
        var file = EMF()
        file.draw(drawing)
        return file.header(of: drawing) + file.records
    }

    /// What a program draws with; each has one place in the table of handles.
    private enum Handle: UInt32, CaseIterable {
        case strongPen = 1, faintPen, barPen, barBrush, paleBrush, openBrush
    }

    private struct Font: Hashable {
        let size: Int
        let isBold: Bool
    }

    /// In the order in which they come, behind the other handles.
    private var fonts: [Font] = []

    private mutating func draw(_ drawing: Drawing) {
        let size = [UInt32(drawing.width), UInt32(drawing.height)]
        add(17, [8])  // SETMAPMODE, anisotropic: our own unit
        add(10, [0, 0])  // SETWINDOWORGEX
        add(9, size)  // SETWINDOWEXTEX
        add(12, [0, 0])  // SETVIEWPORTORGEX
        add(11, size.map { $0 / 10 })  // SETVIEWPORTEXTEX, in pixels
        add(18, [1])  // SETBKMODE, transparent
        add(24, [Self.ink])  // SETTEXTCOLOR
        addPen(.strongPen, Self.ink)
        addPen(.faintPen, 0x00B6_B4B1)
        addPen(.barPen, Self.bar)
        add(39, [Handle.barBrush.rawValue, 0, Self.bar, 0])  // CREATEBRUSHINDIRECT
        add(39, [Handle.paleBrush.rawValue, 0, 0x00E6_DCCF, 0])
        add(39, [Handle.openBrush.rawValue, 0, 0x00FF_FFFF, 0])
        for shape in drawing.shapes { draw(shape) }
        add(14, [0, 0x10, 0x14])  // EOF
    }

    /// Blue, green, red.
    private static let ink: UInt32 = 0x000C_0C0B
    private static let bar: UInt32 = 0x006D_4312

    private mutating func draw(_ shape: Drawing.Shape) {
        switch shape {
        case .box(let box, let fill):
            select(.barPen)
            select(fill == .solid ? .barBrush : fill == .pale ? .paleBrush : .openBrush)
            addBox(43, box.x, box.y, box.x + box.width, box.y + box.height)  // RECTANGLE
        case .lines(let lines, let ink):
            select(ink == .strong ? .strongPen : .faintPen)
            for line in lines {
                add(27, [word(line.x1), word(line.y1)])  // MOVETOEX
                add(54, [word(line.x2), word(line.y2)])  // LINETO
            }
        case .dot(let x, let y, let radius):
            select(.barPen)
            select(.barBrush)
            addBox(42, x - radius, y - radius, x + radius, y + radius)  // ELLIPSE
        case .words(let words): draw(words)
        }
    }

    private mutating func draw(_ words: Drawing.Words) {
        let units = Array(words.text.utf16)
        guard !units.isEmpty else { return }
        select(Font(size: words.size, isBold: words.isBold))
        let align: UInt32 =
            switch words.anchor {
            case .start: 24
            case .middle: 24 | 6
            case .end: 24 | 2
            }
        add(22, [align])  // SETTEXTALIGN, on the line on which letters stand
        // EXTTEXTOUTW: bounds, mode, scale, place, count, where the text stands, options, no box, where the widths stand.
        let padded = (units.count + 1) / 2 * 2
        var body: [UInt32] = [0, 0, 0, 0, 2, 0x3F80_0000, 0x3F80_0000, word(words.x), word(words.y)]
        body += [UInt32(units.count), 76, 0, 0, 0, 0, 0, UInt32(76 + padded * 2)]
        for index in stride(from: 0, to: padded, by: 2) {
            let next = index + 1 < units.count ? UInt32(units[index + 1]) : 0
            body.append(UInt32(units[index]) | next << 16)
        }
        for letter in words.text.unicodeScalars {
            let width = LetterWidths.width(of: letter) * words.size * (words.isBold ? 107 : 100) / 100_000
            body.append(UInt32(width))
            // The second half of a letter that takes two.
            if letter.value > 0xFFFF { body.append(0) }
        }
        add(84, body)
    }

    private mutating func addPen(_ handle: Handle, _ colour: UInt32) {
        add(38, [handle.rawValue, 0, 10, 0, colour])  // CREATEPEN, one pixel wide
    }

    /// Makes the font the first time.
    private mutating func select(_ font: Font) {
        let handle = UInt32(Handle.allCases.count + 1)
        if let index = fonts.firstIndex(of: font) { return add(37, [handle + UInt32(index)]) }
        // EXTCREATEFONTINDIRECTW
        var body: [UInt32] = [handle + UInt32(fonts.count), word(-font.size), 0, 0, 0, font.isBold ? 700 : 400, 0, 0]
        var name = Array("Arial".utf16)
        name += [UInt16](repeating: 0, count: 32 - name.count)
        body += stride(from: 0, to: 32, by: 2).map { UInt32(name[$0]) | UInt32(name[$0 + 1]) << 16 }
        // The full name, the style and the rest of an extended font, all empty.
        body += [UInt32](repeating: 0, count: (320 - 92) / 4)
        add(82, body)
        fonts.append(font)
        add(37, [body[0]])
    }

    private mutating func select(_ handle: Handle) { add(37, [handle.rawValue]) }  // SELECTOBJECT

    private mutating func addBox(_ type: UInt32, _ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int) {
        add(type, [word(x1), word(y1), word(x2), word(y2)])
    }

    private mutating func add(_ type: UInt32, _ body: [UInt32]) {
        records += Self.bytes([type, UInt32(8 + body.count * 4)] + body)
        count += 1
    }

    private func header(of drawing: Drawing) -> [UInt8] {
        let (width, height) = (UInt32(drawing.width / 10), UInt32(drawing.height / 10))
        // A pixel is a quarter of a millimetre; the frame is in hundredths of one.
        var header: [UInt32] = [1, 108, 0, 0, width, height, 0, 0, width * 25, height * 25]
        header += [0x464D_4520, 0x0001_0000, UInt32(108 + records.count), count]
        header += [UInt32(Handle.allCases.count + fonts.count + 1), 0, 0, 0, 4000, 4000, 1000, 1000]
        header += [0, 0, 0, 1_000_000, 1_000_000]
        return Self.bytes(header)
    }

    private func word(_ number: Int) -> UInt32 { UInt32(bitPattern: Int32(clamping: number)) }

    private static func bytes(_ words: [UInt32]) -> [UInt8] {
        words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }
    }
}
