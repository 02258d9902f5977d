const kinds = /^(Phường|Xã|Đặc khu|Thành phố|Tỉnh)(?=\s)/u;

/** `Phường Yên Hòa` in the middle of a sentence: `phường Yên Hòa` (Phụ lục II Nghị định 30/2020/NĐ-CP). */
export const withinSentence = (fullName: string): string =>
  fullName.replace(kinds, (kind) => kind.toLocaleLowerCase('vi'));

/** Whether a name begins with the kind of an administrative unit: `Tỉnh Ninh Bình` does, a ministry's name does not. */
export const isUnitName = (fullName: string): boolean => kinds.test(fullName);

/** The name alone, as the line of place and date has it: `Yên Hòa`. */
export const placeName = (fullName: string): string => fullName.replace(kinds, '').trimStart();
