import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#platform/project-root.ts';
import type { MapFrame } from '../rules/map-position.ts';

/** A ward drawn by hand: its outline and a few lines to find one's way by; places in millionths of a degree. */
export interface DrawnMap {
  name: string;
  notice: string;
  frame: MapFrame;
  outline: [latitude: number, longitude: number][];
  lines: { kind: 'road' | 'river'; name: string; points: [latitude: number, longitude: number][] }[];
}

const maps = new Map<string, Promise<DrawnMap | undefined>>();

/** The drawn map of a commune from seeds/maps; undefined where nobody has drawn it. */
export function drawnMapOf(unitId: string): Promise<DrawnMap | undefined> {
  if (!/^\d{5}$/.test(unitId)) return Promise.resolve(undefined);
  const known =
    maps.get(unitId) ??
    readFile(join(projectRoot, `seeds/maps/${unitId}.json`), 'utf8').then(
      (text) => JSON.parse(text) as DrawnMap,
      () => undefined,
    );
  maps.set(unitId, known);
  return known;
}
