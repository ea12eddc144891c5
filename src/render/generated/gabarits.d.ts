/** The built-in templates by name, compiled from templates/ by `npm run generate`. */
declare const templates: Readonly<Record<string, { empreinte: string; spec: TemplateSpecification }>>;
export default templates;
