/** The names under which a file of `inputcsv` and `outputcsv` is known, the one that is written first: `.csv` is added where there is no ending. */
export const csvNames = (name: string): readonly [string, ...string[]] => (/\.[A-Za-z]+$/.test(name) ? [name] : [`${name}.csv`, name]);
