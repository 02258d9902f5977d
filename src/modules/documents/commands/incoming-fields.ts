import { z } from 'zod';
import { localDate, requiredText, text } from '#platform/input.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { urgencies } from '../rules/paper-content.ts';

/** What the register of incoming papers holds of each (Phụ lục IV and VI Nghị định 30/2020/NĐ-CP). */
export const incomingFields = {
  arrivedOn: localDate,
  issuer: requiredText(200),
  number: requiredText(60),
  dated: localDate,
  kindName: text(60).default(''),
  abstract: requiredText(500),
  urgency: z.enum(urgencies).default('normal'),
  answerBy: localDate.nullable().default(null),
};

type Fields = z.output<z.ZodObject<typeof incomingFields>>;

/** The keys under which it is found again and known as registered already. */
export const incomingKeys = ({ issuer, number, kindName, abstract }: Fields) => ({
  issuerKey: foldVietnamese(issuer),
  numberKey: foldVietnamese(number).replace(/\s+/g, ''),
  searchKey: foldVietnamese(`${number} ${kindName} ${issuer} ${abstract}`),
});
