import { AppError } from '../../../contract/errors.ts';
import type { Slip } from '../../../contract/passwords.ts';
import type { DatabaseConnection } from '../database/connection.ts';
import type { JobHandlers, Session } from '../ipc/router.ts';
import { slipPage, type SlipData, type SlipLook } from '../slips/slipPage.ts';
import type { MakePage, SlipPrinter } from '../slips/slipPrinter.ts';
import { mainMessages } from '../text/index.ts';
import { refuseDataFolder } from './dataFolderGuard.ts';
import type { ChooseSavePath, JobEffects } from './database.ts';

export interface SlipEffects extends JobEffects {
  printer: SlipPrinter;
  /** Language, dates and paper, as they are now. */
  slipLook: () => Omit<SlipLook, 'letterhead'>;
}

type SlipJobs = Pick<JobHandlers, 'slips.print' | 'slips.save' | 'passwords.giveMany'>;

/** A place for a PDF. Throws `cancelled` when the dialog is closed. */
async function choosePlace(
  { chooseSavePath, dataFolder }: { chooseSavePath: ChooseSavePath; dataFolder: string },
  suggestedName: string,
): Promise<string> {
  const filePath = await chooseSavePath(suggestedName, 'pdf');
  if (filePath === undefined) throw new AppError('cancelled', 'no file was chosen');
  await refuseDataFolder(dataFolder, filePath);
  return filePath;
}

/** Letters, digits and the usual signs: what every file system takes. */
function fileNameOf(username: string): string {
  return username.replace(/[^\p{L}\p{N}._-]+/gu, '_').slice(0, 60);
}

async function lookFor(
  database: DatabaseConnection,
  effects: SlipEffects,
  session: Session,
): Promise<SlipLook> {
  const { letterhead } = await database.call('policy.get', {}, session);
  return { letterhead, ...effects.slipLook() };
}

/** One slip, printed or saved. The password is the one the window has just shown. */
function oneSlip(database: DatabaseConnection, effects: SlipEffects): Omit<SlipJobs, 'passwords.giveMany'> {
  const prepare = async ({ id, password, expiresAt }: Slip, session: Session) => {
    const account = await database.call('accounts.get', { id }, session);
    const { username, displayName, mustChangePassword: mustChange } = account;
    const look = await lookFor(database, effects, session);
    const slip: SlipData = { username, displayName, password, expiresAt: expiresAt ?? null, mustChange };
    const page: MakePage = (nonce) => slipPage([slip], look, nonce);
    return { username, look, page };
  };
  return {
    async 'slips.print'(input, session, { signal }) {
      const { look, page } = await prepare(input, session);
      await effects.printer.print(page, look.paper, signal);
      return {};
    },
    async 'slips.save'(input, session, { signal }) {
      const { username, page } = await prepare(input, session);
      const filePath = await choosePlace(effects, mainMessages.saveSlips.fileNameOfOne(fileNameOf(username)));
      const bytes = await effects.printer.toPdf(page, signal);
      return database.call('files.save', { filePath, bytes }, session);
    },
  };
}

/** Giving passwords out: slips on paper or as PDF, for one member or for thousands. */
export function slipHandlers(database: DatabaseConnection, effects: SlipEffects): SlipJobs {
  return {
    ...oneSlip(database, effects),
    /**
     * First the place, so that nobody hashes for minutes to be told that there is none; then the passwords, the slips, and
     * both together (`commitMany`). In clear the passwords are here, on the database's thread while they are hashed, and in
     * the window nobody sees, until this function ends.
     */
    async 'passwords.giveMany'(input, session, { signal, report }) {
      const day = effects.clock().toISOString().slice(0, 10);
      const filePath = await choosePlace(effects, mainMessages.saveSlips.fileName(day));
      const context = { actor: session.actor, signal, report };
      const look = await lookFor(database, effects, session);
      const { people, expiresAt } = await database.call('passwords.drawMany', input, context);
      report({ phase: 'writing', done: 0, total: people.length });
      const slips = inOrder(people, look.locale).map((person) => ({
        ...person,
        expiresAt,
        mustChange: true,
      }));
      const pdf = await effects.printer.toPdf((nonce) => slipPage(slips, look, nonce), signal);
      const hashed = people.map(withoutPassword);
      return database.call('passwords.commitMany', { people: hashed, expiresAt, pdf, filePath }, context);
    },
  };
}

function withoutPassword<Person extends { password: string }>(person: Person): Omit<Person, 'password'> {
  const { password: _, ...rest } = person;
  return rest;
}

type Named = Pick<SlipData, 'displayName' | 'username'>;

/** By name, as somebody who hands them out looks for them. */
function inOrder<Person extends Named>(people: readonly Person[], locale: string): Person[] {
  const { compare } = new Intl.Collator(locale);
  const nameOf = ({ displayName, username }: Named) => displayName || username;
  return people.toSorted((one, other) => compare(nameOf(one), nameOf(other)));
}
