/** One bar or point: a month, a week, a group. */
export interface Mark {
  key: string;
  /** Short, for the axis. */
  label: string;
  /** What it is about, in full: "March 2026". */
  title: string;
  /** What is said of it: "412 members", "14 joined". */
  facts: readonly string[];
  value: number;
  /** What should not be: drawn in the colour of warnings. Its name tells it too. */
  isWarning?: boolean;
  /** Shows the people behind it. */
  onOpen: () => void;
}

/** Marks of one chart: one row of them, or a second one that goes down from the same line. */
export interface MarkRows {
  marks: readonly Mark[];
  below?: readonly Mark[];
}

export function nameOfMark({ title, facts }: Mark): string {
  return `${title}: ${facts.join(', ')}`;
}

export function hasSome(marks: readonly Mark[]): boolean {
  return marks.some(({ value }) => value > 0);
}

export function highestOf(marks: readonly Mark[]): number {
  return Math.max(0, ...marks.map(({ value }) => value));
}
