import { basename } from 'node:path';
import { AppError } from '../../../contract/errors.ts';
import { writeCommittedFile } from '../../export/partialFile.ts';
import type { AccountRow } from '../../models/account.ts';
import { passwordColumns } from '../../passwords/preparePassword.ts';
import { findRows } from '../../repositories/accountRows.ts';
import { recordChange, type ChangeRecorder } from '../accounts/change.ts';
import type { Dependencies, JobContext } from '../accounts/dependencies.ts';
import { keepFormerPassword } from '../passwordRules/former.ts';
import { getPolicy } from '../settings/operations.ts';
import { createPace } from '../pace.ts';
import type { Drawn } from './drawMany.ts';

export interface CommitRequest {
  people: Omit<Drawn, 'password'>[];
  expiresAt: string | null;
  /** The slips, and where main was told to put them. */
  pdf: Uint8Array;
  filePath: string;
}

export interface Committed {
  changed: number;
  changeId?: string;
  fileName: string;
}

const columns = [
  'username',
  'displayName',
  'archivedAt',
  'passwordHash',
  'passwordScheme',
  'passwordCost',
  'passwordChangedAt',
  'passwordExpiresAt',
  'mustChangePassword',
  'failedAttempts',
  'lastFailedAt',
] as const;

/** Rows read in one go: below 5 ms. */
const chunkSize = 250;

/** A slip that is already written must tell the truth, also the login, so that one changed person stops the whole batch. */
function refuseChanged(row: Pick<AccountRow, 'archivedAt' | (typeof onSlip)[number]>, person: Drawable) {
  if (row.archivedAt === null && onSlip.every((name) => row[name] === person[name])) return;
  throw changedMeanwhile();
}

const onSlip = ['username', 'displayName', 'passwordChangedAt'] as const;

type Drawable = CommitRequest['people'][number];

function changedMeanwhile(): AppError {
  return new AppError('conflict', 'somebody was changed meanwhile', { reason: 'batch_changed' });
}

async function writeAll(
  recorder: ChangeRecorder,
  { people, expiresAt, history }: CommitRequest & { history: number },
  signal: AbortSignal,
): Promise<void> {
  const pace = createPace(signal);
  await pace.rest();
  for (let from = 0; from < people.length; from += chunkSize) {
    const part = new Map(people.slice(from, from + chunkSize).map((person) => [person.id, person]));
    const rows = findRows(recorder.transaction, columns, 'id', [...part.keys()]);
    if (rows.length < part.size) throw changedMeanwhile();
    for (const row of rows) {
      const person = part.get(row.id);
      if (person === undefined) throw changedMeanwhile();
      refuseChanged(row, person);
      keepFormerPassword(recorder.transaction, row, recorder.at, history);
      recorder.update(row, {
        ...passwordColumns(person, expiresAt),
        passwordChangedAt: recorder.at,
        mustChangePassword: 1,
        failedAttempts: 0,
        lastFailedAt: null,
      });
      if (pace.due()) await pace.rest();
    }
  }
}

/**
 * Writes the slips and gives everybody on them the password: the file is complete on the disk before the one transaction
 * begins, and gets its name after it (see `writeCommittedFile`). Cancelled or failed before the commit, no password is
 * changed and no file is left. Throws `io` as files do, `conflict/batch_changed`, `cancelled`.
 */
export async function commitMany(
  dependencies: Dependencies,
  request: CommitRequest,
  { actor, signal }: JobContext,
): Promise<Committed> {
  const change = {
    actor,
    action: 'account.passwordGiven',
    details: { code: request.expiresAt !== null },
    undoable: false,
  };
  const { history } = (await getPolicy(dependencies.database)).passwords;
  const { path, result } = await writeCommittedFile(request.filePath, request.pdf, () =>
    recordChange(dependencies, change, (recorder) => writeAll(recorder, { ...request, history }, signal), {
      lengthy: true,
    }),
  );
  const { changeId } = result;
  const changed = request.people.length;
  return { changed, fileName: basename(path), ...(changeId === undefined ? {} : { changeId }) };
}
