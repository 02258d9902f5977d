/** The prime of the field of Ed25519 (RFC 8032, section 5.1). */
const P = 2n ** 255n - 19n;

/** y of a point of order 8; its negative is y of the others. */
const ORDER_EIGHT = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n;
/** y of every point whose order divides 8: the neutral point, order 2, order 4, order 8. */
const SMALL_ORDER = new Set([1n, P - 1n, 0n, ORDER_EIGHT, P - ORDER_EIGHT]);

/**
 * Whether 32 bytes may stand for somebody's public key: y is below the prime, so that a key has one encoding (RFC 8032,
 * section 5.1.3, step 1), and the point is not of small order, since such a key verifies signatures that nobody made.
 * OpenSSL checks neither of the two.
 */
export function isSoundPoint(bytes: Uint8Array): boolean {
  const littleEndian = Buffer.from(bytes).reverse().toString('hex');
  const y = BigInt(`0x${littleEndian}`) & (2n ** 255n - 1n);
  return y < P && !SMALL_ORDER.has(y);
}
