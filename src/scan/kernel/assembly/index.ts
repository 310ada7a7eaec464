export { codeOf, codesOf, firstTimeOf, numbersOf, timesOf } from './columns';
export { intern, newDictionary } from './dictionary';
export { newHabits } from './habits';
export { beginValues, findingsIn, isListOpen, splitValues, takenBytes } from './frames';
export { extract } from './json';
export { extractPoints, pointLines } from './points';
export { findings, firstOddLine, linesSeen, siftLines, splitLines } from './lines';
export { allocate } from './memory';
export { prefilter } from './needles';
