import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '#modules/identity/rules/roles.ts';
import type { Party } from '#modules/programme/rules/party.ts';
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

/** What seeds/demo/programme.json holds: a sample year of work on the plan of seeds/programme. */
export interface DemonstrationProgramme {
  assignedOn: string;
  tasks: {
    code: string;
    lead?: Party;
    cooperating?: Party[];
    dueOn?: string;
    state?: 'under-way' | 'done' | 'confirmed';
    percent?: number;
    /** The day of its last report. */
    on?: string;
    note?: string;
  }[];
  /** `indicator` is its place in the plan. */
  members: { indicator: number; name: string; unitName: string; doneOn?: string }[];
  reports: {
    period: string;
    party?: Party;
    neighbourhood?: string;
    producer?: string;
    on: string;
    text: string;
    figures: Record<string, number>;
  }[];
  meetings: {
    title: string;
    startsAt?: string;
    inDays?: number;
    at?: string;
    place: string;
    chair: string;
    agenda: string;
    people: string[];
    guests: string;
    conclusions?: { text: string; lead?: Party; dueOn?: string; makesTask?: boolean }[];
    minutes?: { secretary: string; end: string; course: string };
  }[];
}

export const readPeople = (): DemonstrationPeople => readJson('people.json');
export const readRegister = (): DemonstrationRegister => readJson('register.json');
export const readProgramme = (): DemonstrationProgramme => readJson('programme.json');
export const evidenceFolder = join(projectRoot, 'seeds/demo/evidence');

function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(join(projectRoot, 'seeds/demo', name), 'utf8')) as T;
}
