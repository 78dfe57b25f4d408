import { useEffect, useState } from 'react';
import type { Input, Output } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { useDebounced } from '../../components/useDebounced.ts';

export type Rating = Output<'passwords.rate'>;

/** Whose password it is to be: somebody who is there, or what stands in the form. */
export type PasswordOwner = Pick<Input<'passwords.rate'>, 'accountId' | 'person'>;

const pause = 250;

/**
 * What is said about a password while it is typed; the last answer stays until the next is there, so that nothing jumps. Not asked
 * for through the query cache, which would keep every beginning of the password as a key.
 */
export function useRating(password: string, owner: PasswordOwner): Rating | undefined {
  const [rating, setRating] = useState<Rating>();
  const asked = useDebounced(password === '' ? '' : JSON.stringify({ ...owner, password }), pause);
  useEffect(() => {
    let current = true;
    if (asked === '') return;
    call('passwords.rate', JSON.parse(asked) as Input<'passwords.rate'>).then(
      (answer) => (current ? setRating(answer) : undefined),
      // Saving says what is wrong; a meter that does not answer is no reason to disturb.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [asked]);
  return password === '' ? undefined : rating;
}
