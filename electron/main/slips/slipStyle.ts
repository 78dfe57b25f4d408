import type { Paper } from './paper.ts';

/** Four slips fill a page less its margins of 10 mm: a quarter of 277 mm, and of 259 mm. */
const heights: Record<Paper, string> = { A4: '69mm', Letter: '64.5mm' };

/**
 * How slips look. Nothing is ever cut off: a slip with more than its share of a page grows, and the next one moves on.
 * Fonts are those of the computer, with letters of one width and clear shapes for what has to be typed.
 */
export function slipStyle(paper: Paper): string {
  return `
@page { size: ${paper}; margin: 10mm 12mm; }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { color: #000; background: #fff; font: 10pt/1.35 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', sans-serif; }
.slip { min-height: ${heights[paper]}; padding: 5mm 2mm; break-inside: avoid; border-bottom: 0.3mm dashed #777;
  display: flex; flex-direction: column; justify-content: center; gap: 2.5mm; overflow-wrap: anywhere; }
.letterhead { display: flex; flex-direction: column; align-items: start; line-height: 1.2; padding-bottom: 1.5mm;
  border-bottom: 0.2mm solid #bbb; color: #333; font-size: 8.5pt; }
.business { color: #000; font-size: 12pt; font-weight: 600; }
.name { font-size: 13pt; font-weight: 600; }
.name.long { font-size: 10.5pt; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 1.2mm 5mm; align-items: baseline; }
dt { color: #444; font-size: 9pt; }
dd { font-family: Consolas, Menlo, 'DejaVu Sans Mono', 'Liberation Mono', monospace; font-size: 12pt; white-space: pre-wrap; }
.secret { font-size: 16pt; font-weight: 700; unicode-bidi: isolate; }
.secret.long { font-size: 12.5pt; }
.validity { font-weight: 600; }
.advice { font-size: 9pt; }
`;
}
