/**
 * A Vietnamese phone number in E.164 (`+84912345678`), or undefined where the text is not one. Takes `0…`, `84…`,
 * `+84…`, `0084…` with spaces, dots, hyphens or brackets. Hotlines (1800, 1900) have no E.164 form and the 11-digit
 * mobile numbers ended in 2018: both give undefined.
 */
export function normalisePhone(text: string): string | undefined {
  const compact = text.normalize('NFKC').replace(/[\s.\-–()\p{Cf}]/gu, '');
  const national = /^(?:\+84|0084|84|0)([1-9]\d{8,9})$/.exec(compact)?.[1];
  if (national === undefined) return undefined;
  return MOBILE.test(national) || isLandline(national) ? `+84${national}` : undefined;
}

/** True where the E.164 number belongs to a mobile network, i.e. where a text message can arrive. */
export function isMobilePhone(e164: string): boolean {
  return e164.startsWith('+84') && MOBILE.test(e164.slice(3));
}

/**
 * An E.164 number as people write it: `0912 345 678`, `024 3783 1234`, `0236 382 1234`. Anything that is not a
 * Vietnamese E.164 number comes back unchanged.
 */
export function formatPhone(e164: string): string {
  if (normalisePhone(e164) !== e164) return e164;
  const national = e164.slice(3);
  if (MOBILE.test(national))
    return `0${national.slice(0, 2)}${national.slice(2).replace(/^(\d)(\d{3})(\d{3})$/, '$1 $2 $3')}`;
  const area = areaCode(national);
  const subscriber = national.slice(area.length);
  return `0${area} ${subscriber.slice(0, -4)} ${subscriber.slice(-4)}`;
}

/**
 * Nine digits after the leading 0. Prefixes in use since the change from 11 to 10 digits (Quy hoạch kho số viễn
 * thông, Thông tư 22/2014/TT-BTTTT; Quyết định 798/QĐ-BTTTT of 2018): Viettel 32–39, 86, 96–98; MobiFone 70, 76–79, 89, 90,
 * 93; VinaPhone 81–85, 88, 91, 94; Vietnamobile 52, 56, 58, 92; Gmobile 59, 99; Wintel 55; Itel 87.
 */
const MOBILE = /^(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\d{7}$/;

/** Area codes after the change of 2017 (Quyết định 2036/QĐ-BTTTT of 2016), without the leading 0. */
const AREA_CODES = new Set(
  (
    '24 28 203 204 205 206 207 208 209 210 211 212 213 214 215 216 218 219 220 221 222 225 226 227 228 229 ' +
    '232 233 234 235 236 237 238 239 251 252 254 255 256 257 258 259 260 261 262 263 269 ' +
    '270 271 272 273 274 275 276 277 290 291 292 293 294 296 297 299'
  ).split(' '),
);

/** Ten digits with the area code: eight for the subscriber in Hà Nội (24) and TP.HCM (28), seven elsewhere. */
function isLandline(national: string): boolean {
  const area = areaCode(national);
  // A subscriber number begins with 2–9; 0 and 1 are for services.
  return national.length === 10 && AREA_CODES.has(area) && /^[2-9]/.test(national.slice(area.length));
}

function areaCode(national: string): string {
  return /^2[48]/.test(national) ? national.slice(0, 2) : national.slice(0, 3);
}
