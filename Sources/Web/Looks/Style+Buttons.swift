extension Style {
    static let buttons: StaticString = """
        button, a.main {
          display: inline-block; min-height: 2.75rem; padding: .6rem 1.1rem; font: inherit; font-weight: 600; line-height: 1.3;
          text-align: center; text-decoration: none; cursor: pointer; border: 2px solid var(--edge); border-radius: .4rem;
          background: var(--paper); color: var(--ink); margin: 0; margin-inline-end: .5rem; margin-bottom: .5rem;
        }
        button.main, a.main { background: var(--button); border-color: var(--button); color: var(--button-ink); padding: .75rem 1.75rem; font-size: 1.25rem; }
        button:hover, a.main:hover { text-decoration: underline; }
        button.main:hover, a.main:hover { box-shadow: 0 0 0 3px var(--line); }
        a.main:focus-visible, button.main:focus-visible { background: var(--focus); border-color: var(--focus); color: var(--focus-ink); }
        a.main:focus-visible, button.main:focus-visible, button:focus-visible { box-shadow: 0 0 0 6px var(--focus-ink); }
        button.small { padding: .45rem .8rem; font-size: 1.0625rem; }
        button.link { border: 0; background: none; padding: .6rem 0; margin: 0; color: var(--link); font-weight: 400; font-size: inherit; text-decoration: underline; text-underline-offset: .15em; text-align: start; }
        button.link:hover { text-decoration-thickness: 3px; }
        button.link:focus-visible { background: var(--focus); color: var(--focus-ink); }
        button.heard-only { min-height: 0; padding: 0; border: 0; margin: 0; }
        .buttons { margin-top: 2rem; }
        button, main a { max-width: 100%; overflow-wrap: anywhere; }
        @media (max-width: 15rem) { button.main, a.main { padding-inline: .5rem; } }
        """
}
