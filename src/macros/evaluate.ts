/** What an eval expression gave: its value as text, `boolean` when the expression's own type is Boolean (rule T3; it matters where the value is null). */
export type Evaluated =
  | { readonly ok: true; readonly value: string | boolean | null; readonly boolean: boolean }
  | { readonly ok: false; readonly message: string };

/**
 * The socket for eval-based definitions and validation, filled in compile.ts. The arguments of the call are fields of the expression:
 * `validation = foo > bar` and `definition = if(bar > 0, "$foo$ + $bar$", ...)` in macros.conf.example read them without dollars.
 */
export type Evaluate = (expression: string, fields: ReadonlyMap<string, string>) => Evaluated;
