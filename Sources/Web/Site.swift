import HTTPTypes
public import Hummingbird
import Involvement
public import Logging
import NIOCore
public import Workflow

/// The pages of one or more consultations: for the people who answer, the
/// panel that reads, and those who pay for services.
public struct Site: Sendable {
    let cycles: [ReviewCycle]
    let staffToken: String
    let sessions: StaffSessions
    let formTime: FormTime
    let throttle = Throttle()
    /// Counts what is saved for later, apart from what is sent.
    let savingThrottle = Throttle()
    let moulded = MouldedPages()
    let reach: Reach
    let logger: Logger

    /// Every address of the site, who may use it, and what answers.
    static let routes: [Route] = [
        .anyone(.get, "/", HomePage.show),
        .anyone(.get, "/health", HealthPage.show),
        .anyone(.get, "/style.css", Stylesheet.show),
        .anyone(.get, "/script.js", Script.show),
        .anyone(.get, "/components", ComponentsPage.show),
        .anyone(.get, "/leave", LeavePage.show),
        .anyone(.get, "/staff/enter/:token", StaffEntrance.enter),
        .anyone(.get, "/:consultation", StartPage.show),
        .anyone(.get, "/:consultation/kiosk", KioskPage.show),
        .anyone(.get, "/:consultation/answer", AnswerPage.begin),
        .anyone(.post, "/:consultation/answer", AnswerPage.take),
        .anyone(.get, "/:consultation/logo", HouseStyleFiles.showLogo),
        .anyone(.get, "/:consultation/colours.css", HouseStyleFiles.showColours),
        .anyone(.post, "/:consultation/finished", FinishedPage.take),
        .anyone(.get, "/:consultation/return", ReturnPage.show),
        .anyone(.post, "/:consultation/return", ReturnPage.take),
        .anyone(.get, "/:consultation/receipt", UseCodePage.show),
        .anyone(.post, "/:consultation/receipt", UseCodePage.take),
        .anyone(.get, "/:consultation/replies", RepliesPage.show),
        .anyone(.get, "/:consultation/picture", PictureFile.show),
        .staff(.get, "/:consultation/themes", ThemesPage.show),
        .staff(.post, "/:consultation/themes", ThemesPage.rename),
        .staff(.post, "/:consultation/themes/:quotation", ThemesPage.decide),
        .staff(.post, "/:consultation/themes/:quotation/quoting", QuotingPage.take),
        .staff(.get, "/:consultation/stands_out", StandsOutPage.show),
        .staff(.get, "/:consultation/summary", SummaryPage.show),
        .staff(.get, "/:consultation/danger", DangerPage.show),
        .staff(.post, "/:consultation/danger/:finding", DangerPage.handle),
        .staff(.get, "/:consultation/held", HeldPage.show),
        .staff(.post, "/:consultation/held", HeldPage.decide),
        .staff(.get, "/:consultation/links", LinksPage.show),
        .staff(.get, "/:consultation/links/poster", LinksPage.poster),
        .staff(.post, "/:consultation/links/slips", LinksPage.slips),
        .staff(.get, "/:consultation/release", ReleasePage.show),
        .staff(.post, "/:consultation/release", ReleasePage.make),
        .staff(.get, "/:consultation/release/:number", ReleaseDraftPage.show),
        .staff(.post, "/:consultation/release/:number", ReleaseDraftPage.take),
        .staff(.get, "/:consultation/report", ReportPage.show),
        .staff(.get, "/:consultation/assist", AssistPage.show),
        .staff(.post, "/:consultation/assist", AssistPage.take),
        .staff(.get, "/:consultation/paper", PaperPage.show),
        .staff(.post, "/:consultation/paper", PaperPage.take),
        .staff(.post, "/:consultation/paper/entry", PaperEntryPage.take),
        .staff(.post, "/:consultation/paper/settle", PaperDifferencePage.take),
        .staff(.get, "/:consultation/paper/apart", PaperApartPage.show),
        .staff(.post, "/:consultation/paper/apart", PaperApartPage.take),
        .staff(.get, "/:consultation/panel", PanelPage.show),
        .staff(.post, "/:consultation/panel", PanelPage.take),
    ]

