// Requests that Node's parser gives up on before Fastify sees them: too slow, header lines too long, no HTTP at all.
import type { Socket } from "node:net";
import { fehler, korrigiertDurch, type Fehler } from "../register/kataloge/fehler.ts";
import { fehlernachrichtOf } from "../service/fehlernachricht.ts";
import { HEADER_BYTES_MAX } from "./limits.ts";
import { PROBLEM_TYPE } from "./negotiation.ts";

/** Answers with a problem document and closes the connection. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed || !socket.writable) return void socket.destroy();
  const problem = fehlernachrichtOf([fehlerOf(error.code)]);
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.status === 408 ? "Request Timeout" : "Bad Request"}`,
    `content-type: ${PROBLEM_TYPE}; charset=utf-8`,
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

function fehlerOf(code: string | undefined): Fehler {
  switch (code) {
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return fehler("AZR-2016", {});
    case "HPE_HEADER_OVERFLOW":
      return korrigiertDurch("HERSTELLER", fehler("AZR-2009", { max: `${HEADER_BYTES_MAX / 1024} KiB Kopfzeilen` }));
    default:
      return fehler("AZR-2001", { grund: "sie ist kein gültiges HTTP" });
  }
}
