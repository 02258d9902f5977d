/**
 * Search key of a Vietnamese text: without diacritics, lower case, single spaces. Composed and decomposed input
 * (NFC, NFD), the two ways of placing a tone mark (`Yên Hòa`, `Yên Hoà`) and full-width forms give the same key.
 */
export function foldVietnamese(text: string): string {
  return (
    text
      // Compatibility forms too: text pasted from PDF brings ligatures and full-width digits.
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      // The bar of đ is part of the letter in Unicode, no mark that decomposition would take off. Old keyboards and
      // legacy fonts wrote the Icelandic Ð or the African Ɖ, which look the same.
      .replace(/[đĐðÐɖƉ]/g, 'd')
      .toLowerCase()
      .replace(/\s+/gu, ' ')
      .trim()
  );
}
