import type { ProductMinutes, SheetOfMember } from './product-minutes.ts';
import type { SessionMinutes } from './session-minutes.ts';

/** A session for the tests of this folder: invented people and firms, two rounds, a knock-out, an interest declared. */
export const sampleSession: SessionMinutes = {
  issuer: { parent: 'UBND phường Yên Hòa', name: 'Hội đồng đánh giá, phân hạng\nsản phẩm OCOP' },
  number: '05/BB-HĐ',
  place: 'Yên Hòa',
  title: 'Họp Hội đồng đánh giá, phân hạng sản phẩm OCOP đợt 2 năm 2026',
  rehearsal: true,
  sample: true,
  legalBasis: [
    'Căn cứ Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ;',
    'Quy chế hoạt động của Hội đồng (dữ liệu mẫu)',
  ],
  start: { date: '2026-08-20', time: '08:30' },
  end: { date: '2026-08-20', time: '11:45' },
  venue: 'Phòng họp tầng 2, trụ sở UBND phường Yên Hòa',
  present: [
    { name: 'Nguyễn Mẫu An', position: 'Phó Chủ tịch UBND phường', office: 'Phó Chủ tịch' },
    { name: 'Trần Mẫu Bình', position: 'Trưởng phòng, Phòng Kinh tế, Hạ tầng và Đô thị', office: 'Ủy viên' },
    { name: 'Lê Mẫu Chi', position: 'Chuyên viên, Phòng Văn hóa – Xã hội', office: 'Ủy viên' },
    { name: 'Phạm Mẫu Dung', position: 'Chuyên viên, Phòng Kinh tế, Hạ tầng và Đô thị', office: 'Thư ký' },
  ],
  absent: [
    { name: 'Hoàng Mẫu Giang', position: 'Chủ tịch UBND phường', office: 'Chủ tịch', reason: 'họp ở Thành phố' },
  ],
  quorum: { present: 4, members: 5, percent: 75, reached: true },
  chair: {
    name: 'Nguyễn Mẫu An',
    position: 'Phó Chủ tịch UBND phường',
    office: 'Phó Chủ tịch',
    authorisation: { by: 'Chủ tịch Hội đồng', paper: 'Giấy ủy quyền số 12/GUQ-HĐ ngày 18 tháng 8 năm 2026' },
  },
  secretary: { name: 'Phạm Mẫu Dung', position: 'Chuyên viên, Phòng Kinh tế, Hạ tầng và Đô thị', office: 'Thư ký' },
  spreadLimit: 10,
  products: [twoRounds(), knockedOut()],
  conclusions: ['Giao Phòng Kinh tế, Hạ tầng và Đô thị hướng dẫn chủ thể bổ sung minh chứng trước ngày 30/8/2026.'],
  recipients: ['UBND phường (để báo cáo)', 'Thành viên Hội đồng', 'Các chủ thể có sản phẩm', 'Lưu: VT, HĐ'],
};

