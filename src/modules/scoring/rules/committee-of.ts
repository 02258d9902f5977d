import { isUnitName, withinSentence } from '#standards/vietnam/unit-name.ts';

/** Over the name of a council or team: the committee it stands under, `UBND phường Yên Hòa`; of the country, the ministry. */
export const committeeOf = (unitName: string): string =>
  isUnitName(unitName) ? `UBND ${withinSentence(unitName)}` : unitName;
