import argon2 from 'argon2';
import { hashPassword, preferredCost } from '../db/passwords/argon2id.ts';
import { interleave, median, type Samples } from './measure/samples.ts';
import { against, times, type Section } from './report/section.ts';

const rounds = 15;
/** Hashes of one measurement: enough that the last one, running alone, weighs little. */
const hashes = 16;
const password = 'Blue-Kettle-42';

const raw = () => argon2.hash(password, { type: argon2.argon2id, hashLength: 32, ...preferredCost });

/** So many callers, each asking for its next hash when it has the last one. */
async function callers(count: number, hash: () => Promise<unknown>): Promise<void> {
  const each = async () => {
    for (let done = 0; done < hashes / count; done += 1) await hash();
  };
  await Promise.all(Array.from({ length: count }, each));
}

function perSecond(samples: Samples): number {
  return (hashes * 1_000) / median(samples);
}

/** Each measurement against the single hash of the same round, as everywhere: long noise cancels out. */
function share(samples: Samples, single: Samples): number {
  const ideal = single.map((milliseconds) => milliseconds / 2);
  return median(ideal.map((value, index) => (value * hashes) / (samples[index] ?? Number.NaN)));
}

export async function measureHashing(): Promise<Section> {
  const ours = () => hashPassword(password);
  const samples = await interleave(
    {
      single: async () => {
        const start = performance.now();
        for (let done = 0; done < 4; done += 1) await raw();
        return (performance.now() - start) / 4;
      },
      rawTwo: () => callers(2, raw),
      oursOne: () => callers(1, ours),
      oursTwo: () => callers(2, ours),
      oursEight: () => callers(8, ours),
    },
    { rounds, warmUps: 2 },
  );
  const rate = 2_000 / median(samples.single);
  const row = (name: string, one: Samples) => [
    name,
    perSecond(one).toFixed(1),
    times(share(one, samples.single)),
    times(median(one.map((value, index) => (samples.rawTwo[index] ?? Number.NaN) / value))),
  ];
  const reached = share(samples.oursEight, samples.single);
  const { memoryCost, timeCost, parallelism } = preferredCost;
  return {
    name: 'hashing',
    title: 'Password hashes per second',
    method:
      `argon2id with m=${memoryCost}, t=${timeCost}, p=${parallelism}; ${hashes} hashes a measurement, ${rounds} rounds in turns. ` +
      `The theoretical rate is that of two single hashes side by side, ${rate.toFixed(1)} a second; two at once share the ` +
      'memory’s bandwidth, and what argon2 itself then still reaches is the second base.',
    tables: [
      {
        columns: ['Callers', 'Hashes a second', 'Of the theoretical rate', 'Of two raw argon2 calls'],
        rows: [
          row('argon2 itself, 2 at once', samples.rawTwo),
          row('hashPassword, 1 caller', samples.oursOne),
          row('hashPassword, 2 callers', samples.oursTwo),
          row('hashPassword, 8 callers', samples.oursEight),
        ],
      },
    ],
    notes: [`Eight callers: ${against(times(reached), '≥ 0.9', reached >= 0.9)} of the theoretical rate.`],
  };
}
