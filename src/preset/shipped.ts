import { GUIDE } from './guide';
import { PLAN_43 } from './plan-43';
import { PLATFORM } from './platform-check';
import type { PresetFile } from './preset';

/** What the build writes into `Preset.html`; to ship another campaign, name it here. */
export const SHIPPED: PresetFile = { campaign: PLAN_43, guide: GUIDE, platform: PLATFORM };
