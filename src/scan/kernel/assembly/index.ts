export { codeOf, codesOf, numbersOf, timeOf, timesOf } from './columns';
export { intern, newDictionary } from './dictionary';
export { extract } from './json';
export { findings, firstOddLine, splitLines } from './lines';
export { allocate } from './memory';
export { prefilter } from './needles';
