import { historyReaders } from '#modules/identity/index.ts';
import { isRole, type Role, roles } from '#modules/identity/rules/roles.ts';
import type { PersonActor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import type { ShellView } from '#ui/office/shell-view.ts';

/** The frame around every page of this person: where they stand, what they may open, how much waits. */
export async function shellOf(
  db: Reader,
  viewer: PersonActor,
  args: { now: Date; waitingWork: number },
): Promise<ShellView> {
  const { grant } = viewer;
  const [unit, grants] = await Promise.all([
    db.selectFrom('identity.unit').select(['fullName', 'sample']).where('id', '=', grant.unitId).executeTakeFirst(),
    db
      .selectFrom('identity.roleGrant')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('personId', '=', viewer.personId)
      .where('validFrom', '<=', args.now)
      .where(({ or, eb }) => or([eb('validTo', 'is', null), eb('validTo', '>', args.now)]))
      .executeTakeFirstOrThrow(),
  ]);
  return {
    unitName: unit?.fullName ?? grant.unitName,
    sample: unit?.sample ?? false,
    person: {
      personId: viewer.personId,
      name: viewer.name,
      role: isRole(grant.role) ? roles[grant.role].label : grant.role,
      accountTo: '/tai-khoan',
      switchTo: grants.count > 1 ? '/vai' : undefined,
      signOutAction: '/dang-xuat',
    },
    sections: [
      {
        links: [
          { to: '/viec-can-lam', label: 'Việc cần làm', count: args.waitingWork },
          { to: '/tim', label: 'Tìm kiếm' },
        ],
      },
      ...sections
        .map(({ title, links }) => ({
          title,
          links: links.filter((link) => isFor(link.roles, grant.role)).map(({ to, label }) => ({ to, label })),
        }))
        .filter((section) => section.links.length > 0),
    ],
    places: [
      { to: '/viec-can-lam', label: 'Việc', icon: 'list' as const, count: args.waitingWork },
      ...places.filter((place) => isFor(place.roles, grant.role)).map(({ to, label, icon }) => ({ to, label, icon })),
    ],
  };
}

const wardOffice = [
  'economic-office',
  'economic-office-head',
  'culture-office',
  'ward-leader',
  'records-clerk',
  'one-stop-desk',
  'inspector',
] as const;
const council = ['council-chair', 'council-deputy', 'council-member', 'council-secretary'] as const;
const overseers = ['provincial-office', 'central-office'] as const;

const dossierRoles: readonly Role[] = [
  ...wardOffice,
  ...council,
  ...overseers,
  'advisory-team',
  'expert',
  'producer',
  'neighbourhood-leader',
];
const scoringRoles: readonly Role[] = [
  ...council,
  'advisory-team',
  'economic-office',
  'economic-office-head',
  'ward-leader',
  'provincial-office',
];
const lawRoles: readonly Role[] = [...wardOffice, ...council, ...overseers, 'advisory-team', 'administrator'];
const recognitionRoles: readonly Role[] = [
  ...wardOffice,
  ...overseers,
  'producer',
  'neighbourhood-leader',
  'administrator',
];
const registerRoles: readonly Role[] = [...wardOffice, 'producer', 'neighbourhood-leader'];
const paperRoles: readonly Role[] = [...wardOffice, ...council, ...overseers, 'advisory-team'];
const incomingRoles: readonly Role[] = [...wardOffice, ...overseers];
const planRoles: readonly Role[] = [
  ...wardOffice,
  ...council,
  'advisory-team',
  'expert',
  'producer',
  'neighbourhood-leader',
];
const reportRoles: readonly Role[] = [...wardOffice, 'producer', 'neighbourhood-leader'];
const ideaRoles: readonly Role[] = [
  'producer',
  'economic-office',
  'economic-office-head',
  'ward-leader',
  'culture-office',
  'one-stop-desk',
  'records-clerk',
];
const supportRoles: readonly Role[] = ['economic-office', 'economic-office-head', 'ward-leader', 'culture-office'];
const registrantRoles: readonly Role[] = ['neighbourhood-leader', 'economic-office', 'economic-office-head'];
const peopleRoles: readonly Role[] = ['administrator', 'economic-office-head'];

interface MenuLink {
  to: string;
  label: string;
  /** Absent: everybody. */
  roles?: readonly Role[];
}

const sections: { title: string; links: MenuLink[] }[] = [
  {
    title: 'Chu trình OCOP',
    links: [
      { to: '/ho-so', label: 'Hồ sơ', roles: dossierRoles },
      { to: '/y-tuong', label: 'Ý tưởng', roles: ideaRoles },
      { to: '/dot-danh-gia', label: 'Đợt đánh giá' },
      { to: '/can-ho-tro', label: 'Cần hỗ trợ lên sao', roles: supportRoles },
      { to: '/cham-diem', label: 'Chấm điểm', roles: scoringRoles },
      { to: '/hoi-dong', label: 'Hội đồng', roles: scoringRoles },
      { to: '/tu-van', label: 'Tư vấn', roles: ['advisory-team', 'expert'] },
      { to: '/cong-nhan', label: 'Công nhận', roles: recognitionRoles },
      { to: '/bo-tieu-chi', label: 'Bộ tiêu chí' },
      { to: '/quy-dinh', label: 'Quy định', roles: lawRoles },
    ],
  },
  {
    title: 'Sổ của phường',
    links: [
      { to: '/san-pham', label: 'Sản phẩm', roles: registerRoles },
      { to: '/chu-the', label: 'Chủ thể', roles: registerRoles },
      { to: '/danh-sach-dang-ky', label: 'Danh sách đăng ký', roles: registrantRoles },
    ],
  },
  {
    title: 'Văn bản',
    links: [
      { to: '/van-ban', label: 'Văn bản đi', roles: paperRoles },
      { to: '/van-ban-den', label: 'Văn bản đến', roles: incomingRoles },
      { to: '/so-van-ban', label: 'Sổ văn bản', roles: incomingRoles },
      { to: '/uy-quyen', label: 'Ủy quyền ký', roles: wardOffice },
    ],
  },
  {
    title: 'Điều hành',
    links: [
      { to: '/ke-hoach', label: 'Kế hoạch', roles: planRoles },
      { to: '/hop', label: 'Họp', roles: planRoles },
      { to: '/bao-cao', label: 'Báo cáo tháng', roles: reportRoles },
      { to: '/nguoi-dung', label: 'Người dùng', roles: peopleRoles },
      { to: '/don-vi', label: 'Đơn vị', roles: [...peopleRoles, ...overseers] },
      { to: '/nhat-ky', label: 'Nhật ký', roles: historyReaders },
    ],
  },
];

const places = [
  { to: '/ho-so', label: 'Hồ sơ', icon: 'folder' as const, roles: dossierRoles },
  { to: '/cham-diem', label: 'Chấm điểm', icon: 'star' as const, roles: scoringRoles },
  { to: '/san-pham', label: 'Sản phẩm', icon: 'box' as const, roles: registerRoles },
  { to: '/nguoi-dung', label: 'Người dùng', icon: 'person' as const, roles: peopleRoles },
];

const isFor = (allowed: readonly Role[] | undefined, role: string): boolean =>
  allowed === undefined || (allowed as readonly string[]).includes(role);
