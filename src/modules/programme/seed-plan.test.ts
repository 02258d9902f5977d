import { expect, test } from 'vitest';
import { readSeedPlan } from './load-seed-plan.ts';

// Kế hoạch 103/KH-UBND, parts II to V: every bullet and numbered task with the words it begins with. `II.2.2` and
// `II.5.4` stand for the heading's own work ("tổ chức 01 lớp", "tổ chức hội nghị"), II.3 and III have no bullets.
const planned: Record<string, string[]> = {
  'II.1': [
    'Phòng Kinh tế, Hạ tầng và Đô thị là Cơ quan Thường trực',
    'Ban hành Kế hoạch; Quyết định thành lập/kiện toàn',
    'Phân công lãnh đạo và cán bộ phụ trách',
    'Tổ chức Hội nghị triển khai Kế hoạch công tác năm 2026',
    'Căn cứ Kế hoạch của phường, xây dựng kế hoạch chỉ tiêu',
    'Tuyên truyền, vận động tổ chức, cá nhân đăng ký',
    'Rà soát, tổng hợp danh sách các chủ thể',
  ],
  'II.2.1': ['Thông tin, tuyên truyền thường xuyên, liên tục', 'Tổ chức lớp tập huấn, tham quan thực tế'],
  'II.2.2': [
    'Đào tạo, tập huấn nâng cao chất lượng nguồn lực — tổ chức 01 lớp',
    'Tổ chức sản xuất gắn với phát triển vùng nguyên liệu',
    'Chuẩn hóa quy trình, tiêu chuẩn và phát triển sản phẩm',
    'Chia sẻ kinh nghiệm của các chủ thể đã tham gia',
  ],
  'II.3': ['Triển khai Quy trình đánh giá, phân hạng sản phẩm OCOP'],
  'II.4': [
    'Định hướng, hướng dẫn, khuyến khích cơ sở',
    'Tư vấn, hỗ trợ, hướng dẫn: đầu tư máy móc',
    'Hướng dẫn, hỗ trợ nhóm hộ sản xuất, hợp tác xã',
  ],
  'II.5': [
    'Tiếp tục duy trì, vận hành, cập nhật dữ liệu',
    'Sử dụng hiệu quả Hệ thống truy xuất nguồn gốc',
    'Thuê chuyên gia tư vấn hỗ trợ chủ thể',
  ],
  'II.5.4': [
    'Tổ chức hội nghị đánh giá, phân hạng sản phẩm OCOP phường',
    'Dựa vào phiếu đăng ký đề xuất ý tưởng',
    'Tổng hợp, thẩm định, phê duyệt các sản phẩm',
  ],
  'II.6': ['Hỗ trợ tư vấn xây dựng quy trình sản xuất', 'Khuyến khích ứng dụng công nghệ cao'],
  'II.7': [
    'Hỗ trợ sản phẩm OCOP của phường đã được công nhận',
    'Hỗ trợ tổ chức kinh tế phát triển, đăng ký xác lập',
    'Xây dựng ứng dụng, trang web thương mại điện tử',
    'Xây dựng và phát triển các điểm trưng bày',
  ],
  'II.8': ['Phát triển 01 đến 02 điểm giới thiệu', 'Khảo sát, lựa chọn xây dựng điểm giới thiệu'],
  III: ['Nguồn kinh phí: Ngân sách phường. Giao Phòng Kinh tế'],
  'IV.1': [
    'Chủ trì, tham mưu xây dựng Kế hoạch OCOP năm 2026',
    'Tham mưu UBND phường thành lập: Hội đồng',
    'Tham mưu bố trí nguồn kinh phí',
    'Thuê chuyên gia tư vấn, tổ chức hướng dẫn hồ sơ',
    'Chủ trì, phối hợp hướng dẫn, kiểm tra việc thực hiện pháp luật về bảo vệ môi trường',
    'Tổ chức hội nghị công bố và chi giải thưởng',
    'Tổ chức đào tạo, bồi dưỡng, tập huấn',
    'Hướng dẫn tổ chức, cá nhân có sản phẩm được công nhận',
    'Xác định sản phẩm, nhóm sản phẩm có lợi thế',
    'Theo dõi, tổng hợp, đánh giá kết quả',
  ],
  'IV.2': [
    'Phối hợp tuyên truyền về Chương trình',
    'Phối hợp kiểm tra, giám sát bảo đảm an toàn thực phẩm',
    'Hỗ trợ tổ chức kinh tế, hộ sản xuất thực hiện quy định về an toàn thực phẩm',
    'Tham mưu Hội đồng Thi đua – Khen thưởng',
    'Tham gia Hội đồng đánh giá',
  ],
  'IV.3': [
    'Tổ chức thực hiện các nội dung Chương trình',
    'Cập nhật danh sách các chủ thể',
    'Tuyên truyền, phổ biến cho các hộ',
  ],
  V: ['Các phòng, ban, đơn vị thuộc phường; các tổ dân phố', 'Phòng Kinh tế, Hạ tầng và Đô thị tổng hợp tình hình'],
};

