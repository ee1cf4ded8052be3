package cn.xiangzhi.documents;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.files.FileCheck;
import cn.xiangzhi.documents.files.FileKind;
import cn.xiangzhi.documents.files.FileLimits;
import cn.xiangzhi.documents.files.FileNames;
import cn.xiangzhi.documents.files.Lettering;
import cn.xiangzhi.documents.files.Pictures;
import cn.xiangzhi.documents.files.Redrawn;
import cn.xiangzhi.documents.vault.Copies;
import cn.xiangzhi.documents.vault.Safekeeping;
import cn.xiangzhi.documents.vault.Spool;
import cn.xiangzhi.documents.vault.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to attachments. Type is found by content, size and count limited; what is not a picture, sound, video or PDF is
 * Refused, office files are taken where the room says so. Shown at {@code /attachments/{id}} and {@code …/thumbnail} to whom
 * the matter's {@link MatterGate} lets in. Pictures kept under {@code report} are given out without what the camera wrote.
 */
@Component
public class Attachments {

    private static final String REPORT = "report";

    private final AttachmentStore store;
    private final Vault vault;
    private final Copies copies;
    private final Spool spool;
    private final Safekeeping safekeeping;
    private final FileCheck check;
    private final FileLimits limits;
    private final Gates gates;
    private final DigestChain chain;
    private final Today today;

    Attachments(
            AttachmentStore store,
            Vault vault,
            Copies copies,
            Spool spool,
            Safekeeping safekeeping,
            FileCheck check,
            FileLimits limits,
            Gates gates,
            DigestChain chain,
            Today today) {
        this.store = store;
        this.vault = vault;
        this.copies = copies;
        this.spool = spool;
        this.safekeeping = safekeeping;
        this.check = check;
        this.limits = limits;
        this.gates = gates;
        this.chain = chain;
        this.today = today;
    }

    /** Streams a file in, checks it and keeps it with the caller's transaction; a refusal leaves nothing behind. */
    @Transactional
    public Attachment keep(
            String county, String matterKind, UUID matter, String fileName, InputStream content, String by) {
        try {
            var incoming = spool.receive(content, limits.largest(), limits::endless);
            try {
                var kind = check.admit(incoming.file(), incoming.size(), gates.takes(matterKind));
                limits.room(kind.family(), store.families(county, matter));
                var taken = kind.picture() ? Pictures.taken(kind, incoming.file()) : Pictures.Taken.NOTHING;
                var attachment = new Attachment(
                        Ids.next(),
                        county,
                        matterKind,
                        matter,
                        FileNames.clean(fileName, kind.extension()),
                        kind.served(),
                        incoming.size(),
                        incoming.digest(),
                        today.now().truncatedTo(ChronoUnit.MICROS),
                        by,
                        taken.at(),
                        taken.latitude(),
                        taken.longitude());
                safekeeping.keep(incoming);
                store.insert(attachment);
                chain.link(county, LinkKind.ATTACHMENT, attachment.id(), attachment.digest(), attachment.facts());
                return attachment;
            } finally {
                spool.discard(incoming);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The same for what a form or another room handed over, in its order. */
    @Transactional
    public void keep(Actor actor, String matterKind, UUID matter, List<HandedFile> files) {
        for (var file : files) {
            keep(actor.county(), matterKind, matter, file.name(), file.content().get(), actor.name());
        }
    }

    /** What is known of a file that another room keeps the id of; its content is opened by {@link #open} alone. */
    public Optional<Attachment> known(String county, UUID id) {
        return store.find(county, id);
    }

    public List<Attachment> of(String county, String matterKind, UUID matter) {
        return store.of(county, matterKind, matter);
    }

    /** Those of several matters, asked for at once. */
    public Map<UUID, List<Attachment>> of(String county, String matterKind, Collection<UUID> matters) {
        return matters.isEmpty()
                ? Map.of()
                : store.of(county, matterKind, matters).stream().collect(Collectors.groupingBy(Attachment::matter));
    }

    /** The file as this actor may have it; Refused as not found where the matter is closed to the actor. */
    public Served open(Actor actor, UUID id) {
        var attachment = reachable(actor, id);
        var kind = FileKind.of(attachment.mediaType()).orElseThrow(() -> Refused.notFound("附件"));
        if (attachment.matterKind().equals(REPORT) && kind.picture()) {
            if (kind.decodable()) {
                return copy(attachment, "clean", Redrawn::clean);
            }
            if (!actor.has(Right.REPORTER_SEE)) {
                throw Refused.forbidden("这张照片不能转换格式，原件可能带有报告人的位置，不能打开", Right.REPORTER_SEE);
            }
        }
        return new Served(
                attachment,
                vault.resource(attachment.digest(), attachment.size()),
                attachment.mediaType(),
                kind.shown());
    }

    /** A small picture; what cannot be made smaller here is given as {@link #open} gives it. */
    public Served thumbnail(Actor actor, UUID id) {
        var attachment = reachable(actor, id);
        var decodable =
                FileKind.of(attachment.mediaType()).filter(FileKind::decodable).isPresent();
        return decodable ? copy(attachment, "thumbnail", Redrawn::thumbnail) : open(actor, id);
    }

    /** A copy for use with words drawn on it, a line each; the original stays as it is. Never of a reporter's picture. */
    public Served marked(Actor actor, UUID id, List<String> words) {
        var attachment = reachable(actor, id);
        var kind = FileKind.of(attachment.mediaType()).orElseThrow(() -> Refused.notFound("附件"));
        if (!kind.decodable() || attachment.matterKind().equals(REPORT)) {
            throw Refused.invalid("没有做成水印副本", "只有 JPG、PNG、GIF 照片能加水印", "请直接下载原件使用");
        }
        var missing = Lettering.missing();
        if (missing != null) {
            throw Refused.invalid("没有做成水印副本", missing, "请用带字体的安装包；原件可以照常下载");
        }
        try {
            var made = copies.once(attachment.digest(), (from, to) -> Redrawn.marked(from, to, words));
            return new Served(attachment, new ByteArrayResource(made), "image/jpeg", true);
        } catch (IOException broken) {
            throw Refused.invalid("没有做成水印副本", "图片文件已损坏，无法打开", "请直接下载原件使用");
        }
    }

    private Served copy(Attachment attachment, String kind, Copies.Maker maker) {
        try {
            var file = copies.of(attachment.digest(), kind, maker);
            return new Served(attachment, new FileSystemResource(file), "image/jpeg", true);
        } catch (IOException broken) {
            throw Refused.invalid("照片不能显示", "图片文件已损坏，无法打开", "请让提交人重新上传，原件仍按收到时保存");
        }
    }

    private Attachment reachable(Actor actor, UUID id) {
        return store.find(actor.county(), id)
                .filter(found -> gates.mayOpen(actor, found.county(), found.matterKind(), found.matter()))
                .filter(this::there)
                .orElseThrow(() -> Refused.notFound("附件"));
    }

    private boolean there(Attachment attachment) {
        try {
            return vault.size(attachment.digest()).isPresent();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The family a kept file belongs to. */
    public static FileFamily family(String mediaType) {
        return FileKind.of(mediaType).map(FileKind::family).orElse(FileFamily.SCAN);
    }

    /** A file to be given out: never run, its type as found by content. */
    public record Served(Attachment attachment, Resource content, String mediaType, boolean inline) {}
}
