import type { Preferences } from '../../../contract/settings.ts';
import type { Database } from '../../connection/database.ts';

const usual: Preferences = {
  language: 'system',
  theme: 'system',
  density: 'comfortable',
  columns: [],
  sidebar: true,
};

/** How the window looks: what was chosen, over what is usual. Needs no Sequelize: the window asks at its start. */
export async function getPreferences(database: Database): Promise<Preferences> {
  const sql = "SELECT value FROM settings WHERE name = 'preferences'";
  const [row] = await database.read<{ value: string }>(sql);
  return row === undefined ? usual : { ...usual, ...(JSON.parse(row.value) as Partial<Preferences>) };
}
