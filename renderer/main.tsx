// The first import asks main for the first rows; it must stay above React.
// oxlint-disable-next-line import/no-unassigned-import -- run for its effect
import './features/start/askEarly.ts';
import './styles.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { allowPlainText } from './bridge/trustedTypes.ts';
import { ready } from './components/markReady.ts';
import { preloadParts } from './features/accounts/parts.ts';

allowPlainText();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element "root"');
createRoot(root).render(<App />);

void ready.then(() => requestIdleCallback(preloadParts, { timeout: 2_000 }));
