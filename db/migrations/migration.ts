/** One step of the schema, forward only. A shipped one is never edited: the next change is the next file. */
export interface Migration {
  /** The `user_version` the database has afterwards: 1, 2, 3, … without gaps. */
  readonly version: number;
  /** Plain SQL, one statement each, run in one transaction together with the new `user_version`. */
  readonly statements: readonly string[];
}
