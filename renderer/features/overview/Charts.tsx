import { BarChart } from '../../components/charts/BarChart.tsx';
import { ChartFrame } from '../../components/charts/ChartFrame.tsx';
import { ColumnChart } from '../../components/charts/ColumnChart.tsx';
import { LineChart } from '../../components/charts/LineChart.tsx';
import { messages } from '../../text/messages.ts';
import { groupMarks, joinedMarks, leftMarks, membersMarks, statusMarks, visitMarks } from './marks.ts';
import { useShow } from './show.ts';
import type { Statistics } from './useStatistics.ts';

interface ChartsProps {
  statistics: Statistics;
  offsetMinutes: number;
}

/** As many groups as main names at most; when there are that many, there may be more. */
const mostGroups = 12;

export function TimeCharts({ statistics, offsetMinutes }: ChartsProps) {
  const show = useShow();
  const words = messages.overview;
  return (
    <>
      <ChartFrame
        title={words.overTime}
        heads={[words.month, words.members]}
        marks={membersMarks(statistics, offsetMinutes, show)}
        chart={LineChart}
        empty={words.noMembers}
      />
      <ChartFrame
        title={words.joinedAndLeft}
        note={words.joinedAndLeftNote}
        heads={[words.month, words.joined, words.left]}
        marks={joinedMarks(statistics, offsetMinutes, show)}
        below={leftMarks(statistics, offsetMinutes, show)}
        chart={ColumnChart}
        empty={words.noChanges}
      />
      <ChartFrame
        title={words.visits}
        note={words.visitsNote}
        heads={[words.week, words.visitsColumn]}
        marks={visitMarks(statistics, offsetMinutes, show)}
        chart={ColumnChart}
        empty={words.noVisits}
      />
    </>
  );
}

export function KindCharts({ statistics }: { statistics: Statistics }) {
  const show = useShow();
  const words = messages.overview;
  const many = statistics.groups.length >= mostGroups;
  return (
    <>
      <ChartFrame
        title={words.byStatus}
        heads={[messages.column.status, words.members]}
        marks={statusMarks(statistics, show)}
        chart={BarChart}
        empty={words.noMembers}
      />
      <ChartFrame
        title={words.byGroup}
        {...(many ? { note: words.largestGroups } : {})}
        heads={[words.group, words.members]}
        marks={statistics.groups.length === 0 ? [] : groupMarks(statistics, show)}
        chart={BarChart}
        empty={words.noGroups}
      />
    </>
  );
}
