import Involvement
import Testing

/// The samples that the Unicode Common Locale Data Repository gives for each
/// rule, of whole numbers.
struct PluralCategoryTests {
    private static let samples: [(language: String, category: PluralCategory, numbers: [Int])] = [
        ("en", .one, [1]), ("en", .other, [0, 2, 3, 16, 100, 1000]),
        ("cy", .zero, [0]), ("cy", .one, [1]), ("cy", .two, [2]), ("cy", .few, [3]), ("cy", .many, [6]),
        ("cy", .other, [4, 5, 7, 8, 9, 13, 20, 100, 1000]),
        ("ga", .one, [1]), ("ga", .two, [2]), ("ga", .few, [3, 4, 5, 6]), ("ga", .many, [7, 8, 9, 10]),
        ("ga", .other, [0, 11, 12, 25, 100]),
        ("gd", .one, [1, 11]), ("gd", .two, [2, 12]), ("gd", .few, [3, 4, 10, 13, 19]),
        ("gd", .other, [0, 20, 34, 100]),
        ("ar", .zero, [0]), ("ar", .one, [1]), ("ar", .two, [2]), ("ar", .few, [3, 10, 103, 110, 1003]),
        ("ar", .many, [11, 26, 111, 1011]), ("ar", .other, [100, 101, 102, 200, 202, 300, 1000]),
        ("pl", .one, [1]), ("pl", .few, [2, 3, 4, 22, 24, 102, 1002]),
        ("pl", .many, [0, 5, 12, 14, 19, 21, 100, 112, 1000]),
        ("uk", .one, [1, 21, 31, 101]), ("uk", .few, [2, 4, 22, 24, 1002]),
        ("uk", .many, [0, 5, 11, 14, 19, 100, 112]),
        ("lt", .one, [1, 21, 31, 101]), ("lt", .few, [2, 9, 22, 29, 102]), ("lt", .other, [0, 10, 11, 20, 30, 100]),
        ("ro", .one, [1]), ("ro", .few, [0, 2, 16, 101, 1001]), ("ro", .other, [20, 35, 100, 1000]),
        ("fr", .one, [0, 1]), ("fr", .other, [2, 17, 100]),
        ("pa", .one, [0, 1]), ("pa", .other, [2, 17, 100]),
        ("zh", .other, [0, 1, 15, 100]),
        ("so", .one, [1]), ("so", .other, [0, 2, 100]), ("cy-GB", .few, [3]),
    ]

    @Test(arguments: samples)
    func `a number has the form that CLDR gives it`(
        sample: (language: String, category: PluralCategory, numbers: [Int])
    ) {
        for number in sample.numbers {
            #expect(PluralCategory(of: number, in: sample.language) == sample.category, "\(sample.language) \(number)")
        }
    }

    @Test func `the forms of a language are those that some number has`() {
        #expect(PluralCategory.used(in: "cy") == [.zero, .one, .two, .few, .many, .other])
        #expect(PluralCategory.used(in: "en") == [.one, .other])
        #expect(PluralCategory.used(in: "zh") == [.other])
    }
}
