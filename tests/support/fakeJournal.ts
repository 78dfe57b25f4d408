import type { Account, Output, Parsed, TimelineEntry } from '../../contract/index.ts';

type Entry = TimelineEntry & { subject: string };

const unrecorded = new Set(['id', 'version', 'updatedAt', 'createdAt']);

/** What happened to the members of the fake, as the real journal would tell it. */
export function createJournal() {
  const entries: Entry[] = [];
  const record = (action: string, before: Partial<Account>, after: Account, actor: string) => {
    const names = Object.keys(after).filter((name): name is keyof Account => !unrecorded.has(name));
    const fields = names
      .filter((name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name]))
      .map((name) => ({ name, old: before[name] ?? null, new: after[name] }));
    entries.push({
      sequence: entries.length + 1,
      at: after.updatedAt,
      actor,
      action,
      changeId: null,
      fields,
      subject: after.id,
    });
  };
  const timeline = ({
    id,
    before = Infinity,
    limit,
  }: Parsed<'accounts.timeline'>): Output<'accounts.timeline'> => {
    const all = entries.filter(({ subject, sequence }) => subject === id && sequence < before).toReversed();
    return { entries: all.slice(0, limit), more: all.length > limit };
  };
  return { record, timeline };
}
