/** An e-mail address or a French phone number. */
const EMAIL_OR_PHONE =
  /(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]*\w|(?<![\w.,-])(?:\+33 ?|0)[1-9](?:[ .\u00a0\u202f-]?\d{2}){4}(?!\d)/;

/** The first e-mail address or phone number in a text, if it has one. */
export const contactIn = (texte: string): string | undefined => EMAIL_OR_PHONE.exec(texte)?.[0];

/** The text without its e-mail addresses and phone numbers. */
export const withoutContacts = (texte: string): string =>
  texte.replace(new RegExp(EMAIL_OR_PHONE.source, 'g'), '[coordonnées non publiées]');
