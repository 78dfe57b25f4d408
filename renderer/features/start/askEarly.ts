import { askEarly } from './early.ts';

// Imported first by main.tsx, so it runs before React is evaluated: main works on the answers while the window is
// being built, which is most of the time between an empty window and the first rows.
askEarly();
