import type { ModelStatic } from 'sequelize';
import type { WriteTransaction } from '../connection/writeQueue.ts';
import type { SavedViewModel, SavedViewRow } from '../models/savedView.ts';
import { withConflict } from './conflicts.ts';

export interface SavedViewRepository {
  /** Every view in its order. */
  findAll(transaction?: WriteTransaction): Promise<SavedViewRow[]>;
  /** Throws `conflict/name_taken` on `name`. */
  insert(transaction: WriteTransaction, row: SavedViewRow): Promise<void>;
  /** Throws `conflict/name_taken` on `name`. */
  update(transaction: WriteTransaction, row: SavedViewRow): Promise<void>;
  remove(transaction: WriteTransaction, id: string): Promise<void>;
}

const nameTaken = { column: 'saved_views.name_key', field: 'name', reason: 'name_taken' };

/** Reads and writes of saved views: few, so they are read all at once. */
export function createSavedViewRepository(View: ModelStatic<SavedViewModel>): SavedViewRepository {
  return {
    async findAll(transaction) {
      const order: [string, string][] = [
        ['position', 'ASC'],
        ['id', 'ASC'],
      ];
      return View.findAll({ order, raw: true, transaction: transaction ?? null });
    },
    async insert(transaction, row) {
      await withConflict(nameTaken, View.create(row, { transaction }));
    },
    async update(transaction, row) {
      await withConflict(nameTaken, View.update(row, { where: { id: row.id }, transaction }));
    },
    async remove(transaction, id) {
      await View.destroy({ where: { id }, transaction });
    },
  };
}
