import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { csvColumns } from '../../../contract/accounts.ts';
import { AppError } from '../../../contract/errors.ts';
import type { JobOutput, ParsedJob } from '../../../contract/index.ts';
import type { Snapshot } from '../../connection/snapshot.ts';
import { csvRecord } from '../../export/csv.ts';
import { writePartialFile } from '../../export/partialFile.ts';
import { matchingSql } from '../../repositories/accountList.ts';
import { now, type Dependencies, type JobContext } from './dependencies.ts';

/** What the window asked for and the path that main chose with a dialog: paths never come from the window. */
export type ExportRequest = ParsedJob<'accounts.exportCsv'> & { filePath: string };

type Column = (typeof csvColumns)[number];

/** Rows between two looks at the signal, about 3 ms: other calls are answered in between. */
const chunkSize = 500;

/** Each column as SQL text; a missing value is an empty cell, a flag is true or false. Plain ones hold no free text. */
const cells: Record<Column, { sql: string; plain?: boolean }> = {
  id: { sql: 'id', plain: true },
  username: { sql: 'username' },
  email: { sql: "coalesce(email, '')" },
  displayName: { sql: 'display_name' },
  phone: { sql: "coalesce(phone, '')" },
  status: { sql: 'status', plain: true },
  lockReason: { sql: "coalesce(lock_reason, '')" },
  lockNote: { sql: "coalesce(lock_note, '')" },
  lockedFrom: { sql: "coalesce(locked_from, '')", plain: true },
  lockedUntil: { sql: "coalesce(locked_until, '')", plain: true },
  hasPassword: { sql: "iif(password_scheme IS NULL, 'false', 'true')", plain: true },
  passwordScheme: { sql: "coalesce(password_scheme, '')" },
  passwordChangedAt: { sql: "coalesce(password_changed_at, '')", plain: true },
  mustChangePassword: { sql: "iif(must_change_password, 'true', 'false')", plain: true },
  lastSignInAt: { sql: "coalesce(last_sign_in_at, '')", plain: true },
  failedAttempts: { sql: 'CAST(failed_attempts AS TEXT)', plain: true },
  groups: { sql: "iif(groups = '[]', '', (SELECT group_concat(value, ';') FROM json_each(groups)))" },
  custom: { sql: "iif(custom = '{}', '', custom)" },
  notes: { sql: 'notes' },
  version: { sql: 'CAST(version AS TEXT)', plain: true },
  createdAt: { sql: 'created_at', plain: true },
  updatedAt: { sql: 'updated_at', plain: true },
};

/**
 * Writes accounts as CSV (RFC 4180, UTF-8, every cell quoted) in the order of creation, as the database was when the
 * export began, and records it in the journal. Reports `{ done, total }` after each chunk; ends with `cancelled` when
 * the signal is aborted. There is no column for a hash. Throws `io` as `writePartialFile` does.
 */
export async function exportCsv(
  dependencies: Dependencies,
  request: ExportRequest,
  context: JobContext,
): Promise<JobOutput<'accounts.exportCsv'>> {
  await dependencies.settleLocks();
  const columns = [...new Set(request.columns ?? csvColumns)];
  const rows = await writePartialFile(request.filePath, (write) =>
    dependencies.database.snapshot((snapshot) =>
      writeRows(snapshot, { ...request, columns }, context, write),
    ),
  );
  await dependencies.writes.run((transaction) =>
    dependencies.auditEntries.append(transaction, [
      {
        at: now(dependencies),
        actor: context.actor,
        action: 'accounts.exported',
        subjectId: null,
        newValues: { rows, columns },
      },
    ]),
  );
  return { rows, fileName: basename(request.filePath) };
}

async function writeRows(
  snapshot: Snapshot,
  request: ExportRequest & { columns: Column[] },
  { signal, report }: JobContext,
  write: (text: string) => void,
): Promise<number> {
  const scope = matchingSql(request.scope === 'all' ? {} : request.scope);
  const total = Number(
    snapshot.prepare(`SELECT count(*) FROM accounts WHERE ${scope.sql}`).pluck().get(scope.bind),
  );
  const list = request.columns.map((column) => cells[column].sql).join(', ');
  const rows = snapshot.prepare(`SELECT ${list} FROM accounts WHERE ${scope.sql} ORDER BY sequence`).raw();
  const format = { delimiter: request.delimiter, safe: request.spreadsheetSafe };
  const plain = request.columns.map((column) => cells[column].plain ?? false);
  let chunk = (request.bom ? '\uFEFF' : '') + csvRecord(request.columns, format);
  let done = 0;
  for (const row of rows.iterate(scope.bind)) {
    chunk += csvRecord(row as string[], { ...format, plain });
    done += 1;
    if (done % chunkSize > 0) continue;
    write(chunk);
    chunk = '';
    report({ done, total });
    await giveWay(signal);
  }
  write(chunk);
  report({ done, total });
  // A short export has no chunk in between and may still have been cancelled, or its window closed.
  await giveWay(signal);
  return done;
}

/** Lets other calls be answered and stops an export that nobody wants any more. */
async function giveWay(signal: AbortSignal): Promise<void> {
  await nextTurn();
  if (signal.aborted) throw new AppError('cancelled', 'the export was cancelled');
}
