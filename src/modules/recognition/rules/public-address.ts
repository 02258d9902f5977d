/** Where anybody sees whether a certificate holds: what its QR code says. `origin` without a path, with or without `/`. */
export const publicAddress = (origin: string, number: string): string =>
  `${origin.replace(/\/+$/, '')}/xac-minh/${number}`;
