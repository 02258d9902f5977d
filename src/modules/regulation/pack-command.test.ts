import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { Performer } from '#platform/performer.ts';
import { packCommand } from './pack-command.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test.each([tmpdir(), join(tmpdir(), 'there-is-no-such-pack.json')])(
  '%s cannot be read, and is told so',
  async (path) => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    // Nothing is asked of the database before there is a text.
    expect(await packCommand({} as Performer, ['check', path])).toBe(2);
    expect(told.mock.calls.join()).toContain(path);
  },
);
