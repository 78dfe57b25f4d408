import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export interface InventedMember {
  username: string;
  displayName: string;
  email: string | null;
  phone: string | null;
  notes: string;
  groups: string[];
  custom: Record<string, string>;
  createdAt: string;
}

interface Line {
  member_no: string;
  username: string;
  display_name: string;
  email: string;
  phone: string;
  birth_date: string;
  city: string;
  joined: string;
  groups: string;
  notes: string;
}

const file = new URL('../../tests/fixtures/members-1000.csv', import.meta.url);

/** The thousand invented people of the fixture, in its order. */
export function readMembers(): InventedMember[] {
  const lines = parse<Line>(readFileSync(file), { columns: true, bom: true });
  return lines.map((line) => ({
    username: line.username,
    displayName: line.display_name,
    email: line.email || null,
    phone: line.phone || null,
    notes: line.notes,
    groups: line.groups.split(';').filter(Boolean),
    custom: Object.fromEntries(
      Object.entries({ memberNo: line.member_no, birthDate: line.birth_date, city: line.city }).filter(
        ([, value]) => value !== '',
      ),
    ),
    createdAt: `${line.joined}T09:00:00.000Z`,
  }));
}

/** Any number of members: the thousand, then their given and family names crossed, each with a number of its own. */
export function* inventedMembers(count: number): Generator<InventedMember> {
  const known = readMembers();
  for (let index = 0; index < count; index += 1) {
    const base = known[index % known.length];
    const other = known[(index * 7 + Math.floor(index / known.length) * 13) % known.length];
    if (!base || !other) return;
    if (index < known.length) {
      yield base;
      continue;
    }
    const given = base.displayName.split(' ')[0] ?? '';
    const family = other.displayName.split(' ').slice(1).join(' ');
    yield {
      ...base,
      username: `${base.username}.${index}`,
      displayName: `${given} ${family}`,
      email: base.email?.replace('@', `.${index}@`) ?? null,
      phone: base.phone === null ? null : `+49${String(1_500_000_000 + index * 37)}`,
      custom: { ...base.custom, memberNo: `M-${String(index + 1).padStart(7, '0')}` },
    };
  }
}
