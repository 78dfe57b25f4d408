import { bulk } from './bulk.ts';
import { columns } from './columns.ts';
import { actions, column, common, none, status, view, windowFailed } from './common.ts';
import { duplicates, merge } from './duplicates.ts';
import { custom } from './custom.ts';
import { exporting } from './export.ts';
import { attempts, frontDesk } from './frontDesk.ts';
import { filterDates, filterHas, filters } from './filters.ts';
import { create, field } from './forms.ts';
import { list } from './list.ts';
import { lock, lockedCell, lockedNote, lockSettings } from './lock.ts';
import { locks } from './locks.ts';
import { charts, overview } from './overview.ts';
import { panel, edit, family } from './panel.ts';
import { oneTime, password, reset, strength } from './password.ts';
import { problems, start } from './problems.ts';
import { protection, schemeSettings } from './protection.ts';
import { purge } from './purge.ts';
import { reasons } from './reasons.ts';
import { rowMenu } from './rowMenu.ts';
import { secondFactor, secondFactorSettings } from './secondFactor.ts';
import { select } from './select.ts';
import { timeline } from './timeline.ts';
import { palette } from './palette.ts';
import { shortcuts } from './shortcuts.ts';
import { keys } from './keys.ts';
import { givePasswords, letterhead, oneTimeCode, passwordStyle, slip } from './giving.ts';
import { history } from './history.ts';
import { fieldSettings, fieldTypes, labelSettings, passwordSettings, settings } from './settings.ts';
import { shell } from './shell.ts';
import { archive, reorder, views } from './views.ts';
import type { Catalogue } from '../en/index.ts';

export const spanish: Catalogue = {
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
  oneTimeCode,
  passwordStyle,
  slip,
  letterhead,
  givePasswords,
  reset,
  strength,
  bulk,
  frontDesk,
  attempts,
  panel,
  family,
  timeline,
  lockedNote,
  lockedCell,
  lock,
  lockSettings,
  locks,
  export: exporting,
  start,
  problems,
  purge,
  reasons,
  duplicates,
  merge,
  charts,
  overview,
  secondFactor,
  secondFactorSettings,
  shell,
  columns,
  rowMenu,
  select,
  history,
  keys,
  shortcuts,
  palette,
  settings,
  fieldTypes,
  fieldSettings,
  labelSettings,
  protection,
  schemeSettings,
  passwordSettings,
  filterDates,
  filterHas,
  filters,
  views,
  archive,
  reorder,
};
