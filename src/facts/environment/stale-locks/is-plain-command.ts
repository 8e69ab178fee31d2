/** Whether a shell takes a text for words and nothing else: only then is text of the repository shown as something to type. */
export function isPlainCommand(text: string): boolean {
  return text.length <= 300 && /^[\w./=@:+,~ -]*$/.test(text);
}
