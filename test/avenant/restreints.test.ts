import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from '../cli/fake-io.ts';

const SECRET = 'Placer des agents en civil rue Mercière';
const contract = (second: string) => `version: 1
document: { type: contrat, titre: Contrat de sécurité intégrée d’Éauze, statut: a_signer }
territoire: { nom: Éauze, communes: [{ code_insee: "32119", nom: Éauze }] }
parties:
  - { id: etat, type: etat, nom: L’État, role: signataire, representants: [{ prenom: Anne, nom: Martin, qualite: préfète du Gers }] }
  - { id: ville, type: commune, nom: Ville d’Éauze, role: signataire, representants: [{ prenom: Jean, nom: Petit, qualite: maire }] }
duree: { debut: 2026-09-15, fin: 2030-09-14 }
axes:
  - id: securite
    volet: securite_interieure
    titre: La sécurité
    engagements:
      - { id: patrouilles, titre: Patrouiller chaque soir, porteurs: [etat, ville], echeance: 2027 }
${second}`;
const RESTRICTED = `      - { id: civils, titre: ${SECRET}, diffusion: restreinte, porteurs: [etat], echeance: 2027, description: "Trois agents le vendredi." }\n`;

async function csi(args: readonly string[], files: Readonly<Record<string, string>>) {
  const io = fakeIo({ files });
  const code = await run(args, io);
  const text = (name: string) => Buffer.from(io.files.get(name) ?? '').toString();
  return { code, text, err: io.stderr() };
}

const CHANGES: readonly (readonly [what: string, before: string, after: string])[] = [
  ['one word of its title', RESTRICTED, RESTRICTED.replace('en civil', 'en tenue')],
  ['its description', RESTRICTED, RESTRICTED.replace('Trois', 'Quatre')],
  ['its deadline', RESTRICTED, RESTRICTED.replace('echeance: 2027', 'echeance: 2028')],
  ['its id', RESTRICTED, RESTRICTED.replace('id: civils', 'id: mercieres')],
  ['that it is restricted', RESTRICTED.replace(' diffusion: restreinte,', ''), RESTRICTED],
  ['that it is published', RESTRICTED, RESTRICTED.replace(' diffusion: restreinte,', '')],
  ['that it is there', '', RESTRICTED],
  ['that it is no longer there', RESTRICTED, ''],
];

describe('the public version of an avenant', () => {
  it.each(CHANGES)('says nothing of a restricted commitment when it changes %s', async (_, before, after) => {
    const files = { 'base.yaml': contract(before), 'new.yaml': contract(after) };
    const prepared = await csi(['avenant', 'preparer', 'base.yaml', 'new.yaml', '-o', 'av.yaml'], files);
    const avenant = prepared.text('av.yaml');
    expect([prepared.code, avenant]).toEqual([0, expect.stringContaining('diffusion: restreinte')]);
    const { text, err } = await csi(['render', 'av.yaml', '--publique', '-o', 'av.md'], {
      ...files,
      'av.yaml': avenant,
    });
    // Rather none than one that says too much.
    const shown = text('av.md');
    expect(shown === '' ? err : shown).toMatch(shown === '' ? /rien n’a été écrit/ : /Engagement non publié/);
    expect(shown).not.toMatch(/civil|tenue|Mercière|Trois agents|Quatre agents|vendredi/);
  });

  it('is the same once it is consolidated', async () => {
    const files = { 'base.yaml': contract(RESTRICTED), 'new.yaml': contract('') };
    const prepared = await csi(['avenant', 'preparer', 'base.yaml', 'new.yaml', '-o', 'av.yaml'], files);
    const whole = { ...files, 'av.yaml': prepared.text('av.yaml') };
    const made = await csi(['consolider', 'base.yaml', 'av.yaml', '-o', 'c.yaml'], whole);
    const consolidated = made.text('c.yaml');
    expect([made.code, consolidated]).toEqual([0, expect.stringContaining('consolidation')]);
    const { text } = await csi(['render', 'c.yaml', '--publique', '-o', 'c.md'], { 'c.yaml': consolidated });
    expect(text('c.md')).toContain('Patrouiller chaque soir');
    expect(text('c.md')).not.toMatch(/civil|Mercière/);
  });
});
