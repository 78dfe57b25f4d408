import { scanWasm } from './scan/scan.wasm.ts';

const page = 65_536;

/** Marks and search words lie before the texts; the marks take the first half. */
const firstNeedle = page / 2;

/** Growing costs milliseconds, so it is done seldom; what has not been used yet takes no memory. */
const growth = 4_194_304;

/** A text's end. Occurs in no UTF-8, so that no word is found across it. */
export const separator = 0xff;

/** `needle` is the address of a word's bytes; every other number but `stage` and `count` is an address too. */
type Scan = (
  marks: number,
  count: number,
  rows: number,
  needle: number,
  length: number,
  stage: number,
) => void;

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** As much of it as is used here: its types come with those of the browser, which db/ must not see. */
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => Memory;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: Record<string, { memory: Memory }>) => { exports: { scan: Scan } };
};

export interface Needle {
  address: number;
  length: number;
}

/**
 * The memory in which the texts lie and the loop that scans it (scan/scan.wat). Every runtime that we support has
 * WebAssembly with SIMD: Node since 16.4, Electron since 13. Memory only grows and never moves within itself.
 */
export class TextMemory {
  readonly #memory = new WebAssembly.Memory({ initial: 1 });
  /** Bytes given away, from the beginning. */
  #taken = page;
  #needles = { address: firstNeedle, size: page - firstNeedle };
  readonly scan: Scan;
  /** Both look at all of the memory, and are others after `take`. */
  bytes = Buffer.from(this.#memory.buffer);
  numbers = new Uint32Array(this.#memory.buffer);

  constructor() {
    const module = new WebAssembly.Module(Buffer.from(scanWasm, 'base64'));
    const { exports } = new WebAssembly.Instance(module, { texts: { memory: this.#memory } });
    this.scan = exports.scan;
  }

  /** The address of so many new bytes. */
  take(size: number): number {
    const address = this.#taken;
    this.#taken += Math.ceil(size / page) * page;
    const missing = this.#taken - this.bytes.length;
    if (missing > 0) this.#grow(Math.max(missing, growth, this.bytes.length / 4));
    return address;
  }

  #grow(size: number): void {
    this.#memory.grow(Math.ceil(size / page));
    this.bytes = Buffer.from(this.#memory.buffer);
    this.numbers = new Uint32Array(this.#memory.buffer);
  }

  /** Lays words down for `scan`, in place of those before. */
  lay(words: readonly (readonly string[])[]): Needle[][] {
    const encoded = words.map((forms) => forms.map((form) => Buffer.from(form)));
    // The scan loads 16 bytes even of the last one.
    const size = encoded.flat().reduce((sum, { length }) => sum + length, 16);
    if (size > this.#needles.size) this.#needles = { address: this.take(size), size };
    let { address } = this.#needles;
    return encoded.map((forms) =>
      forms.map((form) => {
        this.bytes.set(form, address);
        address += form.length;
        return { address: address - form.length, length: form.length };
      }),
    );
  }
}
