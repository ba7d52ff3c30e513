import Crypto
import Hummingbird

/// The one stylesheet.
enum Stylesheet {
    /// Changes with the words of the stylesheet, so that a browser may keep it.
    static let version: String = SHA256.hash(data: Array(css.description.utf8)).prefix(8)
        .map { String($0, radix: 16) }.joined()

    static func show(_ visit: Visit) -> WebResponse {
        WebResponse(
            status: .ok,
            headers: [
                .contentType: "text/css; charset=utf-8", .cacheControl: "public, max-age=31536000, immutable",
            ],
            body: .init(byteBuffer: ByteBuffer(staticString: css)))
    }

    private static let css: StaticString = """
        :root {
          color-scheme: light dark;
          --paper: #ffffff; --ink: #14181c; --soft: #4a545e; --line: #b3bcc4; --panel: #f1f4f6;
          --link: #0b4f8a; --button: #14532d; --button-ink: #ffffff; --wrong: #a3170c; --done: #14532d;
          --mark: #ffe68a; --mark-ink: #14181c; --bar: #2b6ca3; --whisker: #14181c; --focus: #ffd43b; --focus-ink: #14181c;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #14181c; --ink: #f1f4f6; --soft: #b8c2cb; --line: #59646e; --panel: #21272d;
            --link: #9ccbf5; --button: #8fd6a8; --button-ink: #0b1a10; --wrong: #ffaaa3; --done: #8fd6a8;
            --mark: #5c4a00; --mark-ink: #ffffff; --bar: #5b9bd1; --whisker: #ffffff; --focus: #ffd43b; --focus-ink: #14181c;
          }
        }
        *, *::before, *::after { box-sizing: border-box; }
        html { font: 100%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; }
        body { margin: 0; font-size: 1.1875rem; background: var(--paper); color: var(--ink); overflow-wrap: break-word; }
        main, .row, footer.bottom { max-width: var(--width); margin: 0 auto; padding: 0 1rem; }
        main { padding-top: 1rem; padding-bottom: 3rem; }
        body { --width: 42rem; }
        body.wide { --width: 60rem; }
        main p > a:only-child:not([class]) { display: inline-block; padding: .6rem 0; }
        h1 { font-size: 1.75rem; line-height: 1.2; margin: 1rem 0; }
        h1 label { font: inherit; }
        h2 { font-size: 1.375rem; line-height: 1.25; margin: 2rem 0 .75rem; }
        h3 { font-size: 1.1875rem; margin: 1.5rem 0 .5rem; }
        p, ul, ol, dl { margin: 0 0 1rem; }
        ul { padding-left: 1.5rem; }
        li { margin-bottom: .35rem; }
        a { color: var(--link); text-underline-offset: .15em; }
        a:focus-visible, button:focus-visible, input:focus-visible, textarea:focus-visible, select:focus-visible,
        .scroll:focus-visible { outline: 4px solid var(--focus); outline-offset: 0; box-shadow: 0 0 0 6px var(--focus-ink); }
        a:focus-visible { background: var(--focus); color: var(--focus-ink); }
        .skip { position: absolute; left: -999rem; padding: .75rem 1rem; background: var(--paper); }
        .skip:focus { left: 0; top: 0; z-index: 1; }
        .heard-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .soft, .hint { color: var(--soft); font-weight: 400; }
        .lead { font-size: 1.3125rem; }
        header.top { background: var(--panel); border-bottom: 1px solid var(--line); }
        .row { display: flex; flex-wrap: wrap; gap: .5rem 1rem; justify-content: space-between; align-items: center; padding-top: .5rem; padding-bottom: .5rem; }
        .about { color: var(--soft); }
        footer.bottom { border-top: 1px solid var(--line); padding-top: 1rem; padding-bottom: 2rem; font-size: 1.0625rem; }
        footer.bottom h2 { margin-top: 0; font-size: 1.1875rem; }
        ul.help { list-style: none; padding: 0; }
        ul.help a { display: inline-block; padding: .375rem 0; font-weight: 600; }
        footer.bottom p a { display: inline-block; padding: .6rem 0; }
        button, a.main, a.leave {
          display: inline-block; min-height: 44px; padding: .6rem 1.1rem; font: inherit; font-weight: 600; line-height: 1.3;
          text-align: center; text-decoration: none; cursor: pointer; border: 2px solid var(--ink); border-radius: .3rem;
          background: var(--paper); color: var(--ink); margin: 0 .5rem .5rem 0;
        }
        button.main, a.main { background: var(--button); border-color: var(--button); color: var(--button-ink); }
        a.leave { border-color: var(--wrong); color: var(--wrong); margin: 0; }
        button:hover, a.main:hover, a.leave:hover { text-decoration: underline; }
        button.small { padding: .45rem .8rem; font-size: 1.0625rem; }
        .buttons { margin-top: 1.5rem; }
        .editions { margin-top: 1rem; border-top: 1px solid var(--line); padding-top: 1rem; }
        .field { margin: 0 0 2rem; }
        .field.wrong { border-left: 5px solid var(--wrong); padding-left: 1rem; }
        .label { font-weight: 600; margin-bottom: .35rem; }
        fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
        legend { padding: 0; max-width: 100%; }
        .hint { margin-bottom: .5rem; }
        .problem { color: var(--wrong); font-weight: 600; margin-bottom: .5rem; }
        input[type=text], textarea, select {
          display: block; width: 100%; min-height: 44px; padding: .5rem .6rem; font: inherit; color: inherit;
          background: var(--paper); border: 2px solid var(--ink); border-radius: .2rem;
        }
        input.short { max-width: 8rem; }
        textarea { resize: vertical; }
        .wrong input[type=text], .wrong textarea { border-color: var(--wrong); }
        .choice { display: flex; gap: .75rem; align-items: flex-start; margin-bottom: .25rem; }
        .choice input { flex: none; width: 32px; height: 32px; margin: 6px 0; accent-color: var(--link); }
        .choice label { flex: 1; min-width: 0; padding: .5rem 0; min-height: 44px; cursor: pointer; }
        .picture { display: block; max-width: min(100%, 14rem); max-height: 10rem; margin: 0 0 .5rem; }
        .more { margin: 0 0 .75rem 2.75rem; padding-left: 1rem; border-left: 4px solid var(--line); }
        .more.wrong { border-left-color: var(--wrong); }
        .parts { display: flex; flex-wrap: wrap; gap: 0 1rem; }
        .parts label, .place label { display: block; padding-bottom: .25rem; }
        input.part { width: 4rem; }
        input.year { width: 6rem; }
        .place { display: flex; flex-direction: row-reverse; justify-content: flex-end; gap: .75rem; align-items: center; margin-bottom: .5rem; }
        .place label { padding: 0; min-width: 0; }
        .place input { flex: none; }
        .marks { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
        .marks .choice label { min-width: 1.5rem; }
        .grid > h2 { margin-top: 0; }
        .grid .field { margin-bottom: 1.25rem; border-bottom: 1px solid var(--line); }
        @media (min-width: 40rem) {
          .grid .choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr)); gap: 0 1rem; }
        }
        .or { margin: .5rem 0; color: var(--soft); }
        .problems { border: 4px solid var(--wrong); padding: 1rem; margin-bottom: 1.5rem; }
        .problems h2 { margin-top: 0; }
        .problems ul { list-style: none; padding: 0; margin: 0; }
        .problems a { color: var(--wrong); font-weight: 600; display: inline-block; padding: .5rem 0; }
        .problems a:focus-visible { color: var(--focus-ink); }
        .notice { background: var(--panel); border-left: 6px solid var(--link); padding: 1rem; margin: 0 0 1.5rem; }
        .notice > :last-child { margin-bottom: 0; }
        .done { border: 4px solid var(--done); padding: 1rem; margin-bottom: 1.5rem; }
        .done h2 { margin-top: 0; }
        .card { border: 1px solid var(--line); border-radius: .3rem; padding: 1rem; margin-bottom: 1.5rem; }
        .card h2 { margin-top: 0; }
        .card li a, .files li { display: inline-block; padding: .4rem 0; }
        .code { font: 600 1.375rem/1.6 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; border: 2px solid var(--ink); padding: 1rem; overflow-wrap: anywhere; }
        .words { white-space: pre-line; overflow-wrap: anywhere; }
        dl.answers > div { display: grid; gap: .25rem 1rem; padding: .75rem 0; border-bottom: 1px solid var(--line); }
        dl.answers dt { font-weight: 600; }
        dl.answers dd { margin: 0; }
        @media (min-width: 40rem) { dl.answers > div { grid-template-columns: 2fr 3fr auto; } }
        blockquote { margin: 0 0 1rem; padding: .25rem 0 .25rem 1rem; border-left: 5px solid var(--line); }
        blockquote p { margin: 0; }
        mark { background: var(--mark); color: var(--mark-ink); padding: 0 .1em; }
        .passage { border-top: 3px solid var(--line); padding-top: .5rem; margin-top: 2rem; }
        .passage h2 { font-size: 1.0625rem; margin: .5rem 0; }
        .passage:target { border-top-color: var(--focus); }
        ul.themes { list-style: none; padding: 0; }
        ul.themes li { background: var(--panel); padding: .75rem 1rem .25rem; margin-bottom: .5rem; }
        ul.themes p { margin-bottom: .5rem; }
        form.line { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin-bottom: .75rem; }
        form.line > div { min-width: 0; }
        form.line > p { flex: 1 1 14rem; align-self: center; }
        form.line label { display: block; font-size: 1rem; }
        form.line select { max-width: 100%; }
        form.line button { margin: 0; }
        ul.filters { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
        ul.filters a { display: inline-block; padding: .5rem 0; }
        ul.filters a[aria-current] { font-weight: 700; text-decoration-thickness: 3px; }
        .paging { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; margin: 2rem 0; }
        .paging a { padding: .6rem 0; }
        .scroll { overflow-x: auto; margin-bottom: 1.5rem; }
        table { border-collapse: collapse; width: 100%; font-size: 1.0625rem; }
        caption { text-align: left; font-weight: 600; padding: .5rem 0; }
        th, td { text-align: left; vertical-align: top; padding: .45rem .75rem .45rem 0; border-bottom: 1px solid var(--line); }
        th { min-width: 9rem; }
        thead th { min-width: 0; }
        td { font-variant-numeric: tabular-nums; }
        .quote { margin: 0 0 1.5rem; }
        figcaption { color: var(--soft); font-size: 1.0625rem; }
        figcaption p { margin-bottom: .25rem; }
        .chart { display: block; max-width: 44rem; margin-bottom: 1.5rem; }
        .chart text { fill: var(--ink); font-size: 16px; }
        .chart .bar { fill: var(--bar); }
        .chart .grid { stroke: var(--line); stroke-width: 1; stroke-dasharray: 3 3; }
        .chart .halo { stroke: var(--paper); stroke-width: 6; stroke-linecap: square; }
        .chart .whisker { stroke: var(--whisker); stroke-width: 2; stroke-linecap: square; }
        .hand { margin: -1.25rem 0 2rem; }
        .hand label { display: block; color: var(--soft); font-size: 1rem; }
        .hand input { min-height: 36px; }
        .sides { display: grid; gap: 0 1.5rem; }
        @media (min-width: 40rem) { .sides { grid-template-columns: 1fr 1fr; } }
        @media (forced-colors: active) {
          mark { forced-color-adjust: none; background: Mark; color: MarkText; }
          .chart text { fill: CanvasText; }
          .chart .bar { fill: GrayText; }
          .chart .whisker { stroke: CanvasText; }
          .chart .halo { stroke: Canvas; }
          a:focus-visible, button:focus-visible, input:focus-visible, textarea:focus-visible, select:focus-visible { outline-color: Highlight; }
        }
        @media print {
          body { font-size: 12pt; background: #fff; color: #000; }
          .skip, a.leave, footer.bottom p, form button, .paging, .filters { display: none; }
          .scroll { overflow: visible; }
          .card, .passage, .quote, dl.answers > div, tr { break-inside: avoid; }
          a { color: inherit; }
        }
        """
}
