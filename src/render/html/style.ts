import { type Palette, REVISION_COLORS } from '../pdf/palette.ts';

const { ajoute, retire, dit } = REVISION_COLORS;

/** The style sheet of a page, for screens of any width, light or dark, and for paper. */
export function styleSheet({ ink, main, accent, grey, hairline, tint, wash, border }: Palette): string {
  return `:root{color-scheme:light dark;--texte:${ink};--fond:#fff;--principal:${main};--alerte:${accent};--gris:${grey};--filet:${hairline};--bord:${border};--teinte:${tint};--voile:${wash}}
@media screen and (prefers-color-scheme:dark){:root{--texte:#e8eaf0;--fond:#14161c;--principal:color-mix(in srgb,${main} 30%,#fff);--alerte:color-mix(in srgb,${accent} 40%,#fff);--gris:#b3b8c8;--filet:#454b5e;--bord:#8a91ab;--teinte:#242938;--voile:#1c202b}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem 1rem 4rem;max-width:46rem;background:var(--fond);color:var(--texte);font:1.06rem/1.55 Charter,Cambria,Georgia,serif;overflow-wrap:break-word}
h1,h2,h3,h4,h5,dl,table,nav,.note,.signature,.surtitre,.mention,.engagements{font-family:system-ui,"Segoe UI",Calibri,sans-serif}
h1,h2,h3,h4{color:var(--principal);line-height:1.2;text-wrap:balance}
h1{font-size:2.2rem;margin:1rem 0 .5rem}h2{font-size:1.55rem;margin:2.6rem 0 .7rem}h3{font-size:1.22rem;margin:2rem 0 .5rem}h4{font-size:1.06rem;margin:1.6rem 0 .4rem}h5{font-size:1rem;margin:1.4rem 0 .3rem}
p{margin:0 0 .8rem}ul,ol{padding-left:1.4rem}li>p{margin-bottom:.3rem}
a{color:var(--principal)}a:focus-visible,.tableau:focus-visible{outline:3px solid var(--principal);outline-offset:2px}
.evitement{position:absolute;left:-99rem}.evitement:focus{left:1rem;top:.5rem;background:var(--fond);padding:.5rem}
.couverture{border-top:4px solid var(--principal);padding-top:1rem;margin-bottom:2rem}
.emblemes{display:flex;flex-wrap:wrap;gap:1rem 1.5rem;align-items:center;margin-bottom:1.5rem}.emetteur>:first-child{margin-right:auto}
figure{margin:1.2rem 0;text-align:center}figcaption{text-align:left}img,svg{max-width:100%;height:auto}
@media screen and (prefers-color-scheme:dark){img,svg[role=img]:not(.courbe){background:#fff;padding:.4rem;border-radius:3px}}
.courbes{display:flex;flex-wrap:wrap;gap:1rem 2rem;align-items:flex-end;font-family:system-ui,"Segoe UI",Calibri,sans-serif;margin:1rem 0}
.surtitre,.note,footer{color:var(--gris);font-size:.9rem}.soustitre{font-size:1.25rem}
.mention{display:inline-block;border:2px solid;border-radius:3px;padding:.1rem .7rem}.mention,mark{color:var(--alerte);background:none;font-weight:600}
nav ul{list-style:none;padding:0;columns:18rem}nav .sous{padding-left:1rem;font-size:.92rem}
dl{margin:.4rem 0 1rem;border-top:1px solid var(--filet);padding-top:.4rem;font-size:.92rem}dl>div{display:grid;grid-template-columns:9rem 1fr;gap:.2rem .8rem}dt{font-weight:600;color:var(--principal)}dd{margin:0}
dt strong,dd>p{font-weight:inherit;margin:0}
.engagements{list-style:none;padding:0}.engagements li{margin:.4rem 0}
.tableau{overflow-x:auto;margin:1rem 0}table{border-collapse:collapse;width:100%;font-size:.9rem;border-block:2px solid var(--principal)}
caption{text-align:left;font-weight:600;color:var(--principal);padding-bottom:.3rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .5rem;border-bottom:1px solid var(--filet);overflow-wrap:normal}tbody th{font-weight:400}
thead th{background:var(--teinte);color:var(--principal)}.bande th,.total th,.total td{background:var(--voile);font-weight:600}.nombre{text-align:right}
.encadre{background:var(--voile);border-left:4px solid var(--principal);padding:.6rem 1rem;margin:1rem 0}
.signature{border:1px solid var(--bord);border-radius:3px;padding:.8rem 1rem 5rem;margin:1rem 0;break-inside:avoid}
.signature p{margin:0 0 .2rem}sup{line-height:0}
@media (max-width:30rem){dl>div{grid-template-columns:1fr}h1{font-size:1.7rem}}
@media print{@page{size:A4;margin:2.4cm 2.2cm}body{max-width:none;padding:0;font-size:10.5pt}a{color:inherit;text-decoration:none}nav,.evitement,footer,[role=doc-backlink]{display:none}.saut{break-after:page}h1,h2,h3,h4,h5,caption{break-after:avoid}tr,section:has(>dl){break-inside:avoid}thead{display:table-header-group}.tableau{overflow:visible}}
`;
}

/** The rules that a compared document needs besides. */
export const REVISION_STYLES = `:root{--ajout:${ajoute};--retrait:${retire};--dit:${dit}}
@media screen and (prefers-color-scheme:dark){:root{--ajout:#8fc1ff;--retrait:#ff9d94;--dit:#9fd6a0}}
ins,del,.dit{color:var(--ajout);text-decoration-thickness:.08em;text-underline-offset:.16em}del{color:var(--retrait)}.dit{color:var(--dit)}.dire{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:is(p,h1,h2,h3,h4,h5,dt,caption):has(ins,del,.dit),dd:has(>ins,>del){border-left:3px solid var(--texte);padding-left:.5rem;margin-left:calc(-.5rem - 3px)}:is(dd,li,div.note) :is(p):has(ins,del){margin-left:0}tr:has(ins,del)>:first-child{box-shadow:inset 3px 0 var(--texte)}
`;
