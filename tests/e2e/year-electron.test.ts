import { describe } from 'vitest';
import { canUse } from '../support/tools.ts';
import { launchElectron } from './support/electron.ts';
import { describeYear } from './support/year.ts';

describe.runIf(canUse('Xvfb', 'unzip', 'soffice'))('in the window', () => describeYear(launchElectron));
