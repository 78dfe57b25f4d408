import { DataTypes, Model, type InferAttributes, type ModelStatic, type Sequelize } from 'sequelize';

/** A row of `settings`: a JSON text under a name. */
export class SettingModel extends Model<InferAttributes<SettingModel>> {
  declare name: string;
  declare value: string;
}

/** Binds the model to a connection, as `defineAccountModel` does. */
export function defineSettingModel(sequelize: Sequelize): ModelStatic<SettingModel> {
  const Setting = class extends SettingModel {};
  return Setting.init(
    { name: { type: DataTypes.TEXT, primaryKey: true }, value: DataTypes.TEXT },
    { sequelize, modelName: 'Setting', tableName: 'settings', underscored: true, timestamps: false },
  );
}
