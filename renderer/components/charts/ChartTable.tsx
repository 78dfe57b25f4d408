import { formatCount } from '../../text/messages.ts';
import styles from './ChartTable.module.css';
import { nameOfMark, type Mark, type MarkRows } from './mark.ts';

interface ChartTableProps extends MarkRows {
  label: string;
  /** The head of the first column, and one for each row of marks. */
  heads: readonly [string, ...string[]];
}

function Cell({ mark }: { mark: Mark | undefined }) {
  if (mark === undefined) return null;
  return (
    <td>
      <button type="button" className={styles.open} aria-label={nameOfMark(mark)} onClick={mark.onOpen}>
        {formatCount(mark.value)}
      </button>
    </td>
  );
}

/** The same numbers for who prefers to read them. A number opens what its bar would. */
export function ChartTable({ label, heads, marks, below }: ChartTableProps) {
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {marks.map((mark, place) => (
            <tr key={mark.key}>
              <th scope="row">{mark.title}</th>
              <Cell mark={mark} />
              <Cell mark={below?.[place]} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
