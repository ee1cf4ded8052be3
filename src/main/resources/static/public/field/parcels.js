// Files on their way up: two at a time, so that one fills the line while the other waits for its answer; piece after piece from
// the byte the server has. Pieces grow on a good line and shrink on a bad one.
(() => {
  "use strict";
  const field = window.field;
  const { box, acts } = field;
  const SMALLEST = 32768;
  const LARGEST = 1048576;
  const QUICK = 2000;
  const LONG = 10000;
  const WINDOW = 30000;
  let size = box.PIECE;
  let arrived = [];
  let holding = Promise.resolve();

  const parcels = field.parcels = {};

  /** Bytes a second over the last half minute; nothing when nothing arrived. */
  parcels.rate = () => {
    const now = field.run();
    arrived = arrived.filter((one) => now - one.at < WINDOW);
    const bytes = arrived.reduce((sum, one) => sum + one.bytes, 0);
    return arrived.length === 0 ? 0 : bytes * 1000 / Math.max(1000, now - arrived[0].from);
  };

  /** Sends all files of a line of the queue; {@code go} throws when it is time to stop. */
  parcels.send = async (device, row, call, go) => {
    const facts = [];
    for (const id of row.entry.files) {
      const one = await box.fileFacts(id);
      if (one && one.held !== row.entry.id) {
        facts.push(one);
      }
    }
    await acts.say(row.number, { state: "SENDING", total: facts.reduce((sum, one) => sum + one.size, 0), sent: 0 });
    const sent = new Map();
    let stopped = false;
    const check = () => {
      if (stopped) {
        throw new DOMException("停", "AbortError");
      }
      go();
    };
    const progress = (id, bytes) => {
      sent.set(id, bytes);
      return acts.say(row.number, { sent: [...sent.values()].reduce((sum, one) => sum + one, 0) }, "bytes");
    };
    const lane = async () => {
      try {
        for (let one = facts.shift(); one; one = facts.shift()) {
          await parcel(device, row, one, call, check, progress);
        }
      } catch (error) {
        const first = !stopped;
        stopped = true;
        throw first ? error : null;
      }
    };
    const ends = await Promise.allSettled(size < box.PIECE / 2 ? [lane()] : [lane(), lane()]);
    const broken = ends.find((end) => end.status === "rejected" && end.reason);
    if (broken) {
      throw broken.reason;
    }
  };

  async function parcel(device, row, one, call, check, progress) {
    const whole = await box.content(one.id, one.pieces);
    if (!whole) {
      await hold(row, one, "手机里的这份文件已经不完整");
      return;
    }
    const digest = await field.sha256(await whole.arrayBuffer());
    try {
      for (let tries = 0; tries < 3; tries++) {
        check();
        const told = await call("files/" + one.id, {
          device, entry: row.entry.fileEntry || row.entry.id, fileName: one.name, mediaType: one.type, size: one.size,
          sha256: one.sha256, sha256Sent: digest, words: one.words, camera: one.camera, taken: one.made.clock,
          boot: one.made.boot, run: one.made.run, latitude: one.latitude ?? null, longitude: one.longitude ?? null,
          accuracy: one.accuracy ?? null, located: one.located ?? null, noPlace: one.noPlace || "",
        });
        let { have, whole: over } = told;
        let again = false;
        await progress(one.id, have);
        while (!over && !again) {
          check();
          const answer = await piece(one, whole, have, call);
          have = answer.have;
          over = answer.whole;
          again = answer.again;
          await progress(one.id, have);
        }
        if (over) {
          return;
        }
      }
      await hold(row, one, "三次传到的内容都与手机上的不同");
    } catch (error) {
      if (!error || !error.refused) {
        throw error;
      }
      await hold(row, one, error.refused.why + "。" + error.refused.remedy);
    }
  }

  async function piece(one, whole, have, call) {
    const from = field.run();
    const end = Math.min(have + size, one.size);
    try {
      const answer = await call("files/" + one.id + "/" + have, await whole.slice(have, end).arrayBuffer(), true);
      const took = field.run() - from;
      arrived.push({ from, at: field.run(), bytes: end - have });
      size = took < QUICK ? Math.min(LARGEST, size * 2) : took > LONG ? Math.max(SMALLEST, size / 2) : size;
      return answer;
    } catch (error) {
      size = Math.max(SMALLEST, size / 2);
      throw error;
    }
  }

  /** One file that cannot go stays on the phone; the rest goes without it. Two may fail at a time: one after the other. */
  function hold(row, one, why) {
    holding = holding.catch(() => {}).then(async () => {
      const now = (await acts.outbox()).find((other) => other.number === row.number);
      const entry = { ...now.entry, files: now.entry.files.filter((id) => id !== one.id) };
      await box.changeFile(one.id, { held: entry.id });
      await acts.rewrite(row.number, entry, { held: [...(now.held || []), { id: one.id, name: one.name, why }] });
    });
    return holding;
  }
})();
