// Must stay the first import: zod decides when a schema is made whether it may compile it with eval, which the
// window's security policy forbids.
// oxlint-disable-next-line import/no-unassigned-import -- run for its effect
import './zodWithoutEval.ts';

export {
  bulkChange,
  createInput,
  jobs,
  lockDetails,
  lockReason,
  operations,
  passwordStrengths,
  updateChanges,
  usualPolicy,
} from '../../contract/index.ts';
export { ruleRanges } from '../../contract/settings.ts';
export { limits } from '../../contract/fields.ts';
export { fieldsFromIssues } from '../../contract/issues.ts';
