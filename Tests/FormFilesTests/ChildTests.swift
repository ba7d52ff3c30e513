import Foundation
import Involvement
import Testing

@testable import FormFiles

/// The parent's side with small programs in place of the child, and the child's
/// side without a process around it.
@Suite(.serialized)
struct ChildTests {
    private func read(_ bytes: [UInt8] = [1], command: [String], deadline: Duration = .seconds(10)) -> String {
        do {
            return "\(try FormFile.readInChild(bytes, named: "form.xlsx", command: command, deadline: deadline))"
        } catch {
            return error.description
        }
    }

    /// Runs `cat` over a file with what a child would have said.
    private func read(answer: [UInt8]) throws -> Result<FormFile, Problems> {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("answer-\(UUID().uuidString)")
        try Data(answer).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return Result { () throws(Problems) in
            try FormFile.readInChild([1], named: "form.xlsx", command: ["/bin/cat", file.path])
        }
    }

    @Test("A form comes through the child as it is read, whatever it is")
    func formsComeThrough() throws {
        let bytes: [[UInt8]] = [
            try XLSXFile.write(hardBook, named: ""), Array(try MarkdownFile.write(hardBook, named: "").utf8),
            Array("type,name\ntext,a".utf8),
            Array("<a xmlns='\(XMLNode.xforms)' xmlns:b='c' b:d='e'>x<b:f/>y</a>".utf8),
        ]
        for bytes in bytes {
            let form = try FormFile.read(bytes, named: "form.xlsx")
            #expect(try read(answer: FormFile.answer(to: bytes)) == .success(form))
        }
    }

    @Test("Problems come through the child with the file's name")
    func problemsComeThrough() throws {
        let bytes = makeParts(rows: "<row><c t=\"e\"><v>#REF!</v></c></row>").zip
        #expect(
            try read(answer: FormFile.answer(to: bytes))
                == .failure(
                    Problems([
                        Problem(
                            file: "form.xlsx", place: "sheet `survey`, cell A1", reason: "it shows the error `#REF!`",
                            remedy: "Mend its formula, or type its value instead")
                    ])))
    }

    @Test("A child that hangs is stopped, and all that it started")
    func hangs() {
        let start = ContinuousClock.now
        let found = read(command: ["/bin/sh", "-c", "sleep 60; true"], deadline: .seconds(1))
        #expect(found.contains("form.xlsx: reading it took more than 1 seconds, and was stopped"))
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test("A child that closes its output and hangs is stopped")
    func hangsSilently() {
        let found = read(command: ["/bin/sh", "-c", "exec <&- >&-; sleep 60"], deadline: .seconds(1))
        #expect(found.contains("took more than 1 seconds"))
    }

    @Test("A child that never stops talking is stopped")
    func talks() {
        #expect(read(command: ["/bin/cat", "/dev/zero"]).contains("reading it gave more than any form holds"))
    }

    @Test(
        "A child that dies is a problem of the file, never a crash",
        arguments: [
            ["/bin/sh", "-c", "kill -9 $$"], ["/bin/sh", "-c", "kill -11 $$"], ["/bin/false"],
            ["/bin/sh", "-c", "head -c 10; exit 3"],
        ])
    func dies(command: [String]) {
        let large = [UInt8](repeating: 0, count: 5 << 20)
        #expect(read(large, command: command).contains("form.xlsx: reading it failed"))
    }

    @Test(
        "An answer that is none is a problem of the file",
        arguments: [["/bin/cat"], ["/bin/true"], ["/bin/echo", "heard form 1"]])
    func nonsense(command: [String]) {
        #expect(read([0, 1, 2], command: command).contains("form.xlsx: reading it ended without a form"))
    }

    @Test("A program that is not there is said so", arguments: [["/nonexistent/heard"], []])
    func notThere(command: [String]) {
        #expect(read(command: command).contains("no process could be started"))
    }

    @Test("A file that is too large is refused without a child")
    func tooLarge() {
        let bytes = [UInt8](repeating: 0, count: 33 << 20)
        #expect(read(bytes, command: ["/bin/false"]).contains("it is larger than 32 MB"))
    }

    @Test("A child's answer is never believed: every cut and every changed byte gives a form, a problem or nothing")
    func mutatedAnswers() throws {
        let answer = FormFile.answer(to: try XLSXFile.write(hardBook, named: ""))
        for count in 0..<answer.count { #expect(Answer.result(Array(answer[..<count]), file: "") == nil) }
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<2000 {
            var bytes = answer
            bytes[Int.random(in: 13..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            _ = Answer.result(bytes, file: "")
        }
    }
}
