import { describe } from 'vitest';
import { canUseWindow } from '../support/tools.ts';
import { launchElectron } from './support/electron.ts';
import { describeTime } from './support/time.ts';

describe.runIf(canUseWindow())('in the window', () => describeTime(launchElectron));
