import { check } from './check.ts';
import { actions, column, common, none, status, view, windowFailed } from './common.ts';
import { duplicates, merge, undo } from './duplicates.ts';
import { custom } from './custom.ts';
import { exporting } from './export.ts';
import { filterDates, filterHas, filters } from './filters.ts';
import { create, edit, field } from './forms.ts';
import { list } from './list.ts';
import { lock, lockedNote } from './lock.ts';
import { charts, overview } from './overview.ts';
import { panel } from './panel.ts';
import { oneTime, password, reset } from './password.ts';
import { problems, start } from './problems.ts';
import { reasons } from './reasons.ts';
import { palette } from './palette.ts';
import { shortcuts } from './shortcuts.ts';
import { keys } from './keys.ts';
import { history } from './history.ts';
import { shell } from './shell.ts';
import { archive, reorder, views } from './views.ts';

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
  custom,
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
  duplicates,
  merge,
  undo,
  charts,
  overview,
  shell,
  history,
  keys,
  shortcuts,
  palette,
  filterDates,
  filterHas,
  filters,
  views,
  archive,
  reorder,
};

/** What each language has to say: a missing or an unknown key does not compile. */
export type Catalogue = typeof english;
