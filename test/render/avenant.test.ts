import { describe, expect, it } from 'vitest';
import type { Contrat, Modification } from '../../src/model/contrat.ts';
import { buildAvenantArticles } from '../../src/render/view/avenant.ts';

const phraseOf = (objet: string, porte_sur: NonNullable<Modification['porte_sur']>) => {
  const modification = { objet, nature: 'modification', ancien: '2025', nouveau: '2026', porte_sur };
  const contrat = { avenant: { modifications: [modification] } } as unknown as Contrat;
  return buildAvenantArticles(contrat)[0]?.formules[0]?.phrase;
};
const CAMERAS = { engagement: 'cameras', champ: 'echeance', numero: '1.3' };
const CHANGE = 'les mots\u00a0: «\u00a02025\u00a0» sont remplacés par les mots\u00a0: «\u00a02026\u00a0».';

describe('an article of an avenant', () => {
  it('names the commitment that it changes, unless its heading does', () => {
    expect(phraseOf('Engagement 1.3 – Installer des caméras', CAMERAS)).toBe(`À l’échéance, ${CHANGE}`);
    for (const heading of ['Échéance de la vidéoprotection', 'Engagement 11.3 – Caméras', 'Report (1.35)'])
      expect(phraseOf(heading, CAMERAS), heading).toBe(`À l’engagement 1.3, à l’échéance, ${CHANGE}`);
    expect(phraseOf('Report (engagement 1.3)', CAMERAS)).toBe(`À l’échéance, ${CHANGE}`);
  });

  it('names the axis in the same way', () => {
    expect(phraseOf('Titre', { axe: 'securite', champ: 'titre', numero: '2' })).toBe(
      `À l’axe 2, au titre, ${CHANGE}`,
    );
  });

  it('does not give a number to a chapter', () => {
    expect(phraseOf('Durée', { chapitre: 'duree', champ: 'fin', numero: '2' })).toMatch(/^À la rubrique/);
  });
});
