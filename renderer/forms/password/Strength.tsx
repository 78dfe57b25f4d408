import { passwordStrengths } from '../../bridge/schemas.ts';
import { formatDuration } from '../../text/format.ts';
import { messages, wordField } from '../../text/messages.ts';
import styles from './Strength.module.css';
import type { Rating } from './useRating.ts';

const second = 1;
const millionYears = 1e6 * 365.25 * 86_400;

function wordTime(seconds: number): string {
  if (seconds < second) return messages.strength.atOnce;
  if (seconds >= millionYears) return messages.strength.forEver;
  return messages.strength.time(formatDuration(seconds));
}

interface StrengthProps {
  rating: Rating | undefined;
  minimum: number;
  /** The field says already what is wrong. */
  refused: boolean;
}

/** A password's strength as a word, as five bars and as the time it withstands, or why it would be refused. */
export function Strength({ rating, minimum, refused }: StrengthProps) {
  const level = rating === undefined ? 0 : passwordStrengths.indexOf(rating.strength) + 1;
  const word = rating === undefined ? messages.strength.none : messages.strength.words[rating.strength];
  const [problem] = rating?.problems ?? [];
  const sentence = problem === undefined ? rating && wordTime(rating.seconds) : wordField(problem, minimum);
  return (
    <div className={styles.strength}>
      <div
        className={styles.meter}
        role="meter"
        aria-label={messages.strength.label}
        aria-valuemin={0}
        aria-valuemax={passwordStrengths.length}
        aria-valuenow={level}
        aria-valuetext={word}
      >
        {passwordStrengths.map((name, place) => (
          <span key={name} className={styles.bar} data-level={place < level ? level : undefined} />
        ))}
        <span className={styles.word} aria-hidden>
          {word}
        </span>
      </div>
      <p className={styles.sentence} role="status" data-problem={problem !== undefined || undefined}>
        {refused ? '' : sentence}
      </p>
    </div>
  );
}
