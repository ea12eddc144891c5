/** The page as the server sends it, and the policy that goes with it as a header. */
export interface ServedPage {
  html: string;
  policy: string;
}

const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;
const DOOR = '<meta name="csi-porte" content="fichier">';

/**
 * The page of the package, made to speak to the server: its policy becomes a header, which may also forbid frames, and lets it reach its own server
 * and nothing else; its door says where the file is, and whether it may be written. Throws for a page that has not exactly one policy and one door, which would be a defect of the build.
 */
export function servedPage(html: string, readOnly: boolean): ServedPage {
  const [whole, policy] = POLICY.exec(html) ?? [];
  if (whole === undefined || policy === undefined || html.split(whole).length !== 2)
    throw new Error('atelier.html has no policy, or several');
  if (html.split(DOOR).length !== 2) throw new Error('atelier.html has no door, or several');
  const kept = policy
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '' && !/^(?:connect-src|base-uri|form-action|frame-ancestors) /.test(`${one} `));
  return {
    html: html
      .replace(whole, '')
      .replace(DOOR, `<meta name="csi-porte" content="${readOnly ? 'lecture' : 'serveur'}">`),
    policy: [
      ...kept.map((one) => one.replaceAll('&#39;', "'")),
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  };
}
