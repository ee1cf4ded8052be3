package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.secrecy.Mask;
import cn.xiangzhi.secrecy.PersonalData;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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
    private final Attachments attachments;
    private final PersonalData secrets;
    private final ActBook acts;
    private final Today today;

    Drives(JdbcClient jdbc, Attachments attachments, PersonalData secrets, ActBook acts, Today today) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.secrets = secrets;
        this.acts = acts;
        this.today = today;
    }

    /** A drive with its figures; each of them opens its rows. */
    public record Drive(
            UUID id,
            String townshipCode,
            String title,
            String notice,
            LocalDate fromOn,
            LocalDate toOn,
            @Nullable LocalDate closedOn,
            String byName,
            long version,
            int waiting,
            int served,
            int failed) {

        public int all() {
            return waiting + served + failed;
        }

        public int percent() {
            return all() == 0 ? 0 : served * 100 / all();
        }
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

    /** One subject of a drive. */
    public record Notice(
            UUID id,
            UUID driveId,
            UUID subjectId,
            String state,
            @Nullable NoticeWay how,
            String receiverShown,
            String words,
            @Nullable OffsetDateTime servedAt,
            String servedBy,
            String name,
            String placeWords) {}

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
        var known = find(actor.scope(), drive).orElseThrow(() -> Refused.notFound("集中告知行动"));
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
            if (one(actor.county(), drive, notice).isEmpty()) {
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
        photos.forEach(photo -> attachments.keep(
                actor.county(), KIND, notice, photo.name(), photo.content().get(), actor.name()));
    }

    @Transactional
    public void close(Actor actor, UUID drive, long version) {
        var known = find(actor.scope(), drive).orElseThrow(() -> Refused.notFound("集中告知行动"));
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

    public Optional<Drive> find(Scope scope, UUID id) {
        return jdbc.sql("""
                        select d.*, count(*) filter (where n.state = 'WAITING') as waiting,
                            count(*) filter (where n.state = 'SERVED') as served, count(*) filter (where n.state = 'FAILED') as failed
                        from inspection_drive d
                        left join inspection_drive_notice n on n.county_code = d.county_code and n.drive_id = d.id
                        where d.county_code = :county and d.id = :id and (:township::text is null or d.township_code = :township)
                        group by d.county_code, d.id
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(Drive.class)
                .optional();
    }

    List<Drive> all(Scope scope) {
        return jdbc.sql("""
                        select d.*, n.waiting, n.served, n.failed from inspection_drive d
                        cross join lateral (select count(*) filter (where state = 'WAITING') as waiting,
                            count(*) filter (where state = 'SERVED') as served, count(*) filter (where state = 'FAILED') as failed
                            from inspection_drive_notice n where n.county_code = d.county_code and n.drive_id = d.id) n
                        where d.county_code = :county and (:township::text is null or d.township_code = :township)
                        order by d.id desc limit 100
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Drive.class)
                .list();
    }

    Page<Notice> rows(String county, UUID drive, ListQuery query) {
        var rows = jdbc.sql("""
                        select n.*, s.name, s.place_words from inspection_drive_notice n
                        join inspection_subject s on s.county_code = n.county_code and s.id = n.subject_id
                        where n.county_code = :county and n.drive_id = :drive and (:state::text is null or n.state = :state)
                          and (:how::text is null or n.how = :how)
                          and (:q::text is null or strpos(s.name, :q) > 0 or strpos(s.place_words, :q) > 0)
                          and (:after_id::uuid is null or n.id > :after_id::uuid)
                        order by n.id limit :limit
                        """)
                .params(query.params())
                .param("county", county)
                .param("drive", drive)
                .query(Notice.class)
                .list();
        return query.page(rows, Notice::id, Notice::id);
    }

    /** The ids of the first that wait. */
    public List<UUID> waiting(String county, UUID drive, int limit) {
        return jdbc.sql("""
                        select id from inspection_drive_notice
                        where county_code = :county and drive_id = :drive and state = 'WAITING' order by id limit :limit
                        """)
                .param("county", county)
                .param("drive", drive)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    Optional<Notice> one(String county, UUID drive, UUID notice) {
        return jdbc.sql("""
                        select n.*, s.name, s.place_words from inspection_drive_notice n
                        join inspection_subject s on s.county_code = n.county_code and s.id = n.subject_id
                        where n.county_code = :county and n.drive_id = :drive and n.id = :id
                        """)
                .param("county", county)
                .param("drive", drive)
                .param("id", notice)
                .query(Notice.class)
                .optional();
    }
}
