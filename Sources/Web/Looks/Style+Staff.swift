extension Style {
    /// The pages of the panel and of those who hand over: passages, tables, charts.
    static let staff: StaticString = """
        blockquote { margin: 0 0 1rem; padding: .25rem 0; padding-inline-start: 1rem; border-inline-start: 5px solid var(--line); }
        blockquote p { margin: 0; }
        mark { background: var(--mark); color: var(--mark-ink); padding: 0 .1em; }
        .passage { border-top: 3px solid var(--line); padding-top: .5rem; margin-top: 2rem; }
        .passage h2 { font-size: 1.0625rem; margin: .5rem 0; }
        .passage:target { border-top-color: var(--focus); }
        ul.themes { list-style: none; padding: 0; }
        ul.themes li { background: var(--panel); border-radius: .4rem; padding: .75rem 1rem .25rem; margin-bottom: .5rem; }
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
        .scroll { overflow-x: auto; margin-bottom: 1.5rem; position: relative; }
        table { border-collapse: collapse; width: 100%; font-size: 1.0625rem; }
        caption { text-align: start; font-weight: 600; padding: .5rem 0; }
        th, td { text-align: start; vertical-align: top; padding: .45rem 0; padding-inline-end: .75rem; border-bottom: 1px solid var(--line); }
        th { min-width: 9rem; }
        thead th { min-width: 0; }
        tbody th { overflow-wrap: anywhere; }
        td a { display: inline-block; padding: .2rem 0; }
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
        .hand input { min-height: 2.25rem; }
        .sides { display: grid; gap: 0 1.5rem; }
        @media (min-width: 40rem) { .sides { grid-template-columns: 1fr 1fr; } }
        .slips { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; }
        .slips li { width: 95mm; min-height: 55mm; padding: 3mm; border: 1px dashed var(--line); display: flex; gap: 3mm; align-items: center; break-inside: avoid; font: 9pt/1.25 sans-serif; }
        .slips svg { flex: none; width: 36mm; height: 36mm; }
        .slips p { margin: 0 0 1mm; overflow-wrap: anywhere; }
        .slips .one { white-space: nowrap; }
        .scroll:focus-visible { outline: 4px solid var(--focus); }
        """
}
