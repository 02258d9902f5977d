import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '#modules/identity/rules/roles.ts';
import type { LegalKind } from '#modules/registry/rules/legal-kind.ts';
import { projectRoot } from '#platform/project-root.ts';

/** What seeds/demo/people.json holds: invented people, one public password. */
export interface DemonstrationPeople {
  password: string;
  people: { key: string; name: string; email: string; phone?: string; grants: { role: Role; unit: string }[] }[];
}

/** What seeds/demo/register.json holds: invented producers and products of two wards. */
export interface DemonstrationRegister {
  neighbourhoods: { key: string; unit: string; name: string }[];
  producers: {
    key: string;
    unit: string;
    neighbourhood?: string;
    name: string;
    legalKind: LegalKind;
    representative: string;
    phone: string;
    address: string;
    accountOf?: string;
  }[];
  products: {
    key: string;
    producer: string;
    set: string;
    name: string;
    description: string;
    packaging: string;
    /** How far its dossier has come. */
    dossier: 'draft' | 'filed' | 'received' | 'council' | 'forwarded';
    /** Points the producer gives itself. */
    level: number;
  }[];
}

export const readPeople = (): DemonstrationPeople => readJson('people.json');
export const readRegister = (): DemonstrationRegister => readJson('register.json');
export const evidenceFolder = join(projectRoot, 'seeds/demo/evidence');

function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(join(projectRoot, 'seeds/demo', name), 'utf8')) as T;
}
