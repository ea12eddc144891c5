import { describe, expect, it } from 'vitest';
import type { Contrat, Partie } from '../../src/model/contrat.ts';
import { renderMarkdown } from '../../src/render/index.ts';
import { partyName } from '../../src/render/view/party-name.ts';
import { TEMPLATES } from '../support/files.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\\([[\]])/g, '$1');

/** The document of these parties, in Markdown with ordinary spaces. */
function printed(parties: object[], rest: object = {}): string {
  const contrat = {
    version: 1,
    document: { type: 'contrat', titre: 'Contrat d’essai', statut: 'adopte' },
    territoire: { nom: 'Ailleurs' },
    parties: parties.map((partie, i) => ({ id: `p${i}`, role: 'signataire', ...partie })),
    axes: [],
    ...rest,
  } as unknown as Contrat;
  return plain(renderMarkdown(contrat, { document: 'contrat', templates: TEMPLATES }).markdown);
}

/** What the act says of one party: the item of its list, without the mark of the list and the final stop. */
function act(partie: object, rest: object = {}): string {
  const text = printed([partie], rest);
  return /^- (.*)\.$/m.exec(text.slice(text.indexOf('## Entre les soussignés')))?.[1] ?? '';
}

const commune = { type: 'commune', nom: 'Ville de Bourges', abrege: 'Ville' };
const maire = { civilite: 'M.', prenom: 'Yann', nom: 'Galut', qualite: 'maire de Bourges' };

describe('the name of a party', () => {
  it.each([
    ['commune', 'Ville de Bourges', 'la commune de Bourges', 'représentée'],
    ['commune', 'Mairie de Toulouse', 'la commune de Toulouse', 'représentée'],
    ['commune', 'Ville d’Arles', 'la commune d’Arles', 'représentée'],
    ['commune', 'Arles', 'la commune d’Arles', 'représentée'],
    ['commune', 'Commune du Havre', 'la commune du Havre', 'représentée'],
    ['commune', 'Le Havre', 'la commune du Havre', 'représentée'],
    ['commune', 'Les Mureaux', 'la commune des Mureaux', 'représentée'],
    ['commune', 'La Rochelle', 'la commune de La Rochelle', 'représentée'],
    ['commune', 'L’Isle-Adam', 'la commune de L’Isle-Adam', 'représentée'],
    ['commune', 'Port Sainte-Foy', 'la commune de Port Sainte-Foy', 'représentée'],
    ['commune', 'Ville de Paris', 'la Ville de Paris', 'représentée'],
    ['etat', 'État', 'l’État', 'représenté'],
    ['etat', 'L’État, préfecture du Cher', 'l’État dans le département du Cher', 'représenté'],
    ['etat', 'L’État, préfecture de l’Ain', 'l’État dans le département de l’Ain', 'représenté'],
    ['etat', 'Préfecture de police', 'la préfecture de police', 'représentée'],
    ['justice', 'Parquet de Bobigny', 'le parquet de Bobigny', 'représenté'],
    ['education', 'Académie de Lille', 'l’académie de Lille', 'représentée'],
    ['epci', 'Communauté de communes du Val', 'la communauté de communes du Val', 'représentée'],
    ['epci', 'Valmont Agglomération', 'Valmont Agglomération', 'représentée'],
    ['epci', 'Établissement public territorial', 'l’établissement public territorial', 'représenté'],
    ['departement', 'Département de la Nièvre', 'le Département de la Nièvre', 'représenté'],
    ['region', 'Région Grand Est', 'la Région Grand Est', 'représentée'],
    ['syndicat', 'Syndicat mixte du Val', 'le syndicat mixte du Val', 'représenté'],
    ['bailleur', 'Val Habitat, office public', 'Val Habitat, office public', 'représenté'],
    ['bailleur', 'Les Résidences', 'les Résidences', 'représentés'],
    ['association', 'Relais Jeunes', 'l’association Relais Jeunes', 'représentée'],
    ['transporteur', 'Société des bus', 'la Société des bus', 'représentée'],
    ['autre', 'Hôpital du Nord', 'l’Hôpital du Nord', 'représenté'],
  ])('%s « %s » is %s', (type, nom, name, verb) => {
    expect(partyName({ type: type as Partie['type'], nom }).nom).toBe(name);
    const text = act({ type, nom, representants: [{ nom: 'Martin', qualite: 'mandataire' }] });
    expect(text).toMatch(
      new RegExp(`^\\*\\*${name.charAt(0).toUpperCase()}${name.slice(1)}\\*\\*, ${verb} par Martin`),
    );
  });

  it('has the département of the State, whatever its article', () => {
    const state = (departement: string) => partyName({ type: 'etat', nom: 'L’État', departement }).nom;
    expect(['18', '13', '28', '91', '2A', '75', '974', '978'].map(state)).toEqual([
      'l’État dans le département du Cher',
      'l’État dans le département des Bouches-du-Rhône',
      'l’État dans le département d’Eure-et-Loir',
      'l’État dans le département de l’Essonne',
      'l’État dans le département de la Corse-du-Sud',
      'l’État dans le département de Paris',
      'l’État dans le département de La Réunion',
      'l’État dans la collectivité de Saint-Martin',
    ]);
  });

  it('agrees as the file says', () => {
    const one = { type: 'transporteur', nom: 'Valmobilités', representants: [{ nom: 'Martin' }] };
    expect(act(one)).toContain('représenté par');
    for (const [genre, verb] of [
      ['feminin', 'représentée'],
      ['masculin_pluriel', 'représentés'],
      ['feminin_pluriel', 'représentées'],
    ])
      expect(act({ ...one, genre })).toContain(`${verb} par`);
  });

  it('has its article in quotation marks, unless it is a name', () => {
    const short = (abrege: string) => /« (.*) »/.exec(act({ ...commune, abrege }))?.[1];
    expect(['Ville', 'Agglomération', 'Département', 'Valmont', 'CC du Val', 'la Ville'].map(short)).toEqual([
      'la Ville',
      'l’Agglomération',
      'le Département',
      'Valmont',
      'CC du Val',
      'la Ville',
    ]);
  });
});

