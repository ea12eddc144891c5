import { unzlibSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { DOCUMENTS } from '../../src/verify/documents.ts';
import { read } from '../support/files.ts';
import { fakeIo } from './fake-io.ts';

/** A restricted commitment with a canary in each of its fields, in comments around it, in an anchor. */
const RESTRICTED = `      # CANARI
      - id: canari-identifiant # CANARI
        numero: "1.77"
        diffusion: restreinte
        titre: CANARI dans le titre
        description: |
          CANARI {engagement:canari-identifiant}

          CANARI
        porteurs: [ville]
        autres_partenaires: [CANARI]
        pilote: { service: CANARI, fonction: CANARI, partie: ville }
        copilotes: [{ service: CANARI, partie: ville }]
        lieux: &canari [CANARI]
        volet: transports
        quantite: { grandeur: CANARI, unite: caméra, variation: 7654321, precision: CANARI }
        dont_de: renfort-pn
        actions: [{ id: canari-action, texte: CANARI, porteurs: [ville] }]
        condition: CANARI
        echeance: 2028-12-31
        echeance_relative: CANARI
        cout: { montant: 7654321, objet: CANARI }
        financements: [{ source: CANARI, partie: ville, montant: 7654321, objet: CANARI }]
        indicateurs: [{ libelle: CANARI, source: CANARI, cible: 7654321 }]
        references: [CANARI]
        # ignorer : CANARI
`;
const CONTACT = 'jean.canari@ville.example, 06 12 34 56 78';

/** The whole contract of the fixtures, with that commitment, references to it, and contact details. */
const SOURCE = read('test/fixtures/complet.yaml')
  .replace(/^ {6}- id: renfort-pn-suite$/m, `${RESTRICTED}$&`)
  .replace(/^ {8}contrepartie_de: \[/m, '$&canari-identifiant, ')
  .replace(
    /^preambule: \|\n/m,
    `$&  CANARI_RENVOI {engagement:canari-identifiant}, écrire à ${CONTACT}. # CANARI\n\n`,
  )
  .replace(/# CANARI\n\n/, '\n\n')
  .replace('CANARI_RENVOI', 'Voir')
  .concat('# CANARI à la fin\n');

const SECRETS = ['canari', '7654321', '7 654 321', '06 12 34 56 78'];

async function csi(args: readonly string[], files: Readonly<Record<string, string | Uint8Array>>) {
  const io = fakeIo({ files });
  const code = await run(args, io);
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  return { code, out: plain(io.stdout()), err: plain(io.stderr()), files: io.files };
}

const made = async (...args: string[]) => {
  const { code, err, files } = await csi(['render', 'c.yaml', ...args], { 'c.yaml': SOURCE });
  expect([code, code === 0 ? '' : err]).toEqual([0, '']);
  const [, bytes] = [...files].find(([path]) => path !== 'c.yaml') ?? [];
  return Buffer.from(bytes ?? []);
};

/** All that a file holds, also in its compressed streams, in the encodings that a PDF uses; spaces and capitals apart. */
function contents(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  const streams = [...text.matchAll(/\/Length (\d+)>>\nstream\n/g)].flatMap((match) => {
    const from = match.index + match[0].length;
    const data = bytes.subarray(from, from + Number(match[1]));
    try {
      return [Buffer.from(unzlibSync(data))];
    } catch {
      return [data];
    }
  });
  const decoded = [bytes, ...streams].flatMap((data) => [
    data.toString('latin1'),
    data.toString('utf8'),
    data.toString('latin1').replaceAll('\0', ''),
    data
      .toString('latin1')
      .replace(/<([0-9a-f]{8,})>/gi, (_, hex: string) =>
        Buffer.from(hex, 'hex').toString('latin1').replaceAll('\0', ''),
      ),
  ]);
  return decoded
    .join('\n')
    .toLowerCase()
    .replace(/[\u00a0\u202f]/g, ' ');
}

const leaks = (bytes: Buffer) => SECRETS.filter((secret) => contents(bytes).includes(secret));

describe('the public version', () => {
  let whole = Buffer.alloc(0);
  let open = Buffer.alloc(0);
  beforeAll(async () => {
    whole = await made('--pdf');
    open = await made('--pdf', '--publique', '--mise-en-ligne', '2026-10-01');
  });

  it('is looked at by a search that finds what the whole document holds', async () => {
    expect(leaks(whole)).toEqual(SECRETS.filter((secret) => secret !== '7 654 321'));
    expect(leaks(await made())).toEqual(SECRETS.filter((secret) => secret !== '7654321'));
  });

  for (const format of ['md', 'pdf'])
    it.each(DOCUMENTS)(`holds nothing that is restricted, as %s in ${format}`, async (document) => {
      const bytes = await made('-o', `x.${format}`, '--document', document, '--publique');
      expect(bytes.length).toBeGreaterThan(1000);
      expect(leaks(bytes)).toEqual([]);
    });

  it('says what it is, and where something is left out, without a new number', async () => {
    const text = (await made('--publique', '--mise-en-ligne', '2026-10-01'))
      .toString()
      .replaceAll('\u00a0', ' ');
    expect(text).toContain('**Version publique, mise en ligne le 1er octobre 2026**');
    expect(text).toMatch(/Engagements non publiés :\n\n- 1\.2 — non publié\n- 1\.77 — non publié\n/);
    expect(text).toContain('| 1.77 | non publié | – | – | – |');
    expect(text).toContain(
      'Voir 1.77 (non publié), écrire à \\[coordonnées non publiées\\], \\[coordonnées non publiées\\].',
    );
    expect(text).toMatch(/aucun total ne les compte : 1\.2, 1\.77/);
    const numbers = (one: string) => one.match(/^##### \S+ .*/gm) ?? [];
    const all = numbers((await made()).toString());
    expect(numbers(text)).toEqual(all.filter((one) => !/^##### (1\.2|1\.77|6\.4)\. /.test(one)));
  });

  it('says on the terminal what it leaves out, and that it has no date', async () => {
    const { err } = await csi(['render', 'c.yaml', '--publique'], {
      'c.yaml': SOURCE.replace(/^publication:.*$/m, ''),
    });
    expect(err).toContain(
      'La version publique laisse de côté 3 engagements à diffusion restreinte : 1.2, 1.77 et 6.4.',
    );
    expect(err).toContain('Elle ne dit pas quand elle est mise en ligne');
    const several = await csi(['render', 'c.yaml', 'd.yaml', '--publique'], {
      'c.yaml': SOURCE,
      'd.yaml': SOURCE,
    });
    expect(several.err).toContain('sans 3 engagements à diffusion restreinte');
    expect([...several.files.keys()].filter((path) => path.endsWith('-public.md'))).toHaveLength(2);
  });

  it('says of no axis, side or volet that it has nothing, when something is not published', async () => {
    // Every commitment becomes restricted.
    const text = SOURCE.replace(/^ {8}diffusion: .*\n/gm, '').replace(
      /^ {8}titre: .*/gm,
      '$&\n        diffusion: restreinte',
    );
    const { code, files, err } = await csi(['render', 'c.yaml', '--publique'], { 'c.yaml': text });
    expect([code, code === 0 ? '' : err]).toEqual([0, '']);
    const markdown = Buffer.from(files.get('c-public.md') ?? []).toString();
    expect(markdown).not.toMatch(/néant/i);
    expect(markdown.match(/— non publié$/gm)?.length).toBeGreaterThan(20);
  });

  it('is known to verify, alone and against the contract', async () => {
    const alone = await csi(['verify', 'p.pdf'], { 'p.pdf': open });
    expect(alone.code).toBe(0);
    expect(alone.out).toMatch(
      /^Ce PDF est exactement la version publique que csi \S+ fait de son fichier source/,
    );
    expect(alone.out).toContain('Elle ne porte pas le contrat entier.');
    const against = await csi(['verify', 'p.pdf', 'c.yaml'], { 'p.pdf': open, 'c.yaml': SOURCE });
    expect([against.code, against.out.split(' (')[0]]).toEqual([
      0,
      expect.stringMatching(/^Ce PDF est exactement la version publique que csi \S+ fait de « c\.yaml »$/),
    ]);
    const other = SOURCE.replace('CANARI dans le titre', 'AUTRE dans le titre').replace('"1.77"', '"1.78"');
    expect((await csi(['verify', 'p.pdf', 'c.yaml'], { 'p.pdf': open, 'c.yaml': other })).code).toBe(1);
    expect((await csi(['verify', 'c.pdf'], { 'c.pdf': whole })).out).not.toContain('version publique');
  });

  it('carries a source from which no document is made', async () => {
    const { files } = await csi(['verify', 'p.pdf', '--extraire', 'x.yaml'], { 'p.pdf': open });
    const source = Buffer.from(files.get('x.yaml') ?? []).toString();
    // The colours of the theme are the only signs « # » that stay.
    expect(source.replaceAll(/"#[0-9a-f]{6}"/g, '')).not.toMatch(/#|&|\*/);
    const { code, err } = await csi(['render', 'x.yaml'], { 'x.yaml': source });
    expect([code > 0, err.includes('Écrit')]).toEqual([true, false]);
  });

  it('is refused as long as a published text names what is restricted', async () => {
    const text = SOURCE.replace('Voir {engagement:canari-identifiant}', 'Voir « Canari dans le titre »');
    const { code, err, files } = await csi(['render', 'c.yaml', '--publique'], { 'c.yaml': text });
    expect([code, [...files.keys()]]).toEqual([2, ['c.yaml']]);
    expect(err).toContain('un texte publié nomme l’engagement 1.77, dont la diffusion est restreinte');
  });

  it('is refused as long as a published text quotes a sentence of what is restricted', async () => {
    const text = SOURCE.replace(
      'Voir {engagement:canari-identifiant}',
      'Des rondes partent à heure fixe le soir.',
    ).replace(
      '          CANARI\n        porteurs',
      '          CANARI. Des rondes partent à heure fixe le soir.\n        porteurs',
    );
    const { code, err } = await csi(['render', 'c.yaml', '--publique'], { 'c.yaml': text });
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('un texte publié reprend les mots de l’engagement 1.77'),
    ]);
  });

  it.each([
    [['--mise-en-ligne', '2026-10-01'], 'ne vaut que pour la version publique'],
    [['--publique', '--mise-en-ligne', '1er octobre'], 'n’est pas un jour'],
    [['--publique', '--mise-en-ligne', '2026-13-01'], 'n’est pas un jour'],
  ])('refuses %s', async (args, message) => {
    const { code, err } = await csi(['render', 'c.yaml', ...args], { 'c.yaml': SOURCE });
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});
