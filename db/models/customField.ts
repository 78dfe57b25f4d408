import { DataTypes, Model, type InferAttributes, type ModelStatic, type Sequelize } from 'sequelize';
import type { CustomFieldType } from '../../contract/customFields.ts';

/** A row of `custom_fields`. `choices` is a JSON text, flags are 0 or 1. */
export class CustomFieldModel extends Model<InferAttributes<CustomFieldModel>> {
  declare id: string;
  declare key: string;
  declare label: string;
  declare labelKey: string;
  declare type: CustomFieldType;
  declare choices: string;
  declare required: number;
  declare isUnique: number;
  declare defaultValue: string | null;
  declare inList: number;
  declare searchable: number;
  declare position: number;
  declare version: number;
  declare removedAt: string | null;
}

const text = DataTypes.TEXT;
const integer = DataTypes.INTEGER;

/** Binds the model to a connection, as `defineAccountModel` does. */
export function defineCustomFieldModel(sequelize: Sequelize): ModelStatic<CustomFieldModel> {
  const CustomField = class extends CustomFieldModel {};
  return CustomField.init(
    {
      id: { type: text, primaryKey: true },
      key: text,
      label: text,
      labelKey: text,
      type: text,
      choices: text,
      required: integer,
      isUnique: integer,
      defaultValue: text,
      inList: integer,
      searchable: integer,
      position: integer,
      version: integer,
      removedAt: text,
    },
    { sequelize, modelName: 'CustomField', tableName: 'custom_fields', underscored: true, timestamps: false },
  );
}

export type CustomFieldRow = InferAttributes<CustomFieldModel>;
