import type { Model, ModelStatic, Sequelize } from 'sequelize';
import { AppError } from '../../contract/errors.ts';

/** The connection behind a model, for the few statements that a model cannot say. */
export function sequelizeOf(model: ModelStatic<Model>): Sequelize {
  if (!model.sequelize) throw new AppError('internal', 'the model is bound to no connection');
  return model.sequelize;
}
