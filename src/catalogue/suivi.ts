import type { Entry } from './entry.ts';
import { ALWAYS_ERROR, ALWAYS_WARNING } from './levels.ts';
import { SUIVI_DIAGNOSTIC } from './suivi-diagnostic.ts';

/** Every problem that the follow-up of a contract can have, once its form is right, in the order in which they are looked for. */
export const SUIVI: readonly Entry[] = [
  {
    id: 'suivi-contrat-illisible',
    description: 'Le contrat que nomme le suivi n’a pas pu être lu.',
    pourquoi: 'Sans lui, rien ne dit ce qui était promis : aucun relevé ne peut lui être comparé.',
    severity: ALWAYS_ERROR,
    exception: 'jamais',
  },
  {
    id: 'suivi-empreinte-autre',
    description: 'Le contrat, ou un avenant, n’est plus celui dont ce fichier est le suivi.',
    pourquoi:
      'Un texte signé ne change pas : si le fichier a changé depuis, les relevés seraient comparés à une autre promesse que celle qui a été signée.',
    severity: ALWAYS_ERROR,
    exception: 'jamais',
  },
  {
    id: 'suivi-engagement-inconnu',
    description: 'Le suivi parle d’un engagement, ou d’une partie, que le contrat n’a pas.',
    pourquoi: 'Ce qui est écrit là ne compterait pour personne : le plus souvent, c’est une faute de frappe.',
    severity: ALWAYS_ERROR,
    exception: 'jamais',
    exemple:
      'releves: [{ engagement: ⟦renforts → renfort-pm⟧, date: 2024-12, niveau: 390, source: { titre: Rapport } }]',
  },
  {
    id: 'suivi-un-seul-chiffre',
    description: 'Un relevé n’a pas de chiffre, ou en a plusieurs parmi realise, niveau et nombre.',
    pourquoi:
      'Un relevé est un constat : avec deux chiffres, il faudrait deviner lequel est le bon ; sans chiffre, c’est un point, qui s’écrit en mots.',
    severity: ALWAYS_ERROR,
    exception: 'jamais',
    exemple:
      'releves: [{ engagement: renfort-pm, date: 2024-12, niveau: 390⟦, realise: 60 →⟧, source: { titre: Rapport } }]',
  },
  ...SUIVI_DIAGNOSTIC,
  {
    id: 'suivi-unite-autre',
    description: 'L’unité d’un relevé n’est pas celle de l’engagement.',
    pourquoi:
      'Des heures ne se comparent pas à des postes : la part faite serait fausse sans que rien le montre.',
    severity: ALWAYS_ERROR,
    exception: 'jamais',
    exemple:
      'releves: [{ engagement: renfort-pm, date: 2024-12, niveau: 390, unite: ⟦heure → poste⟧, source: { titre: Rapport } }]',
  },
  {
    id: 'suivi-date-future',
    description: 'Un relevé est daté d’après le document dont il vient.',
    pourquoi:
      'Un document ne constate pas ce qui suivra sa parution : la date est fausse, ou le chiffre est une prévision.',
    severity: ALWAYS_ERROR,
    exemple:
      'releves: [{ engagement: renfort-pm, date: ⟦2026-12 → 2024-12⟧, niveau: 390, source: { titre: Rapport, date: 2025-03 } }]',
  },
  {
    id: 'suivi-avant-signature',
    description: 'Un relevé ou un point est daté d’avant la signature.',
    pourquoi: 'Ce qui était fait avant de signer n’est pas l’effet de la promesse : cela en est la base.',
    severity: ALWAYS_WARNING,
    exemple:
      'releves: [{ engagement: renfort-pm, date: ⟦2019-12 → 2021-12⟧, niveau: 340, source: { titre: Rapport } }]',
  },
  {
    id: 'suivi-recul',
    description: 'Ce qui est fait en tout diminue d’un relevé au suivant.',
    pourquoi:
      'Un cumul ne descend pas de lui-même : des départs, une autre façon de compter ou une erreur l’expliquent, et le lecteur le demandera.',
    severity: ALWAYS_WARNING,
    exemple: `releves:
  - { engagement: renfort-pm, date: 2022-12, niveau: 384, source: { titre: Rapport } }
  - { engagement: renfort-pm, date: 2023-12, niveau: ⟦370 → 387⟧, source: { titre: Rapport } }`,
  },
  {
    id: 'suivi-deux-valeurs',
    description: 'Deux relevés du même jour donnent au même engagement deux chiffres différents.',
    pourquoi:
      'L’un des deux se trompe, ou ils ne comptent pas la même chose : csi imprime les deux, et ne tranche que par leur qualité.',
    severity: ALWAYS_WARNING,
    exemple: `releves:
  - { engagement: renfort-justice, date: 2024-12, realise: 24, source: { titre: Rapport } }
  - { engagement: renfort-justice, date: 2024-12, realise: ⟦27 → 24⟧, source: { titre: Presse } }`,
  },
  {
    id: 'suivi-base-contradictoire',
    description: 'La base que cite un relevé n’est pas celle du contrat.',
    pourquoi:
      'Avec une autre base, le même niveau fait un autre nombre : les « 200 nouvelles caméras » de l’un sont les 195 de l’autre.',
    severity: ALWAYS_WARNING,
    exemple:
      'releves: [{ engagement: cameras, date: 2024-12, niveau: 640, base: ⟦440 → 445⟧, source: { titre: Rapport } }]',
  },
  {
    id: 'suivi-statut-contredit',
    description: 'Un engagement est dit réalisé, et son dernier chiffre n’atteint pas ce qui est promis.',
    pourquoi:
      'Le chiffre l’emporte dans le verdict : qui lira « réalisé » à côté de 60 % n’en croira aucun des deux.',
    severity: ALWAYS_WARNING,
    exemple:
      'releves: [{ engagement: renfort-pm, date: 2024-12, niveau: ⟦390 → 430⟧, statut: realise, source: { titre: Rapport } }]',
  },
  {
    id: 'suivi-tenu-sans-preuve',
    description: 'Un engagement est tenu d’après un relevé ou un point qui ne dit pas sa source.',
    pourquoi: 'C’est ce que l’on citera : sans document à montrer, chacun pourra dire le contraire.',
    severity: ALWAYS_WARNING,
    exemple:
      'releves: [{ engagement: renfort-pm, date: 2024-12, niveau: 430⟦→ , source: { titre: Rapport }⟧ }]',
  },
  {
    id: 'suivi-source-manquante',
    description: 'Un relevé ne dit pas d’où vient son chiffre.',
    pourquoi: 'Dans trois ans, personne ne saura qui l’a compté, ni s’il peut être comparé au suivant.',
    severity: ALWAYS_WARNING,
    exemple:
      'releves: [{ engagement: renfort-pm, date: 2024-12, niveau: 390⟦→ , source: { titre: Rapport }⟧ }]',
  },
  {
    id: 'suivi-muet',
    description:
      'Un engagement qui n’est pas tenu n’a pas de relevé depuis plus de douze mois, alors que d’autres en ont.',
    pourquoi:
      'Le comité de pilotage verra un chiffre ancien à côté de chiffres frais : mieux vaut en demander un nouveau avant qu’il le fasse.',
    severity: ALWAYS_WARNING,
    exemple: `releves:
  - { engagement: renfort-pm, date: ⟦2021-12 → 2024-06⟧, niveau: 355, source: { titre: Rapport } }
  - { engagement: cameras, date: 2024-12, niveau: 640, source: { titre: Rapport } }`,
  },
  {
    id: 'depense-superieure-au-cout',
    description: 'Ce qui est payé pour un engagement dépasse le coût que le contrat lui donne.',
    pourquoi: 'Le dépassement appelle un avenant ou une explication, que les financeurs demanderont.',
    severity: ALWAYS_WARNING,
  },
  {
    id: 'decision-echue',
    description: 'L’échéance d’une décision est passée, et rien ne dit ce qu’elle est devenue.',
    pourquoi:
      'La réunion suivante commence par là : sans réponse écrite, la décision sera prise une seconde fois.',
    severity: ALWAYS_WARNING,
    exemple: `releves: [{ engagement: renfort-pm, date: 2024-12, niveau: 390, source: { titre: Rapport } }]
instances:
  - nom: Comité technique
    date: 2023-12-10
    decisions: [{ texte: Recruter par concours, echeance: 2024-06⟦→ , suite: Concours ouvert le 2 mai⟧ }]`,
  },
  {
    id: 'bilan-incomplet',
    description:
      'À la dernière réunion de pilotage, des engagements en cours n’ont ni relevé ni point dans les douze mois qui précèdent.',
    pourquoi:
      'Le bilan présenté ce jour-là ne dit rien d’eux : le lecteur ne saura pas s’ils sont oubliés, ou s’il n’y a rien à en dire. Les réunions d’avant ne sont pas reprises : leur bilan est fait.',
    source:
      'Circulaire n° 6258-SG du 16 avril 2021 (NOR : PRMX2119950C) : l’évaluation fait partie de la démarche.',
    verifie_le: '2026-11',
    severity: ALWAYS_WARNING,
  },
  {
    id: 'suivi-coordonnees',
    description: 'Une adresse électronique ou un numéro de téléphone figure dans le suivi.',
    pourquoi:
      'L’état, les fiches et le bilan impriment ces textes, et circulent : les coordonnées d’une personne y resteraient à la vue de tous, même après son départ.',
    source:
      'CRPA, art. L. 312-1-2 : sauf loi contraire ou accord, un document publié ne permet pas d’identifier les personnes, hors noms des signataires et exceptions de l’art. D. 312-1-3.',
    verifie_le: '2026-11',
    severity: ALWAYS_WARNING,
    exemple:
      'points: [{ engagement: permanences, date: 2024-12, texte: "⟦Voir jean.petit@ville.example → Voir la direction de la police municipale⟧" }]',
  },
];
