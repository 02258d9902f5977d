/** `Phường Yên Hòa` in the middle of a sentence: `phường Yên Hòa`. */
export const withinSentence = (unitName: string): string =>
  unitName.replace(/^(Phường|Xã|Đặc khu|Thành phố|Tỉnh)(?=\s)/u, (kind) => kind.toLocaleLowerCase('vi'));

/** Over the name of a council or team: the committee it stands under, `UBND phường Yên Hòa`; of the country, the ministry. */
export const committeeOf = (unitName: string): string =>
  /^(Phường|Xã|Đặc khu|Thành phố|Tỉnh)\s/u.test(unitName) ? `UBND ${withinSentence(unitName)}` : unitName;
