import argon2 from 'argon2';
import { hashPassword, preferredCost } from '../db/passwords/argon2id.ts';
import { interleave, median, ratio, timed, type Samples } from './measure/samples.ts';
import { against, times, type Section } from './report/section.ts';

const rounds = 15;
/** Hashes of one measurement: a multiple of every number of callers. */
const hashes = 8;
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

function measure() {
  const ours = () => hashPassword(password);
  const single = async () => (await timed(() => callers(1, raw))) / hashes;
  return interleave(
    {
      single,
      rawTwo: () => callers(2, raw),
      oursOne: () => callers(1, ours),
      oursTwo: () => callers(2, ours),
      oursEight: () => callers(8, ours),
    },
    { rounds, warmUps: 2 },
  );
}

export async function measureHashing(): Promise<Section> {
  const samples = await measure();
  const row = (name: string, one: Samples) => [
    name,
    perSecond(one).toFixed(1),
    times(share(one, samples.single)),
    times(ratio(samples.rawTwo, one)),
  ];
  const rate = (2_000 / median(samples.single)).toFixed(1);
  const reached = share(samples.oursEight, samples.single);
  const { memoryCost, timeCost, parallelism } = preferredCost;
  return {
    name: 'hashing',
    title: 'Password hashes per second',
    method:
      `argon2id with m=${memoryCost}, t=${timeCost}, p=${parallelism}; ${hashes} hashes a measurement, ${rounds} rounds in turns. ` +
      `The theoretical rate is that of two single hashes side by side, ${rate} a second; two at once share the ` +
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
