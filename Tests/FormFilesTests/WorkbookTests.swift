import FormFiles
import Testing

struct WorkbookTests {
    @Test("A sheet is found by its exact name")
    func sheetByName() {
        let book = Workbook(sheets: [Workbook.Sheet(name: "survey", rows: [["type"]])])
        #expect(book["survey"]?.rows == [["type"]])
        #expect(book["Survey"] == nil)
    }
}
