import { searchForm, uniqueKey } from '../../contract/text.ts';
import { Chance } from './chance.ts';
import { readMembers, type FixtureMember } from './fixtureMembers.ts';

/** Somebody before becoming a member: name and addresses, no dates. */
export interface Person {
  index: number;
  role: 'adult' | 'child' | 'company' | 'employee' | 'twin';
  username: string;
  displayName: string;
  email: string | null;
  phone: string | null;
  notes: string;
  city: string;
  birthDate: string | null;
  /** Index of the person whom this one belongs to. */
  parent: number | null;
}

const day = 86_400_000;
/** Of every so many members one is a company, followed by its employees. */
const companyEvery = 220;
/** Likely duplicates; a page of five hundred pairs would be no use to anybody. */
const mostTwins = 300;
const companyKinds = [
  'Consulting',
  'Bakery',
  'Dental Practice',
  'Logistics',
  'Studio',
  'Garden Design',
] as const;

const scripts = [/\p{sc=Latin}/u, /\p{sc=Cyrillic}/u, /\p{sc=Arabic}/u, /\p{sc=Hangul}/u, /\p{sc=Han}/u];

function scriptOf(name: string): number {
  return scripts.findIndex((script) => script.test(name));
}

/** The first name and the rest, in whatever order the language has them. */
function partsOf(name: string): [string, string] {
  const [first = '', ...rest] = name.split(' ');
  return [first, rest.join(' ')];
}

/** Invents people one after another: families, companies with employees, and a few who were entered twice. */
export class People {
  readonly #known = readMembers();
  readonly #pools: FixtureMember[][] = scripts.map(() => []);
  /** Pool of each and the place in it. */
  readonly #places = new Map<FixtureMember, { pool: FixtureMember[]; place: number }>();
  readonly #taken = new Set<string>();
  #twins = 0;
  #recent: Person[] = [];

  constructor() {
    for (const member of this.#known) {
      const pool = this.#pools[Math.max(0, scriptOf(member.displayName))] ?? [];
      this.#places.set(member, { pool, place: pool.push(member) - 1 });
    }
  }

  /** The person at a place; places are asked for in order. `joined` is the instant of joining. */
  next(index: number, joined: number): Person {
    const chance = new Chance(index);
    const person = this.#relativeOf(index, chance, joined) ?? this.#adult(index, chance);
    this.#recent = [...this.#recent.slice(-11), person];
    return person;
  }

