extension Style {
    /// Text. Sizes are in rem throughout, so that they follow the browser's own.
    static let ground: StaticString = """
        *, *::before, *::after { box-sizing: border-box; }
        [hidden] { display: none !important; }
        html { font: 100%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; scroll-padding-top: 5rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0; font-size: 1.1875rem; background: var(--paper); color: var(--ink); overflow-wrap: break-word; --width: 42rem; }
        body.wide { --width: 60rem; }
        h1 { font-size: 1.875rem; line-height: 1.2; letter-spacing: -.01em; margin: .5rem 0 1.25rem; text-wrap: balance; }
        h1 label { font: inherit; }
        h2 { font-size: 1.375rem; line-height: 1.25; margin: 2.25rem 0 .75rem; }
        h3 { font-size: 1.1875rem; margin: 1.5rem 0 .5rem; }
        p, ul, ol, dl { margin: 0 0 1rem; }
        ul, ol { padding-inline-start: 1.5rem; }
        li { margin-bottom: .35rem; }
        a { color: var(--link); text-underline-offset: .15em; }
        a:hover { text-decoration-thickness: 3px; }
        :focus-visible { outline: 4px solid var(--focus); outline-offset: 0; box-shadow: 0 0 0 6px var(--focus-ink); }
        a:focus-visible { background: var(--focus); color: var(--focus-ink); }
        main:focus, .problems:focus { outline: none; box-shadow: none; }
        main p > a:only-child:not([class]) { display: inline-block; padding: .6rem 0; }
        .trap { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .trap input[type=text] { width: 10rem; }
        .heard-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .soft, .hint { color: var(--soft); font-weight: 400; }
        .lead { font-size: 1.375rem; line-height: 1.4; }
        .words { white-space: pre-line; overflow-wrap: anywhere; }
        [dir=rtl] :is(p, li, h1, h2, h3, dt, dd, legend, label, .label, .name, .about) { unicode-bidi: plaintext; text-align: right; }
        .figures { direction: ltr; unicode-bidi: isolate; }
        """
}
