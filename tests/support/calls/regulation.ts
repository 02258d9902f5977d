import type { CallsOnWard } from '../calls-on-a-ward.ts';

export const calls: CallsOnWard = {};

export const withoutIdentifiers = ['law-pack.load', 'holidays.load'];
