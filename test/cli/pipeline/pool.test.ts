import { afterEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/cli/errors.ts';
import { CSI } from '../../../src/cli/pipeline/package.ts';
import { pool } from '../../../src/cli/pipeline/pool.ts';
import { carriedBy } from '../../../src/composition/carried.ts';
import type { Notes } from '../../../src/composition/job.ts';
import { jobOf } from '../../../src/composition/job.ts';
import type { Settings } from '../../../src/composition/settings.ts';

import { ASIDE, DRAFT, INVALID, SOUND } from '../cases/documents.ts';

const MARKDOWN: Settings = { document: 'contrat', format: 'md' };
const bytes = (text: string) => new TextEncoder().encode(text);
/** A file that needs more memory than a small thread has. */
const HUGE = `${SOUND}${Array.from({ length: 60_000 }, (_, n) => `      - { id: e-${n}, titre: Tenir la promesse ${n}, porteurs: [ville] }\n`).join('')}`;

describe('a pool of threads', () => {
  let close = async () => {};
  afterEach(() => close());
  const start = (...args: Parameters<typeof pool>) => {
    const started = pool(...args);
    close = started.close;
    return started.job;
  };

  it.each(['md', 'pdf'] as const)('gives the same result as the main thread, in %s', async (format) => {
    const job = start(2, { document: 'contrat', format });
    const here = jobOf({ document: 'contrat', format }, () => carriedBy(new Map(), CSI));
    // The threads may answer in any order.
    const heard = new Map<string, Notes>();
    const texts = { sound: SOUND, draft: DRAFT, aside: ASIDE, invalid: INVALID };
    const made = await Promise.all(
      Object.entries(texts).map(([name, text]) => job(name, bytes(text), (n) => heard.set(name, n))),
    );
    const expected = await Promise.all(
      Object.entries(texts).map(([name, text]) => here(name, bytes(text), () => {})),
    );
    const plain = (outcomes: typeof made) =>
      outcomes.map((outcome) =>
        'bytes' in outcome ? { ...outcome, bytes: Buffer.from(outcome.bytes).toString('latin1') } : outcome,
      );
    expect(plain(made)).toEqual(plain(expected));
    expect(Object.fromEntries(heard)).toEqual({
      draft: { warnings: 1, suppressed: 0, comments: 0 },
      aside: { warnings: 0, suppressed: 1, comments: 0 },
    });
  });

  it('reports a file that needs too much memory, and continues with the others', async () => {
    const job = start(1, MARKDOWN, { maxOldGenerationSizeMb: 24 });
    const [huge, sound] = await Promise.allSettled([
      job('trop.yaml', bytes(HUGE), () => {}),
      job('a.yaml', bytes(SOUND), () => {}),
    ]);
    expect(huge).toMatchObject({ status: 'rejected', reason: expect.any(UserError) });
    expect(huge).toMatchObject({
      reason: { message: '« trop.yaml » demande plus de mémoire que csi n’en a.' },
    });
    expect(sound).toMatchObject({ status: 'fulfilled', value: { bytes: expect.any(Uint8Array) } });
  });

  it('distinguishes a bug in csi from an error that the person can fix, and continues', async () => {
    const job = start(1, { ...MARKDOWN, format: 'rtf' as 'md' });
    const [defect, invalid] = await Promise.allSettled([
      job('a.yaml', bytes(SOUND), () => {}),
      job('b.yaml', bytes(INVALID), () => {}),
    ]);
    expect(defect.status === 'rejected' && defect.reason).not.toBeInstanceOf(UserError);
    expect(defect).toMatchObject({ reason: { stack: expect.stringMatching(/^TypeError: .*\n +at /) } });
    expect(invalid).toMatchObject({
      status: 'fulfilled',
      value: { problems: [{ rule: 'cle-inconnue' }, { rule: 'valeur-inattendue' }] },
    });
  });

  it('reports Markdown errors that templates cause, and the place of errors in templates', async () => {
    const gabarits = (text: string) => ({
      sources: { contrat: { file: 'g/contrat.hbs', text } },
      coverage: {},
    });
    const quoting = start(1, { ...MARKDOWN, format: 'pdf', gabarits: gabarits('> citation') });
    const [failed] = await Promise.allSettled([quoting('a.yaml', bytes(SOUND), () => {})]);
    expect(failed).toMatchObject({ status: 'rejected', reason: expect.any(UserError) });
    expect(failed).toMatchObject({ reason: { message: expect.stringContaining('ne compose pas (ligne 1') } });
    const empty = start(1, { ...MARKDOWN, gabarits: gabarits('{{document.sous_titre}}') });
    const outcome = await empty('a.yaml', bytes(SOUND), () => {});
    expect(outcome).toMatchObject({
      text: '{{document.sous_titre}}',
      problems: [{ rule: 'variable-vide', file: 'g/contrat.hbs' }],
    });
  });

  it('ends its threads, even while they work', async () => {
    const { job, close } = pool(1, MARKDOWN);
    const [ended] = await Promise.all([
      Promise.allSettled([job('trop.yaml', bytes(HUGE), () => {})]),
      close(),
    ]);
    expect(ended).toMatchObject([{ status: 'rejected' }]);
  });
});
