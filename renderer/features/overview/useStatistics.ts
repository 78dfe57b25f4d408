import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';

export type Statistics = Output<'statistics.overview'>;

/** The numbers by the days of this computer's clock. They are asked for anew after every change of a member. */
export function useStatistics() {
  const [offsetMinutes] = useState(() => new Date().getTimezoneOffset());
  const statistics = useQuery({
    queryKey: ['statistics.overview', { offsetMinutes }],
    queryFn: () => call('statistics.overview', { offsetMinutes }),
  });
  return { statistics, offsetMinutes };
}
