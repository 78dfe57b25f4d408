import { fromBase64 } from './encodings.ts';
import type { Identify } from './parsedHash.ts';
import { parsedPbkdf2 } from './pbkdf2.ts';

const algorithms = ['sha1', 'sha256', 'sha512'] as const;
const headLength = 13;

/** A zero, 16 bytes of salt, 32 of PBKDF2-HMAC-SHA-1 after 1,000 rounds. */
function version2(bytes: Buffer) {
  if (bytes.length !== 49) return undefined;
  return parsedPbkdf2({
    scheme: 'aspnet_identity_v2',
    algorithm: 'sha1',
    rounds: 1_000,
    salt: bytes.subarray(1, 17),
    expected: bytes.subarray(17),
    template: blanked(bytes, 17),
  });
}

/** A one, then algorithm, rounds and the salt's length as 32 bits each, most significant byte first; salt; digest. */
function version3(bytes: Buffer) {
  if (bytes.length < headLength) return undefined;
  const algorithm = algorithms[bytes.readUInt32BE(1)];
  const rounds = bytes.readUInt32BE(5);
  const saltLength = bytes.readUInt32BE(9);
  const start = headLength + saltLength;
  const digestLength = bytes.length - start;
  if (!algorithm || saltLength < 16 || saltLength > 64) return undefined;
  // Everybody has 32 bytes, but a few of the very cheapest: 16 bytes elsewhere are what is left of a text that was cut.
  if (digestLength !== 32 && !(digestLength === 16 && rounds < 1_000)) return undefined;
  return parsedPbkdf2({
    scheme: 'aspnet_identity_v3',
    algorithm,
    rounds,
    salt: bytes.subarray(headLength, start),
    expected: bytes.subarray(start),
    template: blanked(bytes, start),
  });
}

function blanked(bytes: Buffer, start: number): string {
  return Buffer.from(bytes).fill(0, start).toString('base64');
}

/** What ASP.NET Core Identity keeps: bytes in base64 whose first tells the version. */
export const identify: Identify = (text) => {
  if (!/^A[A-Za-z0-9+/]{58,200}={0,2}$/.test(text)) return undefined;
  const bytes = fromBase64(text);
  if (bytes?.[0] === 0) return version2(bytes);
  return bytes?.[0] === 1 ? version3(bytes) : undefined;
};
