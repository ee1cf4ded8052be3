package cn.xiangzhi.field;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.field.device.Devices;
import cn.xiangzhi.field.entries.Entries;
import cn.xiangzhi.field.entries.EntryKind;
import cn.xiangzhi.field.entries.Moment;
import cn.xiangzhi.field.entries.Sent;
import cn.xiangzhi.field.parcels.Parcel;
import cn.xiangzhi.field.parcels.Parcels;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A phone as the server meets it: the same messages the field page sends. */
final class Phone {

    /** The smallest picture there is. */
    static final byte[] PICTURE = HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d4948445200000001000000010806000000"
                    + "1f15c4890000000d49444154789c63f8cfc0f01f00050001ff89993d1d0000000049454e44ae426082");

    final UUID device = UUID.randomUUID();
    final Actor officer;
    private final Entries entries;
    private final Parcels parcels;
    private UUID boot = UUID.randomUUID();
    private long run;
    private Duration off = Duration.ZERO;
    long last;

    Phone(ApplicationContext context, Actor officer) {
        this.officer = officer;
        entries = context.getBean(Entries.class);
        parcels = context.getBean(Parcels.class);
        context.getBean(Devices.class).enrol(officer, device, "测试手机", Instant.now());
    }

    /** The clock is set; the count of milliseconds goes on. */
    void setClock(Duration by) {
        off = by;
    }

    /** The browser was killed and opened again. */
    void restart() {
        boot = UUID.randomUUID();
        run = 0;
    }

    Moment now() {
        run += 1000;
        return new Moment(Instant.now().plus(off), boot, run);
    }

    Sent make(
            EntryKind kind, @Nullable UUID matter, Map<String, String> fields, List<UUID> files, @Nullable UUID again) {
        return new Sent(
                device, ++last, UUID.randomUUID(), kind, matter, kind.label(), now(), now(), fields, files, again);
    }

    /** The same entry, sent later. */
    Sent later(Sent sent) {
        return new Sent(
                sent.device(),
                sent.number(),
                sent.id(),
                sent.kind(),
                sent.matter(),
                sent.title(),
                sent.made(),
                now(),
                sent.fields(),
                sent.files(),
                sent.again());
    }

    /** The same entry with other fields and with those files. */
    static Sent with(Sent s, Map<String, String> fields, List<UUID> files) {
        return new Sent(
                s.device(),
                s.number(),
                s.id(),
                s.kind(),
                s.matter(),
                s.title(),
                s.made(),
                s.sent(),
                fields,
                files,
                s.again());
    }

    Entries.Told send(Sent sent) {
        return entries.take(officer, sent);
    }

    Entries.Told act(EntryKind kind, @Nullable UUID matter, Map<String, String> fields, UUID... files) {
        return send(make(kind, matter, fields, List.of(files), null));
    }

    Parcels.Progress declare(UUID file, byte[] content, UUID entry) {
        return parcels.declare(officer, file, said(content, entry));
    }

    Parcel.Declared said(byte[] content, UUID entry) {
        return new Parcel.Declared(
                device,
                entry,
                "现场.png",
                "image/png",
                content.length,
                sha256(content),
                sha256(content),
                "门口的摊子",
                true,
                Instant.now(),
                boot,
                run,
                null,
                null,
                null,
                null,
                "没有允许定位");
    }

    Parcels.Progress piece(UUID file, long at, byte[] content) {
        return parcels.piece(officer, file, at, content);
    }

    /** A whole file in pieces of that length. */
    UUID file(byte[] content, UUID entry, int length) {
        var file = UUID.randomUUID();
        declare(file, content, entry);
        for (var at = 0; at < content.length; at += length) {
            piece(file, at, Arrays.copyOfRange(content, at, Math.min(content.length, at + length)));
        }
        return file;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
