// What waits goes up in its order, until the server has answered for each; numbers that went astray are put in order again.
(() => {
  "use strict";
  const field = window.field;
  const { box, acts, asking } = field;
  const FINAL = ["DONE", "REFUSED", "REUSED", "HANDED", "SETTLED"];
  const waiting = (row) => row.state === "WAITING" || row.state === "SENDING";

  const sending = field.sending = { FINAL };

  /** All that waits; {@code go} throws when it is time to stop. */
  sending.up = async (device, go) => {
    await tidy();
    for (let turns = 0; ; turns++) {
      go();
      const rows = await acts.outbox();
      const row = rows.find(waiting);
      if (!row) {
        return;
      }
      if (turns > rows.length * 4 + 20) {
        throw new asking.Away("服务器没有收下，过一会儿再试");
      }
      await field.parcels.send(device, row, asking.call, go);
      const fresh = (await acts.outbox()).find((one) => one.number === row.number);
      if (!fresh || !waiting(fresh)) {
        continue;
      }
      const told = await post(device, fresh);
      if (told) {
        await heed(device, fresh, told);
      }
    }
  };

  async function post(device, row) {
    const entry = row.entry;
    try {
      return await asking.call("entries", {
        device, number: row.number, id: entry.id, kind: entry.kind, matter: entry.matter, title: entry.title.slice(0, 200),
        made: entry.made, sent: field.moment(), fields: entry.fields, files: entry.files, again: entry.again,
      });
    } catch (error) {
      if (!error.refused) {
        throw error;
      }
      await acts.say(row.number, { state: "STUCK", answer: { result: error.refused.what, why: error.refused.why, basis: "", remedy: error.refused.remedy, link: "" } });
      return null;
    }
  }

  async function heed(device, row, told) {
    if (told.taken) {
      field.line.fresh = false; // what is shown of the matter is older than this act
      await acts.say(row.number, { state: told.state, known: true, answer: told.answer, remarks: told.remarks, answered: field.now() });
      if (told.state === "DONE") {
        for (const id of row.entry.files) {
          await box.dropFile(id);
        }
      }
      return;
    }
    if (told.renew) {
      await acts.rewrite(row.number, { ...row.entry, id: crypto.randomUUID() }, {});
    } else if (told.next > row.number) {
      await renumber(told.next);
    } else if (told.next < row.number) {
      const earlier = (await acts.outbox()).find((one) => one.number === told.next && one.state !== "STUCK"
        && (one.state !== "DONE" || one.entry.files.length === 0));
      await post(device, earlier || await missing(told.next));
    }
  }

  /** The server knows more numbers than this phone remembers: everything that waits moves behind them, in its order. */
  async function renumber(next) {
    await box.tx(["meta", "outbox"], "readwrite", async (s) => {
      const rows = (await field.ask(s("outbox").getAll()));
      const open = rows.filter((row) => !FINAL.includes(row.state)).sort((a, b) => a.number - b.number);
      const done = Math.max(0, ...rows.filter((row) => FINAL.includes(row.state)).map((row) => row.number));
      let number = Math.max(next, done + 1);
      open.forEach((row) => s("outbox").delete(row.number));
      open.forEach((row) => s("outbox").put({ ...row, number: number++ }));
      s("meta").put({ name: "last", value: number - 1 });
    });
    field.changed("outbox");
  }

  /** What was done a week ago need not be kept here any longer. */
  async function tidy() {
    await box.tx(["outbox"], "readwrite", async (s) => {
      const old = field.now() - 7 * 86400000;
      (await field.ask(s("outbox").getAll()))
        .filter((row) => ["DONE", "REUSED", "SETTLED"].includes(row.state) && row.answered && row.answered < old)
        .forEach((row) => s("outbox").delete(row.number));
    });
  }

  /** A number this phone has no content for is said to be missing, so that the gap can be seen. */
  async function missing(number) {
    const now = field.moment();
    return { number, entry: { id: crypto.randomUUID(), kind: "MISSING", matter: null, title: "手机上缺失的一条", made: now, fields: {}, files: [], again: null } };
  }
})();
