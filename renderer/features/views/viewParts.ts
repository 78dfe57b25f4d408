import { part } from '../../components/part.tsx';

/** Needs the forms, so it is no part of the first chunk. */
export const ViewNameDialog = part(async () => (await import('./ViewNameDialog.tsx')).ViewNameDialog);
