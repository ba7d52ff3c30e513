import Involvement
import Testing

struct ProblemTests {
    @Test func `a problem says where, what and what to do, on one line`() {
        let problem = Problem(
            file: "survey.yaml", line: 12, column: 5, place: "question `tier`", reason: "it has no text",
            remedy: "Add a line `text: ...`")

        #expect(
            problem.description == "survey.yaml:12:5: question `tier`: it has no text. Add a line `text: ...`.")
    }

    @Test func `a problem with a whole file says so without a line`() {
        let problem = Problem(file: "survey.yaml", reason: "the file is empty", remedy: "Write the survey in it")

        #expect(problem.description == "survey.yaml: the file is empty. Write the survey in it.")
    }

    @Test func `problems stand in the order of the file`() {
        let problems = [(2, 1), (1, 9), (1, 2)].map {
            Problem(file: "a", line: $0.0, column: $0.1, reason: "r", remedy: "m")
        }

        #expect(problems.sorted().map(\.column) == [2, 9, 1])
    }
}
