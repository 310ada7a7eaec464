/** The whole numbers beside a number, as text; none for what is no number. */
export function neighbours(written: string): readonly string[] {
  if (!/^-?\d{1,12}(?:\.\d{1,6})?$/.test(written)) return [];
  const decimals = written.split('.')[1]?.length ?? 0;
  return [1, -1].map((step) => (Number(written) + step).toFixed(decimals));
}

/** A span of time of double length: `5m` as `10m`. Undefined for what is no length. */
export function doubled(span: string): string | undefined {
  const parts = /^(\d{1,9})([a-z]*)(@.*)?$/i.exec(span);
  return parts === null ? undefined : `${Number(parts[1]) * 2}${parts[2] ?? ''}${parts[3] ?? ''}`;
}
