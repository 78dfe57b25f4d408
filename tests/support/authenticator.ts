import { createHmac } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * A member's app: it reads what the QR code says and shows six digits. Written on its own, so that a mistake of ours shows:
 * it shares no code with the check.
 */
export function authenticator(uri: string) {
  const { protocol, hostname, pathname, searchParams } = new URL(uri);
  if (protocol !== 'otpauth:' || hostname !== 'totp') throw new Error('no time-based code');
  const bits = Array.from(searchParams.get('secret') ?? '')
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  return {
    label: decodeURIComponent(pathname.slice(1)),
    issuer: searchParams.get('issuer'),
    secret,
    codeAt(instant: Date): string {
      const counter = Buffer.alloc(8);
      counter.writeUInt32BE(Math.floor(instant.getTime() / 30_000), 4);
      const digest = createHmac('sha1', secret).update(counter).digest();
      const offset = digest.readUInt8(19) & 15;
      return String(digest.readInt32BE(offset) & 0x7fffffff)
        .slice(-6)
        .padStart(6, '0');
    },
  };
}
