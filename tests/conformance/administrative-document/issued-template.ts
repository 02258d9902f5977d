import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { administrativePaperOf, type WholePaper } from '#modules/documents/papers/administrative-paper-of.ts';
import type { PaperTemplate } from '#modules/documents/rules/paper-content.ts';
import { addressedKinds, kindNames } from '#modules/documents/rules/paper-kinds.ts';
import { paperNumber, paperSymbol } from '#modules/documents/rules/paper-number.ts';
import { administrativeDocument } from '#standards/vietnam/administrative-document/administrative-document.ts';
import type { Expected } from './finding.ts';

const folder = join(process.cwd(), 'seeds/documents');
export const templates: PaperTemplate[] = readdirSync(folder)
  .sort()
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as PaperTemplate)
  .filter(({ refused }) => refused === undefined);

/** The template as an issued paper, every blank filled. */
export function issued(template: PaperTemplate, changes: Partial<WholePaper['content']> = {}): WholePaper {
  const say = (text: string) => text.replaceAll(/\{\{([a-z-]+)\}\}/g, (blank, name) => known[name] ?? blank);
  const fields = (template.fields ?? []).map((field) => ({ ...field, required: field.required ?? true }));
  const office = template.office ?? '';
  const issuer = template.council ? 'HĐ' : 'UBND';
  return {
    kind: template.kind,
    state: 'issued',
    abstract: say(template.abstract),
    number: paperNumber(7, paperSymbol(template.kind, { issuer, office })),
    dated: '2026-02-05',
    content: {
      letterhead: {
        parent: template.council ? 'UBND phường Yên Hòa' : '',
        name: template.council ? 'Hội đồng đánh giá, phân hạng\nsản phẩm OCOP' : 'Ủy ban nhân dân\nphường Yên Hòa',
        symbol: issuer,
        place: 'Yên Hòa',
        contact: 'Số 1 phố Mẫu, phường Yên Hòa; điện thoại 024 0000 0000',
      },
      office,
      authority: say(template.authority ?? ''),
      urgency: 'urgent',
      addressees: (template.addressees ?? []).map(say),
      fields,
      values: Object.fromEntries(fields.map(({ name, kind }) => [name, samples[kind]])),
      body: say(template.body),
      recipients: template.recipients.map(say),
      signing: { ...template.signing, body: say(template.signing.body), name: 'Trịnh Mẫu Lãnh' },
      second: template.second ? { position: template.second.position, name: 'Đặng Mẫu Thu' } : null,
      appendices: (template.appendices ?? []).map((appendix) => ({
        title: appendix.title,
        body: appendix.body ?? '',
        landscape: appendix.landscape ?? false,
        members: appendix.members ?? false,
      })),
      drafterMark: 'NMA.10',
      ...changes,
    },
    grounds: (template.grounds ?? []).map((text) => ({ text: say(text) })),
    members: (template.members ?? []).map(({ role }, index) => ({
      name: `Lê Mẫu ${index + 1}`,
      position: 'Phòng Mẫu',
      role,
    })),
    sample: false,
  };
}

const known: Record<string, string> = {
  unit: 'phường Yên Hòa',
  province: 'thành phố Hà Nội',
  'province-kind': 'Thành phố',
  year: '2026',
};

const samples = { text: 'việc mẫu', long: 'Đoạn mẫu thứ nhất.\nĐoạn mẫu thứ hai.', date: '2026-02-09', time: '08:30' };

export const expectedOf = (paper: WholePaper): Expected => ({
  form: paper.kind === 'letter' ? 'letter' : 'titled',
  kind: kindNames[paper.kind].toLocaleUpperCase('vi'),
  isAddressed: addressedKinds.includes(paper.kind) && paper.content.addressees.length > 0,
  isDecision: paper.kind === 'decision',
  signers: paper.content.second ? 2 : 1,
});

export const fileOf = (paper: WholePaper) => administrativeDocument(administrativePaperOf(paper));

export const byCode = (code: string) => templates.find((template) => template.code === code) as PaperTemplate;
