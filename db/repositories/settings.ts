import type { ModelStatic } from 'sequelize';
import type { WriteTransaction } from '../connection/writeQueue.ts';
import type { SettingModel } from '../models/setting.ts';

export type SettingName = 'policy' | 'hashTimings' | 'searchTexts' | 'pendingPurge';

export interface SettingRepository {
  /** What is kept under a name, or undefined. Written by this program only, so it has the type it was written with. */
  findByName<Value>(name: SettingName, transaction?: WriteTransaction): Promise<Value | undefined>;
  update(transaction: WriteTransaction, name: SettingName, value: unknown): Promise<void>;
  remove(transaction: WriteTransaction, name: SettingName): Promise<void>;
}

export function createSettingRepository(Setting: ModelStatic<SettingModel>): SettingRepository {
  return {
    async findByName<Value>(name: SettingName, transaction?: WriteTransaction) {
      const row = await Setting.findOne({ where: { name }, raw: true, transaction: transaction ?? null });
      return row === null ? undefined : (JSON.parse(row.value) as Value);
    },
    async update(transaction, name, value) {
      await Setting.upsert({ name, value: JSON.stringify(value) }, { transaction });
    },
    async remove(transaction, name) {
      await Setting.destroy({ where: { name }, transaction });
    },
  };
}
