import pc from 'picocolors';

/** How words stand out on a terminal; without colours they do not. */
export interface Paint {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly mark: (text: string) => string;
}

/** Paint for a terminal, or none. */
export function paintOf(color: boolean): Paint {
  const { green, red, yellow, dim, bold, inverse } = pc.createColors(color);
  return { good: green, bad: red, warn: yellow, dim, bold, mark: color ? inverse : (text) => text };
}
