package cn.xiangzhi.field.entries;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.field.device.Devices;
import cn.xiangzhi.field.parcels.Parcel;
import cn.xiangzhi.field.parcels.Parcels;
import cn.xiangzhi.field.signing.SignBook;
import cn.xiangzhi.secrecy.Sm3;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The intake of what was done without a signal. First the entry is kept with its material, then it is done and marked so in one
 * transaction: whatever breaks in between, the next sending goes on where it stopped, and a sending too many gets the first
 * answer (F24).
 */
@Component
public class Entries {

    private static final Logger LOG = LoggerFactory.getLogger(Entries.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final int TITLE = 200;

    private final EntryStore store;
    private final Devices devices;
    private final Parcels parcels;
    private final SignBook signs;
    private final Map<EntryKind, Doing> doings = new EnumMap<>(EntryKind.class);
    private final TransactionTemplate together;
    private final Today today;

    Entries(
            EntryStore store,
            Devices devices,
            Parcels parcels,
            SignBook signs,
            List<Doing> all,
            TransactionTemplate together,
            Today today) {
        this.store = store;
        this.devices = devices;
        this.parcels = parcels;
        this.signs = signs;
        this.together = together;
        this.today = today;
        all.forEach(doing -> doing.kinds().forEach(kind -> doings.put(kind, doing)));
    }

    /** What a phone is told of a sending; {@code next} is the number it owes. */
    public record Told(
            long next,
            boolean taken,
            boolean renew,
            String why,
            List<UUID> lacking,
            UUID id,
            EntryState state,
            Entry.Answer answer,
            List<String> remarks) {}

    /** Takes an entry in. */
    public Told take(Actor actor, Sent sent) {
        var turned = together.execute(tx -> Optional.ofNullable(receive(actor, sent)));
        if (turned != null && turned.isPresent()) {
            return turned.get();
        }
        var known = store.known(actor.county(), sent.device(), sent.number(), sent.id())
                .orElseThrow();
        return done(actor, known.id());
    }

    /** Null once the entry is kept; else why the phone must do something else first. */
    private @Nullable Told receive(Actor actor, Sent sent) {
        var device = devices.locked(actor, sent.device());
        var digest = digest(sent);
        var known = store.known(actor.county(), sent.device(), sent.number(), sent.id());
        if (known.isPresent()) {
            var same = known.get().id().equals(sent.id());
            if (same && known.get().digest().equals(digest)) {
                return null;
            }
            return same
                    ? turned(sent, device.nextNumber(), true, "这条记录以前上传过，内容与这次的不同", List.of())
                    : turned(sent, device.nextNumber(), false, "序号" + sent.number() + "已经用过", List.of());
        }
        var open = store.unanswered(actor.county(), sent.device());
        if (open.isPresent() || sent.number() != device.nextNumber()) {
            var first = open.orElse(device.nextNumber());
            return turned(sent, first, false, "应先传序号" + first, List.of());
        }
        var lacking = parcels.missing(actor, sent.files());
        if (!lacking.isEmpty()) {
            return turned(sent, device.nextNumber(), false, "材料还没有传完", lacking);
        }
        var again = sent.again();
        if (again != null) {
            reused(actor, again);
        }
        parcels.claim(actor, sent.files(), sent.id(), again);
        var now = today.now();
        var before = store.before(actor.county(), sent.device(), sent.number()).orElse(null);
        var remarks = new ArrayList<>(ClockRemarks.of(sent, now.toInstant(), before));
        remarks.addAll(signs.take(
                actor, new SignBook.Came(sent.id(), sent.kind().name(), sent.matter(), sent.fields(), sent.files())));
        store.add(actor, sent, digest, Devices.ahead(sent.sentAt(), now.toInstant()), remarks, now);
        devices.advance(actor, sent.device());
        return null;
    }

    /** Its material goes on with another entry; what the desk has settled stays settled, and its material may be used all the same. */
    private void reused(Actor actor, UUID id) {
        own(actor, id).ifPresent(old -> {
            if (!store.turn(actor.county(), id, EntryState.REFUSED, EntryState.REUSED)) {
                store.turn(actor.county(), id, EntryState.HANDED, EntryState.REUSED);
            }
        });
    }

    private Told done(Actor actor, UUID id) {
        try {
            together.executeWithoutResult(tx -> apply(actor, id));
        } catch (Refused no) {
            refuse(actor, id, no);
        } catch (RuntimeException broken) {
            if (store.attempt(actor.county(), id) < MOST_ATTEMPTS) {
                throw broken;
            }
            LOG.error("Field entry {} given up after {} attempts", id, MOST_ATTEMPTS, broken);
            refuse(actor, id, fault());
        }
        var entry = store.find(actor.county(), id).orElseThrow();
        var next = devices.own(actor, entry.device()).nextNumber();
        return new Told(
                next,
                true,
                false,
                "",
                List.of(),
                entry.id(),
                entry.state(),
                entry.answer(),
                entry.clock().remarks());
    }

    private void apply(Actor actor, UUID id) {
        store.lock(actor.county(), id);
        var entry = store.find(actor.county(), id).orElseThrow();
        if (entry.state() != EntryState.RECEIVED) {
            return;
        }
        var doing = doings.get(entry.kind());
        if (doing == null) {
            throw Refused.notFound(entry.kind().label());
        }
        store.answer(actor.county(), id, EntryState.DONE, doing.apply(actor, entry), today.now());
    }

    /** The material stays, file by file: one that the store does not take remains as it came. */
    private void refuse(Actor actor, UUID id, Refused no) {
        for (var parcel : parcels.of(actor.county(), id)) {
            try {
                together.executeWithoutResult(tx -> keepRefused(actor, id, parcel));
            } catch (Refused unfit) {
                LOG.info("Field file {} stays in pieces: {}", parcel.id(), unfit.why());
            }
        }
        var answer = new Entry.Answer(no.what(), no.why(), no.basis().label(), no.remedy(), "");
        store.answer(actor.county(), id, EntryState.REFUSED, answer, today.now());
    }

    /** Another window may have been faster: then there is nothing left to keep. */
    private void keepRefused(Actor actor, UUID id, Parcel parcel) {
        store.lock(actor.county(), id);
        if (store.find(actor.county(), id).orElseThrow().state() == EntryState.RECEIVED) {
            parcels.keepOnce(actor, parcel, FieldGate.KIND, id);
        }
    }

    private Optional<Entry> own(Actor actor, UUID id) {
        return store.find(actor.county(), id).filter(entry -> entry.account().equals(actor.account()));
    }

    private static Told turned(Sent sent, long next, boolean renew, String why, List<UUID> lacking) {
        return new Told(next, false, renew, why, lacking, sent.id(), EntryState.RECEIVED, Entry.Answer.NONE, List.of());
    }

    /** What makes two sendings the same entry: all but when and under which number it was sent. */
    private static String digest(Sent sent) {
        return Sm3.hex(String.join(
                "\n",
                sent.kind().name(),
                String.valueOf(sent.matter()),
                clip(sent.title()),
                at(sent.made().clock()),
                new TreeMap<>(sent.fields()).toString(),
                sent.files().toString()));
    }

    private static String at(Instant moment) {
        return Long.toString(moment.toEpochMilli());
    }

    static String clip(String title) {
        return title.substring(0, Math.min(title.length(), TITLE));
    }

    private static Refused fault() {
        return new Refused(
                Refused.Kind.CONFLICT,
                null,
                "系统没有办成",
                "连续" + MOST_ATTEMPTS + "次出错",
                Basis.house("系统故障"),
                "材料已留存，请交内勤办理，并告诉系统管理员");
    }
}