describe('who represents a party', () => {
  it.each([
    [[maire], 'représentée par son maire, M. Yann Galut'],
    [[{ ...maire, civilite: 'Mme' }], 'représentée par sa maire, Mme Yann Galut'],
    [[{ qualite: 'maire' }], 'représentée par son maire'],
    [[{ ...maire, qualite: 'maire d’Arles' }], 'représentée par M. Yann Galut, maire d’Arles'],
    [[{ qualite: 'adjointe au maire' }], 'représentée par l’adjointe au maire'],
    [[{ qualite: 'Premier ministre' }], 'représentée par le Premier ministre'],
    [[{ qualite: 'préfète du Cher' }], 'représentée par la préfète du Cher'],
    [[{ qualite: 'président ou présidente' }], 'représentée par le président ou la présidente'],
    [
      [maire, { nom: 'Roy', qualite: 'adjoint' }],
      'représentée par son maire, M. Yann Galut, et par Roy, adjoint',
    ],
    [[{ prenom: 'Yann', nom: 'Galut' }], 'représentée par Yann Galut'],
    [[{}], 'représentée par [à compléter : représentant]'],
  ])('%j', (representants, words) => {
    expect(act({ ...commune, representants })).toBe(
      `**La commune de Bourges**, ${words}, ci-après dénommée « la Ville »`,
    );
  });

  it('is named by the presidency of a collectivité', () => {
    const agglo = {
      type: 'epci',
      nom: 'Val Agglomération',
      representants: [{ nom: 'Roy', qualite: 'présidente' }],
    };
    expect(act(agglo)).toBe('**Val Agglomération**, représentée par sa présidente, Roy');
  });

  it('may be absent, as any other fact', () => {
    expect(act({ type: 'commune', nom: 'Bourges' })).toBe('**La commune de Bourges**');
    expect(act({ ...commune, code_insee: '18033', siege: '11 rue du Maire, Bourges' })).toBe(
      '**La commune de Bourges** (code INSEE 18033), dont le siège est situé 11 rue du Maire, Bourges, ci-après dénommée « la Ville »',
    );
  });
});

