import type { Letterhead } from '../../../../contract/index.ts';
import { messages } from '../../../text/messages.ts';
import styles from './SlipPreview.module.css';

/** A slip as it will come out of the printer, for an invented member. */
export function SlipPreview({ letterhead }: { letterhead: Letterhead }) {
  const { name, lines } = letterhead;
  const words = messages.letterhead;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{words.preview}</figcaption>
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
        <p className={styles.name}>{words.exampleName}</p>
        <dl className={styles.details}>
          <dt>{messages.field.username}</dt>
          <dd>{words.exampleLogin}</dd>
          <dt>{messages.oneTimeCode.title}</dt>
          <dd className={styles.secret}>KX7M-93QT-HWPA-4C</dd>
        </dl>
      </div>
    </figure>
  );
}
