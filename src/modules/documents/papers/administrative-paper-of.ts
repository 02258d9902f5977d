import type {
  AdministrativePaper,
  Block,
  Appendix as PrintedAppendix,
  Signature,
} from '#standards/vietnam/administrative-document/administrative-paper.ts';
import { bodyBlocks, ended } from '#standards/vietnam/administrative-document/body-blocks.ts';
import { longDate } from '#standards/vietnam/administrative-document/date-line.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import { urgencyLabels } from '../messages.vi.ts';
import type { Appendix, Member, PaperContent } from '../rules/paper-content.ts';
import { addressedKinds, kindNames, type PaperKind } from '../rules/paper-kinds.ts';
import { paperSymbol } from '../rules/paper-number.ts';
import type { PaperState } from '../rules/paper-states.ts';
import { filled } from '../rules/placeholders.ts';
import { signatureLines } from '../rules/signing.ts';
import { printedValues } from './printed-values.ts';

/** A paper with everything that it prints. */
export interface WholePaper {
  kind: PaperKind;
  state: PaperState;
  abstract: string;
  number: string | null;
  dated: LocalDate | null;
  content: PaperContent;
  grounds: { text: string }[];
  members: Pick<Member, 'name' | 'position' | 'role'>[];
  sample: boolean;
}

/** The paper as its parts: the same value is drawn as .docx and as the preview on the page. */
export function administrativePaperOf(paper: WholePaper): AdministrativePaper {
  const { kind, content, dated, grounds } = paper;
  const { letterhead, addressees, urgency, recipients, drafterMark } = content;
  const values = printedValues(content);
  const say = (text: string) => filled(text, values);
  const symbol = paperSymbol(kind, { issuer: letterhead.symbol, office: content.office });
  const isDecision = kind === 'decision';
  return {
    issuer: { ...(letterhead.parent !== '' && { parent: letterhead.parent }), name: letterhead.name },
    number: paper.number ?? `……/${symbol}`,
    place: letterhead.place,
    ...(dated !== null && { date: dated }),
    kind: kindNames[kind],
    form: kind === 'letter' ? 'letter' : 'titled',
    abstract: kind === 'letter' ? regarding(say(paper.abstract)) : say(paper.abstract),
    stamps: urgency === 'normal' ? [] : [(urgencyLabels[urgency] ?? urgency).toLocaleUpperCase('vi')],
    markings: markingsOf(paper),
    ...(isDecision && content.authority !== '' && { authority: say(content.authority) }),
    ...(addressedKinds.includes(kind) && { addressees: addressees.map(say) }),
    grounds: grounds.map(({ text }) => say(text)),
    ...(isDecision && { resolution: 'QUYẾT ĐỊNH:' }),
    blocks: ended(bodyBlocks(say(content.body))),
    recipients: recipients.map(say),
    ...(drafterMark !== '' && { drafter: drafterMark }),
    ...(kind === 'letter' && letterhead.contact !== '' && { contact: letterhead.contact }),
    appendices: content.appendices.map((appendix) => printedAppendix(appendix, paper, say)),
    signatures: signaturesOf(content),
  };
}

const regarding = (abstract: string): string => (/^v\/v\s/iu.test(abstract) ? abstract : `V/v ${abstract}`);

function markingsOf({ state, sample }: WholePaper): string[] {
  return [
    ...(state === 'draft' || state === 'submitted' ? ['DỰ THẢO'] : []),
    ...(state === 'revoked' ? ['ĐÃ THU HỒI'] : []),
    ...(state === 'replaced' ? ['ĐÃ ĐƯỢC THAY THẾ'] : []),
    ...(sample ? ['DỮ LIỆU MẪU'] : []),
  ];
}

function signaturesOf({ signing, second }: PaperContent): AdministrativePaper['signatures'] {
  const signature: Signature = { ...signatureLines(signing), name: signing.name };
  return second === null ? [signature] : [{ position: second.position, name: second.name }, signature];
}

function printedAppendix(appendix: Appendix, paper: WholePaper, say: (text: string) => string): PrintedAppendix {
  const { content, kind, number, dated } = paper;
  const issuer = (content.authority || content.letterhead.name).replace(/\s+/gu, ' ');
  const symbol = paperSymbol(kind, { issuer: content.letterhead.symbol, office: content.office });
  const day = dated === null ? 'ngày …… tháng …… năm ………' : longDate(dated);
  return {
    title: say(appendix.title),
    attachedTo: `Kèm theo ${kindNames[kind]} số ${number ?? `……/${symbol}`} ${day} của ${say(issuer)}`,
    landscape: appendix.landscape,
    blocks: [...bodyBlocks(say(appendix.body)), ...(appendix.members ? [memberTable(paper.members)] : [])],
  };
}

function memberTable(members: WholePaper['members']): Block {
  return {
    type: 'table',
    columns: [
      { heading: 'TT', width: 7, align: 'centred' },
      { heading: 'Họ và tên', width: 28 },
      { heading: 'Chức vụ, đơn vị', width: 38 },
      { heading: 'Nhiệm vụ', width: 27 },
    ],
    rows: members.map(({ name, position, role }, index) => ({
      cells: [String(index + 1), name || '……………', position, role],
    })),
  };
}
