import { describe } from 'vitest';
import { LONG } from '../support/long.ts';
import { canUseWindow } from '../support/tools.ts';
import { launchElectron } from './support/electron.ts';
import { takeKeys, takeMouse } from './support/hands.ts';
import { describeWholeYear } from './support/whole-year.ts';

const QUARTERS_LIVED = LONG ? 4 : 1;

describe.runIf(canUseWindow())('the whole year in the window', () => {
  describeWholeYear(launchElectron, 'by mouse', takeMouse, QUARTERS_LIVED);
  describeWholeYear(launchElectron, 'by keys alone', takeKeys, QUARTERS_LIVED);
});