test('every bullet and numbered task of parts II to V is a task, in the plan’s order', async () => {
  const { content } = await readSeedPlan();
  const found: Record<string, string[]> = {};
  for (const { section, text } of content.tasks) {
    const beginning = planned[section]?.[found[section]?.length ?? 0] ?? '';
    found[section] = [...(found[section] ?? []), text.slice(0, beginning.length)];
  }
  expect(found).toEqual(planned);
  expect(content.tasks).toHaveLength(52);
});

test('what the plan says twice is linked', async () => {
  const { content } = await readSeedPlan();
  expect(content.tasks.flatMap(({ code, sameAs }) => (sameAs ? [`${code} = ${sameAs}`] : []))).toEqual([
    'II.1.2 = IV.1.2',
    'II.1.7 = IV.3.2',
    'II.2.2 = IV.1.7',
    'II.5.2 = IV.1.8',
    'II.5.3 = IV.1.4',
    'II.7.4 = II.8.1',
    'III = IV.1.1',
  ]);
});

test('nothing is invented: only what the plan gives a unit has one, and no task has a day', async () => {
  const { content } = await readSeedPlan();
  const led = content.tasks.filter(({ lead }) => lead !== undefined);
  expect(led.map(({ code, lead }) => `${code} ${lead}`)).toEqual([
    'II.1.1 economic-office',
    'II.5.4.1 ward-committee',
    'III economic-office',
    ...Array.from({ length: 10 }, (_, index) => `IV.1.${index + 1} economic-office`),
    ...Array.from({ length: 5 }, (_, index) => `IV.2.${index + 1} culture-office`),
    ...Array.from({ length: 3 }, (_, index) => `IV.3.${index + 1} neighbourhoods`),
    'V.1 all-units',
    'V.2 economic-office',
  ]);
  expect(content.tasks.filter(({ dueOn }) => dueOn !== undefined)).toEqual([]);
  expect(content.tasks.filter(({ rhythm }) => rhythm === 'monthly').map(({ code }) => code)).toEqual(['V.1']);
});

test('objectives I.1 to I.6 and the figures of the plan are there', async () => {
  const { content } = await readSeedPlan();
  expect(content.objectives.map(({ code }) => code)).toEqual(['I.1', 'I.2', 'I.3', 'I.4', 'I.5', 'I.6']);
  expect(content.indicators.map(({ section, kind, least, most }) => [section, kind, least, most])).toEqual([
    ['I.5', 'percent', 100, undefined],
    ['I.5', 'percent', 100, undefined],
    ['II.2.2', 'count', 1, undefined],
    ['II.8', 'count', 1, 2],
    ['IV.1', 'count', 1, undefined],
    ['V.1', 'reports', 100, undefined],
  ]);
});
