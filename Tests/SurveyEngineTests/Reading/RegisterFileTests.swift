import Involvement
import SurveyEngine
import Testing

struct RegisterFileTests {
    @Test func `a register is read whole`() throws {
        let text = """
            services register: riverside
            version: 2026.1
            commissioners:
            - {commissioner: adp, name: The Partnership, nation: northern ireland, kind: DACT, from: 2020-04-01}
            services:
            - service: van
              name: The Night Van
              tier: t2
              kind: outreach
              area: Quays
              referral: None
              contracts:
              - {commissioner: adp, from: 1 April 2024, until: 2026-03-31}
            """

        let register = try RegisterFile.read(name: "services.yaml", text: text)

        #expect(
            register
                == ServiceRegister(
                    version: "2026.1",
                    commissioners: [
                        Commissioner(
                            id: "adp", name: "The Partnership", nation: .northernIreland, kind: "DACT",
                            from: Day(year: 2020, month: 4, day: 1))
                    ],
                    services: [
                        CommissionedService(
                            id: "van", name: "The Night Van", tier: .openAccess, kind: "outreach", area: "Quays",
                            referral: "None",
                            contracts: [
                                Contract(
                                    commissioner: "adp", from: Day(year: 2024, month: 4, day: 1),
                                    until: Day(year: 2026, month: 3, day: 31))
                            ])
                    ]))
    }

    static let identifiers: [(String, BodyIdentifier?)] = [
        ("scheme: ODS, code: QWO", BodyIdentifier(scheme: BodyIdentifier.ods, code: "QWO")),
        (
            "scheme: 'https://example.org/bodies?of=a&b', code: 0a/7",
            BodyIdentifier(scheme: "https://example.org/bodies?of=a&b", code: "0a/7")
        ),
        ("kind: ADP", nil),
    ]

    @Test(arguments: identifiers)
    func `a body has the code by which others know it, in the list that gives it out`(
        written: String, identifier: BodyIdentifier?
    ) throws {
        let kind = written.hasPrefix("kind") ? "" : ", kind: ADP"
        let text = """
            services register: riverside
            version: 1
            commissioners:
            - {commissioner: adp, name: A, nation: wales, \(written)\(kind)}
            services:
            """

        let register = try RegisterFile.read(name: "services.yaml", text: text)

        #expect(register.commissioners.map(\.identifier) == [identifier])
        #expect(register.identifier(ofBodyNamed: "A") == identifier)
        #expect(register.identifier(ofBodyNamed: "B") == nil)
    }

    @Test(arguments: [
        (
            "scheme: ODS",
            "4:3: commissioner `adp`: it has a `scheme` and no `code`. A code means something only in its list"
        ),
        (
            "code: QWO",
            "4:3: commissioner `adp`: it has a `code` and no `scheme`. A code means something only in its list"
        ),
        ("scheme: ods, code: QWO", "4:84: commissioner `adp`: `ods` is no list of codes. Use `ODS`"),
        ("scheme: 'https:///a', code: QWO", "commissioner `adp`: `https:///a` is no list of codes"),
        ("scheme: 'https://a b', code: QWO", "commissioner `adp`: `https://a b` is no list of codes"),
        (
            "scheme: ODS, code: qwo",
            "commissioner `adp`: `qwo` cannot be a code of `ODS`. ODS codes have 3 to 10 capital"
        ),
        ("scheme: ODS, code: QW", "commissioner `adp`: `QW` cannot be a code of `ODS`"),
        (
            "scheme: 'https://a', code: Q O",
            "commissioner `adp`: `Q O` cannot be a code of `https://a`. Write it without"
        ),
    ])
    func `a code that is none is told with what to write`(written: String, problem: String) {
        let text = """
            services register: riverside
            version: 1
            commissioners:
            - {commissioner: adp, name: A, nation: wales, kind: ADP, from: 2020-04-01, \(written)}
            services:
            """

        let problems = #expect(throws: Problems.self) { try RegisterFile.read(name: "services.yaml", text: text) }

        #expect(problems?.all.count == 1)
        #expect(problems?.all.first?.description.contains(problem) == true, "\(problems?.description ?? "")")
    }

    @Test func `all problems of a broken register come at once`() {
        let text = """
            services register: riverside
            version: 1
            commissioners:
            - {commissioner: adp, name: A, nation: narnia, kind: ADP}
            - {commissioner: adp, name: B, nation: wales, kind: ADP}
            services:
            - service: van
              name: Van
              tier: t5
              kind: outreach
              area: Quays
              prize: Free
              contracts:
              - {commissioner: adq, from: 2026-03-31, until: 2024-04-01}
            - {service: van, name: Van, tier: t2, kind: outreach}
            """

        let problems = #expect(throws: Problems.self) { try RegisterFile.read(name: "services.yaml", text: text) }

        #expect(
            problems?.all.map(\.description) == [
                "services.yaml:4:40: commissioner `adp`: there is no nation `narnia`. Use one of `england`, `scotland`, "
                    + "`wales`, `northern ireland`.",
                "services.yaml:5:18: commissioner `adp`: the code `adp` is already used on line 4. Give one of them "
                    + "another code.",
                "services.yaml:9:9: service `van`: there is no tier `t5`. Use `t1`, `t2`, `t3` or `t4`.",
                "services.yaml:12:3: service `van`: `prize` is not a key that can stand here. The keys here are "
                    + "`service`, `name`, `tier`, `kind`, `area`, `referral`, `catchment`, `charge`, `contracts`.",
                "services.yaml:14:20: service `van`, contract: there is no commissioner `adq`. Did you mean `adp`.",
                "services.yaml:14:50: service `van`, contract: it ends before it begins. Swap `from` and `until`.",
                "services.yaml:15:3: service `van`: `area` is missing. Add a line `area: ...`.",
                "services.yaml:15:13: service `van`: the code `van` is already used on line 7. Give one of them another "
                    + "code.",
            ])
    }
}
