extension Style {
    /// Questions and what they are answered with.
    static let fields: StaticString = """
        .field { margin: 0 0 2.25rem; }
        .field.wrong { border-inline-start: 5px solid var(--wrong); padding-inline-start: 1rem; }
        .label { font-weight: 600; margin-bottom: .35rem; }
        fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
        legend { padding: 0; max-width: 100%; }
        .hint { margin-bottom: .75rem; }
        h1 + .hint, legend + .hint { margin-top: -.5rem; }
        .problem { color: var(--wrong); font-weight: 600; margin-bottom: .5rem; }
        input[type=text], input[type=password], input[type=number], input[type=date], input[type=search], textarea, select {
          display: block; width: 100%; min-height: 2.75rem; padding: .5rem .75rem; font: inherit; color: inherit;
          background: var(--paper); border: 2px solid var(--edge); border-radius: .4rem;
        }
        textarea { resize: vertical; line-height: 1.5; }
        input.short { max-width: 8rem; }
        .wrong > input, .wrong > textarea, .wrong > select, .wrong .parts input, .wrong .place input { border-color: var(--wrong); border-width: 3px; }
        .count { margin: .5rem 0 0; font-variant-numeric: tabular-nums; }
        .count.over { color: var(--wrong); font-weight: 600; }
        .choice { position: relative; margin-bottom: .5rem; }
        .choice label { display: block; min-height: 3.25rem; padding: .75rem 1rem; padding-inline-start: 3.75rem; line-height: 1.4; cursor: pointer; border: 1px solid var(--line); border-radius: .4rem; }
        .choice label:hover { background: var(--panel); }
        .choice input {
          appearance: none; position: absolute; inset-inline-start: 1rem; top: .6rem; width: 2rem; height: 2rem; margin: 0;
          border: 2px solid var(--edge); border-radius: .25rem; background: var(--paper); color: var(--ink); cursor: pointer; display: grid; place-content: center;
        }
        .choice input[type=radio], .choice input[type=radio]::before { border-radius: 50%; }
        .choice input::before { content: "" / ""; visibility: hidden; }
        .choice input[type=radio]::before { border: .5rem solid currentColor; }
        .choice input[type=checkbox]::before { width: 1.1rem; height: .6rem; border: solid currentColor; border-width: 0 0 .25rem .25rem; transform: rotate(-45deg) translate(.06rem, -.12rem); }
        .choice input:checked { border-color: currentColor; border-width: 3px; }
        .choice input:checked::before { visibility: visible; }
        .choice input:checked + label { border-color: var(--ink); box-shadow: inset 0 0 0 1px var(--ink); background: var(--panel); }
        .picture { display: block; max-width: min(100%, 14rem); max-height: 10rem; margin: 0 0 .5rem; }
        .more { margin: 0 0 1rem; margin-inline-start: 2rem; padding-inline-start: 1.75rem; border-inline-start: 4px solid var(--line); }
        .more.wrong { border-inline-start-color: var(--wrong); }
        .parts { display: flex; flex-wrap: wrap; gap: .5rem 1rem; }
        .parts label, .place label { display: block; padding-bottom: .25rem; }
        input.part { width: 4.5rem; }
        input.year { width: 6.5rem; }
        .place { display: flex; flex-direction: row-reverse; justify-content: flex-end; gap: .75rem; align-items: center; margin-bottom: .5rem; }
        .place label { padding: 0; min-width: 0; }
        .place input { flex: none; }
        .marks { display: flex; flex-wrap: wrap; gap: .5rem; }
        .marks .choice { margin: 0; flex: 0 1 3.5rem; min-width: 3.25rem; }
        .marks .choice label { min-height: 5rem; padding: 2.9rem .25rem .4rem; text-align: center; }
        .marks .choice input { inset-inline-start: calc(50% - 1rem); }
        .grid > h2 { margin-top: 0; }
        .grid .field { margin-bottom: 1.25rem; padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
        @media (min-width: 40rem) {
          .grid .choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(6.5rem, 1fr)); gap: .5rem; }
          .grid .choice { margin: 0; }
          .grid .choice label { height: 100%; padding: 2.9rem .5rem .5rem; text-align: center; font-size: 1.0625rem; }
          .grid .choice input { inset-inline-start: calc(50% - 1rem); }
        }
        .or { margin: .5rem 0; color: var(--soft); }
        """
}
