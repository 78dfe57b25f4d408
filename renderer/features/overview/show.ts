import type { Query } from '../../../contract/index.ts';
import { useNavigation } from '../../shell/navigation.ts';

/** Shows the people whom a question finds, under a title. */
export type Show = (query: Query, title: string) => void;

export function useShow(): Show {
  const { go } = useNavigation();
  return (query, title) => go({ page: 'members', query, title });
}
