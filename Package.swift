// swift-tools-version: 6.2
// The manifest is the architecture: the floors stand in order, and a target may import only what is listed here.
// `make arrows` refuses every other import.

import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

// What reads word lists and reckons is some ten times as slow unoptimised, and every test that opens the example waits for
// it. `swift build -Xswiftc -Onone` gives it back to a debugger.
let quick = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
    name: "heard",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "heard", targets: ["heard"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // The ground: values of the field. Imports nothing of ours and knows no technology.
        .target(name: "Involvement", swiftSettings: strict),

        // The step up: the strict YAML in which surveys, codebooks and registers are written, with the place of
        // every word. Two crafts read definition files, and neither may import the other (Docs/Decisions/0003).
        .target(
            name: "DefinitionReading",
            dependencies: ["Involvement", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),

        // The forms of other tools as plain values: spreadsheets, Markdown tables, XML. Files that strangers send are
        // read here and nowhere else, under limits (Docs/Decisions/0008).
        .target(name: "FormFiles", dependencies: ["Involvement", "CLibXML2", "CLibZip"], swiftSettings: strict),

        // Floor 1: one craft each. No sideways imports.
        // Asking: reads a survey and a service register, runs the interview.
        .target(name: "SurveyEngine", dependencies: ["Involvement", "DefinitionReading"], swiftSettings: strict),
        // Taking a survey to and from the tools of others: XLSForm and XForms. It stands on the engine, since a type
        // knows its twin, and on the files (Docs/Decisions/0008).
        .target(
            name: "SurveyExchange", dependencies: ["Involvement", "SurveyEngine", "FormFiles"], swiftSettings: strict),
        // Themes: reads a codebook, finds themes in people's words.
        .target(name: "TextAnalysis", dependencies: ["Involvement", "DefinitionReading"], swiftSettings: quick),
        // Figures fit to publish: counting, intervals, suppression, and what could be worked out all the same.
        .target(name: "Reporting", dependencies: ["Involvement", "CClp"], swiftSettings: quick),
        // One SQLite file per consultation. All SQL lives here.
        .target(
            name: "Storage",
            dependencies: [
                "Involvement",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        // Files that leave: XML, CSV, manifests, and checking them.
        .target(
            name: "Exporter",
            dependencies: [
                "Involvement", "CLibXML2", "CShipped",
                "CLibZip",  // to check files of Word, OpenDocument and REFI-QDA, which are zips
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),

        // Floor 2: the stages in order: collect, quote, code, summarise, submit.
        .target(
            name: "Workflow",
            dependencies: [
                "Involvement", "SurveyEngine", "TextAnalysis", "Reporting", "Storage", "Exporter",
                "CShipped",  // the example consultation, for `heard init --example`
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),

        // Top: the doors.
        .target(
            name: "Web",
            dependencies: [
                "Workflow", "Involvement", "SurveyEngine",
                "CQREncode",  // the way from paper to the web
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "Crypto", package: "swift-crypto"),  // staff sessions are kept hashed
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "heard",
            dependencies: [
                "Involvement", "FormFiles", "SurveyEngine", "SurveyExchange", "TextAnalysis", "Reporting",
                "Storage", "Exporter", "Workflow", "Web",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),

        // Measures the matcher and learning alone, for `make bench-text`; no part of the program.
        .executableTarget(
            name: "textbench", dependencies: ["TextAnalysis", "Involvement"], path: "Benchmarks/TextBench",
            swiftSettings: strict),

        // Makes random consultations and their releases for `make conformance` to attack; no part of the program.
        .executableTarget(
            name: "disclosurebench", dependencies: ["Reporting", "Involvement"], path: "Benchmarks/DisclosureBench",
            swiftSettings: strict),

        // Writes a table of a million answers as the files of a release are written, for `make bench-export` to time
        // beside other programs; no part of the program.
        .executableTarget(
            name: "exportbench",
            dependencies: ["Exporter", .product(name: "GRDBSQLite", package: "GRDB.swift")],
            path: "Benchmarks/ExportBench", swiftSettings: strict),

        // C we stand on, and the shipped data as bytes in the binary.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CClp", providers: [.apt(["coinor-libclp-dev"])]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .target(name: "CShipped"),

        // Tests mirror the sources.
        .testTarget(name: "InvolvementTests", dependencies: ["Involvement"], swiftSettings: strict),
        .testTarget(
            name: "DefinitionReadingTests", dependencies: ["DefinitionReading", "Involvement"], swiftSettings: strict),
        .testTarget(
            name: "SurveyEngineTests",
            // The codebook is broken together with the other definition files.
            dependencies: ["SurveyEngine", "TextAnalysis", "Involvement"], swiftSettings: strict),
        .testTarget(name: "FormFilesTests", dependencies: ["FormFiles", "Involvement"], swiftSettings: strict),
        .testTarget(
            name: "SurveyExchangeTests",
            dependencies: ["SurveyExchange", "SurveyEngine", "FormFiles", "Involvement"], swiftSettings: strict),
        .testTarget(name: "TextAnalysisTests", dependencies: ["TextAnalysis", "Involvement"], swiftSettings: strict),
        .testTarget(name: "ReportingTests", dependencies: ["Reporting", "Involvement"], swiftSettings: strict),
        .testTarget(
            name: "StorageTests",
            dependencies: ["Storage", "Involvement", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .testTarget(name: "ExporterTests", dependencies: ["Exporter", "Involvement"], swiftSettings: strict),
        .testTarget(name: "WorkflowTests", dependencies: ["Workflow", "Involvement"], swiftSettings: strict),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "Workflow", "Storage", "Involvement",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "HeardTests",
            dependencies: [
                "heard", "Involvement", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
