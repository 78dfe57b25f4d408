/** Only the keys that have a value: those that are there and undefined would cover what lies below them in a spread. */
export function given<Values extends object>(values: Values) {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof Values]: Exclude<Values[Name], undefined> };
}
