import { encode } from 'uqr';

export interface QrPath {
  /** Modules from edge to edge, with the quiet zone. */
  size: number;
  /** The dark modules as one SVG path, a rectangle for each run in a row. */
  path: string;
}

/** Without four light modules around it many cameras do not find the code (ISO/IEC 18004). */
const quietZone = 4;

/** Draws a text as a QR code. Error correction M: it is read from a screen, and a coarser grid is read faster. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  let path = '';
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < size; x += 1) {
      if (row[x] !== true) continue;
      let end = x;
      while (row[end] === true) end += 1;
      path += `M${x} ${y}h${end - x}v1h${x - end}z`;
      x = end;
    }
  }
  return { size, path };
}
