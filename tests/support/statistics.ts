import { accountName, type Output } from '../../contract/index.ts';
import { inventMember } from './members.ts';

type Statistics = Output<'statistics.overview'>;

/** The numbers of a small club in the spring of 2026. */
export function inventStatistics(changes: Partial<Statistics> = {}): Statistics {
  const name = accountName.parse(inventMember(5));
  return {
    statuses: { active: 400, locked: 12, archived: 30 },
    groups: [
      { name: 'Gym', total: 210 },
      { name: 'Pool', total: 90 },
    ],
    withoutGroup: 112,
    members: [
      { month: '2026-01', total: 390, joined: 9, left: 0 },
      { month: '2026-02', total: 399, joined: 12, left: 3 },
      { month: '2026-03', total: 412, joined: 14, left: 1 },
    ],
    signIns: [
      { week: '2026-03-02', total: 310 },
      { week: '2026-03-09', total: 1 },
    ],
    locksEnding: {
      total: 9,
      rows: [
        {
          ...name,
          lockedUntil: '2026-03-20T12:00:00.000Z',
          lockReason: 'Fees not paid',
        },
      ],
    },
    neverUsed: 37,
    withoutPassword: 21,
    ...changes,
  };
}

export const noStatistics: Statistics = inventStatistics({
  statuses: { active: 0, locked: 0, archived: 0 },
  groups: [],
  withoutGroup: 0,
  members: [{ month: '2026-03', total: 0, joined: 0, left: 0 }],
  signIns: [{ week: '2026-03-02', total: 0 }],
  locksEnding: { total: 0, rows: [] },
  neverUsed: 0,
  withoutPassword: 0,
});
