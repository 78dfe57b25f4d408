import type { Condition, CustomField } from '../../../contract/index.ts';

export interface EditorProps<Kind extends Condition['kind']> {
  /** What the editor starts with. It keeps what is typed itself. */
  condition: Extract<Condition, { kind: Kind }>;
  fields: readonly CustomField[];
  /** Undefined while something is missing. */
  onChange: (condition: Condition | undefined) => void;
}

/** Whether a condition says something: the ones that a new filter starts with may not. */
export function isComplete(condition: Condition): boolean {
  switch (condition.kind) {
    case 'status':
      return condition.anyOf.length > 0;
    case 'group':
    case 'tag':
      return condition.names.length > 0;
    case 'custom':
      // More than its kind, its key and whether it is turned round.
      return Object.keys(condition).some((part) => !['kind', 'key', 'not'].includes(part));
    case 'protection':
      return condition.anyOf !== undefined || condition.schemes !== undefined;
    case 'has':
    case 'date':
    case 'childOf':
    case 'change':
      return true;
  }
}
