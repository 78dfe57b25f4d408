import type BetterSqlite3 from 'better-sqlite3';
import { costText, preferredCost } from '../../db/passwords/index.ts';
import { monthsUntil } from '../../db/services/statistics/periods.ts';
import { Chance } from './chance.ts';

/** How a password is kept. */
export interface StoredPassword {
  passwordHash: string;
  passwordScheme: string;
  passwordCost: string;
}

interface Foreign extends StoredPassword {
  /** Of the members who have a password; and of those only who joined before the club moved its accounts. */
  share: number;
}

const year = 365.25 * 86_400_000;

/**
 * What other systems made of the invented password, computed once with fixed salts: the club's accounts lay in WordPress
 * and in a booking system before, and a few members have not been here since.
 */
const foreign: readonly Foreign[] = [
  {
    share: 0.035,
    passwordHash: '$P$BtK7mWq2x6Mg3BT3CnUd0EkQGdi2Fx1',
    passwordScheme: 'phpass',
    passwordCost: '13',
  },
  {
    share: 0.05,
    passwordHash: '$2a$12$ak7qZEHtZ0qrXETrZwyvKepdje4XE0kEVcvYBMrwqGPMrJ5XdS..a',
    passwordScheme: 'bcrypt',
    passwordCost: '12',
  },
  {
    share: 0.01,
    passwordHash: '$2a$08$ak7qZEHtZ0qrXETrZwyuM.dCOj8t0z6NHJZ34Cl38UkYR504qfXJi',
    passwordScheme: 'bcrypt',
    passwordCost: '8',
  },
  {
    share: 0.03,
    passwordHash: 'pbkdf2_sha256$600000$Qm8vT1zKc4Lr$1fYQ7ubD40v6xhb1gg/dEBrZbNud3Dg9cHJnxUBgVdQ=',
    passwordScheme: 'django_pbkdf2_sha256',
    passwordCost: '600000',
  },
  {
    share: 0.015,
    passwordHash: 'pbkdf2_sha256$150000$Hx2nW7pYb5Ds$QPvCFepP64JR97ZBYlwE2jAEsR5BYpHXUvlWFBuARLI=',
    passwordScheme: 'django_pbkdf2_sha256',
    passwordCost: '150000',
  },
  {
    share: 0.008,
    passwordHash:
      '$6$Vd3kPz8wRt1c$lL5m49v1ijk43NmeqJlVjtQ2G22sS95Vl.8AUdeWwyhi52x5WVnXRC6efKDoN9gpk9HSsbrSLR7ZdBGUSKPSH/',
    passwordScheme: 'sha512_crypt',
    passwordCost: '5000',
  },
  {
    share: 0.012,
    passwordHash:
      '$wrapped$ldap_ssha$e1NTSEF9QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFCa1pXMXZjMkZzZEE9PQ$argon2id$v=19$m=32768,t=3,p=1$feM6yJtsA0/M6qm3c0VKXg$QmwfMawPtwNpxA2AhUnrtgdirR27iHXmVbpasbbsKHk',
    passwordScheme: 'wrapped_ldap_ssha',
    passwordCost: 'm=32768,t=3,p=1',
  },
];

/** How a member's password is kept: as Rollbook does, or as the system of before did for some of those who joined then. */
export function storedPassword(index: number, joined: number, now: number, hash: string): StoredPassword {
  const ours = { passwordHash: hash, passwordScheme: 'argon2id', passwordCost: costText(preferredCost) };
  if (index < 3 || joined > now - 2.5 * year) return ours;
  let draw = new Chance(index + 0x5000_0000).next();
  for (const { share, ...stored } of foreign) {
    if (draw < share) return stored;
    draw -= share;
  }
  return ours;
}

/** How many were brought up to date each month: many after the move, fewer every month. */
export function writeUpgrades(connection: BetterSqlite3.Database, count: number, now: number): void {
  const insert = connection.prepare('INSERT INTO hash_upgrades VALUES (?, ?, ?)');
  for (const [place, { name }] of monthsUntil(new Date(now), 12, 0).entries()) {
    const chance = new Chance(place + 0x6000_0000);
    const total = Math.round(count * 0.012 * 0.8 ** place * (0.8 + 0.4 * chance.next()));
    if (total > 0) insert.run(name, 'phpass', total);
  }
}
