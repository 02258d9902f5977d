import { foldVietnamese } from './fold.ts';

/** One commune before 1 July 2025 with where it went: Nghị quyết 202/2025/QH15 and those for each province. */
export interface WardMapping {
  /** `Phường Trung Hoà`, `Xã Yên Sở`, `Thị trấn Trạm Trôi`. */
  oldWard: string;
  /** `Quận Cầu Giấy`; districts ended that day. */
  oldDistrict: string;
  oldProvince: string;
  newWard: string;
  newProvince: string;
}

/** Mappings made ready for looking up, see `indexMappings`. */
export interface MappingIndex {
  byOldWard: ReadonlyMap<string, readonly WardMapping[]>;
  currentWards: ReadonlySet<string>;
  provinces: ReadonlySet<string>;
  /** Names of districts without their kind, where they are no numbers. */
  districts: ReadonlySet<string>;
}

export type AddressReading =
  /** Names no unit that has ended. */
  | { state: 'current' }
  /** Names one; `candidates` are the whole address rewritten, one for each commune that it may lie in now. */
  | { state: 'old'; candidates: { address: string; newWard: string }[] };

export function indexMappings(mappings: readonly WardMapping[]): MappingIndex {
  const byOldWard = new Map<string, WardMapping[]>();
  for (const mapping of mappings) {
    const key = bare(mapping.oldWard);
    byOldWard.set(key, [...(byOldWard.get(key) ?? []), mapping]);
  }
  return {
    byOldWard,
    currentWards: new Set(mappings.map(({ newWard }) => foldVietnamese(newWard))),
    provinces: new Set(mappings.flatMap(({ oldProvince, newProvince }) => [bare(oldProvince), bare(newProvince)])),
    districts: new Set(mappings.map(({ oldDistrict }) => bare(oldDistrict)).filter((name) => !/^\d+$/.test(name))),
  };
}

/**
 * Reads an address as people write it (`12 ngõ 5, P. Trung Hòa, Q. Cầu Giấy, Hà Nội`). It is old where it names a district
 * or a commune that is no more. Parts that name no unit (number, lane, street, neighbourhood group) stay as written.
 */
export function readAddress(address: string, index: MappingIndex): AddressReading {
  const parts = address.split(/\s*(?:[,;\n]|\s[-–]\s)\s*/).filter((part) => part !== '');
  const kinds = parts.map((part) => partKind(part, index)).map(districtAfterWard);
  const ward = kinds.findLastIndex((kind) => kind.is === 'ward');
  const district = kinds.findLastIndex((kind) => kind.is === 'district');
  const named = ward < 0 ? undefined : kinds[ward];
  const namesCurrentWard = named?.is === 'ward' && index.currentWards.has(named.full);
  if (district < 0 && (named === undefined || namesCurrentWard)) return { state: 'current' };
  if (named?.is !== 'ward') return { state: 'old', candidates: [] };
  const found = (index.byOldWard.get(named.name) ?? [])
    .filter(({ oldWard }) => named.type === undefined || foldVietnamese(oldWard).startsWith(named.type))
    .filter((mapping) => district < 0 || bare(mapping.oldDistrict) === (kinds[district] as { name: string }).name);
  // Not a commune of before: as far as we know it is none that has ended.
  if (district < 0 && found.length === 0) return { state: 'current' };
  const seen = new Set<string>();
  const candidates = found.flatMap((mapping) => {
    if (seen.has(mapping.newWard)) return [];
    seen.add(mapping.newWard);
    const written = parts.flatMap((part, place) => {
      if (place === ward) return [mapping.newWard];
      const kind = kinds[place];
      if (kind?.is === 'district') return [];
      return kind?.is === 'province' ? [mapping.newProvince] : [part];
    });
    return [{ address: written.join(', '), newWard: mapping.newWard }];
  });
  return { state: 'old', candidates };
}

// `phường Trung Hòa, Cầu Giấy, Hà Nội`: a district's name alone is one where it stands after the commune.
const districtAfterWard = (kind: PartKind, place: number, kinds: PartKind[]): PartKind => {
  if (kind.is !== 'district-name') return kind;
  const afterWard = kinds.slice(0, place).some(({ is }) => is === 'ward');
  return afterWard ? { is: 'district', name: kind.name } : { is: 'other' };
};

type PartKind =
  | { is: 'ward'; type: string | undefined; name: string; full: string }
  | { is: 'district'; name: string }
  | { is: 'district-name'; name: string }
  | { is: 'province' }
  | { is: 'other' };

function partKind(part: string, { provinces, districts }: MappingIndex): PartKind {
  const folded = spelledOut(foldVietnamese(part));
  if (provinces.has(bareFolded(folded))) return { is: 'province' };
  const ward = /^(phuong|xa|thi tran) (.+)$/.exec(folded);
  if (ward) return { is: 'ward', type: ward[1], name: plainNumber(ward[2] as string), full: folded };
  const district = /^(?:quan|huyen|thi xa|thanh pho) (.+)$/.exec(folded);
  if (district) return { is: 'district', name: plainNumber(district[1] as string) };
  return districts.has(folded) ? { is: 'district-name', name: folded } : { is: 'other' };
}

// As people shorten them: P.12, Q. Gò Vấp, TT Trạm Trôi, TX. Sơn Tây, TP Vinh; a letter alone needs its point or a number.
const spelledOut = (folded: string): string =>
  folded
    .replace(/^(?:p\. ?|p(?=\d)|f\. ?)/, 'phuong ')
    .replace(/^(?:q\. ?|q(?=\d))/, 'quan ')
    .replace(/^h\. ?/, 'huyen ')
    .replace(/^x\. ?/, 'xa ')
    .replace(/^tt(?:\. ?| )/, 'thi tran ')
    .replace(/^tx(?:\. ?| )/, 'thi xa ')
    .replace(/^tp(?:\. ?| )/, 'thanh pho ')
    .replace(/\s+/g, ' ');

/** The name of a unit without its kind, folded: `Quận Cầu Giấy` and `Cầu Giấy` give `cau giay`. */
const bare = (name: string): string => bareFolded(foldVietnamese(name));
const bareFolded = (folded: string): string =>
  plainNumber(folded.replace(/^(?:phuong|xa|thi tran|quan|huyen|thi xa|thanh pho|tinh|dac khu) (?=.)/, ''));

// Phường 01 and Phường 1 were the same.
const plainNumber = (name: string): string => name.replace(/^0+(?=\d)/, '');
