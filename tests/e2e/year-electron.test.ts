import { describe } from 'vitest';
import { canUseWindow } from '../support/tools.ts';
import { launchElectron } from './support/electron.ts';
import { describeYear } from './support/year.ts';

describe.runIf(canUseWindow('soffice'))('in the window', () => describeYear(launchElectron));
