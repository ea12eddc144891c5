/** What stands in for the page in a package that lacks it: a sentence, no script. */
export const WAITING_PAGE = `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta name="csi-porte" content="fichier">
<title>Atelier de csi</title>
<p>La page de l’atelier manque à ce paquet de csi : réinstallez-le, ou construisez-le avec npm run build.</p>
</html>
`;
