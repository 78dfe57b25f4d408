// FIPS 46-3. Bits are one to a byte and counted from 1 in the tables, as in the standard.
const initial = [
  58, 50, 42, 34, 26, 18, 10, 2, 60, 52, 44, 36, 28, 20, 12, 4, 62, 54, 46, 38, 30, 22, 14, 6, 64, 56, 48, 40,
  32, 24, 16, 8, 57, 49, 41, 33, 25, 17, 9, 1, 59, 51, 43, 35, 27, 19, 11, 3, 61, 53, 45, 37, 29, 21, 13, 5,
  63, 55, 47, 39, 31, 23, 15, 7,
];
const final = [
  40, 8, 48, 16, 56, 24, 64, 32, 39, 7, 47, 15, 55, 23, 63, 31, 38, 6, 46, 14, 54, 22, 62, 30, 37, 5, 45, 13,
  53, 21, 61, 29, 36, 4, 44, 12, 52, 20, 60, 28, 35, 3, 43, 11, 51, 19, 59, 27, 34, 2, 42, 10, 50, 18, 58, 26,
  33, 1, 41, 9, 49, 17, 57, 25,
];
const expansion = [
  32, 1, 2, 3, 4, 5, 4, 5, 6, 7, 8, 9, 8, 9, 10, 11, 12, 13, 12, 13, 14, 15, 16, 17, 16, 17, 18, 19, 20, 21,
  20, 21, 22, 23, 24, 25, 24, 25, 26, 27, 28, 29, 28, 29, 30, 31, 32, 1,
];
const permutation = [
  16, 7, 20, 21, 29, 12, 28, 17, 1, 15, 23, 26, 5, 18, 31, 10, 2, 8, 24, 14, 32, 27, 3, 9, 19, 13, 30, 6, 22,
  11, 4, 25,
];
const firstChoice = [
  57, 49, 41, 33, 25, 17, 9, 1, 58, 50, 42, 34, 26, 18, 10, 2, 59, 51, 43, 35, 27, 19, 11, 3, 60, 52, 44, 36,
  63, 55, 47, 39, 31, 23, 15, 7, 62, 54, 46, 38, 30, 22, 14, 6, 61, 53, 45, 37, 29, 21, 13, 5, 28, 20, 12, 4,
];
const secondChoice = [
  14, 17, 11, 24, 1, 5, 3, 28, 15, 6, 21, 10, 23, 19, 12, 4, 26, 8, 16, 7, 27, 20, 13, 2, 41, 52, 31, 37, 47,
  55, 30, 40, 51, 45, 33, 48, 44, 49, 39, 56, 34, 53, 46, 42, 50, 36, 29, 32,
];
const turns = [1, 1, 2, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2, 1];
/** Each box has four rows of sixteen, here as hexadecimal digits. */
const boxes = [
  'e4d12fb83a6c59070f74e2d1a6cb953841e8d62bfc973a50fc8249175b3ea06d',
  'f18e6b34972dc05a3d47f28ec01a69b50e7ba4d158c6932fd8a13f42b67c05e9',
  'a09e63f51dc7b428d709346a285ecbf1d6498f30b12c5ae71ad069874fe3b52c',
  '7de3069a1285bc4fd8b56f03472c1ae9a690cb7df13e52843f06a1d8945bc72e',
  '2c417ab6853fd0e9eb2c47d150fa3986421bad78f9c5630eb8c71e2d6f09a453',
  'c1af92680d34e75baf427c9561de0b389ef528c3704a1db6432c95fabe17608d',
  '4b2ef08d3c975a61d0b7491ae35c2f8614bdc37eaf6805926bd814a7950fe23c',
  'd2846fb1a93e50c71fd8a374c56b0e927b419ce206adf35821e74a8dfc90356b',
].map((digits) => Uint8Array.from(digits, (digit) => Number.parseInt(digit, 16)));

const pick = (bits: Uint8Array, places: readonly number[]) =>
  Uint8Array.from(places, (place) => bits[place - 1] ?? 0);

const differing = (one: Uint8Array, other: Uint8Array) => one.map((bit, index) => bit ^ (other[index] ?? 0));

function roundKeys(key: Uint8Array): Uint8Array[] {
  let left = pick(key, firstChoice.slice(0, 28));
  let right = pick(key, firstChoice.slice(28));
  return turns.map((turn) => {
    left = turned(left, turn);
    right = turned(right, turn);
    return pick(Uint8Array.of(...left, ...right), secondChoice);
  });
}

const turned = (bits: Uint8Array, by: number) => Uint8Array.of(...bits.subarray(by), ...bits.subarray(0, by));

function substituted(bits: Uint8Array): Uint8Array {
  const result = new Uint8Array(32);
  boxes.forEach((box, index) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = bits.subarray(6 * index, 6 * index + 6);
    const value = box[32 * a + 16 * f + 8 * b + 4 * c + 2 * d + e] ?? 0;
    for (let bit = 0; bit < 4; bit += 1) result[4 * index + bit] = (value >> (3 - bit)) & 1;
  });
  return pick(result, permutation);
}

/**
 * Encrypts a block of zeros `times` over. Each bit of the salt exchanges two places of the expansion, which is how crypt(3)
 * differs from the standard and why no cryptographic library can do it.
 */
export function desWithSalt(key: Uint8Array, salt: number, times: number): Uint8Array {
  const keys = roundKeys(key);
  const salted = expansion.map((place, index) => {
    const isExchanged = (salt >> (index % 24)) & 1;
    return isExchanged ? (expansion[(index + 24) % 48] ?? 0) : place;
  });
  let block = new Uint8Array(64);
  for (let time = 0; time < times; time += 1) {
    const start = pick(block, initial);
    let left = start.slice(0, 32);
    let right = start.slice(32);
    for (const roundKey of keys) {
      const mixed = substituted(differing(pick(right, salted), roundKey));
      [left, right] = [right, differing(left, mixed)];
    }
    block = pick(Uint8Array.of(...right, ...left), final);
  }
  return block;
}
