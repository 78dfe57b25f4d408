import { useQuery } from '@tanstack/react-query';
import type { Output } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';

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
