// Contracts with as many figures as the page « L’essentiel » needs: random contracts never have so many.
import type { Sample } from './samples.ts';

const partie = (id: string, type: string) => ({ id, nom: id, type, role: 'signataire' });
const engagement = (id: string, porteurs: string[], nombre: number) => ({
  id,
  titre: id,
  porteurs,
  quantite: { grandeur: 'postes', unite: 'poste', nombre },
});

const contrat = (type: string, together: boolean): Sample['contrat'] => ({
  version: 1,
  document: { type, titre: 'Contrat', statut: 'projet' },
  territoire: { nom: 'Territoire' },
  parties: [partie('etat', 'etat'), partie('ville', 'commune')],
  axes: ['a', 'b'].map((id) => ({
    id,
    titre: id,
    engagements: [
      engagement(`${id}-etat`, ['etat'], 3),
      engagement(`${id}-ville`, ['ville'], 2),
      ...(together ? [engagement(`${id}-ensemble`, ['etat', 'ville'], 1)] : []),
      { id: `${id}-cout`, titre: id, porteurs: ['ville'], cout: { montant: 900 } },
    ],
  })),
});

/** With two columns of figures and with three. */
export const FIGURED: readonly Sample['contrat'][] = [contrat('contrat', false), contrat('charte', true)];