describe('the decision that allows a party to sign', () => {
  const voted = (deliberations: object[], representants: object[] = [maire], rest: object = {}) =>
    act(
      { ...commune, representants },
      { deliberations: deliberations.map((one) => ({ partie: 'p0', ...one })), ...rest },
    );
  it.each([
    [
      [{ numero: '2026-014', date: '2026-06-25' }],
      'dûment habilité par délibération n° 2026-014 du 25 juin 2026',
    ],
    [[{ date: '2026-06-25' }], 'dûment habilité par délibération du 25 juin 2026'],
    [[{ numero: 'n° 7' }], 'dûment habilité par délibération n° 7'],
    [[{}], 'dûment habilité par délibération'],
    [
      [{ numero: '7', date: '2026-06-01' }, { numero: '9' }],
      'dûment habilité par délibérations n° 7 du 1er juin 2026 et n° 9',
    ],
    [
      [{ numero: 'à compléter', date: 'à compléter' }],
      'par délibération n° [à compléter : numéro] du [à compléter : date]',
    ],
  ])('%j', (deliberations, words) => {
    expect(voted(deliberations)).toContain(`${words}, ci-après`);
  });

  it('agrees with who signs, and with nobody among several', () => {
    expect(voted([{ numero: '7' }], [{ ...maire, civilite: 'Mme' }])).toContain('dûment habilitée par');
    expect(voted([{ numero: '7' }], [{ nom: 'Roy', qualite: 'présidente' }])).toContain(
      'dûment habilitée par',
    );
    expect(voted([{ numero: '7' }], [maire, { nom: 'Roy' }])).toContain(
      ', en vertu de la délibération n° 7, ',
    );
  });

  it('is not said of one that came after the signature, nor of who does not sign', () => {
    const late = [{ numero: '7', date: '2026-10-01' }];
    expect(voted(late, [maire], { signature: { date: '2026-09-15' } })).not.toContain('habilité');
    const text = printed(
      [
        { type: 'etat', nom: 'L’État' },
        { ...commune, role: 'associe', representants: [maire] },
      ],
      {
        deliberations: [{ partie: 'p1', numero: '7' }],
      },
    );
    expect(text).not.toContain('habilité');
  });

  it.each([
    [{ ...commune }, 'du conseil municipal de Bourges'],
    [{ type: 'commune', nom: 'Ville de Paris' }, 'du conseil de Paris'],
    [
      { type: 'epci', nom: 'Communauté urbaine du Val' },
      'du conseil communautaire de la communauté urbaine du Val',
    ],
    [{ type: 'epci', nom: 'Métropole de Lyon' }, 'du conseil de la Métropole de Lyon'],
    [{ type: 'epci', nom: 'Val Métropole' }, 'de l’organe délibérant de Val Métropole'],
    [{ type: 'departement', nom: 'Département du Cher' }, 'du conseil départemental du Cher'],
    [{ type: 'region', nom: 'Région Grand Est' }, 'du conseil régional de la Région Grand Est'],
    [{ type: 'syndicat', nom: 'Syndicat du Val' }, 'du comité syndical du syndicat du Val'],
    [{ type: 'bailleur', nom: 'Val Habitat' }, 'de Val Habitat'],
  ])('names the assembly of %j', (partie, organe) => {
    const text = printed([partie], { deliberations: [{ partie: 'p0', numero: '7', date: '2026-06-25' }] });
    expect(text).toContain(`\nVu la délibération n° 7 ${organe} du 25 juin 2026.\n`);
  });

  it('names another organ if the file does', () => {
    const text = printed([{ type: 'departement', nom: 'Département du Cher' }], {
      deliberations: [{ partie: 'p0', numero: '7', organe: 'commission permanente' }],
    });
    expect(text).toContain('Vu la délibération n° 7 de la commission permanente du Département du Cher.');
  });

  it.each([
    ['Approbation du contrat', ' approuvant le contrat'],
    [
      'approbation de la charte et autorisation de signature',
      ' approuvant la charte et autorisant sa signature',
    ],
    ['approbation de l’avenant n° 2', ' approuvant l’avenant n° 2'],
    ['Adoption du plan local', ' portant adoption du plan local'],
    ['Sécurité', ', ayant pour objet : Sécurité'],
  ])('says what « %s » decides', (objet, words) => {
    const text = printed([commune], { deliberations: [{ partie: 'p0', numero: '7', objet }] });
    expect(text).toContain(`Vu la délibération n° 7 du conseil municipal de Bourges${words}.`);
  });

  it('heads the visas with what they hold', () => {
    const headings = (rest: object) => printed([commune], rest).match(/^## (?:Visas|Considérants).*/gm);
    expect(headings({ visas: ['la loi'] })).toEqual(['## Visas']);
    expect(headings({ considerants: ['que'] })).toEqual(['## Considérants']);
    expect(headings({ visas: ['la loi'], considerants: ['que'] })).toEqual(['## Visas et considérants']);
  });
});

describe('the parties of an act', () => {
  const etat = { type: 'etat', nom: 'L’État' };
  const autres = [
    { type: 'association', nom: 'Relais', role: 'associe' },
    { type: 'region', nom: 'Région Bretagne', role: 'temoin' },
  ];
  it('stand face to face when they are two, and follow each other beyond', () => {
    expect(printed([etat, commune])).toContain(
      '**L’État**, d’une part,\n\net\n\n- **La commune de Bourges**',
    );
    const three = printed([etat, commune, { type: 'commune', nom: 'Arles' }]);
    expect(three).toContain(' ;\n- et **la commune d’Arles**.');
    expect(three).not.toContain('d’une part');
  });

  it('are only those who sign: the others are associated, or are present', () => {
    const text = printed([etat, commune, ...autres]);
    const [cover = '', rest = ''] = text.split('## Entre les soussignés');
    expect(cover).toContain('**Parties signataires**\n\n- L’État\n- La commune de Bourges\n\n:::pied');
    const [parties = '', others = ''] = rest.split('## Associés et témoins');
    expect(parties).not.toMatch(/Relais|Bretagne/);
    expect(others).toContain(
      'Est associée à la mise en œuvre, sans être signataire :\n\n- **L’association Relais**.\n\nEn présence de :\n\n- **La Région Bretagne**.',
    );
    expect(text.slice(text.indexOf('## Signatures'))).not.toMatch(/Relais|Bretagne/);
    expect(printed([etat, commune])).not.toMatch(/Associés|Témoins|présence/);
  });
});
