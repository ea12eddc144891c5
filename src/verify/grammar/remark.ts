/** Something that takes nothing from the document but that people should know about an added signature. */
export interface Remark {
  remarque: 'signature-invisible' | 'horodatage' | 'police-non-incorporee';
  /** The name of the field. */
  champ: string;
  /** The name of the font that is not embedded. */
  police?: string;
}
