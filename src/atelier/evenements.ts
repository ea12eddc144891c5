/** An event of the server: its name, and its data as JSON. */
export interface EvenementServeur {
  nom: string;
  data: unknown;
}

/** Takes the events out of the text that the server sends piece by piece; what is not complete yet waits for the next piece. */
export function evenements(): (piece: string) => EvenementServeur[] {
  let rest = '';
  return (piece) => {
    const parts = (rest + piece).split('\n\n');
    rest = parts.pop() ?? '';
    return parts.flatMap((part) => {
      const lines = part.split('\n');
      const value = (name: string) =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
      const [nom, data] = [value('event'), value('data')];
      return nom === undefined || data === undefined ? [] : [{ nom, data: JSON.parse(data) as unknown }];
    });
  };
}
