// `npm run icons`: every size and container from assets/icon.svg into assets/icons/. The result is committed; the same
// drawing always gives the same bytes, on every system, because the renderer is WebAssembly.
import { Resvg, initWasm } from '@resvg/resvg-wasm';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from './runtime/cache.mjs';
import { runScript } from './runtime/processes.mjs';

/** @typedef {Map<number, Buffer>} Pictures PNG by edge length */

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const windowsSizes = [16, 24, 32, 48, 64, 128, 256];
/** Apple's four-letter types and the edge lengths they stand for. */
const appleTypes = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]);
// Up to this size the ruled lines of the book would be a grey blur.
const largestPlainSize = 32;

/**
 * @param {string} drawing
 * @returns {Pictures}
 */
function render(drawing) {
  const plain = drawing.replace(/<g id="details"[\s\S]*?<\/g>/, '');
  return new Map(
    sizes.map((size) => {
      const source = size <= largestPlainSize ? plain : drawing;
      return [
        size,
        Buffer.from(new Resvg(source, { fitTo: { mode: 'width', value: size } }).render().asPng()),
      ];
    }),
  );
}

/**
 * @param {Pictures} pictures
 * @param {number} size
 */
function picture(pictures, size) {
  const found = pictures.get(size);
  if (!found) throw new Error(`No picture of ${size} pixels was rendered.`);
  return found;
}

/** @param {Pictures} pictures ICONDIR, its entries, then the PNG files; Windows reads PNG in every size since Vista. */
function windowsIcon(pictures) {
  const header = Buffer.alloc(6 + 16 * windowsSizes.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(windowsSizes.length, 4);
  let offset = header.length;
  for (const [index, size] of windowsSizes.entries()) {
    const { length } = picture(pictures, size);
    const entry = 6 + 16 * index;
    // A byte cannot hold 256; there 0 means 256.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += length;
  }
  return Buffer.concat([header, ...windowsSizes.map((size) => picture(pictures, size))]);
}

/** @param {Pictures} pictures */
function appleIcon(pictures) {
  const blocks = appleTypes.map(([type, size]) => appleBlock(type, picture(pictures, size)));
  return appleBlock('icns', Buffer.concat(blocks));
}

/**
 * @param {string} type
 * @param {Buffer} content
 */
function appleBlock(type, content) {
  const header = Buffer.alloc(8);
  header.write(type, 'latin1');
  header.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([header, content]);
}

async function drawIcons() {
  const renderer = path.join(projectRoot, 'node_modules/@resvg/resvg-wasm/index_bg.wasm');
  await initWasm(await readFile(renderer));
  const pictures = render(await readFile(path.join(projectRoot, 'assets/icon.svg'), 'utf8'));
  const folder = path.join(projectRoot, 'assets/icons');
  await mkdir(folder, { recursive: true });
  for (const [size, content] of pictures) await writeFile(path.join(folder, `${size}x${size}.png`), content);
  await writeFile(path.join(folder, 'icon.ico'), windowsIcon(pictures));
  await writeFile(path.join(folder, 'icon.icns'), appleIcon(pictures));
}

await runScript(drawIcons);
