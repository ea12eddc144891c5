/** The built-in templates by name, compiled from templates/ by `npm run generate`. */
declare const templates: Readonly<Record<string, TemplateSpecification>>;
export default templates;
