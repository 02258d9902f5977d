/**
 * A QR code (ISO/IEC 18004:2015) as rows of dark modules: byte mode, error correction level M, versions 1 to 15 (up to
 * 412 bytes). Throws RangeError for longer text.
 */
export function qrMatrix(text: string): boolean[][] {
  const bytes = new TextEncoder().encode(text);
  const version = smallestVersion(bytes.length);
  const codewords = interleave(dataCodewords(bytes, version), version);
  const candidates = [0, 1, 2, 3, 4, 5, 6, 7].map((mask) => draw(version, codewords, mask));
  // 7.8.3: the mask with the lowest penalty.
  return candidates.reduce((best, next) => (penalty(next) < penalty(best) ? next : best));
}

/** Table 9, level M: error correction codewords in each block, and blocks, for versions 1 to 15. */
const levelM = [
  [10, 1], [16, 1], [26, 1], [18, 2], [24, 2], [16, 4], [18, 4], [22, 4], [22, 5], [26, 5], [30, 5], [22, 8], [22, 9],
  [24, 9], [24, 10],
] as const; // biome-ignore format: a table

const blocksOf = (version: number) => levelM[version - 1] as readonly [number, number];
const sizeOf = (version: number) => 17 + 4 * version;

/** 7.4.9 and table 1: codewords that fit beside the function patterns. */
function totalCodewords(version: number): number {
  const positions = alignmentPositions(version).length;
  const alignment = positions === 0 ? 0 : (positions ** 2 - 3) * 25 - (positions - 2) * 2 * 5;
  const versionBits = version >= 7 ? 36 : 0;
  // Three finders with separators, two timing patterns, format bits with the dark module.
  const functionModules = 3 * 64 + 2 * (sizeOf(version) - 16) + 31 + alignment + versionBits;
  return Math.floor((sizeOf(version) ** 2 - functionModules) / 8);
}

const capacity = (version: number) => totalCodewords(version) - blocksOf(version)[0] * blocksOf(version)[1];
const lengthBits = (version: number) => (version < 10 ? 8 : 16); // table 3

function smallestVersion(length: number): number {
  for (let version = 1; version <= levelM.length; version++)
    if (4 + lengthBits(version) + 8 * length <= 8 * capacity(version)) return version;
  throw new RangeError(`${length} bytes do not fit the largest QR code drawn here`);
}

/** 7.4: mode 0100, length, bytes, terminator, padding 11101100 00010001. */
function dataCodewords(bytes: Uint8Array, version: number): number[] {
  const bits: number[] = [];
  const push = (value: number, count: number) => {
    for (let shift = count - 1; shift >= 0; shift--) bits.push((value >>> shift) & 1);
  };
  push(0b0100, 4);
  push(bytes.length, lengthBits(version));
  for (const byte of bytes) push(byte, 8);
  push(0, Math.min(4, 8 * capacity(version) - bits.length));
  push(0, (8 - (bits.length % 8)) % 8);
  const words = Array.from({ length: bits.length / 8 }, (_, index) =>
    bits.slice(8 * index, 8 * index + 8).reduce((word, bit) => (word << 1) | bit, 0),
  );
  for (let pad = 0xec; words.length < capacity(version); pad ^= 0xec ^ 0x11) words.push(pad);
  return words;
}

/** 7.5, 7.6: blocks of nearly equal length, each with its own correction, read column by column. */
function interleave(data: number[], version: number): number[] {
  const [correction, count] = blocksOf(version);
  const short = Math.floor(data.length / count);
  const longFrom = count - (data.length % count);
  const blocks: number[][] = [];
  for (let index = 0, at = 0; index < count; index++) {
    const length = short + (index >= longFrom ? 1 : 0);
    blocks.push(data.slice(at, at + length));
    at += length;
  }
  const checks = blocks.map((block) => correctionOf(block, correction));
  const columns = (rows: number[][]) =>
    Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, column) =>
      rows.flatMap((row) => row[column] ?? []),
    ).flat();
  return [...columns(blocks), ...columns(checks)];
}

/** Reed–Solomon remainder over GF(256) with 0x11d (7.5.2). */
function correctionOf(block: number[], degree: number): number[] {
  let generator = [1];
  for (let index = 0, root = 1; index < degree; index++, root = multiply(root, 2))
    generator = [...generator, 0].map((value, at) => value ^ multiply(at > 0 ? (generator[at - 1] ?? 0) : 0, root));
  const remainder = new Array<number>(degree).fill(0);
  for (const byte of block) {
    const factor = byte ^ (remainder.shift() as number);
    remainder.push(0);
    for (let at = 0; at < degree; at++)
      remainder[at] = (remainder[at] as number) ^ multiply(generator[at + 1] as number, factor);
  }
  return remainder;
}

function multiply(left: number, right: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    if ((right >>> bit) & 1) product ^= left;
  }
  return product & 0xff;
}

