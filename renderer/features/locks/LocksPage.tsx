import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconLock, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { Page } from '../../components/Page.tsx';
import '../../forms/styles.css';
import { formatLongDay, formatMonth, messages } from '../../text/messages.ts';
import { dayAt, monthAt } from './calendarDays.ts';
import { LocksOfPeriod } from './LocksOfPeriod.tsx';
import styles from './LocksPage.module.css';
import { MonthCalendar } from './MonthCalendar.tsx';
import type { LockPeriod } from './useLockCalendar.ts';

const soonDays = 30;

function dayPeriod(day: Date): LockPeriod {
  return { from: day.toISOString(), until: dayAt(day, 1).toISOString() };
}

/** From the next full minute: what has begun is no longer to come, and a question a minute is not many. */
function soonFrom(now: Date): LockPeriod {
  const minute = 60_000;
  const from = new Date(Math.ceil(now.getTime() / minute) * minute).toISOString();
  return { from, until: dayAt(now, soonDays + 1).toISOString() };
}

interface MonthBarProps {
  active: Date;
  onMove: (day: Date) => void;
}

function MonthBar({ active, onMove }: MonthBarProps) {
  const step = (later: number) => ({
    variant: 'default',
    size: 30,
    onClick: () => onMove(monthAt(active, later)),
  });
  return (
    <div className={styles.bar}>
      <h2 className={styles.month} aria-live="polite">
        {formatMonth(active)}
      </h2>
      <ActionIcon {...step(-1)} aria-label={messages.locks.previous} title={messages.locks.previous}>
        <IconChevronLeft size={17} stroke={1.8} aria-hidden />
      </ActionIcon>
      <ActionIcon {...step(1)} aria-label={messages.locks.next} title={messages.locks.next}>
        <IconChevronRight size={17} stroke={1.8} aria-hidden />
      </ActionIcon>
      <Button size="xs" variant="default" onClick={() => onMove(dayAt(new Date(), 0))}>
        {messages.locks.today}
      </Button>
    </div>
  );
}

/** What the signs in the days mean. */
function Legend() {
  const icon = { size: 14, stroke: 1.9, 'aria-hidden': true } as const;
  return (
    <p className={styles.legend}>
      <IconLock {...icon} /> {messages.locks.beginning}
      <IconLockOpen {...icon} /> {messages.locks.ending}
    </p>
  );
}

interface SideProps {
  chosen: Date | undefined;
  now: Date;
  onSoon: () => void;
}

/** Who is behind the counts: of the chosen day, or soon. */
function Side({ chosen, now, onSoon }: SideProps) {
  const { soon, showSoon, noneSoon, noneThen, past } = messages.locks;
  const words = chosen === undefined ? soon : formatLongDay(chosen);
  const period = chosen === undefined ? soonFrom(now) : dayPeriod(chosen);
  return (
    <section className={styles.side} aria-label={words}>
      <div className={styles.bar}>
        <h2 className={styles.words}>{words}</h2>
      </div>
      {chosen !== undefined && (
        <Button size="compact-sm" variant="subtle" className={styles.soon} onClick={onSoon}>
          {showSoon}
        </Button>
      )}
      {chosen !== undefined && chosen < dayAt(now, 0) && <p className={styles.note}>{past}</p>}
      <LocksOfPeriod
        key={words}
        period={period}
        words={words}
        empty={chosen === undefined ? noneSoon : noneThen}
      />
    </section>
  );
}

/** Which locks begin and end when: a month at a glance, and by name for a day or the weeks to come. */
export function LocksPage() {
  const [now, setNow] = useState(() => new Date());
  const [active, setActive] = useState(() => dayAt(now, 0));
  const [chosen, setChosen] = useState<Date>();
  const choose = (day: Date) => {
    setActive(day);
    setChosen(day);
  };
  const showSoon = () => {
    setNow(new Date());
    setChosen(undefined);
  };
  return (
    <Page title={messages.shell.locks}>
      <div className={styles.page}>
        <div>
          <MonthBar active={active} onMove={setActive} />
          <MonthCalendar active={active} chosen={chosen} today={now} onMove={setActive} onChoose={choose} />
          <Legend />
        </div>
        <Side chosen={chosen} now={now} onSoon={showSoon} />
      </div>
    </Page>
  );
}
