import { useQuery } from '@tanstack/react-query';
import type { Output } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { messages } from '../../text/messages.ts';

export type Health = Output<'passwords.health'>;

/** How the passwords are kept. Asked for anew after every change of a member. */
export function useHealth() {
  return useQuery({ queryKey: ['passwords.health'], queryFn: () => call('passwords.health', {}) });
}

/** Passwords of members who are there. */
export function passwordCount({ total, withoutPassword }: Health): number {
  return total - withoutPassword;
}

/** Those that hold out well if somebody steals the file. */
export function wellProtected({ protection: { strong, good } }: Health): number {
  return strong + good;
}

/** How many can be made stronger: others than the weak ones, which are counted without the archive. */
export function wordStrengthenable({ strengthenable, kinds }: Health): string {
  const withArchive = kinds.some((kind) => kind.strengthenable > 0 && kind.archived > 0);
  return messages.protection.strengthenable(strengthenable, withArchive);
}
