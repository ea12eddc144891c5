/** Offers something in a line of the page, with a button for each answer; the line goes with the first one. */
export function offer(line: HTMLElement, text: string, answers: Readonly<Record<string, () => void>>): void {
  const said = document.createElement('p');
  said.textContent = text;
  const buttons = Object.entries(answers).map(([label, act]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => {
      line.hidden = true;
      act();
    });
    return button;
  });
  line.replaceChildren(said, ...buttons);
  line.hidden = false;
}
