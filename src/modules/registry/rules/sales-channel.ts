/** Where a product is sold, as criteria 4.1 and 4.2 ask (Phụ lục II QĐ 26/2026/QĐ-TTg). */
export const salesChannels = [
  'at-the-producer',
  'ocop-point',
  'market',
  'shop',
  'supermarket',
  'e-commerce',
  'social-network',
  'agent',
  'export',
] as const;
export type SalesChannel = (typeof salesChannels)[number];
