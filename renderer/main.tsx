import { askEarly } from './features/start/early.ts';

// A file of a few lines: main works on the first rows while React and the rest are still being fetched and read.
askEarly();
void import('./window.tsx');
