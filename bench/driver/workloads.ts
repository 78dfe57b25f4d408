import { effortOf, type Effort } from '../measure/samples.ts';
import { memberValues, type Contestant, type Values } from './contestant.ts';

export interface Workload {
  label: string;
  rounds: number;
  /** Resolves to what counts, without getting the table ready. */
  run: (contestant: Contestant) => Promise<Effort>;
}

const filled = 10_000;

function invent(count: number): Values[] {
  return Array.from({ length: count }, (_, index) => memberValues(index));
}

async function empty({ sequelize }: Contestant): Promise<void> {
  await sequelize.query('DELETE FROM Members');
}

async function fill(contestant: Contestant): Promise<void> {
  const { Member } = contestant;
  if ((await Member.count()) === filled && (await Member.findByPk(filled)) !== null) return;
  await empty(contestant);
  await Member.bulkCreate(invent(filled).map((values, index) => ({ ...values, id: index + 1 })));
}

/** Work on an empty table, which is emptied outside the clock. */
function inserting(
  label: string,
  rounds: number,
  work: (contestant: Contestant) => Promise<unknown>,
): Workload {
  return {
    label,
    rounds,
    async run(contestant) {
      await empty(contestant);
      return effortOf(() => work(contestant));
    },
  };
}

function reading(
  label: string,
  rounds: number,
  work: (contestant: Contestant) => Promise<unknown>,
): Workload {
  return {
    label,
    rounds,
    async run(contestant) {
      await fill(contestant);
      return effortOf(() => work(contestant));
    },
  };
}

export const workloads: Workload[] = [
  inserting('bulkCreate, 1,000 rows', 21, ({ Member }) => Member.bulkCreate(invent(1_000))),
  inserting('bulkCreate, 10,000 rows', 9, ({ Member }) => Member.bulkCreate(invent(10_000))),
  inserting('500 single inserts in one transaction', 21, ({ sequelize, Member }) =>
    sequelize.transaction(async (transaction) => {
      for (const values of invent(500)) await Member.create(values, { transaction });
    }),
  ),
  reading('findAll, 1,000 rows', 31, ({ Member }) => Member.findAll({ limit: 1_000 })),
  reading('findAll, 10,000 rows', 15, ({ Member }) => Member.findAll()),
  reading('findAll, 10,000 raw rows', 15, ({ Member }) => Member.findAll({ raw: true })),
  reading('500 × findByPk', 21, async ({ Member }) => {
    for (let id = 1; id <= 500; id += 1) await Member.findByPk(id * 17);
  }),
  // What Sequelize itself costs is the same on both drivers and hides most of the difference above.
  reading('the driver alone: all() with 10,000 rows', 15, ({ all }) => all('SELECT * FROM Members', {})),
  reading('the driver alone: 500 × all() with one row', 21, async ({ all }) => {
    for (let id = 1; id <= 500; id += 1) await all('SELECT * FROM Members WHERE id = $1', { $1: id * 17 });
  }),
];
