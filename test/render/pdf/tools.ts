import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/**
 * Runs a command and returns its output. Throws if it fails or is not installed: a skipped check proves
 * nothing.
 */
export const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });

/** A folder for the files of a test, deleted afterwards. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'csi-pdf-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}

export type Value = Record<string, unknown>;

/** The objects of a PDF as qpdf reads them, by reference (`12 0 R`). */
export function objectsOf(file: string): Map<string, Value> {
  const [, objects] = (
    JSON.parse(run('qpdf', '--json=2', '--json-key=qpdf', file)) as {
      qpdf: [unknown, Record<string, { value?: Value }>];
    }
  ).qpdf;
  return new Map(
    Object.entries(objects).map(([key, object]) => [key.replace('obj:', ''), object.value ?? {}]),
  );
}

/** Each annotation of a PDF, the page it is on, and the page that the structure gives it. */
export function annotationsOf(
  file: string,
): { subtype: unknown; onPage: string; inStructure: unknown; parent: unknown }[] {
  const objects = objectsOf(file);
  const references = new Map<unknown, { page: unknown; parent: unknown }>();
  for (const value of objects.values())
    for (const kid of [value?.['/K']].flat() as Value[])
      if (kid?.['/Type'] === '/OBJR') references.set(kid['/Obj'], { page: kid['/Pg'], parent: value['/S'] });
  return [...objects].flatMap(([page, value]) =>
    value?.['/Type'] === '/Page'
      ? ((value['/Annots'] as string[] | undefined) ?? []).map((annotation) => ({
          subtype: objects.get(annotation)?.['/Subtype'],
          onPage: page,
          inStructure: references.get(annotation)?.page,
          parent: references.get(annotation)?.parent,
        }))
      : [],
  );
}

/** Makes a self-signed certificate and returns the name of its key store. The seed need not be secret. */
export function throwawayKeys(folder: string): string {
  const keys = `sql:${folder}`;
  const seed = join(folder, 'seed');
  writeFileSync(seed, Buffer.alloc(2048, 'csi'));
  run('certutil', '-N', '-d', keys, '--empty-password');
  run(
    'certutil',
    '-S',
    '-x',
    '-d',
    keys,
    '-n',
    'essai',
    '-s',
    'CN=Essai',
    '-t',
    'CT,C,C',
    '-m',
    '1',
    '-v',
    '600',
    '-Z',
    'SHA256',
    '-z',
    seed,
  );
  return keys;
}

/** Signs a PDF in one of its empty fields. */
export function sign(file: string, signed: string, field: string, keys: string): void {
  run('pdfsig', '-nssdir', keys, file, signed, '-sign', field, '-nick', 'essai', '-reason', 'essai');
}
