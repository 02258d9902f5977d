import { randomUUID } from 'node:crypto';
import { loadRegulationPack, packInForce } from '#modules/regulation/index.ts';
import type { Seat } from '#modules/scoring/rules/seat.ts';
import { roleOfSeat } from '#modules/scoring/rules/seat.ts';
import type { PersonActor } from '#platform/actor.ts';
import type { Database } from '#platform/db.server.ts';
import { createLog } from '#platform/log.ts';
import type { Performer } from '#platform/performer.ts';

/** The instant at which tests of a council stand: noon in Hà Nội on 24/11/2026. */
export const noon = new Date('2026-11-24T05:00:00Z');

/** Somebody who acts: a person under one grant. */
export interface TestPerson {
  actor: PersonActor;
  grantId: string;
  personId: string;
}

export interface TestMember extends TestPerson {
  memberId: string;
  seat: Seat;
}

export interface TestCouncil {
  unitId: string;
  councilId: string;
  chair: TestMember;
  deputy: TestMember;
  secretary: TestMember;
  /** Members without another office. */
  members: TestMember[];
  /** Everybody who scores: chair, deputy, members. */
  scorers: TestMember[];
  head: TestPerson;
  dossiers: { dossierId: string; productId: string; setCode: string }[];
}

export const performerOf = (db: Database, actor: Performer['actor'], now: Date = noon): Performer => ({
  db,
  actor,
  clock: () => now,
  newId: randomUUID,
  log,
});

const log = createLog('silent');

/**
 * A council of a unit with its people, and dossiers ready for it, put there directly as the database's owner. The unit is
 * made where it is not there yet. A commune's dossiers are received, a province's forwarded to it by its ward.
 */
export async function createCouncil(
  owner: Database,
  options: {
    unit?: TestUnit;
    /** Members besides chair, deputy and secretary. */
    members?: number;
    /** Criteria set of each dossier. */
    sets?: string[];
    rules?: { spreadLimit?: number; quorumPercent?: number; chairMustAttend?: boolean; leastLevelsBy?: string };
  } = {},
): Promise<TestCouncil> {
  const { unit = ward, members = 3, sets = ['QD26-06'], rules = {} } = options;
  await loadRegulationPack(owner);
  await createUnit(owner, unit);
  const councilId = randomUUID();
  await owner
    .insertInto('scoring.council')
    .values({
      id: councilId,
      unitId: unit.id,
      name: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP (dữ liệu mẫu)',
      decisionNumber: '15/QĐ-UBND',
      decisionDate: '2026-09-01',
      validFrom: '2026-09-01',
      sample: true,
      createdAt: noon,
      ...rules,
    })
    .execute();
  const sit = (seat: Seat, rank: number) => createMember(owner, unit, councilId, seat, rank);
  const chair = await sit('chair', 1);
  const deputy = await sit('deputy', 2);
  const plain: TestMember[] = [];
  for (let index = 0; index < members; index++) plain.push(await sit('member', 3 + index));
  const secretary = await sit('secretary', 3 + members);
  const head = await createPerson(owner, unit, officeOf[unit.kind]);
  const dossiers = [];
  for (const setCode of sets) dossiers.push(await createDossier(owner, unit, setCode));
  return {
    unitId: unit.id,
    councilId,
    chair,
    deputy,
    secretary,
    members: plain,
    scorers: [chair, deputy, ...plain],
    head,
    dossiers,
  };
}

export const ward = { id: '00175', kind: 'commune', path: 'VN/01/00175/' } as const;
export const otherWard = { id: '00166', kind: 'commune', path: 'VN/01/00166/' } as const;
export const province = { id: '01', kind: 'province', path: 'VN/01/' } as const;
export const centre = { id: 'VN', kind: 'central', path: 'VN/' } as const;
type TestUnit = { id: string; kind: 'commune' | 'province' | 'central'; path: string };
const officeOf = { commune: 'economic-office-head', province: 'provincial-office', central: 'central-office' } as const;

