/** Soạn thảo: every paper of the cell, and the one that is written now. */
import { idOf, type Route } from '../../route.ts';
import { OpenPaper } from './open-paper.tsx';
import { PaperList } from './paper-list.tsx';
import './desk.css';
import './differences.css';
import './paper.css';

export default function Writing({ route }: { route: Route }) {
  const id = idOf(route);
  if (id !== null) return <OpenPaper key={id} id={id} asksFindings={route.rest[1] === 'the-thuc'} />;
  const [asked] = route.rest;
  return <PaperList asks={asked === 'moi' ? 'new' : asked === 'nhap-tep' ? 'import' : null} />;
}
