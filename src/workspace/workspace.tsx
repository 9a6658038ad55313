import { render } from 'preact';
import { call } from './call';
import { WorkspacePage } from './shell/workspace-page';

const place = document.querySelector('#workspace');
if (place === null) throw new Error('workspace.html has no place for the workspace');
render(<WorkspacePage call={call} />, place);
