import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '#modules/identity/rules/roles.ts';
import type { Party } from '#modules/programme/rules/party.ts';
import type { ConsentKind } from '#modules/registry/rules/consent-kind.ts';
import type { LegalKind } from '#modules/registry/rules/legal-kind.ts';
import type { PaperKind } from '#modules/registry/rules/paper-kind.ts';
import type { PremisesKind } from '#modules/registry/rules/premises-kind.ts';
import type { CooperativeClass } from '#modules/registry/rules/producer-year.ts';
import type { SalesChannel } from '#modules/registry/rules/sales-channel.ts';
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
    /** A household without business registration. */
    potential?: boolean;
    accountOf?: string;
  }[];
  products: {
    key: string;
    producer: string;
    set: string;
    name: string;
    description: string;
    packaging: string;
    /** Whole đồng. */
    price: number;
    gtin?: string;
    channels: SalesChannel[];
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

/** What seeds/demo/register-record.json holds: more about the same producers and products. Days count from the load. */
export interface DemonstrationRecord {
  producers: Record<
    string,
    {
      representative: { sex: 'female' | 'male'; ethnicity: string; residence: string };
      years: ({ yearsAgo: number; cooperativeClass?: CooperativeClass } & Record<
        'labourTotal' | 'labourLocal' | 'labourInsured' | 'revenue' | 'profit',
        number
      >)[];
      premises: { kind: PremisesKind; name: string; address: string; latitude?: string; longitude?: string }[];
      papers: {
        kind: PaperKind;
        number: string;
        issuer: string;
        scope?: string;
        issued: number;
        expires?: number;
        products?: string[];
        file?: string;
      }[];
    }
  >;
  products: Record<
    string,
    { picture?: string; label?: { group: string; printedDaysAgo: number; items: Record<string, string> } }
  >;
}

/** What seeds/demo/register-lists.json holds: what comes into the register and what is to be mended in it. */
export interface DemonstrationLists {
  /** Keys of people: who leads the group, who keeps the register. */
  leader: string;
  office: string;
  sent: DemonstrationRegistrant[];
  listed: DemonstrationRegistrant[];
  duplicates: Pick<
    DemonstrationRegister['producers'][number],
    'unit' | 'name' | 'legalKind' | 'representative' | 'phone' | 'address'
  >[];
  consents: {
    producer: string;
    what: ConsentKind;
    personName: string;
    purpose: string;
    daysAgo: number;
    paper: string;
  }[];
}

interface DemonstrationRegistrant {
  name: string;
  product: string;
  phone?: string;
  contactConsent?: boolean;
  note?: string;
}

export const readRecord = (): DemonstrationRecord => readJson('register-record.json');
export const pictureFolder = join(projectRoot, 'seeds/demo/pictures');
export const readPeople = (): DemonstrationPeople => readJson('people.json');
export const readRegisterLists = (): DemonstrationLists => readJson('register-lists.json');
export const readRegister = (): DemonstrationRegister => readJson('register.json');
export const readProgramme = (): DemonstrationProgramme => readJson('programme.json');
export const evidenceFolder = join(projectRoot, 'seeds/demo/evidence');

function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(join(projectRoot, 'seeds/demo', name), 'utf8')) as T;
}
