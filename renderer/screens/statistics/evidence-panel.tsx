import type { StatisticsView } from '../../../shared/domain/statistics/view.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { type OpenedFigure, tellEvidence } from './evidence.ts';
import './evidence-panel.css';

interface EvidencePanelProps {
  view: StatisticsView;
  evidence: OpenedFigure;
  onClose: () => void;
}

/** The records behind a number, beside it. */
export function EvidencePanel({ view, evidence, onClose }: EvidencePanelProps) {
  const { title, text, lines, notes } = tellEvidence(view, evidence);
  return (
    <SidePanel title={title} text={text} onClose={onClose}>
      <ul className="evidence">
        {lines.map(({ key, text: what, about, figure, href }) => (
          <li key={key}>
            <a href={href}>{what}</a>
            <b>{figure}</b>
            <small className="evidence-about">{about}</small>
          </li>
        ))}
      </ul>
      {notes.map((note) => (
        <p key={note} className="muted small">
          {note}
        </p>
      ))}
    </SidePanel>
  );
}
