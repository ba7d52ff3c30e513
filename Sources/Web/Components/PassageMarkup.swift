import Involvement

extension PassageModel {
    /// What every form of a passage carries along: whose it is and which list to
    /// come back to.
    struct FormContext {
        let formToken: String
        let listAddress: Address
        let filter: String
        let page: Int

        func address(_ passage: String) -> Address { listAddress.step(passage) }

        func writeHidden(_ html: inout HTMLWriter) {
            html.hidden(StaffGuard.formTokenField, formToken)
            html.hidden("show", filter)
            html.hidden("page", String(page))
        }
    }

    func write(_ context: FormContext, _ html: inout HTMLWriter) {
        html.element("article", [.class("passage"), .id("passage-", id), .text("aria-labelledby", "source-", id)]) {
            html in
            html.h2(source, .id("source-", id), .class("soft"))
            html.element("blockquote", Attribute.lang(ofWords: language)) { html in
                html.p(.class("words")) { words.write(&$0) }
            }
            if !suggestions.isEmpty {
                html.h3("Suggested themes")
                html.ul(.class("themes")) { html in
                    for suggestion in suggestions { html.li { write(suggestion, context, &$0) } }
                }
            }
            if !decided.isEmpty {
                html.h3("Decided")
                html.ul(.class("themes")) { html in
                    for theme in decided { html.li { write(theme, context, &$0) } }
                }
            }
            if !otherThemes.isEmpty { writeAdding(context, &html) }
            writeDone(context, &html)
            if let quoting { write(quoting, context, &html) }
            if let citation {
                html.p(.class("soft")) { html in
                    html.text("In report.md: ")
                    html.element("code") { $0.text(citation) }
                }
            }
        }
    }

    private func write(_ suggestion: SuggestedTheme, _ context: FormContext, _ html: inout HTMLWriter) {
        html.p { html in
            html.element("strong") { $0.text(suggestion.name) }
            html.text(": \(suggestion.confidence), \(suggestion.polarity.rawValue)")
        }
        if !suggestion.because.isEmpty {
            html.p(.class("because")) { html in
                html.text("Because of: ")
                for (index, words) in suggestion.because.enumerated() {
                    if index > 0 { html.text(", ") }
                    html.element("mark", Attribute.lang(ofWords: language)) { $0.text(words) }
                }
                if let clause = suggestion.clause {
                    html.text("; most of all in “")
                    html.words(clause, in: language)
                    html.text("”")
                }
            }
        }
        html.form(to: context.address(id), .class("line")) { html in
            context.writeHidden(&html)
            html.hidden("theme", suggestion.code)
            if !suggestion.isLikely { writePolarity(suggestion, &html) }
            html.button("Accept", name: "do", value: PassageAction.accept.rawValue, .class("main small")) {
                $0.heard(" \(suggestion.name)")
            }
            html.button("Reject", name: "do", value: PassageAction.reject.rawValue, .class("small")) {
                $0.heard(" \(suggestion.name)")
            }
            // Accepted as suggested with one press; what is chosen here goes with it.
            if suggestion.isLikely {
                html.element("details") { html in
                    html.element("summary") { html in
                        html.text("Said otherwise?")
                        html.heard(" About \(suggestion.name)")
                    }
                    writePolarity(suggestion, &html)
                }
            }
        }
    }

    private func writePolarity(_ suggestion: SuggestedTheme, _ html: inout HTMLWriter) {
        writePolarity("\(id)-\(suggestion.code)", about: suggestion.name, chosen: suggestion.polarity, &html)
    }

    private func write(_ theme: DecidedTheme, _ context: FormContext, _ html: inout HTMLWriter) {
        html.form(to: context.address(id), .class("line")) { html in
            context.writeHidden(&html)
            html.hidden("theme", theme.code)
            html.hidden("polarity", theme.polarity.rawValue)
            html.p { html in
                html.element("strong") { $0.text(theme.name) }
                html.text(
                    theme.isAccepted
                        ? ": accepted, \(theme.polarity.rawValue), by \(theme.coder)" : ": rejected by \(theme.coder)")
            }
            html.button(
                theme.isAccepted ? "Reject instead" : "Accept instead", name: "do",
                value: (theme.isAccepted ? PassageAction.reject : .accept).rawValue, .class("small")
            ) { $0.heard(": \(theme.name)") }
        }
    }

    private func writeAdding(_ context: FormContext, _ html: inout HTMLWriter) {
        html.form(to: context.address(id), .class("line")) { html in
            context.writeHidden(&html)
            html.div { html in
                html.element("label", [.for("theme-", id)]) { $0.text("Another theme") }
                html.select(
                    "theme-\(id)", name: "theme",
                    options: [SelectOption(value: "", words: "Choose a theme")] + otherThemes, chosen: nil)
            }
            writePolarity("\(id)--other", about: "the other theme", chosen: .neutral, &html)
            html.button("Add", name: "do", value: PassageAction.accept.rawValue, .class("small")) {
                $0.heard(" this theme")
            }
        }
    }

    private func writeDone(_ context: FormContext, _ html: inout HTMLWriter) {
        if let finishedBy { html.p("\(finishedBy) is done with this passage.") }
        guard finishedBy == nil || !suggestions.isEmpty else { return }
        if waitsByChance {
            html.p(
                "This passage was chosen by chance, to see how good the suggestions are. Say when you are done with it.",
                .class("because"))
        }
        html.form(to: context.address(id), .class("line")) { html in
            context.writeHidden(&html)
            html.button(
                suggestions.isEmpty ? "Done: no other theme is in it" : "Done: none of the others is in it",
                name: "do", value: PassageAction.done.rawValue, .class("small"))
        }
    }

    private func write(_ quoting: Quoting, _ context: FormContext, _ html: inout HTMLWriter) {
        html.h3("Quoting")
        html.p { html in
            html.text("\(quoting.consent) ")
            switch quoting.isCleared {
            case true?: html.text("Checked for names and places by \(quoting.coder ?? ""): it may be quoted.")
            case false?: html.text("Not to be quoted, says \(quoting.coder ?? "").")
            case nil: html.text("Nobody has checked it for names and places yet.")
            }
        }
        if let redacted = quoting.redacted {
            html.p("It leaves as:")
            html.element("blockquote", Attribute.lang(ofWords: language)) {
                $0.p(redacted, .class("words"), .fixed("dir", "auto"))
            }
        }
        quoting.form.write(to: context.address(id).step("quoting"), &html) { context.writeHidden(&$0) }
    }

    private func writePolarity(_ id: String, about name: String, chosen: Polarity, _ html: inout HTMLWriter) {
        html.div { html in
            html.element("label", [.for("polarity-", id)]) { html in
                html.text("Said as")
                html.heard(" about \(name)")
            }
            html.select("polarity-\(id)", name: "polarity", options: Polarity.selectOptions, chosen: chosen.rawValue)
        }
    }
}

/// What a button on a passage does.
enum PassageAction: String, CaseIterable {
    case accept, reject, done, clear
    case holdBack = "hold_back"
}
