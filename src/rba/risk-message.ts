/** `$field$`; a name holds no blank and no dollar sign, so that prices in a message stay. */
const TOKEN = /\$([^\s$]+)\$/g;

/**
 * Fills the values of a row into a message (Enterprise Security, "Create a risk message"). A token whose field the row lacks stays as it is, as
 * it does in Enterprise Security (contentctl looks for tokens that stayed); `missing` is told its name.
 */
export function riskMessage(message: string, textOf: (field: string) => string | undefined, missing: (field: string) => void): string {
  return message.replace(TOKEN, (token, field: string) => {
    const text = textOf(field);
    if (text === undefined) missing(field);
    return text ?? token;
  });
}
