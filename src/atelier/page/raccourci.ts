/** Saves with Ctrl-S, or ⌘-S, which the browser would take for the page itself. */
export function onSaveKey(save: () => unknown): void {
  addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    save();
  });
}
