import type { Mark } from '../../components/charts/mark.ts';
import { formatDay, formatMonth, formatShare, formatShortDay, formatShortMonth } from '../../text/format.ts';
import { messages } from '../../text/catalogue.ts';
import { peopleBehind } from './peopleBehind.ts';
import { dayOf } from './periods.ts';
import type { Show } from './show.ts';
import type { Statistics } from './useStatistics.ts';

type Month = Statistics['members'][number];
type Make = (month: Month) => Pick<Mark, 'facts' | 'value' | 'onOpen'>;

function monthMarks({ members }: Statistics, make: Make): Mark[] {
  return members.map((month) => {
    const day = dayOf(month.month);
    return { key: month.month, label: formatShortMonth(day), title: formatMonth(day), ...make(month) };
  });
}

function showJoined(month: string, offset: number, show: Show): () => void {
  return () =>
    show(peopleBehind.joined(month, offset), messages.overview.joinedIn(formatMonth(dayOf(month))));
}

export function membersMarks(statistics: Statistics, offset: number, show: Show): Mark[] {
  return monthMarks(statistics, ({ month, total, joined, left }) => {
    const { memberCount, joinedCount, leftCount } = messages.overview;
    const facts = [memberCount(total), joinedCount(joined), ...(left > 0 ? [leftCount(left)] : [])];
    return { facts, value: total, onOpen: showJoined(month, offset, show) };
  });
}

export function joinedMarks(statistics: Statistics, offset: number, show: Show): Mark[] {
  return monthMarks(statistics, ({ month, joined }) => ({
    facts: [messages.overview.joinedCount(joined)],
    value: joined,
    onOpen: showJoined(month, offset, show),
  }));
}

export function leftMarks(statistics: Statistics, offset: number, show: Show): Mark[] {
  return monthMarks(statistics, ({ month, left }) => ({
    facts: [messages.overview.leftCount(left)],
    value: left,
    onOpen: () => show(peopleBehind.left(month, offset), messages.overview.leftIn(formatMonth(dayOf(month)))),
  }));
}

export function visitMarks({ signIns }: Statistics, offset: number, show: Show): Mark[] {
  return signIns.map(({ week, total }) => {
    const day = formatDay(dayOf(week));
    return {
      key: week,
      label: formatShortDay(dayOf(week)),
      title: messages.overview.weekOf(day),
      facts: [messages.overview.visitCount(total)],
      value: total,
      onOpen: () => show(peopleBehind.lastVisit(week, offset), messages.overview.lastVisitIn(day)),
    };
  });
}

/** The count, and how much that is of everyone, where there is anyone. */
function factsOf(value: number, whole: number): string[] {
  const count = messages.overview.memberCount(value);
  return whole === 0 ? [count] : [count, messages.overview.shareOfAll(formatShare(value / whole))];
}

export function statusMarks({ statuses }: Statistics, show: Show): Mark[] {
  const whole = statuses.active + statuses.locked + statuses.archived;
  return (['active', 'locked', 'archived'] as const).map((status) => {
    const words = messages.status[status];
    const onOpen = () => show(peopleBehind.status(status), words);
    const value = statuses[status];
    return { key: status, label: words, title: words, facts: factsOf(value, whole), value, onOpen };
  });
}

export function groupMarks({ groups, withoutGroup, statuses }: Statistics, show: Show): Mark[] {
  const present = statuses.active + statuses.locked;
  const named = groups.map(({ name, total }) => ({
    key: `group ${name}`,
    label: name,
    title: name,
    facts: factsOf(total, present),
    value: total,
    onOpen: () => show(peopleBehind.group(name), messages.overview.groupTitle(name)),
  }));
  const words = messages.overview.withoutGroup;
  const nowhere = {
    key: 'none',
    label: words,
    title: words,
    facts: factsOf(withoutGroup, present),
    value: withoutGroup,
    onOpen: () => show(peopleBehind.withoutGroup(), words),
  };
  return [...named, nowhere];
}
