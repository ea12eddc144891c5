import type { StructureElement } from '../../render/pdf/layout/structure.ts';
import { plain } from './ecrits.ts';
import { type ParagraphePage, rowOf } from './paragraphes.ts';

/** The labels of the grid of a commitment, and the keys that they are about; `templates/partials/fiche.hbs` writes them. */
const LABELS: Readonly<Record<string, string>> = {
  'Porté par': 'porteurs',
  Pilote: 'pilote',
  Pilotes: 'pilote',
  'Élu référent': 'elu_referent',
  'Élue référente': 'elu_referent',
  Quantité: 'quantite',
  'Compris dans': 'dont_de',
  'S’ajoute à': 's_ajoute_a',
  'Contrepartie de': 'contrepartie_de',
  Lieux: 'lieux',
  Échéance: 'echeance',
  Début: 'debut',
  Avancement: 'statut',
  'Rendez-vous': 'clause_rendez_vous',
  Condition: 'condition',
  Coût: 'cout',
  Financement: 'financements',
  Indicateur: 'indicateurs',
  Indicateurs: 'indicateurs',
  Références: 'references',
};
const KEYS = new Map(Object.entries(LABELS).map(([label, key]) => [plain(label), key]));

/** The key that each row of a grid is about, by its element. */
export function clesOf(paragraphs: readonly ParagraphePage[]): ReadonlyMap<StructureElement, string> {
  const found = new Map<StructureElement, string>();
  for (const { element, texte } of paragraphs) {
    const key = element.type === 'Lbl' ? KEYS.get(texte.replace(/ ?: ?$/, '')) : undefined;
    const row = rowOf(element);
    if (key && row) found.set(row, key);
  }
  return found;
}
