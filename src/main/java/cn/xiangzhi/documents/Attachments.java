package cn.xiangzhi.documents;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.tika.Tika;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/**
 * The door to attachments. Type is found by content, size and count limited; what is not a picture, sound, video or PDF is
 * Refused. Shown at {@code /attachments/{id}} and {@code /attachments/{id}/thumbnail} to whom the matter's
 * {@link MatterGate} lets in. Pictures kept under {@code report} are given out without what the camera wrote into them.
 */
@Component
public class Attachments {

    private static final String REPORT = "report";

    private final AttachmentStore store;
    private final Vault vault;
    private final Gates gates;
    private final Today today;
    private final long pictureLimit;
    private final long fileLimit;
    private final int mostPerMatter;

    Attachments(
            AttachmentStore store,
            Vault vault,
            Gates gates,
            Today today,
            @Value("${xiangzhi.attachments.picture-limit:10MB}") DataSize pictureLimit,
            @Value("${xiangzhi.attachments.file-limit:200MB}") DataSize fileLimit,
            @Value("${xiangzhi.attachments.per-matter:100}") int mostPerMatter) {
        this.store = store;
        this.vault = vault;
        this.gates = gates;
        this.today = today;
        this.pictureLimit = pictureLimit.toBytes();
        this.fileLimit = fileLimit.toBytes();
        this.mostPerMatter = mostPerMatter;
    }

    @Transactional
    public Attachment keep(
            String county, String matterKind, UUID matter, String fileName, InputStream content, String by) {
        if (store.count(county, matter) >= mostPerMatter) {
            throw Refused.invalid("附件未保存", "同一事务最多 " + mostPerMatter + " 个附件", "请删减后再传");
        }
        var incoming = vault.receive(content, fileLimit);
        try {
            var kind = kind(incoming);
            if (kind.picture()) {
                Pictures.check(kind, incoming.file());
            }
            var taken = kind.picture() ? Pictures.taken(incoming.file()) : new Pictures.Taken(null, null, null);
            var attachment = new Attachment(
                    Ids.next(),
                    county,
                    matterKind,
                    matter,
                    FileNames.clean(fileName, kind.extension),
                    kind.served,
                    incoming.size(),
                    incoming.digest(),
                    today.now(),
                    taken.at(),
                    taken.latitude(),
                    taken.longitude());
            vault.keep(incoming);
            store.insert(attachment, by);
            return attachment;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            vault.discard(incoming);
        }
    }

    public List<Attachment> of(String county, String matterKind, UUID matter) {
        return store.of(county, matterKind, matter);
    }

    /** The file as this actor may have it; Refused as not found where the matter is closed to the actor. */
    public Served open(Actor actor, UUID id) {
        var attachment = reachable(actor, id);
        var kind = FileKind.of(attachment.mediaType()).orElseThrow(() -> Refused.notFound("附件"));
        if (attachment.matterKind().equals(REPORT) && kind.picture()) {
            if (kind.decodable()) {
                return new Served(
                        attachment, vault.copy(attachment.digest(), "clean", Pictures::clean), "image/jpeg", true);
            }
            if (!actor.has(Right.REPORTER_SEE)) {
                throw Refused.forbidden("这张照片不能转换格式，原件可能带有报告人的位置，不能打开", Right.REPORTER_SEE);
            }
        }
        return new Served(
                attachment, vault.original(attachment.digest()), attachment.mediaType(), kind != FileKind.HEIC);
    }

    /** A small picture; what cannot be made smaller here is given as {@link #open} gives it. */
    public Served thumbnail(Actor actor, UUID id) {
        var attachment = reachable(actor, id);
        var decodable =
                FileKind.of(attachment.mediaType()).filter(FileKind::decodable).isPresent();
        return decodable
                ? new Served(
                        attachment,
                        vault.copy(attachment.digest(), "thumbnail", Pictures::thumbnail),
                        "image/jpeg",
                        true)
                : open(actor, id);
    }

    private Attachment reachable(Actor actor, UUID id) {
        return store.find(actor.county(), id)
                .filter(found -> gates.mayOpen(actor, found.county(), found.matterKind(), found.matter()))
                .filter(found -> Files.exists(vault.original(found.digest())))
                .orElseThrow(() -> Refused.notFound("附件"));
    }

    private FileKind kind(Vault.Incoming incoming) throws IOException {
        if (incoming.size() == 0) {
            throw Refused.invalid("附件未保存", "文件是空的", "请重新选择文件");
        }
        var kind = FileKind.of(Sniffer.TIKA.detect(incoming.file().toFile()))
                .or(() -> FileKind.of(detectContent(incoming.file())))
                .orElseThrow(() -> Refused.invalid(
                        "附件未保存", "文件内容不是照片、录像、录音或 PDF（只看内容，不看扩展名）", "请改传 JPG、PNG、HEIC、MP4、MP3、PDF 等文件"));
        if (kind.picture() && incoming.size() > pictureLimit) {
            throw Vault.tooLarge(pictureLimit);
        }
        return kind;
    }

    private static String detectContent(Path file) {
        try (var stream = Files.newInputStream(file)) {
            return Sniffer.TIKA.detect(stream.readNBytes(1 << 16));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A file to be given out: never run, its type as found by content. */
    public record Served(Attachment attachment, Path file, String mediaType, boolean inline) {}

    /** Loaded with the first file, not with the program. */
    private static final class Sniffer {
        static final Tika TIKA = new Tika();
    }
}
