// Names that Windows keeps for devices, whatever their extension.
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Why the path of a picture cannot be used, as the end of a French sentence that begins with it; undefined when it can. A path is refused
 * unless it means the same file on Linux, macOS and Windows, beside the source or below it.
 */
export function cheminRefuse(fichier: string): string | undefined {
  if (/^[a-z][\w+.-]+:/i.test(fichier))
    return 'est une adresse : csi ne va rien chercher sur le réseau ; enregistrez l’image à côté du fichier';
  if (/^[/~]|^[a-z]:/i.test(fichier))
    return 'part de la racine du disque : écrivez son chemin à partir du dossier du fichier';
  if (fichier.includes('\\')) return 's’écrit avec / et non avec \\';
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(fichier))
    return 'contient un caractère invisible : renommez l’image';
  if (/[<>:"|?*()[\]]/.test(fichier))
    return 'contient un caractère que tous les systèmes n’acceptent pas dans un nom : renommez l’image';
  if (/\s\s/.test(fichier)) return 'contient deux blancs de suite : renommez l’image';
  const parts = fichier.split('/');
  if (parts.includes('..')) return 'sort du dossier du fichier : copiez-y l’image';
  if (parts.some((part) => part === '' || part === '.')) return 'contient un dossier sans nom';
  if (parts.some((part) => /^\s|[\s.]$/.test(part) || DEVICE.test(part)))
    return 'porte un nom que Windows refuse : renommez l’image';
  return undefined;
}
