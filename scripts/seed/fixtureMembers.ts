import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export interface FixtureMember {
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
export function readMembers(): FixtureMember[] {
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
