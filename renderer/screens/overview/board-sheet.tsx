/** The board on paper: what was done of each topic and what is open, in words and black signs. */
import type { TopicBoard, YearBoard } from '../../../shared/domain/board.ts';
import type { Step } from '../../../shared/domain/chain.ts';
import { withoutTypedMark } from '../../../shared/domain/secrecy.ts';
import { formatScreenDate, romanQuarter } from '../../../shared/text/dates.ts';
import { NEXT_WORDS } from '../../acts/next-act.ts';
import { drawSheet } from '../../ui/draw-sheet.ts';
import { today } from '../../ui/moments.ts';
import { printInstead } from '../../ui/print-instead.ts';
import { dateWords, STEP_NAMES } from './board.tsx';
import './board-sheet.css';

/** Columns that can be read side by side on A4; the others follow below, with the links once more. */
const BESIDE = 6;

export async function printBoard(
  board: YearBoard,
  cellName: string,
  print: () => Promise<unknown>,
): Promise<void> {
  const sheet = drawSheet(<BoardSheet board={board} cellName={cellName} />);
  await printInstead([sheet], '@page { size: A4 landscape; margin: 12mm }', print);
}

function BoardSheet({ board: { year, topics }, cellName }: { board: YearBoard; cellName: string }) {
  const parts = Array.from({ length: Math.ceil(topics.length / BESIDE) }, (_, index) =>
    topics.slice(index * BESIDE, (index + 1) * BESIDE),
  );
  return (
    <section className="board-sheet" lang="vi">
      <p className="board-sheet-cell">{cellName}</p>
      <h1>Tình hình sinh hoạt chuyên đề năm {year}</h1>
      <p>Đến ngày {formatScreenDate(today())}. Dấu: ● xong, ◉ tiếp theo, ■ trễ hạn, ○ chưa tới.</p>
      {parts.map((part) => (
        <PartOfBoard key={keyOf(part[0])} topics={part} />
      ))}
    </section>
  );
}

function keyOf(topic: TopicBoard | undefined): string {
  return `${topic?.rowId} ${topic?.sessionId}`;
}

function PartOfBoard({ topics }: { topics: readonly TopicBoard[] }) {
  const names = topics[0]?.steps.map(({ name }) => name) ?? [];
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Bước</th>
          {topics.map((topic) => (
            <th key={keyOf(topic)} scope="col">
              Quý {romanQuarter(topic.quarter)}
              <b>{withoutTypedMark(topic.topic)}</b>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <th scope="row">{STEP_NAMES[name]}</th>
            {topics.map((topic) => (
              <td key={keyOf(topic)}>
                {stepWords(
                  topic,
                  topic.steps.find((step) => step.name === name),
                )}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">Tiếp theo</th>
          {topics.map((topic) => (
            <td key={keyOf(topic)}>
              <b>{nextWords(topic)}</b>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

const SIGNS = { done: '●', next: '◉', passed: '–', later: '○' } as const;

/** What a cancelled session leaves open is not to come. */
function stepWords({ next }: TopicBoard, step: Step | undefined): string {
  if (step === undefined || (next.action === 'cancelled' && step.state !== 'done')) return '';
  return `${step.isLate ? '■' : SIGNS[step.state]} ${dateWords(step)}`;
}

function nextWords({ next }: TopicBoard): string {
  if (next.action === 'nothing') return 'Xong';
  return next.action === 'cancelled' ? 'Không tổ chức' : NEXT_WORDS[next.action];
}
