/// How the page looks, on screen and on paper. Light whatever the reader's
/// system prefers, since charts are drawn in black on white.
enum HTMLStyle {
    static let sheet: StaticString = """
        :root { color-scheme: light; }
        body { margin: 0; background: #fff; color: #0b0c0c; font: 1.0625rem/1.5 Arial, Helvetica, sans-serif; }
        main { max-width: 44rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
        h1 { font-size: 2rem; line-height: 1.2; }
        h2 { font-size: 1.5rem; line-height: 1.25; margin: 2.5rem 0 1rem; }
        h3 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 0.75rem; }
        a { color: #1d4f8b; }
        a:focus, .wide:focus { outline: 3px solid #0b0c0c; outline-offset: 2px; }
        nav ul { padding-left: 1.2rem; }
        li { margin: 0.4rem 0; }
        .numbered { display: grid; grid-template-columns: minmax(2rem, auto) 1fr; column-gap: 0.5rem; }
        .numbered > span { min-width: 0; }
        figure { margin: 1rem 0; }
        .quotation { border-left: 4px solid #505a5f; padding-left: 1rem; margin: 1.5rem 0; }
        blockquote { margin: 0 0 0.5rem; }
        blockquote, q { white-space: pre-wrap; }
        figcaption { color: #45494c; font-size: 0.95rem; }
        .wide { overflow-x: auto; }
        svg { display: block; min-width: 40rem; max-width: 100%; height: auto; }
        table { border-collapse: collapse; margin: 1rem 0; }
        caption { text-align: left; font-weight: bold; padding-bottom: 0.5rem; }
        th, td { border-bottom: 1px solid #505a5f; padding: 0.35rem 0.75rem 0.35rem 0; text-align: left; vertical-align: top; }
        td, thead th + th { text-align: right; padding-left: 0.75rem; }
        @page { margin: 2cm; }
        @media print {
        body { font-size: 10.5pt; }
        main { max-width: none; padding: 0; }
        nav { display: none; }
        .wide { overflow: visible; }
        svg { min-width: 0; width: 100%; }
        h2, h3, caption { break-after: avoid; }
        figure, tr, .numbered { break-inside: avoid; }
        thead { display: table-header-group; }
        a { color: inherit; }
        }

        """
}
