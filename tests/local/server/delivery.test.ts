import { createServer, type Server, type Socket } from 'node:net';
import { mailServerAt } from '../../../src/local/server/delivery';
import { type Opened, opened } from './served';

/** As much of a mail server as takes letters; `refuse` says which answer a recipient gets instead. */
class MailCatcher {
  readonly letters: string[] = [];
  refuse: string | null = null;
  private answered: Promise<void> = Promise.resolve();
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((socket) => this.serve(socket));

  async listen(port = 0): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    return (this.server.address() as { port: number }).port;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Takes letters from now on without saying so, until the function it gives is called. */
  hold(): () => void {
    let answer: () => void = () => {};
    this.answered = new Promise((resolve) => {
      answer = resolve;
    });
    return answer;
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    let letter: string | null = null;
    socket.setEncoding('utf8');
    socket.on('error', () => {});
    socket.write('220 ready\r\n');
    socket.on('data', (text: string) => {
      if (letter !== null) {
        letter += text;
        if (!letter.endsWith('\r\n.\r\n')) return;
        this.letters.push(letter);
        letter = null;
        void this.answered.then(() => socket.write('250 taken\r\n'));
      } else if (/^DATA/i.test(text)) {
        letter = '';
        socket.write('354 go on\r\n');
      } else if (/^RCPT/i.test(text) && this.refuse) {
        socket.write(`${this.refuse}\r\n`);
      } else {
        socket.write('250 ok\r\n');
        if (/^QUIT/i.test(text)) socket.end();
      }
    });
  }
}

/** Waits until something holds. */
async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 4000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`It never held: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const catchers: MailCatcher[] = [];
afterEach(async () => {
  for (const catcher of catchers.splice(0)) await catcher.close();
});

async function caught(): Promise<{ catcher: MailCatcher; port: number }> {
  const catcher = new MailCatcher();
  catchers.push(catcher);
  return { catcher, port: await catcher.listen() };
}

function delivering(port: number, saved?: ReturnType<Opened['workspace']['save']>): Opened {
  return opened({
    mailServer: mailServerAt(`smtp://user:secret@127.0.0.1:${port}?ignoreTLS=true`),
    ...(saved && { saved }),
  });
}

describe('Delivery', () => {
  it('delivers every letter that leaves, once, and shows where without the password', async () => {
    const { catcher, port } = await caught();
    const { call } = opened({ mailServer: mailServerAt(`smtp://127.0.0.1:${port}`) });
    call('menu', { functionName: 'write' });
    call('menu', { functionName: 'write' });
    await until(() => catcher.letters.length === 2);
    await until(() => call('picture').delivery?.delivered === 2);
    expect(catcher.letters[0]).toContain('Subject: Ghi');
    expect(call('picture').delivery).toEqual({ to: `127.0.0.1:${port}`, delivered: 2, failed: null });
  });

  it('keeps letters while the server is silent, and delivers them with the next deed once it answers', async () => {
    const { catcher, port } = await caught();
    await catcher.close();
    catchers.pop();
    const { call } = opened({ mailServer: mailServerAt(`smtp://127.0.0.1:${port}`) });
    call('menu', { functionName: 'write' });
    await until(() => call('picture').delivery?.failed !== null);
    expect(call('picture').delivery?.failed).toContain('máy chủ thư không trả lời');
    const back = new MailCatcher();
    catchers.push(back);
    await back.listen(port);
    call('menu', { functionName: 'write' });
    await until(() => call('picture').delivery?.delivered === 2);
    expect(back.letters).toHaveLength(2);
    expect(call('picture').delivery?.failed).toBeNull();
  });

  it('passes over a letter that is refused for good, and says so', async () => {
    const { catcher, port } = await caught();
    catcher.refuse = '550 no such mailbox';
    const { call } = opened({ mailServer: mailServerAt(`smtp://127.0.0.1:${port}`) });
    call('menu', { functionName: 'write' });
    await until(() => call('picture').delivery?.failed !== null);
    catcher.refuse = null;
    call('menu', { functionName: 'write' });
    await until(() => catcher.letters.length === 1);
    expect(call('picture').delivery?.failed).toBe('Số thư bị máy chủ thư từ chối: 1.');
  });

  it('goes on after a restart where it was, and does not send what left before it was asked for', async () => {
    const { catcher, port } = await caught();
    const without = opened();
    without.call('menu', { functionName: 'write' });
    const mailServer = mailServerAt(`smtp://127.0.0.1:${port}`);
    const first = opened({ mailServer, saved: without.workspace.save() });
    first.call('menu', { functionName: 'write' });
    await until(() => first.workspace.delivery?.next === 2);
    const second = opened({ mailServer, saved: first.workspace.save() });
    second.call('menu', { functionName: 'write' });
    await until(() => second.workspace.delivery?.next === 3);
    expect(catcher.letters).toHaveLength(2);
  });

  it('counts a letter before it tells of it, so that what is kept then does not send it again', async () => {
    const { port } = await caught();
    const { workspace, call } = opened({ mailServer: mailServerAt(`smtp://127.0.0.1:${port}`) });
    const kept: unknown[] = [];
    workspace.onChange(() => kept.push([workspace.save().delivered, call('picture').delivery?.delivered]));
    call('menu', { functionName: 'write' });
    await until(() => kept.length >= 2);
    expect(kept).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it('lets the letter under way arrive before it closes', async () => {
    const { catcher, port } = await caught();
    const { workspace, call } = opened({ mailServer: mailServerAt(`smtp://127.0.0.1:${port}`) });
    const answer = catcher.hold();
    call('menu', { functionName: 'write' });
    call('menu', { functionName: 'write' });
    await until(() => catcher.letters.length === 1);
    const closed = workspace.close();
    answer();
    await closed;
    expect([workspace.save().delivered, catcher.letters.length]).toEqual([1, 1]);
  });

  it('does not wait for ever for a server that does not answer', async () => {
    const { catcher, port } = await caught();
    const { workspace, call } = opened({ mailServer: mailServerAt(`smtp://127.0.0.1:${port}`) });
    const answer = catcher.hold();
    call('menu', { functionName: 'write' });
    await until(() => catcher.letters.length === 1);
    await workspace.delivery?.close(20);
    expect(workspace.save().delivered).toBe(0);
    answer();
  });

  it('is off unless asked for', () => {
    expect(opened().call('picture').delivery).toBeNull();
  });
});

describe('mailServerAt', () => {
  it.each([
    ['smtp://localhost:1025', 'localhost:1025'],
    ['smtps://user:secret@mail.example.com', 'mail.example.com'],
    ['http://localhost', undefined],
    ['localhost:1025', undefined],
    ['', undefined],
  ])('reads %p as %p', (text, shown) => {
    expect(mailServerAt(text)?.shown).toBe(shown);
  });

  it('shows no password', () => {
    expect(delivering(1).call('picture').delivery?.to).toBe('127.0.0.1:1');
  });
});
