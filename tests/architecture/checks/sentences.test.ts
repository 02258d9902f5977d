import { expect, test } from 'vitest';
import { plantProject } from '../plant-project.ts';
import { recordedEvents } from './recorded-events.ts';
import { checkSentences, type Spoken } from './sentences.ts';

const whole: Spoken = {
  problems: ['session.closed'],
  commands: ['session.open'],
  otherEvents: ['session.start'],
  tables: [{ 'session.closed': 'Phiên đã đóng.' }, { 'session.open': 'Mở phiên', 'session.start': 'Đăng nhập' }],
};
const found = (changed: Partial<Spoken>) =>
  checkSentences({ ...whole, ...changed }).map(({ where, says }) => `${where}: ${says}`);

test('where everything has its one sentence nothing is found', () => {
  expect(found({})).toEqual([]);
});

test('a problem, a command and an event without a sentence are found', () => {
  expect(found({ problems: ['session.closed', 'session.full'] })).toEqual([
    'session.full: this problem has no sentence',
  ]);
  expect(found({ commands: ['session.open', 'session.end'] })).toEqual([
    'session.end: the event of this command has no sentence',
  ]);
  expect(found({ otherEvents: ['session.start', 'session.lost'] })).toEqual([
    'session.lost: this event has no sentence',
  ]);
});

test('a second sentence and a sentence left over are found', () => {
  expect(found({ tables: [...whole.tables, { 'session.open': 'Mở' }] })).toEqual(['session.open: has two sentences']);
  expect(found({ tables: [...whole.tables, { 'session.gone': 'Cũ' }] })).toEqual([
    'session.gone: a sentence for a code that does not exist',
  ]);
});

test('events that a hook appends are read from the code', () => {
  const project = plantProject({
    'src/modules/identity/hooks.ts': "await appendEvent(db, { name: 'session.start', actor });",
    'src/modules/identity/other.ts': "const a = { name: 'not.an-event' };",
  });
  expect(recordedEvents(project)).toEqual(['session.start']);
});
