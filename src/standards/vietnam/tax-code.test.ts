import { describe, expect, it } from 'vitest';
import { hasTaxCheckDigit, parseTaxCode } from './tax-code.ts';

const withCitizenId = { citizenId: true };
const withoutCitizenId = { citizenId: false };

describe('parseTaxCode', () => {
  it('reads ten digits with their check digit', () => {
    expect(parseTaxCode(' 0300 588 569 ', withoutCitizenId)).toEqual({ code: '0300588569', kind: 'organisation' });
  });

  it('reads the thirteen digits of a dependent unit with or without hyphen, and writes the hyphen', () => {
    const branch = { code: '0300588569-001', kind: 'dependent-unit' };
    expect(parseTaxCode('0300588569-001', withoutCitizenId)).toEqual(branch);
    expect(parseTaxCode('0300588569001', withoutCitizenId)).toEqual(branch);
    expect(parseTaxCode('0300588569-000', withoutCitizenId)).toBeUndefined();
  });

  it('takes the citizen number of a household only where the setting says so', () => {
    expect(parseTaxCode('001085012345', withCitizenId)).toEqual({ code: '001085012345', kind: 'citizen-id' });
    expect(parseTaxCode('001085012345', withoutCitizenId)).toBeUndefined();
    expect(parseTaxCode('000085012345', withCitizenId)).toBeUndefined();
  });

  it.each(['', '030058856', '03005885690', '0300588569-1', '0300588569-0001', 'MST0300588569', '0300-588569'])(
    'refuses %j',
    (text) => {
      expect(parseTaxCode(text, withCitizenId)).toBeUndefined();
    },
  );

  it('notices every single wrong digit', () => {
    const right = '0300588569';
    for (let place = 0; place < 10; place += 1) {
      for (let digit = 0; digit < 10; digit += 1) {
        const tried = right.slice(0, place) + digit + right.slice(place + 1);
        expect(hasTaxCheckDigit(tried)).toBe(tried === right);
      }
    }
  });

  it('accepts exactly one check digit, or none where the check would be 10', () => {
    for (let base = 10_000_000; base < 10_000_500; base += 1) {
      const valid = Array.from({ length: 10 }, (_, digit) => `0${base}${digit}`).filter(hasTaxCheckDigit);
      expect(valid.length).toBeLessThanOrEqual(1);
    }
  });
});
