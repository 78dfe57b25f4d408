// Writes a screenshot again with 256 colours: a third of the size, and the grey edges of letters look the same.
import { deflateSync, inflateSync, crc32 } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const largestPalette = 256;

/** @param {Buffer} png @returns {{ type: string, data: Buffer }[]} */
function readChunks(png) {
  const chunks = [];
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
}

/**
 * The predictors of PNG, https://www.w3.org/TR/png-3/#9Filter-types
 * @param {number} kind @param {number} left @param {number} up @param {number} upLeft
 */
function predict(kind, left, up, upLeft) {
  if (kind === 0) return 0;
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  const guess = left + up - upLeft;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
  return a <= b && a <= c ? left : b <= c ? up : upLeft;
}

/** @param {Buffer} png 8 bits a channel, not interlaced, as Chromium writes it */
function readPixels(png) {
  const chunks = readChunks(png);
  const header = chunks[0]?.data ?? Buffer.alloc(13);
  const [width, height, depth, kind] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8], header[9]];
  if (depth !== 8 || (kind !== 2 && kind !== 6)) throw new Error(`unexpected PNG of kind ${depth}/${kind}`);
  const bytes = kind === 2 ? 3 : 4;
  const raw = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)),
  );
  const stride = width * bytes;
  const lines = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x >= bytes ? (lines[at - bytes] ?? 0) : 0;
      const up = y > 0 ? (lines[at - stride] ?? 0) : 0;
      const upLeft = x >= bytes && y > 0 ? (lines[at - stride - bytes] ?? 0) : 0;
      lines[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + predict(filter, left, up, upLeft);
    }
  }
  const colours = new Uint32Array(width * height);
  for (let pixel = 0; pixel < colours.length; pixel += 1) colours[pixel] = lines.readUIntBE(pixel * bytes, 3);
  return { width, height, colours };
}

/** @param {Uint32Array} colours @returns {{ palette: number[], placeOf: Map<number, number> }} the most frequent ones */
function choosePalette(colours) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts]
    .toSorted(([a, many], [b, more]) => more - many || a - b)
    .map(([colour]) => colour);
  const palette = byCount.slice(0, largestPalette);
  const placeOf = new Map(palette.map((colour, place) => [colour, place]));
  for (const colour of byCount.slice(largestPalette)) placeOf.set(colour, nearest(palette, colour));
  return { palette, placeOf };
}

/** @param {number[]} palette @param {number} colour */
function nearest(palette, colour) {
  const distance = (/** @type {number} */ other) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
  const distances = palette.map(distance);
  return distances.indexOf(Math.min(...distances));
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** @param {Buffer} png @returns {Buffer} */
export function smallerPng(png) {
  const { width, height, colours } = readPixels(png);
  const { palette, placeOf } = choosePalette(colours);
  // Each line begins with a 0: no predictor, which suits flat colours best.
  const lines = Buffer.alloc(height * (width + 1));
  for (const [pixel, colour] of colours.entries())
    lines[pixel + Math.floor(pixel / width) + 1] = placeOf.get(colour) ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const parts = [
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
  ];
  return Buffer.concat([signature, ...parts, chunk('IEND', Buffer.alloc(0))]);
}
