// A keep-alive HTTP/1.1 connection that costs the generator as little as possible: on two cores an ordinary client
// would be the limit long before a bare echo is, and the ratio would flatter the register. It understands what our two
// servers answer (a Content-Length, one answer per request) and fails loudly on anything else.
import { connect, type Socket } from "node:net";

/** An answer as text. */
export interface PlainAnswer {
  readonly status: number;
  readonly body: string;
}

/** The connection broke or said something that this client does not understand. */
export class ConnectionBroken extends Error {
  override readonly name = "ConnectionBroken";
}

const HEAD_END = "\r\n\r\n";
const CONTENT_LENGTH = /\r\ncontent-length: (\d+)/iu;

/** One connection with at most one request in flight. */
export class Connection {
  readonly #socket: Socket;
  readonly #host: string;
  #received: Buffer = Buffer.alloc(0);
  #waiting: { readonly done: (answer: PlainAnswer) => void; readonly fail: (error: Error) => void } | undefined;

  private constructor(socket: Socket, host: string) {
    this.#socket = socket;
    this.#host = host;
    socket.setNoDelay(true);
    socket.on("data", (chunk: Buffer) => this.#take(chunk));
    socket.on("error", (cause) => this.#fail(new ConnectionBroken("socket error", { cause })));
    socket.on("close", () => this.#fail(new ConnectionBroken("closed by the server")));
  }

  /** Connects to the origin of a URL. */
  static async open(url: string): Promise<Connection> {
    const { hostname, port, host } = new URL(url);
    const socket = connect(Number(port), hostname);
    await new Promise<void>((done, fail) => socket.once("connect", done).once("error", fail));
    return new Connection(socket, host);
  }

  /** Posts JSON and waits for the answer. Rejects with ConnectionBroken. */
  post(path: string, headers: string, body: string): Promise<PlainAnswer> {
    const length = Buffer.byteLength(body);
    const { promise, resolve, reject } = Promise.withResolvers<PlainAnswer>();
    this.#waiting = { done: resolve, fail: reject };
    this.#socket.write(
      `POST ${path} HTTP/1.1\r\nHost: ${this.#host}\r\nContent-Type: application/json\r\n${headers}Content-Length: ${length}${HEAD_END}${body}`,
    );
    return promise;
  }

  close(): void {
    this.#waiting = undefined;
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const headEnd = this.#received.indexOf(HEAD_END);
    if (headEnd < 0) return;
    const head = this.#received.toString("latin1", 0, headEnd);
    const length = CONTENT_LENGTH.exec(head)?.[1];
    if (length === undefined) return this.#fail(new ConnectionBroken(`no Content-Length in: ${head}`));
    const bodyStart = headEnd + HEAD_END.length;
    const end = bodyStart + Number(length);
    if (this.#received.length < end) return;
    const body = this.#received.toString("utf8", bodyStart, end);
    this.#received = this.#received.subarray(end);
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.done({ status: Number(head.slice(9, 12)), body });
  }

  #fail(error: Error): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.fail(error);
  }
}
