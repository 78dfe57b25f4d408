// The first import asks main for the first rows; it must stay above React.
// oxlint-disable-next-line import/no-unassigned-import -- run for its effect
import './features/start/askEarly.ts';
import './styles.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { allowPlainText } from './bridge/trustedTypes.ts';
import { ready } from './components/markReady.ts';
import { preloadParts } from './components/part.tsx';
import { lookOfPage } from './shell/lookOfPage.ts';
import { currentLanguage, languageOfSystem, setLanguage } from './text/language.ts';

allowPlainText();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element "root"');
const place = createRoot(root);
const render = () => place.render(<App />);

// English is part of this file and needs no waiting; another language comes before the first picture, so that nobody
// sees the words change.
const { language } = lookOfPage();
const wanted = language === 'system' ? languageOfSystem() : language;
const spoken = setLanguage(wanted);
if (wanted === currentLanguage()) render();
else void spoken.catch(() => undefined).then(render);

void ready.then(() => requestIdleCallback(preloadParts, { timeout: 2_000 }));
