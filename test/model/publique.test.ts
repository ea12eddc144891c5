import { describe, expect, it } from 'vitest';
import type { Contrat, Engagement } from '../../src/model/contrat.ts';
import { publicVersion } from '../../src/model/publique.ts';
import { renderMarkdown } from '../../src/render/index.ts';
import { DOCUMENTS } from '../../src/verify/documents.ts';
import { TEMPLATES } from '../support/files.ts';
import { maximal, replaced } from '../support/maximal.ts';
import { TYPES } from '../support/places.ts';

const CANARY = /canari|7654321|7 654 321/i;
const CONTACT = 'canari@ville.example';

/** A contract that fills every field, with a restricted commitment whose every field holds a canary, and references to it everywhere. */
function withRestricted(type: string): { contrat: Contrat; fields: number } {
  const { contrat: whole, leaves } = maximal(type);
  const isOf = (path: readonly (string | number)[]) => path.slice(0, 4).join() === 'axes,0,engagements,0';
  let contrat = structuredClone(whole) as unknown as Contrat;
  let secret = structuredClone(contrat.axes[0]?.engagements[0]) as Engagement;
  let fields = 0;
  for (const { path, kind } of leaves) {
    const isText = kind === 'texte';
    if (isOf(path) && (isText || kind === 'nombre' || kind === 'valeur')) {
      secret = replaced(secret, path.slice(4), isText ? 'canari' : 7654321);
      fields++;
    }
    // The path of a picture stays as it is: it leads to its file.
    const isPicture = /(?:emblemes|images),\d+,fichier$/.test(path.join());
    if (isText && path[0] !== 'version' && !isPicture)
      contrat = replaced(contrat, path, `mot {engagement:canari-id} { engagement : canari-id } ${CONTACT}`);
  }
  const { dont_de, s_ajoute_a, contrepartie_de, ...rest } = secret;
  const open = contrat.axes[0]?.engagements[0] as Engagement;
  const axe = {
    ...(contrat.axes[0] as Contrat['axes'][number]),
    engagements: [
      {
        ...open,
        id: 'ouvert',
        dont_de: 'canari-id',
        s_ajoute_a: 'canari-id',
        contrepartie_de: ['canari-id'],
      },
      { ...rest, id: 'canari-id', numero: '1.77', diffusion: 'restreinte' as const },
    ],
  };
  const { publication: _, ...document } = { ...contrat, axes: [axe] };
  return { contrat: { ...document, clauses: document.clauses ?? [] }, fields };
}

describe('the public version of a contract with every field', () => {
  it.each(TYPES)('of a %s keeps nothing of a restricted commitment, in whatever field', (type) => {
    const { contrat, fields } = withRestricted(type);
    expect(fields).toBeGreaterThan(60);
    expect(JSON.stringify(contrat)).toMatch(CANARY);
    const open = publicVersion(contrat, { mise_en_ligne: '2026-10-01', projet: false });
    expect(JSON.stringify(open)).not.toMatch(CANARY);
    expect(open.axes[0]?.non_publies).toEqual([{ id: 'non-publie-1', numero: '1.77' }]);
    expect(JSON.stringify(open)).toContain('mot {engagement:non-publie-1}');
    for (const document of DOCUMENTS) {
      const printed = (one: Contrat) => renderMarkdown(one, { document, templates: TEMPLATES }).markdown;
      expect(printed(contrat)).toMatch(CANARY);
      expect(printed(open)).not.toMatch(CANARY);
    }
  });
});