  #relativeOf(index: number, chance: Chance, joined: number): Person | undefined {
    const place = index % companyEvery;
    if (place === 40) return this.#company(index, chance);
    if (place > 40 && place <= 46) return this.#employee(index, chance, index - (place - 40));
    const head = this.#recent.at(-1);
    const older = head?.role === 'child' ? this.#recent.find(({ index: at }) => at === head.parent) : head;
    if (older?.role === 'adult' && index > 3) {
      const goesOn = head?.role === 'child' ? 0.45 : 0.09;
      const isFamily = scriptOf(older.displayName) === 0 && older.displayName.includes(' ');
      if (isFamily && chance.happens(goesOn)) return this.#child(index, chance, older, joined);
    }
    const isTwin = index > 12 && this.#twins < mostTwins && chance.happens(0.012);
    return isTwin ? this.#twin(index, chance) : undefined;
  }

  /** The name in a form that nobody has yet. */
  #free(form: string): string {
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? form : `${form}${number}`;
      if (this.#taken.has(uniqueKey(name))) continue;
      this.#taken.add(uniqueKey(name));
      return name;
    }
  }

  #usernameOf(displayName: string, index: number): string {
    const slug = searchForm(displayName)
      .replace(/[^a-z0-9]+/g, '.')
      .replace(/^\.|\.$/g, '');
    return this.#free(/^[a-z]/.test(slug) && slug.includes('.') ? slug : `member${index + 1}`);
  }

  #adult(index: number, chance: Chance): Person {
    const base = this.#known[index % this.#known.length];
    if (!base) throw new Error('the fixture is empty');
    const isFixture = index < this.#known.length;
    const displayName = isFixture ? base.displayName : this.#crossed(base, index);
    const username = isFixture ? this.#free(base.username) : this.#usernameOf(displayName, index);
    const domain = base.email?.split('@')[1] ?? 'example.org';
    return {
      index,
      role: 'adult',
      username,
      displayName,
      parent: null,
      email: base.email && (chance.happens(0.08) ? gmailOf(username) : `${username}@${domain}`),
      phone: this.#phoneOf(base, index, isFixture),
      notes: isFixture ? base.notes : '',
      city: base.custom['city'] ?? '',
      birthDate: adultBirthDate(base, chance),
    };
  }

  /** One's first name with another's last: every pair at most once up to a million people. */
  #crossed(base: FixtureMember, index: number): string {
    const { pool = [], place = 0 } = this.#places.get(base) ?? {};
    const round = Math.floor(index / this.#known.length);
    const other = pool[(place * 7 + round * 13 + 1) % pool.length] ?? base;
    const [first, last] = [partsOf(base.displayName)[0], partsOf(other.displayName)[1]];
    return last === '' ? base.displayName : `${first} ${last}`;
  }

  #phoneOf(base: FixtureMember, index: number, isFixture: boolean): string | null {
    if (base.phone === null || isFixture) return base.phone;
    return `+49 ${1500 + (index % 90)} ${String(1_000_000 + ((index * 37) % 9_000_000))}`;
  }

  #child(index: number, chance: Chance, head: Person, joined: number): Person {
    const [, family] = partsOf(head.displayName);
    const pool = this.#pools[0] ?? [];
    const given = partsOf(pool[chance.below(pool.length)]?.displayName ?? 'Mia')[0];
    const displayName = `${given} ${family}`;
    const born = joined - (4 + chance.next() * 12) * 365.25 * day;
    return {
      index,
      role: 'child',
      displayName,
      parent: head.index,
      notes: '',
      city: head.city,
      username: this.#usernameOf(displayName, index),
      email: null,
      phone: head.phone,
      birthDate: new Date(born).toISOString().slice(0, 10),
    };
  }

  #company(index: number, chance: Chance): Person {
    const base = this.#adult(index, chance);
    const name = partsOf(base.displayName)[1] || base.displayName;
    const displayName = `${name} ${chance.one(companyKinds)}`;
    const username = this.#usernameOf(displayName, index);
    return {
      ...base,
      role: 'company',
      username,
      displayName,
      email: `${username}@example.com`,
      birthDate: null,
    };
  }

  #employee(index: number, chance: Chance, company: number): Person {
    const base = this.#adult(index, chance);
    return { ...base, role: 'employee', parent: company };
  }

  /** Entered a second time by somebody in a hurry: the same phone or address, the name a little different. */
  #twin(index: number, chance: Chance): Person | undefined {
    const first = this.#recent.findLast(
      ({ role, phone, email }) => role === 'adult' && (phone !== null || email?.endsWith(gmail)),
    );
    if (!first) return undefined;
    this.#twins += 1;
    const displayName = chance.happens(0.5) ? searchForm(first.displayName) : mistyped(first.displayName);
    return {
      ...first,
      index,
      role: 'twin',
      displayName,
      parent: null,
      notes: '',
      username: this.#usernameOf(displayName, index),
      email: this.#otherForm(first),
      phone: first.phone?.replaceAll(' ', '').replace(/^\+(\d\d)/, '00$1 ') ?? null,
    };
  }

  /** Google delivers an address with dots to the same person as the one without; other providers need not. */
  #otherForm({ email, username }: Person): string | null {
    if (!email?.endsWith(gmail) || !username.includes('.')) return null;
    const other = `${username}${gmail}`;
    return this.#free(other) === other ? other : null;
  }
}

function mistyped(name: string): string {
  return name.replace(/([a-z])\1/, '$1').replace(/ie|ei/, 'i');
}

const gmail = '@gmail.com';

function gmailOf(username: string): string {
  return `${username.replaceAll('.', '')}${gmail}`;
}

/** The fixture's own date of birth, or one that makes an adult of today. */
function adultBirthDate(base: FixtureMember, chance: Chance): string | null {
  const known = base.custom['birthDate'];
  if (known === undefined || known > '2007')
    return known === undefined ? null : `19${60 + chance.below(39)}${known.slice(4)}`;
  return known;
}
