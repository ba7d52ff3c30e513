import ArgumentParser
import Exporter
import Involvement
import Storage
import Workflow

/// How a command ends. The only place where an error becomes an exit code.
enum Ending {
    /// Something is wrong in what was given; it has been listed.
    static let problemsFound: Int32 = 1
    static let wrongUsage: Int32 = 2
    /// `EX_SOFTWARE` of sysexits.h: the fault is ours.
    static let ourFault: Int32 = 70

    /// Says what happened and gives the exit code for it.
    static func report(_ error: any Error) -> Int32 {
        switch error {
        case let error as NotReadable:
            Console.talk(error.message)
            return wrongUsage
        case let error as ProblemsFound:
            if !error.message.isEmpty { Console.talk(error.message) }
            return problemsFound
        case let problems as Problems:
            Console.talk(problems.description)
            Console.talk(Saying.problems(problems.all.count))
            return problemsFound
        case let error as WorkflowError:
            Console.talk(error.description)
            if let release = error.figuresOf { Console.talk(Saying.figuresAgain(release)) }
            return problemsFound
        case let error as StorageError:
            Console.talk("\(error.place): \(error.reason)")
            return problemsFound
        case let error as ExportError:
            Console.talk("\(error.place): \(error.reason)")
            return problemsFound
        default:
            return parserOrOurs(error)
        }
    }

    private static func parserOrOurs(_ error: any Error) -> Int32 {
        let code = HeardCommand.exitCode(for: error)
        let message = HeardCommand.fullMessage(for: error)
        switch code {
        case .success:
            Console.out(message)
            return 0
        case .validationFailure:
            Console.talk(message)
            return wrongUsage
        default:
            // The type only: an unknown error's description may hold people's words.
            Console.talk("Something went wrong that should not have: \(type(of: error)). Nothing you did caused it.")
            return ourFault
        }
    }
}

/// Problems that the command has already listed.
struct ProblemsFound: Error {
    /// A last word; empty when everything has been said.
    var message = ""
}

/// What was to be compared cannot be read. It ends as wrong usage does, since 1
/// says that the two differ.
struct NotReadable: Error {
    let message: String
}

/// Small phrases that several commands say.
enum Saying {
    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }

    static func figuresAgain(_ release: Int) -> String {
        "The figures of release \(release) are given again with --figures-of \(release)."
    }

    static func problems(_ number: Int) -> String {
        number == 0 ? "No problems found." : "\(count(number, "problem", "problems")) found."
    }
}
