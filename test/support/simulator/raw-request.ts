// Requests below HTTP: bytes on a socket, for what a well-behaved client cannot send.
import { connect } from "node:net";
import { once } from "node:events";
import type { Simulator } from "../../../simulator/app.ts";
import { TestAnswer } from "./test-client.ts";

/** Sends bytes to a listening server and reads until the server closes the connection. */
export async function sendBytes(url: string, bytes: string): Promise<TestAnswer> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => chunks.push(chunk));
  socket.write(bytes);
  await once(socket, "close");
  return parseAnswer(Buffer.concat(chunks));
}

/** Begins a body and never ends it: the server gives up. */
export async function sendSlowly(simulator: Simulator): Promise<TestAnswer> {
  const url = await simulator.listen();
  const head =
    "POST /v1/datensaetze HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{";
  return sendBytes(url, head);
}

function parseAnswer(bytes: Buffer): TestAnswer {
  const end = bytes.indexOf("\r\n\r\n");
  const [statusLine = "", ...lines] = bytes.toString("latin1", 0, Math.max(end, 0)).split("\r\n");
  const headers = lines.map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return new TestAnswer(Number(statusLine.split(" ")[1]), Object.fromEntries(headers), bytes.subarray(end + 4));
}
