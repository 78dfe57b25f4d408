import type { Section } from '../report/section.ts';
import type { Workplace } from '../workplace.ts';
export function measureStart(_workplace: Workplace): Promise<Section> {
  throw new Error('not yet');
}
