import { createServer } from "node:net";

/** A port of the loopback interface that was free a moment ago, for programs that cannot choose one themselves. */
export async function freeLoopbackPort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await new Promise((done, fail) => server.once("listening", done).once("error", fail));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (typeof address !== "object" || address === null) throw new Error("the system gave no port");
  return address.port;
}
