import type { StoredScheme } from '../schemeNames.ts';

/**
 * `here` takes microseconds, `pool` runs on libuv's threads by itself, `thread` is JavaScript or WebAssembly that would
 * hold up whoever calls it and belongs on a thread of ours.
 */
export type Place = 'here' | 'pool' | 'thread';

/** What makes a scheme's digest from a password, so that it can be wrapped in a slower one. */
export interface Digest {
  expected: Buffer;
  compute(password: Buffer): Buffer | Promise<Buffer>;
  /** The same hash text with an empty digest in its place: everything else that `compute` needs. */
  template: string;
}

/** A hash text that was understood. Nothing has been computed yet. */
export interface ParsedHash {
  scheme: StoredScheme;
  /** Canonical short text of the cost, such as `12`, `29000` or `m=32768,t=3,p=1`; empty where there is none. */
  cost: string;
  /** What the cost grows with, in the scheme's own measure: the policy's minimum is compared with it. */
  work: number;
  /** Guesses a second on one graphics card; see strength.ts. */
  guessesPerSecond: number;
  /** Whether its cost lies under the caps. A stranger's file may ask for a gigabyte and an hour. */
  isAffordable: boolean;
  place: Place;
  /** Whether a NUL in a password counts like any other byte. C strings end there, and HMAC pads with it. */
  seesNul?: boolean;
  verify(password: Buffer): boolean | Promise<boolean>;
  digest?: Digest;
}

/** What a family needs beside the text. */
export interface IdentifyOptions {
  /** The owner said so: the only way in for texts that look like anything, such as 32 hexadecimal digits. */
  scheme?: string | undefined;
}

/** Reads the hash texts of one family: strictly, in linear time; undefined when it is none of them. */
export type Identify = (text: string, options: IdentifyOptions) => ParsedHash | undefined;
