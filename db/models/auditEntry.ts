import {
  DataTypes,
  Model,
  type CreationOptional,
  type InferAttributes,
  type InferCreationAttributes,
  type ModelStatic,
  type Sequelize,
} from 'sequelize';

/** A row of the journal. Old and new values are JSON texts of what changed, never a password or a hash. */
export class AuditEntryModel extends Model<
  InferAttributes<AuditEntryModel>,
  InferCreationAttributes<AuditEntryModel>
> {
  declare sequence: CreationOptional<number>;
  declare at: string;
  declare actor: string;
  declare action: string;
  declare subjectId: string | null;
  declare oldValues: string | null;
  declare newValues: string | null;
  declare changeId: string | null;
}

/** Binds the model to a connection, as `defineAccountModel` does. */
export function defineAuditEntryModel(sequelize: Sequelize): ModelStatic<AuditEntryModel> {
  const AuditEntry = class extends AuditEntryModel {};
  return AuditEntry.init(
    {
      sequence: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
      at: DataTypes.TEXT,
      actor: DataTypes.TEXT,
      action: DataTypes.TEXT,
      subjectId: DataTypes.TEXT,
      oldValues: DataTypes.TEXT,
      newValues: DataTypes.TEXT,
      changeId: DataTypes.TEXT,
    },
    { sequelize, modelName: 'AuditEntry', tableName: 'audit_entries', underscored: true, timestamps: false },
  );
}

export type AuditEntryRow = InferAttributes<AuditEntryModel>;
