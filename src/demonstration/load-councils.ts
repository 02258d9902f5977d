import { assignExpert } from '#modules/dossiers/index.ts';
import { giveGrant } from '#modules/identity/index.ts';
import {
  addToAgenda,
  appointMember,
  declareInterest,
  establishCouncil,
  openItem,
  openSession,
  planSession,
  recordAttendance,
} from '#modules/scoring/index.ts';
import { perform } from '#platform/command.ts';
import type { Installation } from '#platform/context.ts';
import type { Performer } from '#platform/performer.ts';
import { addDays, today } from '#standards/vietnam/local-date.ts';
import { actAs } from './act-as.ts';
import { submitSheet } from './submit-sheet.ts';

type Seat = 'chair' | 'deputy' | 'member' | 'secretary';
type Ids = Map<string, string>;

const wardSeats: [person: string, seat: Seat, position: string][] = [
  ['chair', 'chair', 'Phó Chủ tịch UBND phường'],
  ['deputy', 'deputy', 'Trưởng phòng Kinh tế, Hạ tầng và Đô thị'],
  ['member-chi', 'member', 'Phòng Văn hóa – Xã hội'],
  ['member-dung', 'member', 'Hội Nông dân phường'],
  ['member-giang', 'member', 'Hội Phụ nữ phường'],
  ['member-ha', 'member', 'Trạm Y tế phường'],
  ['member-khanh', 'member', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
  ['member-linh', 'member', 'Văn phòng HĐND và UBND phường'],
  ['member-minh', 'member', 'Mặt trận Tổ quốc phường'],
  ['secretary', 'secretary', 'Chuyên viên phòng Kinh tế, Hạ tầng và Đô thị'],
];
const provinceSeats: [person: string, seat: Seat, position: string][] = [
  ['provincial-chair', 'chair', 'Lãnh đạo UBND thành phố'],
  ['provincial-member', 'member', 'Sở Công Thương'],
  ['provincial-secretary', 'secretary', 'Sở Nông nghiệp và Môi trường'],
];

/** The ward's council with a session under way, and a provincial council beside it. */
export async function loadCouncils(
  installation: Installation,
  performer: Performer,
  people: Ids,
  dossiers: Ids,
): Promise<void> {
  const ward = await council(performer, people, wardSeats, {
    unitId: '00175',
    name: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP phường (mẫu)',
    decisionNumber: '00/QĐ-UBND (mẫu)',
  });
  const province = await council(performer, people, provinceSeats, {
    unitId: '01',
    name: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP thành phố (mẫu)',
    decisionNumber: '000/QĐ-UBND (mẫu)',
  });
  await perform(performer, giveGrant, {
    personId: people.get('advisory') ?? '',
    role: 'advisory-team',
    unitId: '00175',
    scopeId: ward.id,
  });
  await perform(performer, giveGrant, {
    personId: people.get('expert') ?? '',
    role: 'advisory-team',
    unitId: '01',
    scopeId: province.id,
  });
  await perform(performer, assignExpert, {
    dossierId: dossiers.get('ruou') ?? '',
    personId: people.get('expert') ?? '',
    until: addDays(today(installation.clock()), 30),
  });
  await wardSession(installation, performer, ward, people, dossiers);
  const session = await perform(performer, planSession, {
    councilId: province.id,
    title: `Phiên đánh giá đợt 2 năm ${today(installation.clock()).slice(0, 4)}`,
    heldOn: today(installation.clock()),
    place: 'Phòng họp mẫu, UBND thành phố',
    sample: true,
  });
  await perform(performer, addToAgenda, { sessionId: session.id, dossierId: dossiers.get('du-lich') ?? '' });
}

async function council(
  performer: Performer,
  people: Ids,
  seats: typeof wardSeats,
  paper: { unitId: string; name: string; decisionNumber: string },
) {
  const { id } = await perform(performer, establishCouncil, {
    ...paper,
    decisionDate: '2026-06-15',
    sample: true,
  });
  const members = new Map<string, string>();
  for (const [person, seat, position] of seats) {
    const { memberId } = await perform(performer, appointMember, {
      councilId: id,
      personId: people.get(person) ?? '',
      seat,
      position,
    });
    members.set(person, memberId);
  }
  return { id, members };
}

/** Six products, eight of nine members there, one product with a spread over the limit, one declared interest. */
async function wardSession(
  installation: Installation,
  performer: Performer,
  ward: { id: string; members: Ids },
  people: Ids,
  dossiers: Ids,
): Promise<void> {
  const { id: sessionId } = await perform(performer, planSession, {
    councilId: ward.id,
    title: `Phiên chấm thử nội bộ đợt 2 năm ${today(installation.clock()).slice(0, 4)}`,
    heldOn: today(installation.clock()),
    place: 'Phòng họp tầng 2, UBND phường (mẫu)',
    sample: true,
  });
  const items = new Map<string, string>();
  for (const key of ['com', 'mien', 'tra', 'tinh-dau', 'to-he', 'cuc']) {
    const { itemId } = await perform(performer, addToAgenda, { sessionId, dossierId: dossiers.get(key) ?? '' });
    items.set(key, itemId);
  }
  await perform(performer, recordAttendance, {
    sessionId,
    members: [...ward.members].map(([person, memberId]) => ({
      memberId,
      present: person === 'member-minh' ? undefined : 'on',
      reason: person === 'member-minh' ? 'Đi công tác' : '',
    })),
  });
  const chair = await actAs(installation, people.get('chair') ?? '', 'council-chair');
  const dung = await actAs(installation, people.get('member-dung') ?? '', 'council-member');
  await perform(chair, openSession, { sessionId });
  await perform(dung, declareInterest, {
    itemId: items.get('tra') ?? '',
    reason: 'Người nhà là thành viên của HTX Sân Đình.',
  });
  for (const key of ['com', 'mien', 'tra']) await perform(chair, openItem, { itemId: items.get(key) ?? '' });
  const submit = (item: string, person: string, points: number) =>
    submitSheet(installation, { itemId: items.get(item) ?? '', personId: people.get(person) ?? '', points });
  for (const [person, points] of Object.entries({
    chair: 68,
    deputy: 70,
    'member-chi': 82,
    'member-dung': 71,
    'member-giang': 69,
    'member-ha': 72,
    'member-khanh': 70,
    'member-linh': 66,
  }))
    await submit('mien', person, points);
  for (const [person, points] of Object.entries({
    chair: 81,
    deputy: 79,
    'member-giang': 80,
    'member-ha': 82,
    'member-khanh': 78,
  }))
    await submit('tra', person, points);
  for (const [person, points] of Object.entries({ 'member-giang': 73, 'member-khanh': 72 }))
    await submit('com', person, points);
}
