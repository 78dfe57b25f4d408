import { BarChart } from '../../components/charts/BarChart.tsx';
import { ChartFrame } from '../../components/charts/ChartFrame.tsx';
import { ColumnChart } from '../../components/charts/ColumnChart.tsx';
import { useNavigation } from '../../shell/navigation.ts';
import { messages } from '../../text/messages.ts';
import { useShow } from '../overview/show.ts';
import { kindMarks, levelMarks, upgradeMarks } from './marks.ts';
import type { Health } from './useHealth.ts';

/** By strength, by kind, and what became better month by month. Bars open the people they count. */
export function Charts({ health }: { health: Health }) {
  const show = useShow();
  const { go } = useNavigation();
  return (
    <>
      <ChartFrame
        title={messages.protection.byLevel}
        heads={[messages.protection.columnLevel, messages.protection.members]}
        marks={levelMarks(health, show)}
        chart={BarChart}
        empty={messages.protection.noPasswords}
      />
      <ChartFrame
        title={messages.protection.byKind}
        note={messages.protection.byKindNote}
        heads={[messages.protection.columnKind, messages.protection.members]}
        marks={kindMarks(health, show)}
        chart={BarChart}
        empty={messages.protection.noPasswords}
      />
      <ChartFrame
        title={messages.protection.upgrades}
        note={messages.protection.upgradesNote}
        heads={[messages.protection.month, messages.protection.passwordsColumn]}
        marks={upgradeMarks(health, () => go({ page: 'history' }))}
        chart={ColumnChart}
        empty={messages.protection.noUpgrades}
      />
    </>
  );
}
