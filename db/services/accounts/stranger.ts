import { costText, hashPassword, todaysCost, type PasswordHash } from '../../passwords/index.ts';

let kept: { cost: string; made: Promise<PasswordHash> } | undefined;

/**
 * Compared when nobody has the login, so that an unknown login takes as long as a wrong password. Made anew when the owner
 * lets new hashes cost more or less: otherwise the time would tell who is a member.
 */
export async function strangersHash(): Promise<string> {
  const cost = costText(todaysCost());
  if (kept?.cost !== cost) kept = { cost, made: hashPassword('nobody has this password') };
  const current = kept;
  // A failure for want of memory must not stay.
  current.made.catch(() => kept === current && (kept = undefined));
  return (await current.made).hash;
}
