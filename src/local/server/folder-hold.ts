import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, unlinkSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that no other program of this kind uses meanwhile. */
export interface FolderHold {
  /** What another program hears that wants the folder: where this one can be reached. */
  tell(address: string): void;
  release(): Promise<void>;
}

/**
 * Holds a folder. What holds it is a socket that listens, so that the hold ends with the process however it ends. If the
 * folder is held already, the address its holder tells is given.
 */
export async function holdFolder(folder: string): Promise<{ hold: FolderHold } | { heldAt: string }> {
  mkdirSync(folder, { recursive: true });
  const path = socketPath(realpathSync(folder));
  let address = '';
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.end(address);
  });
  if (!(await listens(server, path))) {
    const heldAt = await holderAt(path);
    if (heldAt !== null) return { heldAt };
    // Nobody answers: the holder ended without clearing up.
    unlinkSync(path);
    if (!(await listens(server, path))) return { heldAt: '' };
  }
  server.unref();
  return {
    hold: {
      tell(told) {
        address = told;
      },
      release: () => new Promise((resolve) => server.close(() => resolve())),
    },
  };
}

/** In the folder for temporary files, because not every file system takes sockets, and their paths must be short. */
function socketPath(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 24);
  return process.platform === 'win32' ? `\\\\.\\pipe\\workspace-${name}` : join(tmpdir(), `workspace-${name}.sock`);
}

function listens(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('error', fail);
    server.listen(path, () => {
      server.off('error', fail);
      resolve(true);
    });
  });
}

/** What the holder tells; null when nobody listens any more. */
function holderAt(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect(path);
    let told = '';
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      told += text;
    });
    socket.on('end', () => resolve(told));
    socket.on('error', () => resolve(null));
    socket.setTimeout(2000, () => {
      socket.destroy();
      resolve(told);
    });
  });
}
