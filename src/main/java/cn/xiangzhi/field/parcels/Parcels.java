package cn.xiangzhi.field.parcels;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.field.device.Devices;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes files in piece by piece: a piece that comes twice is kept once, one that comes too early is asked for again, and the
 * whole must have the digest the phone took (F27).
 */
@Component
public class Parcels {

    private static final int LARGEST_PIECE = 1 << 20;
    private static final long LARGEST = 200L << 20;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int WORDS = 1000;
    private static final int NAME = 200;

    private final ParcelStore store;
    private final Devices devices;
    private final Attachments attachments;
    private final Today today;

    Parcels(ParcelStore store, Devices devices, Attachments attachments, Today today) {
        this.store = store;
        this.devices = devices;
        this.attachments = attachments;
        this.today = today;
    }

    /** How much has come; {@code again}: all of it came and was not what the phone had, it is to be sent once more. */
    public record Progress(long have, boolean whole, boolean again) {}

    @Transactional
    public Progress declare(Actor actor, UUID id, Parcel.Declared said) {
        devices.own(actor, said.device());
        if (!SHA256.matcher(said.sha256()).matches()
                || !SHA256.matcher(said.sha256Sent()).matches()
                || said.words().length() > WORDS
                || said.fileName().length() > NAME
                || said.noPlace().length() > NAME) {
            throw Refused.invalid("没有上传", "文件的说明不完整", "请更新掌上执法页面后再传；手机上的材料还在");
        }
        if (said.size() < 1 || said.size() > LARGEST) {
            throw new Refused(
                    Refused.Kind.TOO_LARGE,
                    null,
                    "没有上传",
                    said.size() < 1 ? "文件是空的" : "文件超过200MB",
                    Basis.house("填报要求"),
                    "请分段录像；原文件请留在手机相册，回单位后用电脑拷出");
        }
        store.declare(actor, id, said, today.now());
        var parcel = own(actor, id);
        return new Progress(
                parcel.arrivedAt() != null ? parcel.size() : store.have(actor.county(), id),
                parcel.arrivedAt() != null,
                false);
    }

    /** One piece from that byte on. */
    @Transactional
    public Progress piece(Actor actor, UUID id, long at, byte[] content) {
        store.lock(actor.county(), id);
        var parcel = own(actor, id);
        if (parcel.arrivedAt() != null) {
            return new Progress(parcel.size(), true, false);
        }
        var have = store.have(actor.county(), id);
        if (at != have || content.length == 0) {
            return new Progress(have, false, false);
        }
        if (content.length > LARGEST_PIECE || have + content.length > parcel.size()) {
            throw Refused.invalid("没有上传", "这一段比说好的长", "请更新掌上执法页面后再传；手机上的材料还在");
        }
        store.add(actor.county(), id, at, content);
        have += content.length;
        return have < parcel.size() ? new Progress(have, false, false) : whole(actor, parcel);
    }

    private Progress whole(Actor actor, Parcel parcel) {
        if (!sha256(store.content(actor.county(), parcel.id())).equals(parcel.sha256Sent())) {
            store.drop(actor.county(), parcel.id());
            store.broken(actor.county(), parcel.id());
            return new Progress(0, false, true);
        }
        store.arrived(actor.county(), parcel.id(), today.now());
        return new Progress(parcel.size(), true, false);
    }

    /** The files of an entry, as they were taken. */
    public List<Parcel> of(String county, UUID entry) {
        return store.of(county, entry);
    }

    /** Files named by an entry that are not here whole. */
    public List<UUID> missing(Actor actor, List<UUID> files) {
        return files.stream()
                .filter(id -> store.find(actor, id)
                        .filter(parcel -> parcel.arrivedAt() != null)
                        .isEmpty())
                .toList();
    }

    /**
     * The files that an entry names become its own: those sent for it, those of the refused one it uses again, and those of
     * one that never came.
     */
    @Transactional
    public void claim(Actor actor, List<UUID> files, UUID entry, @Nullable UUID again) {
        files.forEach(id -> store.belongs(actor, id, entry, again));
    }

    /** Keeps the files with a matter, in the caller's transaction. */
    @Transactional
    public void keep(Actor actor, UUID entry, String matterKind, UUID matter) {
        store.of(actor.county(), entry).forEach(parcel -> keep(actor, parcel, matterKind, matter));
    }

    /** Keeps one file with a matter. */
    @Transactional
    public void keep(Actor actor, Parcel parcel, String matterKind, UUID matter) {
        if (parcel.arrivedAt() == null) {
            return;
        }
        try (var content = content(actor, parcel)) {
            var kept = attachments.keep(actor.county(), matterKind, matter, parcel.fileName(), content, actor.name());
            store.kept(actor.county(), parcel.id(), kept.id());
            store.drop(actor.county(), parcel.id());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Keeps one file of a refused entry, once, however many windows were told of the refusal. */
    @Transactional
    public void keepOnce(Actor actor, Parcel parcel, String matterKind, UUID matter) {
        store.lock(actor.county(), parcel.id());
        var now = own(actor, parcel.id());
        var there = attachments.of(actor.county(), matterKind, matter).stream()
                .anyMatch(kept -> kept.id().equals(now.attachment()));
        if (!there && now.entry().equals(matter)) {
            keep(actor, now, matterKind, matter);
        }
    }

    private InputStream content(Actor actor, Parcel parcel) throws IOException {
        return parcel.attachment() == null
                ? store.content(actor.county(), parcel.id())
                : attachments.open(actor, parcel.attachment()).content().getInputStream();
    }

    private Parcel own(Actor actor, UUID id) {
        return store.find(actor, id).orElseThrow(() -> Refused.notFound("这份材料"));
    }

    private static String sha256(InputStream content) {
        try (content) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
