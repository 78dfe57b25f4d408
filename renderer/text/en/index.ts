import { check } from './check.ts';
import { actions, column, common, none, status, view, windowFailed } from './common.ts';
import { exporting } from './export.ts';
import { create, edit, field } from './forms.ts';
import { list } from './list.ts';
import { lock, lockedNote } from './lock.ts';
import { panel } from './panel.ts';
import { oneTime, password, reset } from './password.ts';
import { problems, start } from './problems.ts';
import { reasons } from './reasons.ts';
import { palette } from './palette.ts';
import { shortcuts } from './shortcuts.ts';
import { keys } from './keys.ts';
import { history } from './history.ts';
import { shell } from './shell.ts';

/** Every sentence of the window in the language that is the source of the others. */
export const english = {
  none,
  windowFailed,
  status,
  view,
  column,
  common,
  actions,
  list,
  field,
  create,
  edit,
  password,
  oneTime,
  reset,
  check,
  panel,
  lockedNote,
  lock,
  export: exporting,
  start,
  problems,
  reasons,
  shell,
  history,
  keys,
  shortcuts,
  palette,
};

/** What each language has to say: a missing or an unknown key does not compile. */
export type Catalogue = typeof english;
