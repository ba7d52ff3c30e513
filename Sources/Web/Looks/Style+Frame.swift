extension Style {
    /// What stands around a page: the band at the top, the way out, the way back
    /// and the languages, the help lines.
    static let frame: StaticString = """
        .row, .way, main, footer.bottom > div { max-width: var(--width); margin: 0 auto; padding: 0 1rem; }
        main { padding-top: .5rem; padding-bottom: 3rem; }
        .skip { position: absolute; inset-inline-start: -999rem; padding: .75rem 1rem; background: var(--paper); }
        .skip:focus { inset-inline-start: 0; top: 0; z-index: 3; }
        header.top { display: contents; }
        .band { background: var(--brand); color: var(--brand-ink); border-bottom: 1px solid var(--line); }
        .band .row { min-height: 5rem; padding-top: .75rem; padding-bottom: .75rem; }
        .logo { float: inline-start; height: 2.75rem; max-width: 9rem; object-fit: contain; margin-inline-end: .75rem; background: #fff; padding: .25rem; border-radius: .25rem; }
        .name, .about { display: block; line-height: 1.3; }
        .name { font-weight: 700; }
        .about { font-size: 1rem; }
        a.leave {
          position: sticky; top: .5rem; z-index: 2; float: inline-end; margin-block: .7rem; margin-inline: 1rem max(1rem, calc(50% - var(--width) / 2 + 1rem));
          padding: .55rem .9rem; border: 2px solid var(--out-ink); border-radius: .4rem; background: var(--out); color: var(--out-ink);
          font-size: 1rem; font-weight: 700; line-height: 1.3; text-align: center; text-decoration: none; max-width: min(9rem, 50%);
        }
        a.leave:hover { text-decoration: underline; }
        a.leave:focus-visible { background: var(--focus); color: var(--focus-ink); }
        .way { display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding-top: .5rem; font-size: 1.0625rem; }
        .way form { display: contents; }
        .way .back::before { content: "\\2039\\00a0" / ""; }
        [dir=rtl] .way .back::before { content: "\\203a\\00a0" / ""; }
        .way .first-edition, .way.links { margin-inline-start: auto; }
        .way a { padding: .6rem 0; }
        .way.links { justify-content: flex-end; }
        footer.bottom { border-top: 1px solid var(--line); background: var(--panel); padding: 1.5rem 0 2.5rem; font-size: 1.0625rem; }
        footer.bottom h2 { margin-top: 0; font-size: 1.25rem; }
        footer.bottom p a { display: inline-block; padding: .6rem 0; }
        footer.bottom p { margin-bottom: .25rem; }
        ul.help { list-style: none; padding: 0; }
        ul.help li { margin-bottom: .75rem; line-height: 1.35; }
        ul.help strong, ul.help li > span { display: block; }
        ul.help a { display: inline-block; padding: .25rem 0; font-size: 1.25rem; font-weight: 700; }
        @media (min-width: 40rem) {
          h1 { font-size: 2.25rem; }
          a.leave { max-width: none; }
          footer.bottom ul.help { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; }
        }
        @media (max-height: 25rem) { a.leave { position: static; } }
        """
}
