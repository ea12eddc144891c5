import { THEME_DE_CSI } from '../../model/theme.ts';
import { styleSheet } from '../../render/html/style.ts';
import { paletteOf } from '../../render/pdf/palette.ts';

/** What this page needs besides the style of every page of csi: room for wide tables, the map, the figures at the top, the filters. */
const OWN = `body{max-width:76rem}main>section>p,main>section>ul,header>p{max-width:46rem}
.chiffres{display:grid;grid-template-columns:repeat(auto-fill,minmax(11rem,1fr));gap:.6rem;border:0;padding:0;margin:1.2rem 0}
.chiffres>div{display:flex;flex-direction:column;gap:.2rem;border:1px solid var(--filet);border-top:3px solid var(--principal);border-radius:3px;padding:.6rem .8rem}
.chiffres dt{order:1;font-weight:400;color:var(--texte)}.chiffres dd{font-size:1.7rem;font-weight:600;line-height:1.1;color:var(--principal);font-variant-numeric:tabular-nums}.chiffres dd.note{order:2;font-size:.82rem;font-weight:400;line-height:1.35;color:var(--gris)}
nav ul{columns:14rem}.nombre,time{font-variant-numeric:tabular-nums}.nombre,time{white-space:nowrap}.vide{color:var(--gris)}
thead .nombre{white-space:normal}tbody th{min-width:7rem}:is(caption,.bande) span{position:sticky;left:.5rem;display:inline-block;max-width:calc(100vw - 3rem)}
@media (min-width:64rem){.cote{display:grid;grid-template-columns:minmax(0,33rem) minmax(0,1fr);gap:2rem;align-items:start}}
.carte{margin-inline:0;text-align:left}.carte svg{display:block;width:100%;max-width:33rem;font-family:system-ui,"Segoe UI",Calibri,sans-serif}
.case rect{fill:var(--voile);stroke:var(--bord);stroke-width:1}.case text{fill:var(--texte);font-size:15px;text-anchor:middle}
.avec rect{fill:var(--plein);stroke:var(--plein)}.avec text{fill:#fff}.avec .combien{font-weight:700;font-size:15px}
:root{--plein:var(--principal)}@media screen and (prefers-color-scheme:dark){:root{--plein:#3a4fa8}}
.alertes li{margin:.4rem 0}.grave{color:var(--alerte);font-weight:600}
form{display:flex;flex-wrap:wrap;gap:.8rem 1.2rem;align-items:flex-end;background:var(--voile);border-radius:3px;padding:.8rem 1rem;margin:1rem 0;font-family:system-ui,"Segoe UI",Calibri,sans-serif;font-size:.92rem}
form>div{display:flex;flex-direction:column;gap:.2rem;max-width:100%}select,button{font:inherit;color:var(--texte);background:var(--fond);border:1px solid var(--bord);border-radius:3px;padding:.35rem .6rem;min-height:2.5rem;max-width:100%}
select:focus-visible,button:focus-visible{outline:3px solid var(--principal);outline-offset:2px}
.filtre{display:none;flex-basis:100%;margin:0}body:has(select option[value]:not([value=""]):checked) .filtre{display:block}
@supports not selector(:has(*)){form{display:none}}
th{overflow-wrap:break-word}td{min-width:4rem}td:last-child{overflow-wrap:anywhere;min-width:8rem}
@media print{@page{size:A4 landscape;margin:1.6cm 1.5cm}body{font-size:9.5pt}.cote{display:grid;grid-template-columns:11cm 1fr;gap:1cm}form:not(:has(option[value]:not([value=""]):checked)){display:none}form{padding:0;background:none}select,button,label{display:none}.chiffres>div,.carte{break-inside:avoid}.carte svg{max-width:11cm}.case rect,.avec rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

/** The style sheet of the page; `filtres` are the rules of its filters. */
export function style(filtres: string): string {
  return `${styleSheet(paletteOf(THEME_DE_CSI.couleur, THEME_DE_CSI.accent))}${OWN}${filtres}`;
}
