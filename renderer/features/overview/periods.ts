export interface Period {
  from: string;
  until: string;
}

const day = 86_400_000;

function parts(text: string): [year: number, month: number, day: number] {
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number);
  return [year, month - 1, date];
}

/** The first day of `2026-03`, or the day `2026-03-02`, for words on screen. */
export function dayOf(text: string): Date {
  return new Date(...parts(text));
}

/**
 * Midnight as the statistics count it: by one offset for the whole year, as main was asked. The machine's own midnight
 * differs by an hour while summer time does, and a list would then disagree with the bar that opened it.
 */
function midnight(year: number, month: number, date: number, offsetMinutes: number): string {
  return new Date(Date.UTC(year, month, date) + offsetMinutes * 60_000).toISOString();
}

export function monthPeriod(text: string, offsetMinutes: number): Period {
  const [year, month] = parts(text);
  return {
    from: midnight(year, month, 1, offsetMinutes),
    until: midnight(year, month + 1, 1, offsetMinutes),
  };
}

export function weekPeriod(text: string, offsetMinutes: number): Period {
  const [year, month, date] = parts(text);
  const from = midnight(year, month, date, offsetMinutes);
  return { from, until: new Date(Date.parse(from) + 7 * day).toISOString() };
}
