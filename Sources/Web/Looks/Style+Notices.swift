extension Style {
    /// What is told: problems, notices, codes, and answers read through.
    static let notices: StaticString = """
        .problems { border: 4px solid var(--wrong); border-radius: .4rem; padding: 1rem 1.25rem; margin: .5rem 0 1.5rem; }
        .problems h2 { margin-top: 0; }
        .problems ul { list-style: none; padding: 0; margin: 0; }
        .problems a { color: var(--wrong); font-weight: 600; display: inline-block; padding: .4rem 0; }
        .problems a:focus-visible { color: var(--focus-ink); }
        .notice { background: var(--panel); border-inline-start: 6px solid var(--link); border-radius: .25rem; padding: 1rem 1.25rem; margin: 0 0 1.5rem; }
        .notice > :last-child { margin-bottom: 0; }
        .notice h2, .done h2, .card h2, .notice h3:first-child, .card h3:first-child { margin-top: 0; }
        .done { border: 4px solid var(--done); border-radius: .4rem; padding: 1rem 1.25rem; margin-bottom: 1.5rem; }
        .card { border: 1px solid var(--line); border-radius: .4rem; padding: 1.25rem; margin-bottom: 1.5rem; }
        .card li a { display: block; padding: .4rem 0; }
        .files li, .files a { display: inline-block; padding: .4rem 0; }
        .files li { margin-inline-end: 1.25rem; overflow-wrap: anywhere; }
        .still-here {
          position: fixed; inset: auto 0 0; z-index: 4; padding: 1.5rem 1rem; text-align: center; border-top: 6px solid var(--focus-ink);
          background: var(--focus); color: var(--focus-ink); visibility: hidden; animation: still-here 0s 180s forwards;
        }
        .still-here p { margin-bottom: .5rem; }
        @keyframes still-here { to { visibility: visible; } }
        ul.facts { list-style: none; padding: 1rem 1.25rem; background: var(--panel); border-radius: .4rem; }
        ul.facts li:last-child { margin: 0; }
        .code { font: 600 1.375rem/1.6 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; border: 2px solid var(--ink); border-radius: .4rem; padding: 1rem; overflow-wrap: anywhere; direction: ltr; text-align: center; }
        dl.answers > div { display: grid; gap: .25rem 1rem; padding: .9rem 0; border-bottom: 1px solid var(--line); }
        dl.answers dt { font-weight: 600; }
        dl.answers dd { margin: 0; }
        dl.answers .action button { margin: 0; }
        @media (min-width: 40rem) { dl.answers > div { grid-template-columns: 2fr 3fr auto; } }
        """
}
