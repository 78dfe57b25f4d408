import { formatDay } from './format.ts';
import { messages } from './catalogue.ts';

const oneDay = 86_400_000;

/** The entries by the day on which they happened here, each day once. They come in the order of time. */
export function byDay<Entry extends { at: string }>(
  entries: readonly Entry[],
): { day: string; entries: Entry[] }[] {
  const days: { day: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const day = new Date(entry.at).toDateString();
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

/** "Today", "Yesterday" or the date. */
export function wordDay(instant: string): string {
  const day = new Date(instant).toDateString();
  if (day === new Date().toDateString()) return messages.timeline.today;
  if (day === new Date(Date.now() - oneDay).toDateString()) return messages.timeline.yesterday;
  return formatDay(instant);
}
