import { DataTypes, Model, type InferAttributes, type ModelStatic, type Sequelize } from 'sequelize';

/** A row of `saved_views`. `query` and `sort` are JSON texts. */
export class SavedViewModel extends Model<InferAttributes<SavedViewModel>> {
  declare id: string;
  declare name: string;
  declare nameKey: string;
  declare query: string;
  declare sort: string | null;
  declare position: number;
}

/** Binds the model to a connection, as `defineAccountModel` does. */
export function defineSavedViewModel(sequelize: Sequelize): ModelStatic<SavedViewModel> {
  const SavedView = class extends SavedViewModel {};
  return SavedView.init(
    {
      id: { type: DataTypes.TEXT, primaryKey: true },
      name: DataTypes.TEXT,
      nameKey: DataTypes.TEXT,
      query: DataTypes.TEXT,
      sort: DataTypes.TEXT,
      position: DataTypes.INTEGER,
    },
    { sequelize, modelName: 'SavedView', tableName: 'saved_views', underscored: true, timestamps: false },
  );
}

export type SavedViewRow = InferAttributes<SavedViewModel>;
