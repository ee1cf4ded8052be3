package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.secrecy.Mask;
import cn.xiangzhi.secrecy.PersonalData;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drives: one notice served to many subjects, each once, with how, when and a photo; 260 in one drive (S21). */
@Component
public class Drives {

    public static final String KIND = "drive-notice";
    private static final String WHAT = "送达未登记";

    private final JdbcClient jdbc;
    private final DriveStore store;
    private final Attachments attachments;
    private final PersonalData secrets;
    private final ActBook acts;
    private final Today today;

    Drives(
            JdbcClient jdbc,
            DriveStore store,
            Attachments attachments,
            PersonalData secrets,
            ActBook acts,
            Today today) {
        this.jdbc = jdbc;
        this.store = store;
        this.attachments = attachments;
        this.secrets = secrets;
        this.acts = acts;
        this.today = today;
    }

    /** What is begun: for whom, by kind and village; null for every one of the township. */
    public record NewDrive(
            UUID once,
            String township,
            String title,
            String notice,
            LocalDate from,
            LocalDate to,
            @Nullable SubjectType kind,
            @Nullable String village) {}

    /** How it was served; {@code way} null when nobody was reached, and the words say why. */
    public record Served(@Nullable NoticeWay way, String receiver, String words) {}

    @Transactional
    public void begin(Actor actor, NewDrive drive) {
        if (!drive.township().startsWith(actor.county()) || !actor.scope().covers(actor.county(), drive.township())) {
            throw Refused.notFound("该乡镇");
        }
        if (drive.title().isBlank() || drive.notice().isBlank() || drive.to().isBefore(drive.from())) {
            throw Refused.invalid("没有发起", "没有写明名称、告知书正文，或者截止日期早于开始日期", "请补齐后再发起");
        }
        var fresh = jdbc.sql("""
                        insert into inspection_drive (county_code, id, township_code, title, notice, from_on, to_on, by_name, at, version)
                        values (:county, :id, :township, :title, :notice, :from, :to, :by, :at, 0)
                        on conflict (county_code, id) do nothing
                        """)
                .param("county", actor.county())
                .param("id", drive.once())
                .param("township", drive.township())
                .param("title", drive.title().strip())
                .param("notice", drive.notice().strip())
                .param("from", drive.from())
                .param("to", drive.to())
                .param("by", actor.name())
                .param("at", today.now())
                .update();
        if (fresh == 0) {
            return;
        }
        var subjects = jdbc.sql("""
                        select id from inspection_subject
                        where county_code = :county and township_code = :township and merged_into is null and closed_on is null
                          and (:kind::text is null or kind = :kind) and (:village::text is null or village_code = :village)
                        order by village_code nulls last, place_words, id limit 5000
                        """)
                .param("county", actor.county())
                .param("township", drive.township())
                .param("kind", drive.kind() == null ? null : drive.kind().name())
                .param("village", drive.village())
                .query(UUID.class)
                .list();
        if (subjects.isEmpty()) {
            throw Refused.invalid("没有发起", "没有符合条件的检查对象", "请先登记或者导入检查对象，或者放宽类型和村居");
        }
        jdbc.sql("""
                insert into inspection_drive_notice (county_code, drive_id, subject_id, id, township_code, state, receiver_shown, words,
                    served_by)
                select :county, :drive, s, i, :township, 'WAITING', '', '', ''
                from unnest(:subjects::uuid[], :ids::uuid[]) as both_lists (s, i)
                """)
                .param("county", actor.county())
                .param("drive", drive.once())
                .param("township", drive.township())
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("ids", subjects.stream().map(subject -> Ids.next()).toArray(UUID[]::new))
                .update();
        acts.add(actor, drive.township(), "drive", drive.once(), "发起", subjects.size() + "户", null);
    }

    /** Serves one; a second serving is refused, so that each is served once. */
    @Transactional
    public void serve(Actor actor, UUID drive, UUID notice, Served served, List<HandedFile> photos) {
        var known = store.find(actor.scope(), drive).orElseThrow(() -> Refused.notFound("集中告知行动"));
        if (known.closedOn() != null) {
            throw Refused.invalid(WHAT, "这次行动已经结束", "请另行发起");
        }
        var way = served.way();
        if (way == null && served.words().isBlank()) {
            throw Refused.invalid(WHAT, "没有送到的没有写明原因", "请写明，例如锁门无人、已搬离");
        }
        if ((way == NoticeWay.HANDED || way == NoticeWay.LEFT)
                && served.receiver().isBlank()) {
            throw Refused.invalid(WHAT, "没有写明谁收的", "请填写签收人姓名；拒绝签收的改选“张贴在门上”并拍照");
        }
        if (way == NoticeWay.POSTED && photos.isEmpty()) {
            throw Refused.invalid(WHAT, "张贴的没有照片", "请拍下张贴的位置后再登记");
        }
        var receiver = served.receiver().strip();
        var done = jdbc.sql("""
                        update inspection_drive_notice set state = :state, how = :how, receiver_sealed = :sealed, receiver_shown = :shown,
                            words = :words, served_at = :at, served_by = :by
                        where county_code = :county and drive_id = :drive and id = :id and state <> 'SERVED'
                        """)
                .param("county", actor.county())
                .param("drive", drive)
                .param("id", notice)
                .param("state", way == null ? "FAILED" : "SERVED")
                .param("how", way == null ? null : way.name())
                .param("sealed", receiver.isEmpty() ? null : secrets.seal(receiver))
                .param("shown", Mask.name(receiver))
                .param("words", served.words().strip())
                .param("at", today.now())
                .param("by", actor.name())
                .update();
        if (done == 0) {
            if (store.one(actor.county(), drive, notice).isEmpty()) {
                throw Refused.notFound("这一户");
            }
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    null,
                    WHAT,
                    "这一户已经送达",
                    cn.xiangzhi.base.Basis.house("每户一次"),
                    "请看该户的送达记录；送错的，另行发起或者在该户的页面写明");
        }
        attachments.keep(actor, KIND, notice, photos);
    }

    @Transactional
    public void close(Actor actor, UUID drive, long version) {
        var known = store.find(actor.scope(), drive).orElseThrow(() -> Refused.notFound("集中告知行动"));
        var done = jdbc.sql("""
                        update inspection_drive set closed_on = :on, version = version + 1
                        where county_code = :county and id = :id and version = :version and closed_on is null
                        """)
                .param("county", actor.county())
                .param("id", drive)
                .param("version", version)
                .param("on", today.date())
                .update();
        if (done == 0) {
            throw Refused.stale("集中告知行动");
        }
        acts.add(
                actor,
                known.townshipCode(),
                "drive",
                drive,
                "结束",
                "送达" + known.served() + "户，没有送到" + known.failed() + "户，未送" + known.waiting() + "户",
                null);
    }
}
