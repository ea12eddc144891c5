import type { Link, Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { checkContrat } from '../../src/check/index.ts';
import type { Contrat } from '../../src/model/contrat.ts';
import { renderMarkdown } from '../../src/render/index.ts';
import { parseMarkdown, parseWhole } from '../../src/render/markdown/index.ts';
import { writePdf } from '../../src/render/pdf/index.ts';
import { compileTemplate } from '../../src/render/template/compile.ts';
import { contrat, TEMPLATES } from '../support/files.ts';
import { maximal, replaced } from '../support/maximal.ts';
import { rows } from '../support/tiers.ts';
import { FONTS } from './pdf/support.ts';

const bourges = contrat('examples/bourges.yaml');

const HOSTILE = rows(
  [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\u0000script:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' javascript:alert(1)',
    '&#106;avascript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript&#x3A;alert(1)',
    '\\javascript:alert(1)',
    'data:text/html;base64,PHNjcmlwdD4=',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'FILE://serveur/partage',
    'smb://serveur/partage',
    '\\\\serveur\\partage',
    'ftp://exemple.fr',
    'tel:0102030405',
    'ms-word:ofe|u|https://exemple.fr/a.docx',
    'blob:https://exemple.fr/a',
    'view-source:https://exemple.fr',
    'https:exemple.fr',
    'https:/exemple.fr',
    'HTTPS//exemple.fr',
    'https&#58;//exemple.fr',
    'h\u200bttps://exemple.fr',
    '//exemple.fr/a',
    '/etc/passwd',
    '../annexe.pdf',
    'annexe.pdf',
    '#ancre',
    '?q=1',
    '<javascript:alert(1)>',
    '<file:///etc/passwd>',
    '',
  ],
  7,
);

function linksOf(node: Nodes): Link[] {
  if (node.type === 'link') return [node];
  return 'children' in node ? node.children.flatMap((child) => linksOf(child as Nodes)) : [];
}

/**
 * The document of a template that prints an address typed by an author, or that contains the address itself.
 */
function made(text: string, fichier: string) {
  const templates = new Map([
    ...TEMPLATES,
    [bourges.document.type, compileTemplate({ text, file: 'maison.hbs' })] as const,
  ]);
  return renderMarkdown(
    { ...bourges, annexes: [{ titre: 'Carte', fichier }] },
    { document: 'contrat', templates },
  );
}

const FORMS = [
  '[voir](§)',
  '[voir](<§>)',
  '[voir](§ "titre")',
  '![voir](§)',
  '<§>',
  '[voir]: §\n\n[voir]',
  '[voir][a]\n\n[a]: <§>',
];

describe('an address that is not of the web', () => {
  it.each(FORMS)('is not a link in %j, whether typed by an author or written in a template', (form) => {
    // Templates cannot contain NUL.
    for (const address of HOSTILE.filter((one) => !one.includes('\0')))
      for (const template of [
        form.replace('§', '{{pieces_jointes.[0].fichier}}'),
        form.replace('§', address.replaceAll('\\', '\\\\')),
      ]) {
        const { markdown } = made(template, address || ' x');
        const tree = parseWhole(markdown);
        const found = JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value));
        expect(found, `${template} ${address}`).not.toMatch(
          /"type":"(link|image|definition|linkReference|imageReference)"/,
        );
      }
  });

  it('is not a link as the text of any field', () => {
    const { contrat: all, leaves } = maximal('avenant');
    // The path of a picture is no text: `image-illisible` refuses what is not the name of a file.
    const texts = leaves.filter(
      ({ kind, value, path }) =>
        kind === 'texte' &&
        !/^https/.test(String(value)) &&
        !/(?:emblemes|images),\d+,fichier$/.test(path.join()),
    );
    for (const address of HOSTILE.filter((one) => one.trim() !== '')) {
      const full = texts.reduce(
        (one, { path }) => replaced(one, path, `[voir](${address}) <${address}> ${address}`),
        all,
      );
      const { markdown } = renderMarkdown(full as unknown as Contrat, {
        document: 'contrat',
        templates: TEMPLATES,
      });
      expect(linksOf(parseMarkdown(markdown)).map(({ url }) => url)).toEqual(['https://exemple.fr/a']);
    }
  });

  it('is refused as the address of a source', async () => {
    const text = (url: string) =>
      JSON.stringify({
        ...bourges,
        diagnostic: { ...bourges.diagnostic, sources: [{ id: 's', titre: 'T', url }] },
      });
    for (const url of HOSTILE) {
      const { problems } = await checkContrat('contrat.yaml', new TextEncoder().encode(text(url)));
      expect(
        problems.some(({ severity }) => severity === 'erreur'),
        url,
      ).toBe(true);
    }
  });

  it('is printed as typed', () => {
    const tree = parseMarkdown(
      made('Voir [la carte]({{pieces_jointes.[0].fichier}}) ici.\n', 'javascript:alert(1)').markdown,
    );
    expect(textOf(tree)).toBe('Voir [la carte](javascript:alert(1)) ici.');
  });
});

describe('an address of the web or of mail', () => {
  it.each(['https://exemple.fr/a', 'http://exemple.fr', 'mailto:mairie@exemple.fr'])(
    '%s is a link',
    (address) => {
      for (const form of ['[voir](§)', '[voir](<§>)', '<§>']) {
        const found = linksOf(parseMarkdown(made(form.replace('§', address), 'x').markdown));
        expect(found.map(({ url }) => url)).toEqual([address]);
      }
    },
  );

  it('shows its whole target', () => {
    const one = {
      ...bourges,
      diagnostic: { sources: [{ id: 's', titre: 'T', url: 'https://exemple.fr/\u202efdp.exe\u200b\u0007' }] },
    };
    const { markdown } = renderMarkdown(one as Contrat, { document: 'contrat', templates: TEMPLATES });
    expect(markdown).toContain('(https://exemple.fr/%E2%80%AEfdp.exe%E2%80%8B%07)');
  });
});

describe('the PDF', () => {
  it('contains no action except opening a web or mail address', async () => {
    const template = HOSTILE.filter((one) => one !== '').map(
      (_, i) => `[voir]({{pieces_jointes.[${i}].fichier}}) <{{pieces_jointes.[${i}].fichier}}>`,
    );
    const annexes = HOSTILE.map((fichier) => ({
      titre: 'T',
      fichier: fichier.replace(/\p{C}/gu, '_') || 'x',
    }));
    const text = `${template.join('\n\n')}\n\n[bon](https://exemple.fr/bon) [courrier](mailto:mairie@exemple.fr)\n`;
    const templates = new Map([
      ...TEMPLATES,
      [bourges.document.type, compileTemplate({ text, file: 'maison.hbs' })] as const,
    ]);
    const { markdown, meta } = renderMarkdown({ ...bourges, annexes }, { document: 'contrat', templates });
    const pdf = Buffer.from((await writePdf(parseMarkdown(markdown), meta, FONTS)).bytes).toString('latin1');
    const uris = [...pdf.matchAll(/\/URI ?\(([^)]*)\)/g)].map(([, uri]) => uri);
    expect(uris).toEqual(['https://exemple.fr/bon', 'mailto:mairie@exemple.fr']);
    expect(pdf).not.toMatch(
      /\/S ?\/(?:Launch|GoToR|GoToE|JavaScript|SubmitForm|ImportData|Named)|\/OpenAction|\/AA\b|\/JS\b/,
    );
  });
});
