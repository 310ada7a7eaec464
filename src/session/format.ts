export { type FormattedSearch, formatWritten } from '../format-search.ts';
