import type { ReactNode } from 'react';
import { densities, themes } from '../../../contract/look.ts';
import { Segmented } from '../../components/Segmented.tsx';
import { usePreferences } from '../../shell/usePreferences.ts';
import { languages, ownNames, type LanguageChoice } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import styles from './LookSection.module.css';
import { Section } from './Section.tsx';

const languageChoices: readonly LanguageChoice[] = ['system', ...languages];

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.choice}>
      {/* The control is named by the same word. */}
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      {children}
    </div>
  );
}

/** Language, colours and rows. A choice shows at once and needs no saving. */
export function LookSection() {
  const { preferences, change } = usePreferences();
  const { language, theme, density } = preferences;
  return (
    <Section title={messages.settings.look} text={messages.settings.lookText}>
      <div className={styles.choices}>
        <Choice label={messages.settings.language}>
          <Segmented
            label={messages.settings.language}
            value={language}
            options={languageChoices.map((value) => ({
              value,
              label: value === 'system' ? messages.settings.languageOfSystem : ownNames[value],
            }))}
            onChange={(value) => change({ language: value })}
          />
        </Choice>
        <Choice label={messages.settings.theme}>
          <Segmented
            label={messages.settings.theme}
            value={theme}
            options={themes.map((value) => ({ value, label: messages.settings.themes[value] }))}
            onChange={(value) => change({ theme: value })}
          />
        </Choice>
        <Choice label={messages.settings.density}>
          <Segmented
            label={messages.settings.density}
            value={density}
            options={densities.map((value) => ({ value, label: messages.columns.densities[value] }))}
            onChange={(value) => change({ density: value })}
          />
        </Choice>
      </div>
    </Section>
  );
}
