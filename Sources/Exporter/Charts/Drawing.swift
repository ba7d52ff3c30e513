/// A picture made of boxes, lines, dots and words, before any format sees it,
/// so that a chart looks the same on a page, in Word and in OpenDocument. Told
/// apart by pattern and label, never by colour alone. Whole numbers only, in
/// tenths of a pixel, so that the same chart is the same bytes everywhere.
struct Drawing: Equatable, Sendable {
    let width: Int
    var height = 0
    var shapes: [Shape] = []

    init(width: Int) {
        self.width = width
    }

    enum Shape: Equatable, Sendable {
        case box(Box, Fill)
        case lines([Line], Ink)
        /// Its centre and how far it reaches.
        case dot(x: Int, y: Int, radius: Int)
        case words(Words)
    }

    struct Box: Equatable, Sendable {
        var x: Int
        var y: Int
        var width: Int
        var height: Int
    }

    struct Line: Equatable, Sendable {
        var x1: Int
        var y1: Int
        var x2: Int
        var y2: Int
    }

    struct Words: Equatable, Sendable {
        var text: String
        var x: Int
        /// Of the line on which letters stand.
        var y: Int
        var size = 130
        var anchor = Anchor.start
        var isBold = false
    }

    enum Anchor: Equatable, Sendable {
        case start, middle, end
    }

    /// What tells one kind of bar from another.
    enum Fill: Equatable, Sendable, CaseIterable {
        case solid, pale, hatched, crossed, open
    }

    enum Ink: Equatable, Sendable {
        case strong, faint
    }

    mutating func add(_ text: String, x: Int, y: Int, size: Int = 130, anchor: Anchor = .start, isBold: Bool = false) {
        shapes.append(.words(Words(text: text, x: x, y: y, size: size, anchor: anchor, isBold: isBold)))
    }

    mutating func add(_ x1: Int, _ y1: Int, to x2: Int, _ y2: Int, _ ink: Ink = .strong) {
        shapes.append(.lines([Line(x1: x1, y1: y1, x2: x2, y2: y2)], ink))
    }

    /// A bar and its pattern.
    mutating func add(_ box: Box, _ fill: Fill) {
        guard box.width > 0, box.height > 0 else { return }
        shapes.append(.box(box, fill == .solid || fill == .pale ? fill : .open))
        if fill == .hatched || fill == .crossed {
            shapes.append(.lines(Self.slants(in: box, goUp: true), .strong))
        }
        if fill == .crossed { shapes.append(.lines(Self.slants(in: box, goUp: false), .strong)) }
    }

    /// Slanting lines over a box, drawn one by one: patterns of the formats
    /// differ, and some programs print none.
    private static func slants(in box: Box, goUp: Bool) -> [Line] {
        stride(from: 50 - box.height, to: box.width, by: 50).compactMap { offset in
            // From (offset, 0) to (offset + height, height), cut off at the sides.
            let first = max(0, offset)
            let last = min(box.width, offset + box.height)
            guard last > first else { return nil }
            let (top, bottom) = (first - offset, last - offset)
            return Line(
                x1: box.x + first, y1: box.y + (goUp ? box.height - top : top), x2: box.x + last,
                y2: box.y + (goUp ? box.height - bottom : bottom))
        }
    }
}
