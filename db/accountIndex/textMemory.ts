import { scanWasm } from './scan/scan.wasm.ts';

const page = 65_536;

/** Marks and search words lie before the texts; the marks take the first half. */
const firstNeedle = page / 2;

/** Growing costs milliseconds, so it is done seldom; what has not been used yet takes no memory. */
const growth = 4_194_304;

/** A text's end. Occurs in no UTF-8, so that no word is found across it. */
export const separator = 0xff;

/** Every number but `stage`, `count` and `length` is an address; see scan/scan.wat. */
interface Kernel {
  scan: (marks: number, count: number, rows: number, needle: number, length: number, stage: number) => void;
  prepare: (marks: number, count: number, rows: number, flags: number) => void;
  collect: (marks: number, count: number, rows: number, flags: number, stage: number) => void;
}

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** As much of it as is used here: its types come with those of the browser, which db/ must not see. */
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => Memory;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: Record<string, { memory: Memory }>) => { exports: Kernel };
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
  /** Flags by sequence: those that a search begins with, and behind them those that it ends with. */
  #flags = { address: 0, size: 0 };
  readonly kernel: Kernel;
  /** Both look at all of the memory, and are others after `take`. */
  bytes = Buffer.from(this.#memory.buffer);
  numbers = new Uint32Array(this.#memory.buffer);

  constructor() {
    const module = new WebAssembly.Module(Buffer.from(scanWasm, 'base64'));
    const { exports } = new WebAssembly.Instance(module, { texts: { memory: this.#memory } });
    this.kernel = exports;
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

  /** Lays flags down; tells where they are and where the search's answer goes, all of which is 0. */
  layFlags(flags: Uint8Array): { asked: number; found: number } {
    const { length } = flags;
    if (length > this.#flags.size) this.#flags = { address: this.take(2 * length), size: length };
    const asked = this.#flags.address;
    const found = asked + length;
    this.bytes.set(flags, asked);
    this.bytes.fill(0, found, found + length);
    return { asked, found };
  }
}
