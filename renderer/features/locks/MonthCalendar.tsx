import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import {
  firstWeekday,
  formatCount,
  formatLongDay,
  formatMonth,
  formatWeekday,
  messages,
} from '../../text/messages.ts';
import { dayByKey, sameDay, sameMonth, weeksOf } from './calendarDays.ts';
import styles from './MonthCalendar.module.css';
import { useLockCalendar, type DayCounts } from './useLockCalendar.ts';

export interface MonthCalendarProps {
  /** The day on which the keyboard is; its month is shown. */
  active: Date;
  chosen: Date | undefined;
  today: Date;
  onMove: (day: Date) => void;
  onChoose: (day: Date) => void;
}

const icon = { size: 13, stroke: 1.9, 'aria-hidden': true } as const;

function Counts({ begin, end }: DayCounts) {
  return (
    <span className={styles.counts} aria-hidden>
      {begin > 0 && (
        <span className={styles.begin}>
          <IconLock {...icon} />
          {formatCount(begin)}
        </span>
      )}
      {end > 0 && (
        <span className={styles.end}>
          <IconLockOpen {...icon} />
          {formatCount(end)}
        </span>
      )}
    </span>
  );
}

function nameOfDay(day: Date, counts: DayCounts | undefined): string {
  const { begin = 0, end = 0 } = counts ?? {};
  const facts = [begin > 0 && messages.locks.begin(begin), end > 0 && messages.locks.end(end)].filter(
    Boolean,
  );
  return [formatLongDay(day), ...facts].join(', ');
}

interface DayProps extends MonthCalendarProps {
  day: Date;
  counts: DayCounts | undefined;
}

function Day({ day, counts, active, chosen, today, onChoose }: DayProps) {
  const isActive = sameDay(active, day);
  return (
    <div
      role="gridcell"
      className={styles.day}
      tabIndex={isActive ? 0 : -1}
      aria-selected={sameDay(chosen, day)}
      aria-current={sameDay(today, day) ? 'date' : undefined}
      data-active={isActive}
      data-day={day.toDateString()}
      data-outside={!sameMonth(active, day)}
      onClick={() => onChoose(day)}
    >
      <span className={styles.hidden}>{nameOfDay(day, counts)}</span>
      <span className={styles.number} aria-hidden>
        {formatCount(day.getDate())}
      </span>
      {counts !== undefined && <Counts {...counts} />}
    </div>
  );
}

function Weekdays({ days }: { days: readonly Date[] }) {
  return (
    <div role="row" className={styles.week}>
      {days.map((day) => {
        const { short, long } = formatWeekday(day);
        return (
          <div key={long} role="columnheader" aria-label={long} className={styles.weekday}>
            {short}
          </div>
        );
      })}
    </div>
  );
}

/** The keyboard goes with the active day when it was a key that moved it. */
function useKeys({ active, onMove, onChoose }: MonthCalendarProps, weekBegins: number) {
  const grid = useRef<HTMLDivElement>(null);
  const byKey = useRef(false);
  useEffect(() => {
    if (byKey.current)
      grid.current?.querySelector<HTMLElement>(`[data-day="${active.toDateString()}"]`)?.focus();
    byKey.current = false;
  }, [active]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = dayByKey(event.key, active, weekBegins);
    if (next !== undefined) {
      byKey.current = true;
      onMove(next);
    } else if (event.key === 'Enter' || event.key === ' ') onChoose(active);
    else return;
    event.preventDefault();
  };
  return { grid, onKeyDown };
}

/** A month of days, each with how many locks begin and end on it. */
export function MonthCalendar(props: MonthCalendarProps) {
  const weekBegins = firstWeekday();
  const weeks = weeksOf(props.active, weekBegins);
  const { data } = useLockCalendar(weeks.flat());
  const { grid, onKeyDown } = useKeys(props, weekBegins);
  return (
    <div
      ref={grid}
      role="grid"
      className={styles.month}
      aria-label={`${messages.locks.calendar}, ${formatMonth(props.active)}`}
      onKeyDown={onKeyDown}
    >
      <Weekdays days={weeks[0] ?? []} />
      {weeks.map((week, row) => (
        <div key={week[0]?.toDateString()} role="row" className={styles.week}>
          {week.map((day, column) => (
            <Day key={day.toDateString()} {...props} day={day} counts={data?.days[row * 7 + column]} />
          ))}
        </div>
      ))}
    </div>
  );
}
