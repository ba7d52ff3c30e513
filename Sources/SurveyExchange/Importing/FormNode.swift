/// The rows of the survey sheet as the tree that their `begin` and `end` rows make, by their places in the outline.
enum FormNode {
    case line(Int)
    indirect case group(begin: Int, children: [FormNode], end: Int)

    /// Groups in groups, beyond which a form is not read.
    static let mostDeep = 8

    static func tree(_ lines: [FormOutline.Line]) -> [FormNode] {
        var stack: [(begin: Int, children: [FormNode])] = [(-1, [])]
        for (index, line) in lines.enumerated() {
            if line.isBegin {
                stack.append((index, []))
            } else if line.isEnd, stack.count > 1 {
                let (begin, children) = stack.removeLast()
                stack[stack.count - 1].children.append(.group(begin: begin, children: children, end: index))
            } else {
                stack[stack.count - 1].children.append(.line(index))
            }
        }
        return stack[0].children
    }

    /// Every row of it, in order.
    var lines: ClosedRange<Int> {
        switch self {
        case .line(let index): index...index
        case .group(let begin, _, let end): begin...end
        }
    }
}
