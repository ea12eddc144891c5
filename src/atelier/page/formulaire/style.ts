// The colours are those of the page, light or dark.
const RULES = `
.saisie { display: grid; grid-template-rows: auto minmax(0, 1fr); height: 100%; container-type: inline-size; }
.saisie > .formulaire { overflow: auto; padding: 1rem; }
.vues { display: flex; gap: .5rem; padding: .5rem 1rem; border-bottom: 1px solid var(--bord, #cecece); }
.vues [aria-pressed=true] { border-color: var(--principal, #000091); color: var(--principal, #000091); font-weight: 600; }
.formulaire { display: grid; grid-template-columns: minmax(12rem, 18rem) minmax(0, 1fr); gap: 1.5rem; align-items: start; grid-auto-rows: max-content; }
.formulaire nav { border-right: 1px solid var(--bord, #cecece); padding-right: .5rem; }
.formulaire ol { list-style: none; margin: 0; padding: 0; }
.formulaire nav button { display: block; width: 100%; border: 0; border-left: 3px solid transparent; background: none; color: inherit; font: inherit; text-align: left; padding: .4rem .6rem; cursor: pointer; }
.formulaire nav .niveau-2 { padding-left: 1.6rem; }
.formulaire nav button:hover { background: var(--table, #f4f6fb); }
.formulaire nav [aria-current] { border-left-color: var(--principal, #000091); background: var(--table, #f4f6fb); font-weight: 600; }
.formulaire .manque { color: var(--alerte, #b00020); }
.formulaire .remarque, .formulaire .aide { color: var(--gris, #5c5c5c); }
.formulaire .fiche { outline: none; max-width: 42rem; }
.formulaire fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
.formulaire .questions > legend { font-size: 1.25rem; font-weight: 600; padding: 0; margin-bottom: 1rem; }
.formulaire .champ { margin: 0 0 1.25rem; }
.formulaire .champ > label, .formulaire .champ > legend, .formulaire .question { display: block; font-weight: 600; margin: 0 0 .25rem; padding: 0; }
.formulaire .champ > input, .formulaire .champ > select, .formulaire .champ > textarea { display: block; box-sizing: border-box; width: 100%; min-height: 2.5rem; padding: .4rem .6rem; border: 1px solid var(--gris, #5c5c5c); border-radius: 2px; background: var(--fond, #fff); color: var(--encre, #1e1e1e); font: inherit; }
.formulaire .champ > textarea { resize: vertical; height: auto; }
.formulaire [inputmode=decimal] { max-width: 12rem; }
.formulaire [aria-invalid] > legend, .formulaire input[aria-invalid], .formulaire select[aria-invalid], .formulaire textarea[aria-invalid] { border-color: var(--alerte, #b00020); }
.formulaire .champ p { margin: .25rem 0 0; font-size: .875rem; }
.formulaire .faute { color: var(--alerte, #b00020); }
.formulaire .faute:empty { display: none; }
.formulaire .coche { display: flex; gap: .5rem; align-items: center; min-height: 2rem; }
.formulaire .coche input { width: 1.15rem; height: 1.15rem; margin: 0; accent-color: var(--principal, #000091); }
.formulaire .champ > button, .formulaire .ajout button, .formulaire .retrait { min-height: 2.5rem; padding: .4rem 1rem; border: 1px solid var(--principal, #000091); border-radius: 2px; background: var(--fond, #fff); color: var(--principal, #000091); font: inherit; cursor: pointer; }
.formulaire .ajout { border-top: 1px solid var(--bord, #cecece); margin-top: 2rem; }
.formulaire :is(button, input, select, textarea):focus-visible { outline: 2px solid var(--principal, #000091); outline-offset: 2px; }
@container (max-width: 40rem) {
  .formulaire { grid-template-columns: minmax(0, 1fr); }
  .formulaire nav { border-right: 0; border-bottom: 1px solid var(--bord, #cecece); max-height: 14rem; overflow: auto; }
}
`;

let sheet: CSSStyleSheet | undefined;

/** Adds the look of the form to the page, once: a sheet made by script, which the policy of the page allows. */
export function wearForm(): void {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  document.adoptedStyleSheets.push(sheet);
}
