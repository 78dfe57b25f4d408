import type { Output, PasswordKind } from '../../contract/index.ts';

type Health = Output<'passwords.health'>;

const ours: PasswordKind = {
  scheme: 'argon2id',
  protection: 'strong',
  status: 'preferred',
  total: 300,
  archived: 4,
  below: 0,
  strengthenable: 0,
  costs: [{ cost: 'm=32768,t=3,p=1', total: 304 }],
  costCount: 1,
};

/** How a small club's passwords are kept that came from a website two years ago. */
export function inventHealth(changes: Partial<Health> = {}): Health {
  return {
    total: 412,
    withoutPassword: 81,
    mustChange: 7,
    protection: { strong: 300, good: 10, weak: 12, veryWeak: 3, unusable: 6 },
    archived: 5,
    strengthenable: 26,
    kinds: [
      ours,
      {
        ...ours,
        scheme: 'phpass',
        protection: 'weak',
        status: 'deprecated',
        total: 12,
        archived: 1,
        below: 13,
        strengthenable: 13,
        costs: [{ cost: '13', total: 13 }],
      },
      { ...ours, scheme: 'des_crypt', status: 'refused', protection: 'veryWeak', total: 6, archived: 0 },
    ],
    upgrades: [
      { month: '2026-02', total: 9 },
      { month: '2026-03', total: 1 },
    ],
    cost: { memoryCost: 32_768, timeCost: 3 },
    measured: null,
    ...changes,
  };
}

/** Everything as it should be. */
export const soundHealth = inventHealth({
  total: 304,
  withoutPassword: 4,
  mustChange: 0,
  protection: { strong: 300, good: 0, weak: 0, veryWeak: 0, unusable: 0 },
  archived: 0,
  strengthenable: 0,
  kinds: [ours],
});

export const noHealth = inventHealth({
  total: 3,
  withoutPassword: 3,
  mustChange: 0,
  protection: { strong: 0, good: 0, weak: 0, veryWeak: 0, unusable: 0 },
  archived: 0,
  strengthenable: 0,
  kinds: [],
});
