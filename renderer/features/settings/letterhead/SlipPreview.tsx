import type { Letterhead } from '../../../../contract/index.ts';
import { messages } from '../../../text/messages.ts';
import styles from './SlipPreview.module.css';

/** No code of anybody. */
const exampleCode = 'KX7M-93QT-HWPA-4C';

/** A slip as it will come out of the printer, for an invented member. */
export function SlipPreview({ letterhead }: { letterhead: Letterhead }) {
  const { name, lines } = letterhead;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{messages.letterhead.preview}</figcaption>
      <div className={styles.slip}>
        {(name !== '' || lines.length > 0) && (
          <div className={styles.head}>
            {name !== '' && (
              <span className={styles.business} dir="auto">
                {name}
              </span>
            )}
            {lines.map((line, place) => (
              <span key={place} dir="auto">
                {line}
              </span>
            ))}
          </div>
        )}
        <p className={styles.name}>{messages.letterhead.exampleName}</p>
        <dl className={styles.details}>
          <dt>{messages.field.username}</dt>
          <dd>{messages.letterhead.exampleLogin}</dd>
          <dt>{messages.oneTimeCode.title}</dt>
          <dd className={styles.secret}>{exampleCode}</dd>
        </dl>
      </div>
    </figure>
  );
}
