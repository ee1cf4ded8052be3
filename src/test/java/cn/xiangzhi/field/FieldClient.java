package cn.xiangzhi.field;

import cn.xiangzhi.field.entries.Entries;
import cn.xiangzhi.field.entries.EntryKind;
import cn.xiangzhi.field.entries.Moment;
import cn.xiangzhi.field.entries.Sent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The protocol of the field page in Java: what it keeps survives being killed, and any message or answer may be lost. */
final class FieldClient {

    private static final int PIECE = 40;

    /** A line of the queue as the phone keeps it. */
    static final class Item {
        final UUID first;
        final EntryKind kind;
        final UUID matter;
        final Map<String, String> fields;
        final Map<UUID, byte[]> files = new LinkedHashMap<>();
        final Moment made;
        UUID id;
        long number;
        Entries.@Nullable Told told;

        Item(long number, EntryKind kind, UUID matter, Map<String, String> fields, Moment made) {
            this.number = number;
            this.kind = kind;
            this.matter = matter;
            this.fields = fields;
            this.made = made;
            this.id = UUID.randomUUID();
            this.first = id;
        }
    }

    /** The line broke. */
    static final class Lost extends RuntimeException {
        Lost() {
            super("线断了", null, false, false);
        }
    }

    final List<Item> queue = new ArrayList<>();
    private final Phone phone;
    private final Random chance;
    private boolean calm;

    FieldClient(Phone phone, Random chance) {
        this.phone = phone;
        this.chance = chance;
    }

    void act(EntryKind kind, UUID matter, Map<String, String> fields, boolean photo) {
        var item = new Item(queue.size() + 1L, kind, matter, fields, phone.now());
        if (photo) {
            item.files.put(UUID.randomUUID(), Phone.PICTURE);
        }
        queue.add(item);
    }

    /** Forgets some answers, as when the browser is killed before it has written them down. */
    void forget() {
        queue.stream().filter(item -> chance.nextBoolean()).forEach(item -> item.told = null);
    }

    /** Sends what waits until the line breaks. */
    void sync() {
        calm = false;
        try {
            up();
        } catch (Lost broken) {
            // it goes on the next time
        }
    }

    /** Sends what waits over a line that holds. */
    void syncWell() {
        calm = true;
        up();
    }

    private void up() {
        for (var turns = 0; ; turns++) {
            var item = queue.stream().filter(one -> one.told == null).findFirst();
            if (item.isEmpty()) {
                return;
            }
            if (turns > queue.size() * 4 + 20) {
                throw new AssertionError("服务器一直不收第" + item.get().number + "条");
            }
            one(item.get());
        }
    }

    private void one(Item item) {
        item.files.forEach((file, content) -> file(item, file, content));
        var told = chance.nextInt(40) == 0 ? race(item) : over(() -> phone.send(sent(item)));
        if (told.taken()) {
            item.told = told;
        } else if (told.renew()) {
            item.id = UUID.randomUUID();
        } else if (told.next() < item.number) {
            queue.stream().filter(one -> one.number == told.next()).findFirst().ifPresent(one -> one.told = null);
        } else if (told.lacking().isEmpty()) {
            throw new AssertionError(told.why());
        }
    }

    /** Two windows send the same at the same time. */
    private Entries.Told race(Item item) {
        var sent = sent(item);
        var other = CompletableFuture.supplyAsync(() -> phone.send(sent));
        var told = phone.send(sent);
        var second = other.join();
        if (told.taken() && second.taken() && !told.answer().equals(second.answer())) {
            throw new AssertionError("两次答复不同：" + told + "，" + second);
        }
        return told;
    }

    private void file(Item item, UUID file, byte[] content) {
        var progress = over(() -> phone.declare(file, content, item.id));
        while (!progress.whole()) {
            var at = (int) progress.have();
            var piece = Arrays.copyOfRange(content, at, Math.min(content.length, at + PIECE));
            if (!calm && chance.nextInt(30) == 0) {
                piece[0] ^= 1;
            }
            progress = over(() -> phone.piece(file, at, piece));
        }
    }

    private Sent sent(Item item) {
        return new Sent(
                phone.device,
                item.number,
                item.id,
                item.kind,
                item.matter,
                item.kind.label(),
                item.made,
                phone.now(),
                item.fields,
                List.copyOf(item.files.keySet()),
                null);
    }

    /** A message that may not arrive, or whose answer may not. */
    private <T> T over(java.util.function.Supplier<T> call) {
        if (!calm && chance.nextInt(7) == 0) {
            throw new Lost();
        }
        var answer = call.get();
        if (!calm && chance.nextInt(7) == 0) {
            throw new Lost();
        }
        return answer;
    }
}
