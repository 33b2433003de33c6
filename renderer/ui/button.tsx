import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';

type Look = 'plain' | 'primary' | 'quiet';

interface Common {
  /** One `primary` a screen: what comes next. */
  look?: Look;
  children: ReactNode;
}

export function Button({ look = 'plain', ...rest }: Common & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" {...rest} className={classOf(look)} />;
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ look = 'plain', ...rest }: Common & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a {...rest} className={classOf(look)} />;
}

function classOf(look: Look): string {
  return look === 'plain' ? 'button' : `button button-${look}`;
}