function twoRounds(): ProductMinutes {
  return {
    name: 'Cốm Mẫu Làng Vòng',
    code: '01-00175-001-2026',
    producer: 'Hợp tác xã Mẫu Cốm Xanh',
    set: { code: 'QD26-06', name: 'Chế biến từ gạo, ngũ cốc' },
    parts: parts(),
    advisoryReport: 'Hồ sơ đủ thành phần; cơ sở sạch, quy trình đúng như báo cáo.',
    opinions: ['Đồng chí Lê Mẫu Chi đề nghị làm rõ câu chuyện sản phẩm.'],
    absences: [],
    conflicts: [{ name: 'Phạm Mẫu Dung', reason: 'người thân góp vốn vào chủ thể' }],
    rounds: [
      {
        number: 1,
        ballots: { issued: 3, collected: 3, valid: 3, invalid: 0 },
        sheets: [
          sheet('Nguyễn Mẫu An', 'Phó Chủ tịch', 36, 22, 32),
          sheet('Trần Mẫu Bình', 'Ủy viên', 38, 24, 33),
          sheet('Lê Mẫu Chi', 'Ủy viên', 32, 19, 29),
        ],
        partAverages: { A: '35.33', B: '21.66', C: '31.33' },
        average: '88.33',
        highest: 95,
        lowest: 80,
        spread: 15,
        overLimit: true,
      },
      {
        number: 2,
        ballots: { issued: 3, collected: 3, valid: 3, invalid: 0 },
        sheets: [
          sheet('Nguyễn Mẫu An', 'Phó Chủ tịch', 36, 22, 32),
          { ...sheet('Trần Mẫu Bình', 'Ủy viên', 36, 23, 32), reason: 'đối chiếu lại hợp đồng liên kết' },
          { ...sheet('Lê Mẫu Chi', 'Ủy viên', 34, 22, 31), reason: 'đã xem bản gốc phiếu kiểm nghiệm' },
        ],
        partAverages: { A: '35.33', B: '22.33', C: '31.66' },
        average: '89.33',
        highest: 91,
        lowest: 87,
        spread: 4,
        overLimit: false,
      },
    ],
    knockOuts: [
      {
        text: 'Toàn bộ nguyên liệu nhập khẩu hoặc không rõ nguồn gốc',
        proposedBy: ['Lê Mẫu Chi'],
        votes: { for: 1, against: 1, abstained: 1 },
        decidedByChair: true,
        upheld: false,
      },
    ],
    leastLevelsBy: 'conclusion',
    leastLevels: [
      { stars: 3, criterion: '1.1', name: 'Nguồn gốc nguyên liệu', needed: 2, concluded: 3, reached: true },
      { stars: 5, criterion: '1.3', name: 'Gia tăng giá trị', needed: 3, concluded: 2, reached: false },
      { stars: 5, criterion: '10', name: 'Cơ hội thị trường', needed: 5, concluded: null, reached: false },
    ],
    result: {
      stars: 4,
      knockedOut: false,
      nextStar: {
        stars: 5,
        points: '0.67',
        leastLevels: [
          { criterion: '1.3', needed: 3, have: 2 },
          { criterion: '10', needed: 5, have: null },
        ],
      },
    },
  };
}

function knockedOut(): ProductMinutes {
  return {
    name: 'Trà sen Mẫu Tây Hồ',
    producer: 'Hộ kinh doanh Mẫu Sen Vàng',
    set: { code: 'QD26-12', name: 'Sản phẩm trà từ thực vật khác' },
    parts: parts(),
    opinions: [],
    absences: [{ name: 'Lê Mẫu Chi', reason: 'có việc gấp' }],
    conflicts: [],
    rounds: [
      {
        number: 1,
        ballots: { issued: 3, collected: 3, valid: 2, invalid: 1 },
        sheets: [sheet('Nguyễn Mẫu An', 'Phó Chủ tịch', 30, 18, 25), sheet('Trần Mẫu Bình', 'Ủy viên', 28, 17, 26)],
        partAverages: { A: '29.00', B: '17.50', C: '25.50' },
        average: '72.00',
        highest: 73,
        lowest: 71,
        spread: 2,
        overLimit: false,
      },
    ],
    knockOuts: [
      {
        text: 'Giả mạo hồ sơ',
        proposedBy: ['Nguyễn Mẫu An', 'Trần Mẫu Bình'],
        votes: { for: 3, against: 0, abstained: 0 },
        decidedByChair: false,
        upheld: true,
      },
    ],
    leastLevelsBy: 'conclusion',
    leastLevels: [],
    result: { stars: null, knockedOut: true },
  };
}

function parts(): ProductMinutes['parts'] {
  return [
    { code: 'A', max: 40 },
    { code: 'B', max: 25 },
    { code: 'C', max: 35 },
  ];
}

function sheet(member: string, office: string, A: number, B: number, C: number): SheetOfMember {
  return { member, office, parts: { A, B, C }, total: A + B + C };
}
