import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import './button.css';

type ButtonLook = 'plain' | 'primary' | 'quiet' | 'link';

interface Common {
  /** One `primary` a screen: what comes next; `link`: in a line of words, in their colour. */
  look?: ButtonLook;
  /** `medium` in a form within a column, `tiny` under each line of a list. */
  size?: 'large' | 'medium' | 'tiny';
  children: ReactNode;
}

export function Button({ look, size, ...rest }: Common & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" {...rest} className={classOf(look, size)} />;
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ look, size, ...rest }: Common & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a {...rest} className={classOf(look, size)} />;
}

function classOf(look: ButtonLook = 'plain', size: Common['size'] = 'large'): string {
  const looks = look === 'plain' ? 'button' : `button button-${look}`;
  return size === 'large' ? looks : `${looks} button-${size}`;
}
