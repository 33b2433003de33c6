import type { RefObject } from 'react';
import { SCREENS } from '../../../shared/commands.ts';
import { routeTo, useRoute } from '../../route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { TextPage } from '../../ui/text-page.tsx';
import { markInHelp } from './find-in-help.ts';
import type { HelpPage } from './pages.ts';
import { screenOfHelp } from './places.ts';

interface HelpTextProps {
  page: HelpPage;
  /** Marked in the text. */
  sought: string;
  /** What has the focus while one reads: arrows move the text then. */
  text: RefObject<HTMLElement | null>;
  /** To what was found; null where nothing was sought. */
  onBack: (() => void) | null;
  /** On the way to another screen; null where there is none to go to. */
  onLeave: (() => void) | null;
}

export function HelpText({ page, sought, text, onBack, onLeave }: HelpTextProps) {
  const route = useRoute();
  const screen = screenOfHelp(page.name);
  const marks = markInHelp(page, sought).map((mark) => ({
    ...mark,
    id: [mark.block, mark.line, mark.start].join(' '),
    isCurrent: false,
  }));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is read by keyboard is moved by its arrows */}
      <section ref={text} tabIndex={0} aria-label={page.title} className="help-text">
        <TextPage look="help-page" blocks={page.blocks} marks={marks} />
      </section>
      <div className="help-more">
        {onBack !== null && (
          <Button size="medium" onClick={onBack}>
            Về kết quả tìm
          </Button>
        )}
        {onLeave !== null && screen !== null && screen !== route.screen && (
          <LinkButton size="medium" href={routeTo(screen)} onClick={onLeave}>
            Sang màn hình {SCREENS[screen]}
          </LinkButton>
        )}
      </div>
    </>
  );
}
