import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { attachedFiles } from '../../../src/verify/index.ts';
import { fakeIo } from '../../cli/fake-io.ts';
import { read } from '../../support/files.ts';

const NAMES = ['nantes.yaml', 'nantes.suivi.yaml', 'nantes-avenant-1.yaml', 'nantes-avenant-2.yaml'];
const EXPECTED = ['avenant-1.yaml', 'avenant-2.yaml', 'choix.yaml', 'suivi.yaml'];
const files = Object.fromEntries(NAMES.map((name) => [name, read(`examples/${name}`)]));
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString();
const decoded = (encoded: string) => Buffer.from(encoded, 'base64').toString();

/** The files of a document by their names, `contrat.yaml` for its source. */
type Carried = Record<string, string>;

const FOUND: Readonly<Record<string, (bytes: Uint8Array) => Carried>> = {
  pdf: (bytes) => {
    const { source, supplements } = attachedFiles(bytes, 1e7);
    const own = [...supplements].filter(([name]) => name.endsWith('.yaml'));
    return {
      'contrat.yaml': text(source),
      ...Object.fromEntries(own.map(([name, one]) => [name, text(one)])),
    };
  },
  docx: (bytes) => {
    const items = Object.entries(unzipSync(bytes)).filter(([name]) => /^customXml\/item\d+\.xml$/.test(name));
    return Object.fromEntries(
      items.map(([, item]) => {
        const [, root, nom, encoded = ''] =
          /<(source|piece)[^>]*?(?: nom="([^"]*)")? encodage="base64">([^<]*)</.exec(text(item)) ?? [];
        return [root === 'source' ? 'contrat.yaml' : (nom ?? ''), decoded(encoded)];
      }),
    );
  },
  odt: (bytes) => {
    const parts = unzipSync(bytes);
    const own = Object.keys(parts).filter((name) => /^csi\/.*\.yaml$/.test(name));
    const found = Object.fromEntries(own.map((name) => [name.slice(4), text(parts[name])]));
    // What LibreOffice keeps is the metadata: both say the same.
    const metadata = text(parts['csi/contrat.rdf']);
    for (const [name, value] of Object.entries(found))
      expect(metadata, name).toContain(`>${Buffer.from(value).toString('base64')}<`);
    return found;
  },
  html: (bytes) =>
    Object.fromEntries(
      [...text(bytes).matchAll(/href="data:application\/yaml;base64,([^"]*)" download="([^"]*)"/g)].map(
        ([, encoded = '', name = '']) => [name, decoded(encoded)],
      ),
    ),
};

async function made(extension: string, ...args: string[]): Promise<{ bytes: Uint8Array; carried: Carried }> {
  const io = fakeIo({ files });
  expect(await run([...args, '-o', `b.${extension}`], io), io.stderr()).toBe(0);
  const bytes = io.files.get(`b.${extension}`) ?? new Uint8Array();
  return { bytes, carried: FOUND[extension]?.(bytes) ?? {} };
}

describe.each(Object.keys(FOUND))('a %s document of a follow-up', (extension) => {
  it('carries the contract, its follow-up and its avenants, byte for byte', async () => {
    const { carried } = await made(extension, 'bilan', 'nantes.yaml', '--annee', '2023');
    expect(Object.keys(carried).sort()).toEqual([...EXPECTED, 'contrat.yaml'].sort());
    expect(carried['contrat.yaml']).toBe(files['nantes.yaml']);
    expect(carried['suivi.yaml']).toBe(files['nantes.suivi.yaml']);
    expect(carried['avenant-2.yaml']).toBe(files['nantes-avenant-2.yaml']);
    expect(carried['choix.yaml']).toContain('annee: 2023');
  });

  it('carries of a public version what is published, and the source alone of a contract', async () => {
    const open = await made(extension, 'bilan', 'nantes.yaml', '--annee', '2023', '--publique');
    expect(Object.keys(open.carried).sort()).toEqual(
      ['choix', 'contrat', 'suivi', 'texte-1', 'texte-2'].map((name) => `${name}.yaml`),
    );
    expect(open.carried['contrat.yaml']).toContain('version_publique: true');
    const { carried } = await made(extension, 'render', 'nantes.yaml');
    expect(Object.keys(carried)).toEqual(['contrat.yaml']);
  });
});
