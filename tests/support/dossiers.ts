import { randomUUID } from 'node:crypto';
import { beforeAll } from 'vitest';
import {
  attachEvidence,
  fileDossier,
  forwardDossier,
  issueAssessment,
  markSelf,
  openDossier,
  receiveDossier,
  saveAssessment,
  startAssessment,
  takeIn,
  takeToCouncil,
} from '#modules/dossiers/index.ts';
import type { Role } from '#modules/identity/rules/roles.ts';
import { registerProducer, registerProduct } from '#modules/registry/index.ts';
import { evidenceRules, getCriteriaSet, loadRegulationPack } from '#modules/regulation/index.ts';
import { criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import { levelRows } from '#modules/regulation/rules/level-rows.ts';
import { type Actor, type PersonActor, systemActor, visitor } from '#platform/actor.ts';
import { type AnyCommand, perform } from '#platform/command.ts';
import type { ReceivedFile } from '#platform/files/receive-upload.ts';
import { createLog } from '#platform/log.ts';
import { useDatabase } from './database.ts';

/** Two wards of one province, and a ward of another; `to…` are neighbourhood groups. */
export const ward = '00175';
export const otherWard = '00166';
export const province = '01';
export const otherProvince = '79';
export const group = randomUUID();
export const otherGroup = randomUUID();

/**
 * A small Vietnam with the criteria sets in force, and shortcuts that perform real commands. The clock stands still
 * until `at` moves it.
 */
export function useDossiers() {
  const held = useDatabase();
  const time = { now: new Date('2026-09-17T02:00:00Z') };

  beforeAll(async () => {
    await loadRegulationPack(held.db);
    await held.db.insertInto('identity.unit').values(units).execute();
  });

  const as = (actor: Actor) => ({
    db: held.db,
    actor,
    clock: () => time.now,
    newId: randomUUID,
    log: createLog('silent'),
  });
  const system = systemActor('test');
  const run = (actor: Actor, command: AnyCommand, input: unknown) => perform(as(actor), command, input);

  /** Somebody with a grant that stands in the database too (experts are looked up there). */
  const person = async (role: Role, unitId: string, scopeId: string | null = null): Promise<PersonActor> => {
    const personId = randomUUID();
    const grantId = randomUUID();
    const name = `Nguyễn Mẫu ${personId.slice(0, 4)}`;
    await held.owner
      .insertInto('identity.person')
      .values({ id: personId, name, email: `${personId}@mau.vn` })
      .execute();
    const scopeKind = scopeId === null ? null : role === 'producer' ? 'producer' : 'council';
    await held.owner
      .insertInto('identity.roleGrant')
      .values({ id: grantId, personId, role, unitId, scopeKind, scopeId, validFrom: new Date('2026-01-01') })
      .execute();
    const unit = units.find((candidate) => candidate.id === unitId);
    return {
      kind: 'person',
      personId,
      name,
      sessionId: randomUUID(),
      grant: {
        id: grantId,
        role,
        unitId,
        unitPath: unit?.path ?? '',
        unitName: unit?.fullName ?? '',
        scopeKind,
        scopeId,
      },
    };
  };

  const producer = async (more: { unitId?: string; neighbourhoodId?: string; name?: string } = {}): Promise<string> => {
    const { id } = await run(system, registerProducer, {
      unitId: ward,
      name: `Hợp tác xã Mẫu ${randomUUID().slice(0, 8)}`,
      legalKind: 'cooperative',
      representative: 'Trần Mẫu Bình',
      address: 'Số 1 ngõ Mẫu',
      ...more,
    });
    return id;
  };
  const product = async (producerId: string, more: { name?: string; setCode?: string } = {}): Promise<string> => {
    const { id } = await run(system, registerProduct, {
      producerId,
      name: `Tương nếp Mẫu ${randomUUID().slice(0, 8)}`,
      setCode: 'QD26-09',
      ...more,
    });
    return id;
  };

  /** A dossier taken as far as `state` by the software. */
  const dossier = async (
    state: ReachedState,
    more: { unitId?: string; neighbourhoodId?: string; councilId?: string } = {},
  ) => {
    const { councilId = randomUUID(), ...owner } = more;
    const producerId = await producer(owner);
    const productId = await product(producerId);
    const { id, number } = await run(system, openDossier, { productId });
    const reached = state === 'in-council' ? 2 : reachedStates.indexOf(state);
    if (reached >= 1) {
      await scoreWhole(id);
      await attachDemanded(id);
      await run(system, fileDossier, { dossierId: id });
    }
    if (reached >= 2) await run(system, receiveDossier, { dossierId: id });
    if (reached >= 3) await run(system, startAssessment, { dossierId: id });
    if (reached >= 4) await issueReport(id);
    if (reached >= 5) await run(system, forwardDossier, { dossierId: id });
    if (reached >= 6) await run(system, takeIn, { dossierId: id });
    if (state === 'in-council') await run(system, takeToCouncil, { dossierId: id, councilId });
    return { id, number, producerId, productId, councilId };
  };

  /** The commune's report on a dossier under assessment, with a number of its own. */
  const issueReport = async (dossierId: string, more: Record<string, unknown> = {}) => {
    const before = await held.db
      .selectFrom('dossiers.assessment')
      .select('version')
      .where('dossierId', '=', dossierId)
      .executeTakeFirst();
    const assessment = { ...sampleAssessment, dossierId, version: before?.version ?? 0, ...more };
    await run(system, saveAssessment, assessment);
    await run(system, issueAssessment, { dossierId, number: '12/BC-UBND', dated: '2026-09-17' });
  };

  /** Attaches a paper of each kind that the dossier's set demands. */
  const attachDemanded = async (dossierId: string) => {
    for (const kind of demandedKinds((await row(dossierId)).setCode))
      await run(system, attachEvidence, { dossierId, file: paper(), title: 'Giấy chứng nhận', kind });
  };

  /** Gives every criterion its best level. */
  const scoreWhole = async (dossierId: string) => {
    const { setCode, version } = await row(dossierId);
    const set = await getCriteriaSet(held.db, setCode);
    const marks = Object.fromEntries(
      criteriaOf(set).map((criterion) => [criterion.code, levelRows(criterion).at(-1)?.value ?? '0']),
    );
    await run(system, markSelf, { dossierId, version, marks });
  };

  const row = (dossierId: string) =>
    held.db.selectFrom('dossiers.dossier').selectAll().where('id', '=', dossierId).executeTakeFirstOrThrow();

  return {
    get db() {
      return held.db;
    },
    get owner() {
      return held.owner;
    },
    as,
    at: (instant: string) => {
      time.now = new Date(instant);
    },
    now: () => time.now,
    system,
    visitor,
    run,
    person,
    producer,
    product,
    dossier,
    issueReport,
    attachDemanded,
    scoreWhole,
    row,
    events: (subjectId: string) =>
      held.db.selectFrom('platform.event').selectAll().where('subjectId', '=', subjectId).orderBy('id').execute(),
  };
}

const reachedStates = [
  'draft',
  'filed',
  'received',
  'under-assessment',
  'assessed',
  'forwarded',
  'province-received',
] as const;
type ReachedState = (typeof reachedStates)[number] | 'in-council';

const content = { described: 'Chủ thể mô tả', found: 'Đã kiểm tra, đúng' };

/** Four contents found, proposed to the province. */
export const sampleAssessment = {
  contents: { materials: content, labour: content, idea: content, identity: content },
  proposal: 'positive',
} as const;

/** The kinds of proof without which the text turns a dossier of that set away. */
export const demandedKinds = (setCode: string) =>
  evidenceRules()
    .always.filter(({ sets, mandatory }) => mandatory && (sets === 'all' || sets.includes(setCode)))
    .map(({ evidence }) => evidence);

/** Some content that is in no store: enough where nobody opens it. */
export const paper = (): ReceivedFile => ({
  sha256: randomUUID().replaceAll('-', '').padEnd(64, '0'),
  size: 1000,
  mediaType: 'application/pdf',
  name: 'giay-chung-nhan.pdf',
});

const unit = (id: string, kind: string, name: string, parentId: string | null, path: string) => ({
  id,
  kind,
  code: id,
  name,
  fullName: name,
  parentId,
  path,
  searchKey: name.toLowerCase(),
  validFrom: '2025-07-01',
});

const units = [
  unit('VN', 'central', 'Trung ương', null, 'VN/'),
  unit(province, 'province', 'Thành phố Hà Nội', 'VN', `VN/${province}/`),
  unit(otherProvince, 'province', 'Thành phố Hồ Chí Minh', 'VN', `VN/${otherProvince}/`),
  unit(ward, 'commune', 'Phường Yên Hòa', province, `VN/${province}/${ward}/`),
  unit(otherWard, 'commune', 'Phường Cầu Giấy', province, `VN/${province}/${otherWard}/`),
  unit(group, 'neighbourhood', 'Tổ dân phố Mẫu số 1', ward, `VN/${province}/${ward}/${group}/`),
  unit(otherGroup, 'neighbourhood', 'Tổ dân phố Mẫu số 2', ward, `VN/${province}/${ward}/${otherGroup}/`),
];
