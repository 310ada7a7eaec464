import { print, search } from '../../src/index.ts';
import { tableText } from '../../src/io/formats/table.ts';
import { type Story, example } from '../stories.ts';
