import { foldVietnamese } from '#standards/vietnam/fold.ts';

/** Search key of a unit's name; the apostrophe of names such as Ea H’Leo may be typed straight or curved. */
export const unitSearchKey = (name: string): string => foldVietnamese(name).replace(/[’‘ʼ`´]/g, "'");
