import { describe } from 'vitest';
import { canUseWindow } from '../support/tools.ts';
import { launchElectron } from './support/electron.ts';
import { takeKeys, takeMouse } from './support/hands.ts';
import { describeWholeYear } from './support/whole-year.ts';

describe.runIf(canUseWindow())('the whole year in the window', () => {
  describeWholeYear(launchElectron, 'by mouse', takeMouse, 1);
  describeWholeYear(launchElectron, 'by keys alone', takeKeys, 1);
});
