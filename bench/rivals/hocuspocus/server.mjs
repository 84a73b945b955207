// Hocuspocus with its SQLite store, as its guide sets it up: server.mjs DATABASE [DEBOUNCE]. A DEBOUNCE in milliseconds takes
// the place of the 2,000 it comes with. Says its port, then serves until its input ends.
import { SQLite } from "@hocuspocus/extension-sqlite";
import { Server } from "@hocuspocus/server";

const [database, debounce] = process.argv.slice(2);
const server = new Server({
  address: "127.0.0.1",
  port: 0,
  quiet: true,
  extensions: [new SQLite({ database })],
  ...(debounce === undefined ? {} : { debounce: Number(debounce) }),
});
await server.listen();
console.log(server.address.port);
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
