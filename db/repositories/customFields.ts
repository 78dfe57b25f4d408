import type { ModelStatic } from 'sequelize';
import type { CustomField } from '../../contract/customFields.ts';
import { uniqueKey } from '../../contract/text.ts';
import type { WriteTransaction } from '../connection/writeQueue.ts';
import type { CustomFieldModel, CustomFieldRow } from '../models/customField.ts';
import { withConflict } from './conflicts.ts';

export interface CustomFieldRepository {
  /** Every field in its order, deleted ones last. */
  findAll(transaction?: WriteTransaction): Promise<CustomField[]>;
  findById(id: string, transaction: WriteTransaction): Promise<CustomField | null>;
  /** Throws `conflict/name_taken` on `label`. */
  insert(transaction: WriteTransaction, field: CustomField): Promise<void>;
  /** Throws `conflict/name_taken` on `label`. */
  update(transaction: WriteTransaction, field: CustomField): Promise<void>;
}

const labelTaken = { column: 'custom_fields.label_key', field: 'label', reason: 'name_taken' };

/** Reads and writes of the definitions of custom fields: a hundred at most, so they are read all at once. */
export function createCustomFieldRepository(Field: ModelStatic<CustomFieldModel>): CustomFieldRepository {
  return {
    async findAll(transaction) {
      const order = [['position', 'ASC'] as [string, string]];
      const rows = await Field.findAll({ order, raw: true, transaction: transaction ?? null });
      const fields = rows.map(toField);
      const removed = ({ removedAt }: CustomField) => removedAt !== null;
      return [...fields.filter((field) => !removed(field)), ...fields.filter(removed)];
    },
    async findById(id, transaction) {
      const row = await Field.findOne({ where: { id }, raw: true, transaction });
      return row && toField(row);
    },
    async insert(transaction, field) {
      await withConflict(labelTaken, Field.create(toRow(field), { transaction }));
    },
    async update(transaction, field) {
      const where = { id: field.id };
      await withConflict(labelTaken, Field.update(toRow(field), { where, transaction }));
    },
  };
}

function toField(row: CustomFieldRow): CustomField {
  const { id, key, label, type, defaultValue, position, version, removedAt } = row;
  return {
    id,
    key,
    label,
    type,
    choices: JSON.parse(row.choices) as string[],
    required: row.required === 1,
    unique: row.isUnique === 1,
    defaultValue,
    inList: row.inList === 1,
    searchable: row.searchable === 1,
    position,
    version,
    removedAt,
  };
}

function toRow({ unique, ...field }: CustomField): CustomFieldRow {
  return {
    ...field,
    labelKey: uniqueKey(field.label),
    choices: JSON.stringify(field.choices),
    required: Number(field.required),
    isUnique: Number(unique),
    inList: Number(field.inList),
    searchable: Number(field.searchable),
  };
}
