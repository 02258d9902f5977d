/** What of a person may be published with their word only: Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15. */
export const consentKinds = ['phone', 'photo', 'story'] as const;
export type ConsentKind = (typeof consentKinds)[number];
