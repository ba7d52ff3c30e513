extension Style {
    /// Colours that the person chose instead of ours, and paper.
    static let media: StaticString = """
        @media (forced-colors: active) {
          mark { forced-color-adjust: none; background: Mark; color: MarkText; }
          .choice input:checked + label { border: 3px solid Highlight; }
          .band, .notice, ul.facts { border: 1px solid CanvasText; }
          .chart text { fill: CanvasText; }
          .chart .bar { fill: GrayText; }
          .chart .whisker { stroke: CanvasText; }
          .chart .halo { stroke: Canvas; }
          :focus-visible { outline-color: Highlight; }
        }
        @media print {
          :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #333; --panel: #fff; --link: #000; --wrong: #000; --brand: #fff; --brand-ink: #000; }
          body { font-size: 12pt; }
          .skip, a.leave, .way, footer.bottom p, form button, .paging, .filters, .still-here { display: none; }
          .band .row, main, footer.bottom > div { max-width: none; padding-inline: 0; }
          .notice, .code, .facts { border: 1pt solid #000; }
          .scroll { overflow: visible; }
          .card, .passage, .quote, .field, .choice, dl.answers > div, tr { break-inside: avoid; }
          textarea { min-height: 6cm; }
          a { color: inherit; }
        }
        """
}