/** Puts a unit and everything above it into the tree, once. */
export async function createUnit(owner: Database, unit: TestUnit): Promise<void> {
  const chain = [
    { id: 'VN', kind: 'central', path: 'VN/' },
    ...(unit.kind === 'commune' ? [province] : []),
    { id: unit.id, kind: unit.kind, path: unit.path },
  ];
  for (const [index, one] of chain.entries())
    await owner
      .insertInto('identity.unit')
      .values({
        ...one,
        code: one.id,
        name: `Đơn vị ${one.id}`,
        fullName: one.kind === 'commune' ? `Phường Mẫu ${one.id}` : `Đơn vị Mẫu ${one.id}`,
        parentId: chain[index - 1]?.id ?? null,
        searchKey: `don vi ${one.id}`,
        validFrom: '2025-07-01',
        sample: true,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** A person with one grant on a unit. */
export async function createPerson(
  owner: Database,
  unit: TestUnit,
  role: string,
  councilId: string | null = null,
): Promise<TestPerson> {
  const personId = randomUUID();
  const grantId = randomUUID();
  const name = `Nguyễn Mẫu ${personId.slice(0, 6)}`;
  await owner
    .insertInto('identity.person')
    .values({ id: personId, name, email: `${personId}@mau.vn`, sample: true })
    .execute();
  const scope = councilId === null ? null : ('council' as const);
  await owner
    .insertInto('identity.roleGrant')
    .values({ id: grantId, personId, role, unitId: unit.id, scopeKind: scope, scopeId: councilId, validFrom: noon })
    .execute();
  return {
    personId,
    grantId,
    actor: {
      kind: 'person',
      personId,
      name,
      sessionId: randomUUID(),
      grant: {
        id: grantId,
        role,
        unitId: unit.id,
        unitPath: unit.path,
        unitName: `Đơn vị ${unit.id}`,
        scopeKind: scope,
        scopeId: councilId,
      },
    },
  };
}

export async function createMember(
  owner: Database,
  unit: TestUnit,
  councilId: string,
  seat: Seat,
  rank: number,
): Promise<TestMember> {
  const person = await createPerson(owner, unit, roleOfSeat[seat], councilId);
  const memberId = randomUUID();
  await owner
    .insertInto('scoring.councilMember')
    .values({
      id: memberId,
      councilId,
      personId: person.personId,
      grantId: person.grantId,
      seat,
      position: 'Chuyên viên',
      rank,
      appointedAt: noon,
    })
    .execute();
  return { ...person, memberId, seat };
}

/** A dossier that a council of the unit may take up: received by a commune, or forwarded to a province by its ward. */
export async function createDossier(owner: Database, unit: TestUnit, setCode = 'QD26-06') {
  const from = unit.kind === 'commune' ? unit : ward;
  await createUnit(owner, from);
  const producerId = randomUUID();
  const productId = randomUUID();
  const dossierId = randomUUID();
  await owner
    .insertInto('registry.producer')
    .values({
      id: producerId,
      unitId: from.id,
      name: `Hợp tác xã Mẫu ${producerId.slice(0, 6)}`,
      searchKey: 'hop tac xa mau',
      legalKind: 'cooperative',
      representative: 'Trần Mẫu An',
      address: 'Tổ 1 (dữ liệu mẫu)',
      sample: true,
      createdAt: noon,
    })
    .execute();
  await owner
    .insertInto('registry.product')
    .values({
      id: productId,
      unitId: from.id,
      producerId,
      setCode,
      name: `Sản phẩm Mẫu ${productId.slice(0, 6)}`,
      searchKey: 'san pham mau',
      sample: true,
      createdAt: noon,
    })
    .execute();
  sequence += 1;
  await owner
    .insertInto('dossiers.dossier')
    .values({
      id: dossierId,
      unitId: from.id,
      producerId,
      productId,
      setCode,
      packId: packInForce,
      number: `HS-2026-${sequence}`,
      year: 2026,
      sequence,
      kind: 'first',
      state: unit.kind === 'commune' ? 'received' : 'province-received',
      forwardedTo: unit.kind === 'commune' ? null : unit.id,
      forwardedAt: unit.kind === 'commune' ? null : noon,
      filedAt: noon,
      receivedAt: noon,
      sample: true,
      createdAt: noon,
    })
    .execute();
  return { dossierId, productId, setCode };
}

let sequence = 0;
