// The one door to passwords: services import from here.
export {
  adoptHash,
  wrapHash,
  type Adopted,
  type AdoptOptions,
  type FirebaseParameters,
  type UnusableReason,
} from './adopt.ts';
export {
  costText,
  hashPassword,
  preferredCost,
  todaysCost,
  useHashCost,
  type HashCost,
  type PasswordHash,
} from './argon2id.ts';
export { bareScheme, describeHash, schemeStatusOf, type HashDescription } from './describe.ts';
export { closeHashThreads, useHashThreads } from './hashThreads.ts';
export { identifyHash, type IdentifiedHash } from './identify.ts';
export {
  costsAsNew,
  isCheckable,
  needsRehash,
  policyOf,
  type HashPolicy,
  type PolicyOverrides,
  type SchemeStatus,
} from './policy.ts';
export { schemeNames, type SchemeName, type StoredScheme } from './schemeNames.ts';
export type { Strength } from './strength.ts';
export { verifyPassword } from './verify.ts';
