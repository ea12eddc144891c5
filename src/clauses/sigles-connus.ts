/** An acronym of local security: what it stands for, and the text that names it so; « usage » where none that csi knows does. */
export interface SigleConnu {
  sens: string;
  source: string;
}

const USAGE = 'usage';

/**
 * The acronyms whose meaning csi knows. « CSI » is left out: it is the code as well as the contract; so are « PM » and « PN », which are other
 * things elsewhere. What is neither here nor spelled out by a text is reported, never guessed.
 */
export const SIGLES_CONNUS: Readonly<Record<string, SigleConnu>> = {
  ARS: { sens: 'agence régionale de santé', source: 'code de la santé publique, art. L. 1431-1' },
  ASVP: { sens: 'agent de surveillance de la voie publique', source: USAGE },
  BAC: { sens: 'brigade anticriminalité', source: USAGE },
  CAF: { sens: 'caisse d’allocations familiales', source: USAGE },
  CDDF: { sens: 'conseil pour les droits et devoirs des familles', source: USAGE },
  CIPDR: {
    sens: 'comité interministériel de prévention de la délinquance et de la radicalisation',
    source: USAGE,
  },
  CISPD: {
    sens: 'conseil intercommunal de sécurité et de prévention de la délinquance',
    source: 'CSI, art. L. 132-13',
  },
  CLS: { sens: 'contrat local de sécurité', source: USAGE },
  CLSPD: {
    sens: 'conseil local de sécurité et de prévention de la délinquance',
    source: 'CSI, art. L. 132-4',
  },
  CNIL: {
    sens: 'Commission nationale de l’informatique et des libertés',
    source: 'loi n° 78-17 du 6 janvier 1978',
  },
  CSU: { sens: 'centre de supervision urbain', source: USAGE },
  DASEN: { sens: 'directeur académique des services de l’éducation nationale', source: USAGE },
  DDPN: { sens: 'direction départementale de la police nationale', source: USAGE },
  DDSP: { sens: 'direction départementale de la sécurité publique', source: USAGE },
  DSDEN: {
    sens: 'direction des services départementaux de l’éducation nationale',
    source: USAGE,
  },
  EPCI: { sens: 'établissement public de coopération intercommunale', source: 'CGCT, art. L. 5210-1-1 A' },
  ETP: { sens: 'équivalent temps plein', source: USAGE },
  FIPD: { sens: 'fonds interministériel de prévention de la délinquance', source: USAGE },
  FIPDR: {
    sens: 'fonds interministériel de prévention de la délinquance et de la radicalisation',
    source: USAGE,
  },
  FSI: { sens: 'forces de sécurité intérieure', source: USAGE },
  GLTD: { sens: 'groupe local de traitement de la délinquance', source: USAGE },
  GPO: { sens: 'groupe de partenariat opérationnel', source: USAGE },
  ISCG: { sens: 'intervenant social en commissariat et en gendarmerie', source: USAGE },
  MJD: { sens: 'maison de justice et du droit', source: USAGE },
  OPJ: { sens: 'officier de police judiciaire', source: 'code de procédure pénale, art. 16' },
  PJJ: { sens: 'protection judiciaire de la jeunesse', source: USAGE },
  PRE: { sens: 'programme de réussite éducative', source: USAGE },
  PSIG: { sens: 'peloton de surveillance et d’intervention de la gendarmerie', source: USAGE },
  PSQ: { sens: 'police de sécurité du quotidien', source: USAGE },
  QPV: {
    sens: 'quartier prioritaire de la politique de la ville',
    source: 'loi n° 2014-173 du 21 février 2014',
  },
  QRR: { sens: 'quartier de reconquête républicaine', source: USAGE },
  RGPD: { sens: 'règlement général sur la protection des données', source: 'règlement (UE) 2016/679' },
  SDIS: { sens: 'service départemental d’incendie et de secours', source: 'CGCT, art. L. 1424-1' },
  SPIP: { sens: 'service pénitentiaire d’insertion et de probation', source: USAGE },
  SSMSI: { sens: 'service statistique ministériel de la sécurité intérieure', source: USAGE },
  STSPD: {
    sens: 'stratégie territoriale de sécurité et de prévention de la délinquance',
    source: USAGE,
  },
  TIG: { sens: 'travail d’intérêt général', source: 'code pénal, art. 131-8' },
  TNR: { sens: 'travail non rémunéré', source: USAGE },
  TSUR: { sens: 'territoire de sécurité urbain et rural', source: USAGE },
  VIF: { sens: 'violences intrafamiliales', source: USAGE },
  ZSP: { sens: 'zone de sécurité prioritaire', source: USAGE },
};
