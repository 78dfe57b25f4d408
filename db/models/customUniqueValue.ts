import { DataTypes, Model, type InferAttributes, type ModelStatic, type Sequelize } from 'sequelize';

/** A row of `custom_unique_values`: who has which value of a field whose values must be unique. */
export class CustomUniqueValueModel extends Model<InferAttributes<CustomUniqueValueModel>> {
  declare fieldKey: string;
  declare valueKey: string;
  declare accountSequence: number;
}

/** Binds the model to a connection, as `defineAccountModel` does. */
export function defineCustomUniqueValueModel(sequelize: Sequelize): ModelStatic<CustomUniqueValueModel> {
  const CustomUniqueValue = class extends CustomUniqueValueModel {};
  return CustomUniqueValue.init(
    {
      fieldKey: { type: DataTypes.TEXT, primaryKey: true },
      valueKey: { type: DataTypes.TEXT, primaryKey: true },
      accountSequence: DataTypes.INTEGER,
    },
    {
      sequelize,
      modelName: 'CustomUniqueValue',
      tableName: 'custom_unique_values',
      underscored: true,
      timestamps: false,
    },
  );
}