/** Annex E: rows and columns of the alignment patterns' centres. */
function alignmentPositions(version: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((sizeOf(version) - 13) / (2 * count - 2)) * 2;
  const last = sizeOf(version) - 7;
  return [6, ...Array.from({ length: count - 1 }, (_, index) => last - (count - 2 - index) * step)];
}

function draw(version: number, codewords: number[], mask: number): boolean[][] {
  const size = sizeOf(version);
  const dark = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  const fixed = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  const set = (row: number, column: number, value: boolean) => {
    if (row < 0 || column < 0 || row >= size || column >= size) return;
    (dark[row] as boolean[])[column] = value;
    (fixed[row] as boolean[])[column] = true;
  };
  drawPatterns(version, set);
  drawFormat(size, mask, set);
  if (version >= 7) drawVersion(version, set);
  // 7.7.3: two columns at a time, upwards and downwards in turn, skipping the timing column.
  let bit = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const row = ((right + 1) & 2) === 0 ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (fixed[row]?.[column]) continue;
        const value = bit < 8 * codewords.length && (((codewords[bit >>> 3] as number) >>> (7 - (bit & 7))) & 1) === 1;
        (dark[row] as boolean[])[column] = value !== masks[mask]?.(row, column);
        bit++;
      }
    }
  }
  return dark;
}

type SetModule = (row: number, column: number, value: boolean) => void;

function drawPatterns(version: number, set: SetModule): void {
  const size = sizeOf(version);
  for (let at = 0; at < size; at++) {
    set(6, at, at % 2 === 0);
    set(at, 6, at % 2 === 0);
  }
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const) {
    for (let down = -4; down <= 4; down++)
      for (let across = -4; across <= 4; across++) {
        const ring = Math.max(Math.abs(down), Math.abs(across));
        set(row + down, column + across, ring !== 2 && ring !== 4);
      }
  }
  const centres = alignmentPositions(version);
  const last = centres.length - 1;
  for (const [i, row] of centres.entries())
    for (const [j, column] of centres.entries()) {
      if ((i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0)) continue;
      for (let down = -2; down <= 2; down++)
        for (let across = -2; across <= 2; across++)
          set(row + down, column + across, Math.max(Math.abs(down), Math.abs(across)) !== 1);
    }
}

/** 7.9: level M is 00, BCH(15,5) with 10100110111, masked with 101010000010010. */
function drawFormat(size: number, mask: number, set: SetModule): void {
  let remainder = mask;
  for (let step = 0; step < 10; step++) remainder = (remainder << 1) ^ ((remainder >>> 9) * 0x537);
  const bits = ((mask << 10) | remainder) ^ 0x5412;
  const bit = (at: number) => ((bits >>> at) & 1) === 1;
  for (let at = 0; at <= 5; at++) set(at, 8, bit(at));
  set(7, 8, bit(6));
  set(8, 8, bit(7));
  set(8, 7, bit(8));
  for (let at = 9; at < 15; at++) set(8, 14 - at, bit(at));
  for (let at = 0; at < 8; at++) set(8, size - 1 - at, bit(at));
  for (let at = 8; at < 15; at++) set(size - 15 + at, 8, bit(at));
  set(size - 8, 8, true);
}

/** 7.10: BCH(18,6) with 1111100100101. */
function drawVersion(version: number, set: SetModule): void {
  let remainder = version;
  for (let step = 0; step < 12; step++) remainder = (remainder << 1) ^ ((remainder >>> 11) * 0x1f25);
  const bits = (version << 12) | remainder;
  for (let at = 0; at < 18; at++) {
    const value = ((bits >>> at) & 1) === 1;
    const far = sizeOf(version) - 11 + (at % 3);
    const near = Math.floor(at / 3);
    set(near, far, value);
    set(far, near, value);
  }
}

/** Table 10; row i, column j. */
const masks: ((i: number, j: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_i, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];

/** Table 11: long runs, blocks, patterns like a finder, too much of one colour. */
function penalty(rows: boolean[][]): number {
  const columns = rows.map((_, column) => rows.map((row) => row[column] as boolean));
  const size = rows.length;
  let points = 0;
  for (const line of [...rows, ...columns]) {
    const text = line.map((dark) => (dark ? '1' : '0')).join('');
    for (const run of text.match(/0{5,}|1{5,}/g) ?? []) points += run.length - 2;
    for (let at = 0; at + 11 <= size; at++)
      if (['10111010000', '00001011101'].includes(text.slice(at, at + 11))) points += 40;
  }
  for (let i = 0; i + 1 < size; i++)
    for (let j = 0; j + 1 < size; j++) {
      const corner = rows[i]?.[j];
      if (corner === rows[i]?.[j + 1] && corner === rows[i + 1]?.[j] && corner === rows[i + 1]?.[j + 1]) points += 3;
    }
  const darkModules = rows.flat().filter(Boolean).length;
  return points + 10 * Math.floor(Math.abs((100 * darkModules) / size ** 2 - 50) / 5);
}
