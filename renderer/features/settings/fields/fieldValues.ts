import type { CustomField, CustomFieldType, Input } from '../../../../contract/index.ts';
import { fieldsFromIssues, operations } from '../../../bridge/schemas.ts';

/** What stands in the dialog of a field. Choices are one text, a line each; an empty default is none. */
export interface FieldValues {
  label: string;
  type: CustomFieldType;
  choices: string;
  required: boolean;
  unique: boolean;
  defaultValue: string;
  inList: boolean;
  searchable: boolean;
}

export const noField: FieldValues = {
  label: '',
  type: 'text',
  choices: '',
  required: false,
  unique: false,
  defaultValue: '',
  inList: false,
  searchable: false,
};

export function fieldValuesOf(field: CustomField): FieldValues {
  const { label, type, required, unique, inList, searchable } = field;
  return {
    label,
    type,
    choices: field.choices.join('\n'),
    required,
    unique,
    defaultValue: field.defaultValue ?? '',
    inList,
    searchable,
  };
}

export function choicesIn(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** Two people with the same answer are usual where there are only a few answers. */
export function canBeUnique(type: CustomFieldType): boolean {
  return type !== 'yesNo' && type !== 'choice';
}

/** The definition that the values mean. What the type or another choice rules out is left out of it. */
export function definitionOf(values: FieldValues): Input<'customFields.create'> {
  const { label, type, required, inList, searchable } = values;
  const unique = canBeUnique(type) && values.unique;
  return {
    label,
    type,
    choices: type === 'choice' ? choicesIn(values.choices) : [],
    required,
    unique,
    // Everybody would have it, and the second one would be refused.
    defaultValue: unique || values.defaultValue === '' ? null : values.defaultValue,
    inList,
    searchable,
  };
}

/** The contract's rules, and the one that it leaves to main: a choice needs something to choose from. */
export function checkField(values: FieldValues): Record<string, string> {
  const definition = definitionOf(values);
  const result = operations['customFields.create'].input.safeParse(definition);
  const reasons = result.success ? {} : fieldsFromIssues(result.error.issues);
  if (definition.type === 'choice' && definition.choices?.length === 0) reasons['choices'] ??= 'required';
  return reasons;
}
