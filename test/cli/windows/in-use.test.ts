import { describe, expect, it } from 'vitest';
import { fileError } from '../../../src/cli/file-errors.ts';
import { replaceUnlessInUse } from '../../../src/cli/files/in-use.ts';
import { sentence } from '../../../src/kernel/french/typography.ts';
import { SOUND } from '../cases/documents.ts';
import { csi, filesIn, folderWith } from '../child.ts';

const failure = (code: string) => Object.assign(new Error(code), { code });

/** What replacing does when it fails so many times with a code: how often it was tried, how long it waited, the code that it threw. */
function replaced(code: string, failures: number) {
  let [tries, waited, thrown] = [0, 0, ''];
  const replace = () => {
    tries += 1;
    if (tries <= failures) throw failure(code);
  };
  try {
    replaceUnlessInUse(replace, (milliseconds) => {
      waited += milliseconds;
    });
  } catch (error) {
    thrown = String((error as NodeJS.ErrnoException).code);
  }
  return { tries, waited, thrown };
}

describe('replacing a file on Windows', () => {
  it.each(['EPERM', 'EBUSY', 'EACCES'])(
    '%s for a moment, as while an antivirus reads: is tried again',
    (code) => {
      expect(replaced(code, 0)).toEqual({ tries: 1, waited: 0, thrown: '' });
      expect(replaced(code, 2)).toEqual({ tries: 3, waited: 70, thrown: '' });
    },
  );

  it.each(['EPERM', 'EBUSY', 'EACCES'])(
    '%s for good, as when Acrobat shows the PDF: is in use, within a second',
    (code) => {
      const { waited, thrown } = replaced(code, Number.POSITIVE_INFINITY);
      expect(thrown).toBe('EINUSE');
      expect(waited).toBeLessThan(1000);
    },
  );

  it('any other error is thrown at once', () => {
    expect(replaced('ENOSPC', 1)).toEqual({ tries: 1, waited: 0, thrown: 'ENOSPC' });
  });

  it('is reported in one sentence that says what to do', () => {
    expect(sentence(fileError(failure('EINUSE'), 'écrire', 'bourges.pdf').message)).toBe(
      'Impossible d’écrire «\u00a0bourges.pdf\u00a0»\u00a0: il est ouvert dans un autre programme, par exemple un lecteur de PDF\u00a0; fermez-le, puis recommencez.',
    );
  });
});

describe('a document that is open on Windows', () => {
  // The error of Windows while Acrobat has the file open.
  const held = (code: string) =>
    `Object.defineProperty(process, 'platform', { value: 'win32' });
    require('node:fs').renameSync = () => { throw Object.assign(new Error('${code}'), { code: '${code}' }); };`;

  it.each(['EPERM', 'EBUSY'])(
    'stays as it was (%s): one sentence says why, nothing is left beside it',
    (code) => {
      const folder = folderWith({ 'a.yaml': SOUND, 'a.md': 'avant', 'held.cjs': held(code) });
      const run = csi(folder, ['render', 'a.yaml', '--force'], { NODE_OPTIONS: '--require=./held.cjs' });
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).toMatch(
        /^Impossible d’écrire [^\n]*a\.md[^\n]* il est ouvert dans un autre programme[^\n]* fermez-le, puis recommencez\.\n$/,
      );
      expect([...filesIn(folder).keys()].sort()).toEqual(['a.md', 'a.yaml', 'held.cjs']);
      expect(String(filesIn(folder).get('a.md'))).toBe('avant');
    },
  );

  it('isn’t the reason for refusing a new document', () => {
    const folder = folderWith({ 'a.yaml': SOUND, 'held.cjs': held('EPERM') });
    const { stderr } = csi(folder, ['render', 'a.yaml'], { NODE_OPTIONS: '--require=./held.cjs' });
    expect(stderr).toContain('vos droits ne le permettent pas');
  });
});
