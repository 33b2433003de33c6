import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';

/** Who was named, in the place of the field; `onChange` asks for somebody else. */
export function ChosenPerson({ children, onChange }: { children: ReactNode; onChange: () => void }) {
  return (
    <div className="remark-speaker">
      {children}
      <Button look="quiet" onClick={onChange}>
        Đổi người
      </Button>
    </div>
  );
}
