import type { FastifyInstance } from "fastify";
import { DRAIN_MS_MAX } from "./limits.ts";

/** Closes the port, lets requests in progress finish, and cuts off what still runs after DRAIN_MS_MAX. */
export async function drainServer(server: FastifyInstance): Promise<void> {
  const cutOff = setTimeout(() => server.server.closeAllConnections(), DRAIN_MS_MAX);
  try {
    await server.close();
  } finally {
    clearTimeout(cutOff);
  }
}
