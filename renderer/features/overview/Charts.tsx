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
  return (
    <>
      <ChartFrame
        title={messages.overview.overTime}
        heads={[messages.overview.month, messages.overview.members]}
        marks={membersMarks(statistics, offsetMinutes, show)}
        chart={LineChart}
        empty={messages.overview.noMembers}
      />
      <ChartFrame
        title={messages.overview.joinedAndLeft}
        note={messages.overview.joinedAndLeftNote}
        heads={[messages.overview.month, messages.overview.joined, messages.overview.left]}
        marks={joinedMarks(statistics, offsetMinutes, show)}
        below={leftMarks(statistics, offsetMinutes, show)}
        chart={ColumnChart}
        empty={messages.overview.noChanges}
      />
      <ChartFrame
        title={messages.overview.visits}
        note={messages.overview.visitsNote}
        heads={[messages.overview.week, messages.overview.visitsColumn]}
        marks={visitMarks(statistics, offsetMinutes, show)}
        chart={ColumnChart}
        empty={messages.overview.noVisits}
      />
    </>
  );
}

export function KindCharts({ statistics }: { statistics: Statistics }) {
  const show = useShow();
  const many = statistics.groups.length >= mostGroups;
  return (
    <>
      <ChartFrame
        title={messages.overview.byStatus}
        heads={[messages.column.status, messages.overview.members]}
        marks={statusMarks(statistics, show)}
        chart={BarChart}
        empty={messages.overview.noMembers}
      />
      <ChartFrame
        title={messages.overview.byGroup}
        {...(many ? { note: messages.overview.largestGroups } : {})}
        heads={[messages.overview.group, messages.overview.members]}
        marks={statistics.groups.length === 0 ? [] : groupMarks(statistics, show)}
        chart={BarChart}
        empty={messages.overview.noGroups}
      />
    </>
  );
}
