import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './NewPassword.module.css';

/** One thing a new password must be, ticked as soon as it is. */
export function Rule({ met, children }: { met: boolean; children: ReactNode }) {
  const Sign = met ? IconCircleCheckFilled : IconCircle;
  return (
    <li className={styles.rule} data-met={met}>
      <Sign size={20} stroke={1.7} aria-hidden />
      {children}
    </li>
  );
}
