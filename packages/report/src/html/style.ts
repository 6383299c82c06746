/** The page's own style: quiet on the screen, on paper of A4 the same. */
export const STYLE = `
:root { color-scheme: light; --ink: #1a1a1a; --quiet: #595959; --line: #d4d4d4; --wash: #f4f5f7; --accent: #1f4e79; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 800px; padding: 24px 32px 64px; background: #fff; color: var(--ink);
  font: 16px/1.55 "Source Sans 3", "Segoe UI", "Helvetica Neue", "Noto Sans", "Hiragino Sans", "Noto Sans CJK JP", "Yu Gothic", sans-serif; }
html[lang=ja] body { line-height: 1.75; }
h1 { font-size: 30px; line-height: 1.2; margin: 8px 0 4px; }
h2 { font-size: 21px; margin: 48px 0 12px; padding-top: 12px; border-top: 2px solid var(--accent); color: var(--accent); }
h3 { font-size: 17px; margin: 32px 0 8px; }
p { margin: 8px 0; }
a { color: var(--accent); }
.marking { text-align: center; font-size: 12px; letter-spacing: .08em; color: var(--quiet); }
.question { font-size: 19px; margin: 8px 0; }
.about { color: var(--quiet); font-size: 14px; }
.note { color: var(--quiet); font-size: 14px; }
.warning { border-left: 4px solid #b00020; padding: 4px 12px; background: #fdf1f2; }
#answer { background: var(--wash); padding: 4px 20px 12px; margin-top: 24px; border-radius: 4px; }
#answer h2 { border: 0; margin-top: 8px; }
#answer h3 { margin-top: 20px; }
#answer ul { margin: 4px 0; }
#answer li { margin: 4px 0; }
nav ol { columns: 2; column-gap: 32px; font-size: 14px; padding-left: 20px; }
code { font: 13px/1.4 "Cascadia Mono", "DejaVu Sans Mono", Consolas, monospace; overflow-wrap: break-word; color: #3d3d3d; }
figure { margin: 16px 0 24px; }
figcaption { font-weight: 600; font-size: 14px; margin-bottom: 4px; }
svg.plot { display: block; max-width: 100%; height: auto; font-family: inherit; }
svg.plot + svg.plot { margin-top: 8px; }
svg.plot text, svg.plot tspan { white-space: pre; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 18px; padding: 0; margin: 4px 0 8px; font-size: 13px; }
.chip { display: inline-block; width: 12px; height: 12px; margin-right: 6px; border-radius: 2px; vertical-align: -1px; }
summary { cursor: pointer; color: var(--accent); font-size: 13px; }
.table { overflow-x: auto; margin: 12px 0 16px; }
table { border-collapse: collapse; width: 100%; font-size: 13px; line-height: 1.4; }
caption { text-align: left; font-weight: 600; font-size: 14px; padding-bottom: 4px; }
details caption { display: none; }
th, td { text-align: left; vertical-align: top; padding: 4px 10px 4px 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--quiet); font-weight: 600; border-bottom: 1px solid #8a8a8a; vertical-align: bottom; }
tbody th { font-weight: 400; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.whole { white-space: nowrap; }
.print-only { display: none; }
@page { size: A4; margin: 18mm 16mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2, h3, h2 + p, figcaption, caption { break-after: avoid; }
  table { font-size: 9pt; }
  figure svg, tr, li { break-inside: avoid; }
  thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
  #answer { border: 1px solid var(--line); }
  details.long { display: none; }
  details:not(.long)::details-content { content-visibility: visible; display: block; }
  summary { display: none; }
  
.whole { white-space: nowrap; }
.print-only { display: block; color: var(--quiet); font-size: 9pt; }
}
`.trim();
