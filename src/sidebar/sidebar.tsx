import { render } from 'preact';
import { App } from './app';

const root = document.getElementById('sidebar');
if (root === null) throw new Error('sidebar.html has no element with the id sidebar.');
// What the page says until this runs.
root.replaceChildren();
render(<App />, root);
