import argon2 from 'argon2';

/** A hash as cheap as argon2id can be, for tests that check passwords many times. Weaker than any we keep. */
export async function weakHash(password: string): Promise<string> {
  return argon2.hash(Buffer.from(password.normalize('NFKC')), {
    type: argon2.argon2id,
    memoryCost: 1_024,
    timeCost: 2,
    parallelism: 1,
  });
}
