import type { Reader } from '#platform/db.server.ts';

/** Plans, tasks, meetings as sentences about events call them. The history decides who may read them. */
export const programmeSubjectNames = {
  plan: async (db: Reader, ids: string[]) => {
    const rows = await db
      .selectFrom('programme.plan')
      .select(['id', 'year', 'number'])
      .where('id', 'in', ids)
      .execute();
    return new Map(rows.map(({ id, year, number }) => [id, number ? `${number} (${year})` : String(year)]));
  },
  task: async (db: Reader, ids: string[]) => {
    const rows = await db.selectFrom('programme.task').select(['id', 'code', 'text']).where('id', 'in', ids).execute();
    return new Map(rows.map(({ id, code, text }) => [id, `${code}, ${shortened(text)}`]));
  },
  indicator: async (db: Reader, ids: string[]) => {
    const rows = await db.selectFrom('programme.indicator').select(['id', 'name']).where('id', 'in', ids).execute();
    return new Map(rows.map(({ id, name }) => [id, shortened(name)]));
  },
  meeting: async (db: Reader, ids: string[]) => {
    const rows = await db.selectFrom('programme.meeting').select(['id', 'title']).where('id', 'in', ids).execute();
    return new Map(rows.map(({ id, title }) => [id, title]));
  },
  'plan-import': async (db: Reader, ids: string[]) => {
    const rows = await db
      .selectFrom('programme.planImport')
      .select(['id', 'fileName'])
      .where('id', 'in', ids)
      .execute();
    return new Map(rows.map(({ id, fileName }) => [id, fileName]));
  },
  'unit-report': async (db: Reader, ids: string[]) => {
    const rows = await db
      .selectFrom('programme.unitReport')
      .select(['id', 'name', 'period'])
      .where('id', 'in', ids)
      .execute();
    return new Map(rows.map(({ id, name, period }) => [id, `${name}, ${period}`]));
  },
};

const shortened = (text: string) => (text.length > 70 ? `${text.slice(0, 68).trimEnd()}…` : text);
