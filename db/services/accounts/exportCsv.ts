import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { csvColumns } from '../../../contract/accounts.ts';
import { AppError } from '../../../contract/errors.ts';
import type { JobOutput, ParsedJob } from '../../../contract/index.ts';
import type { Snapshot } from '../../connection/snapshot.ts';
import { cellsFor, type CsvCell, type CsvColumn } from '../../export/accountCells.ts';
import { csvCell, csvRecord } from '../../export/csv.ts';
import { writePartialFile } from '../../export/partialFile.ts';
import { now, type Dependencies, type JobContext } from './dependencies.ts';
import { sequencesInScope } from './scope.ts';

/** What the window asked for and the path that main chose with a dialog: paths never come from the window. */
export type ExportRequest = ParsedJob<'accounts.exportCsv'> & { filePath: string };

type Request = ExportRequest & { cells: readonly CsvCell[]; sequences: Uint32Array | undefined };

/** Accounts looked at between two turns of the event loop: 1 to 3 ms, in which no other call is answered. */
const chunkSize = 250;

/**
 * Writes accounts as CSV (RFC 4180, UTF-8, every cell quoted) in the order of creation, as the database was when the
 * export began, and records it in the journal before the file is in its place. Reports `{ done, total }` after each
 * chunk; ends with `cancelled` when the signal is aborted. There is no column for a hash. Throws `io` as
 * `writePartialFile` does.
 */
export async function exportCsv(
  dependencies: Dependencies,
  request: ExportRequest,
  context: JobContext,
): Promise<JobOutput<'accounts.exportCsv'>> {
  await dependencies.settleLocks();
  const columns: CsvColumn[] = [...new Set(request.columns ?? csvColumns)];
  const cells = cellsFor(
    columns,
    dependencies.customFields.fields().map(({ key }) => key),
  );
  const sequences = await sequencesInScope(dependencies, request.scope);
  const rows = await writePartialFile(request.filePath, async (write) => {
    const written = await dependencies.database.snapshot((snapshot) =>
      writeRows(snapshot, { ...request, cells, sequences }, context, write),
    );
    await recordExport(dependencies, context, { rows: written, columns });
    return written;
  });
  return { rows, fileName: basename(request.filePath) };
}

async function recordExport(
  dependencies: Dependencies,
  { actor }: JobContext,
  newValues: { rows: number; columns: CsvColumn[] },
): Promise<void> {
  const entry = { at: now(dependencies), actor, action: 'accounts.exported', subjectId: null, newValues };
  await dependencies.writes.run((transaction) => dependencies.auditEntries.append(transaction, [entry]));
}

async function writeRows(
  snapshot: Snapshot,
  request: Request,
  { signal, report }: JobContext,
  write: (text: string) => void,
): Promise<number> {
  const { sequences } = request;
  const names = tableColumns(request.cells).join(', ');
  const some = sequences
    ? 'sequence IN (SELECT value FROM json_each($part))'
    : 'sequence > $after AND sequence <= $after + $size';
  const chunk = snapshot.prepare(`SELECT ${names} FROM accounts WHERE ${some} ORDER BY sequence`).raw();
  const last = Number(snapshot.prepare('SELECT max(sequence) FROM accounts').pluck().get() ?? 0);
  const everybody = snapshot.prepare('SELECT sum(total) FROM account_totals').pluck();
  const total = sequences?.length ?? Number(everybody.get());

  write(headOf(request));
  const encode = rowEncoder(request);
  let done = 0;
  for (const part of sequences ? listedParts(sequences) : rangeParts(last)) {
    const rows = chunk.all(part) as (string | number | null)[][];
    if (rows.length > 0) write(rows.map(encode).join(''));
    done += rows.length;
    report({ done, total });
    await giveWay(signal);
  }
  // An export of nobody has no chunk and may still have been cancelled, or its window closed.
  if (total === 0) report({ done, total });
  await giveWay(signal);
  return done;
}

function* rangeParts(last: number) {
  for (let after = 0; after < last; after += chunkSize) yield { after, size: chunkSize };
}

function* listedParts(sequences: Uint32Array) {
  for (let from = 0; from < sequences.length; from += chunkSize)
    yield { part: JSON.stringify([...sequences.subarray(from, from + chunkSize)]) };
}

function headOf({ bom, cells, delimiter }: Request): string {
  const names = cells.map(({ name }) => csvCell(name, false));
  return (bom ? '\uFEFF' : '') + csvRecord(names, delimiter);
}

/** Several cells may be made of one column, which is read once. */
function tableColumns(cells: readonly CsvCell[]): string[] {
  return [...new Set(cells.map(({ column }) => column))];
}

function rowEncoder({ cells, delimiter, spreadsheetSafe }: Request) {
  const columns = tableColumns(cells);
  const makers = cells.map(({ column, encode }) => ({ place: columns.indexOf(column), encode }));
  return (row: (string | number | null)[]): string =>
    csvRecord(
      makers.map(({ place, encode }) => encode(row[place] ?? null, spreadsheetSafe)),
      delimiter,
    );
}

/** Lets other calls be answered and stops an export that nobody wants any more. */
async function giveWay(signal: AbortSignal): Promise<void> {
  await nextTurn();
  if (signal.aborted) throw new AppError('cancelled', 'the export was cancelled');
}
