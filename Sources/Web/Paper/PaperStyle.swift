/// How a printed form looks: 14 point, black on white, boxes large enough for
/// a shaking hand.
enum PaperStyle {
    static let css: Markup = """
        @page { size: A4; margin: 18mm 16mm; @bottom-center { content: counter(page) " / " counter(pages); font: 11pt sans-serif; } }
        * { box-sizing: border-box; }
        body { font: 14pt/1.45 "Noto Sans", "DejaVu Sans", Arial, sans-serif; color: #000; background: #fff; margin: 0; }
        body.large { font-size: 16pt; }
        main { max-width: 180mm; margin: 0 auto; }
        h1 { font-size: 22pt; line-height: 1.2; margin: 0 0 4mm; }
        h2 { font-size: 17pt; line-height: 1.25; margin: 9mm 0 3mm; break-after: avoid; }
        p { margin: 0 0 3mm; }
        .web { display: flex; gap: 6mm; align-items: center; break-inside: avoid; margin: 4mm 0; overflow-wrap: anywhere; }
        .code { flex: none; width: 34mm; height: 34mm; }
        .item { break-inside: avoid; margin: 0 0 7mm; }
        .item.long { break-inside: auto; }
        .ask { font-weight: bold; margin-bottom: 1.5mm; display: flex; gap: 3mm; break-after: avoid; }
        .ask .number { flex: none; min-width: 9mm; }
        .hint, .soft { color: #333; }
        .condition { font-style: italic; margin-bottom: 1.5mm; }
        .boxes { list-style: none; padding: 0; margin: 0; }
        .boxes li { display: flex; gap: 3.5mm; align-items: flex-start; margin-bottom: 2mm; }
        .box { flex: none; display: inline-block; width: 7mm; height: 7mm; border: .5mm solid #000; background: #fff; }
        .box.round { border-radius: 50%; }
        .cells { display: flex; gap: 5mm; flex-wrap: wrap; }
        .cells > span { display: inline-flex; flex-direction: column; align-items: center; font-size: 11pt; }
        .cell { display: inline-block; width: 9mm; height: 10mm; border: .5mm solid #000; margin-right: -.5mm; }
        .line { height: 10mm; border-bottom: .35mm solid #555; }
        .more { flex: 1; border-bottom: .35mm solid #555; min-width: 45mm; min-height: 8mm; }
        .row { display: grid; grid-template-columns: 45% 1fr; gap: 3mm; align-items: center; border-bottom: .2mm solid #777; padding: 2mm 0; break-inside: avoid; margin: 0; }
        .row .ask { font-weight: normal; margin: 0; }
        .steps { display: flex; justify-content: space-between; gap: 1mm; }
        .steps > span { flex: 1; display: flex; flex-direction: column; align-items: center; text-align: center; font-size: 11pt; line-height: 1.2; }
        .consents, .end { border: .5mm solid #000; padding: 4mm 5mm; break-inside: avoid; margin-top: 6mm; }
        .consents h2, .end h2 { margin-top: 0; }
        .form-number { display: flex; gap: 3mm; align-items: end; max-width: 110mm; }
        .keep { border: .35mm dashed #000; padding: 4mm 5mm; break-inside: avoid; margin-top: 8mm; }
        .apart { break-before: page; }
        .picture { max-height: 28mm; max-width: 34mm; }
        """
}
