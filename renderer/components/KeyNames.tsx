import styles from './KeyNames.module.css';

/** Keys as they are written on a keyboard. */
export function KeyNames({ keys }: { keys: readonly string[] }) {
  return (
    <span className={styles.keys}>
      {keys.map((name) => (
        <kbd key={name} className={styles.key}>
          {name}
        </kbd>
      ))}
    </span>
  );
}