    /// Codes that a consultation cannot have here, since an address of the site
    /// begins with them.
    public static let reservedCodes: Set<String> = ["components", "health", "leave", "staff"]

    /// - Parameters:
    ///   - cycles: the consultations, in the order to list them.
    ///   - staffToken: the secret in the link by which staff come in.
    ///   - logger: told about what fails; never what anybody wrote or asked for.
    ///   - reach: whether a proxy stands before the program, and the address people type.
    public init(cycles: [ReviewCycle], staffToken: String, logger: Logger, reach: Reach = Reach()) {
        self.init(
            cycles: cycles, staffToken: staffToken, logger: logger, reach: reach, sessions: StaffSessions(),
            formTime: FormTime())
    }

    init(
        cycles: [ReviewCycle], staffToken: String, logger: Logger, reach: Reach, sessions: StaffSessions,
        formTime: FormTime
    ) {
        self.cycles = cycles
        self.staffToken = staffToken
        self.sessions = sessions
        self.formTime = formTime
        self.reach = reach
        self.logger = logger
    }

    /// The program that serves the pages until it is told to stop.
    /// - Parameters:
    ///   - port: 0 lets the system choose one.
    ///   - connections: beyond so many, others wait until some end.
    ///   - onServerRunning: told the port once people can come in.
    public func application(
        host: String, port: Int, connections: Int = Site.mostConnections,
        onServerRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        let malformed = WebProblem.malformed.page(on: self)
        return Application(
            responder: StrictResponder(inner: buildRouter().buildResponder(), site: self),
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [RequestGuardInstaller(malformedPage: malformed)],
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 16_384, maxHeaderListSize: 32_768, maxHeaderFieldCount: 100))),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port), backlog: 1_024,
                availableConnectionsDelegate: .maximum(connections, logger: logger)),
            onServerRunning: { await onServerRunning($0.localAddress?.port ?? port) }, logger: logger)
    }

    /// The path, under the site's own, by which staff come in.
    public static func staffPath(token: String) -> String {
        Address("/staff/enter").step(token).text
    }

    /// Connections beyond this wait, however many files the system lets us open.
    public static let mostConnections = 4_000

    func buildRouter() -> Router<VisitContext> {
        let router = Router(context: VisitContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: FrameworkErrors())
        for route in Self.routes {
            router.on(RouterPath(route.path), method: route.method, responder: responder(route.answer))
        }
        // Any other method of an address that exists is told what it may be.
        for path in Set(Self.routes.map(\.path)) {
            let allowed = Self.routes.filter { $0.path == path }.map(\.method)
            let others: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options, .trace]
            for method in others where !allowed.contains(method) && !(method == .head && allowed.contains(.get)) {
                router.on(
                    RouterPath(path), method: method,
                    responder: responder { _ in throw WebProblem.notAllowed(allowed: allowed) })
            }
        }
        return router
    }

    private func responder(
        _ answer: @escaping @Sendable (Visit) async throws -> WebResponse
    ) -> CallbackResponder<VisitContext> {
        CallbackResponder { request, context in
            try await answer(
                Visit(
                    site: self, request: request, parameters: context.parameters, logger: logger,
                    peer: context.remoteAddress?.ipAddress))
        }
    }

    /// The consultation with this code.
    func cycle(_ code: String) -> ReviewCycle? {
        cycles.first { $0.consultation.id.rawValue.utf8.elementsEqual(code.utf8) }
    }

    /// The consultation that a request is about, in the edition that its address
    /// names.
    func cycle(of request: WebRequest) -> ReviewCycle? {
        guard let step = request.uri.path.split(separator: "/").first, let cycle = cycle(String(step)) else {
            return nil
        }
        let edition = request.uri.queryParameters.get("edition").map { [CarriedEntry.edition: [$0]] }
        return cycle.edition(for: edition ?? [:]).cycle
    }

    /// Whom to call, on pages that belong to no consultation: everybody any of
    /// them names, each once.
    var helpLines: [HelpLineModel] {
        cycles.flatMap(\.helpLines).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
