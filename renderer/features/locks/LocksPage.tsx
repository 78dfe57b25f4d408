import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
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

function periodOf(day: Date, days: number): LockPeriod {
  return { from: dayAt(day, 0).toISOString(), until: dayAt(day, days).toISOString() };
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

interface SideProps {
  chosen: Date | undefined;
  onSoon: () => void;
}

/** Who is behind the counts: of the chosen day, or soon. */
function Side({ chosen, onSoon }: SideProps) {
  const { soon, showSoon, noneSoon, noneThen, past } = messages.locks;
  const today = dayAt(new Date(), 0);
  const words = chosen === undefined ? soon : formatLongDay(chosen);
  const period = chosen === undefined ? periodOf(today, soonDays + 1) : periodOf(chosen, 1);
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
      {chosen !== undefined && chosen < today && <p className={styles.note}>{past}</p>}
      <LocksOfPeriod
        key={period.from + period.until}
        period={period}
        words={words}
        empty={chosen === undefined ? noneSoon : noneThen}
      />
    </section>
  );
}

/** Which locks begin and end when: a month at a glance, and by name for a day or the weeks to come. */
export function LocksPage() {
  const [active, setActive] = useState(() => dayAt(new Date(), 0));
  const [chosen, setChosen] = useState<Date>();
  const choose = (day: Date) => {
    setActive(day);
    setChosen(day);
  };
  return (
    <Page title={messages.shell.locks}>
      <div className={styles.page}>
        <div>
          <MonthBar active={active} onMove={setActive} />
          <MonthCalendar active={active} chosen={chosen} onMove={setActive} onChoose={choose} />
        </div>
        <Side chosen={chosen} onSoon={() => setChosen(undefined)} />
      </div>
    </Page>
  );
}
