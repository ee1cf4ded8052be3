package cn.xiangzhi.casework;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.casework.benchmark.BenchmarkSheet;
import cn.xiangzhi.casework.benchmark.Benchmarks;
import cn.xiangzhi.casework.collection.CollectionAgreement;
import cn.xiangzhi.casework.collection.CollectionRegister;
import cn.xiangzhi.casework.review.Sample;
import cn.xiangzhi.casework.review.SampleWork;
import cn.xiangzhi.casework.rules.benchmark.Benchmark;
import cn.xiangzhi.casework.things.CameraSites;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The door for entering what the case room keeps beside its cases: camera sites (PPL 41), discretion benchmarks (PPL 34)
 * and the county's file review (F37). For the demonstration county and imports; people do it on the pages.
 */
@Component
public class CaseRegisters {

    private final CameraSites cameras;
    private final SampleWork samples;
    private final Benchmarks benchmarks;
    private final CollectionRegister collections;

    CaseRegisters(CameraSites cameras, SampleWork samples, Benchmarks benchmarks, CollectionRegister collections) {
        this.collections = collections;
        this.cameras = cameras;
        this.samples = samples;
        this.benchmarks = benchmarks;
    }

    /** Where and when a county made its benchmarks public (PPL 34). */
    public record Gazette(String document, LocalDate on, String place) {}

    /** Takes every demonstration benchmark of the program as the county's own first version, in force from that day (F35). */
    public int adoptBenchmarks(Actor actor, Gazette gazette, OffsetDateTime at) {
        var publication = new Benchmark.Publication(gazette.document(), gazette.on(), gazette.place());
        var validity = new Benchmarks.Validity(gazette.on(), null, publication);
        var drafts = BenchmarkSheet.demonstrations();
        drafts.forEach(draft -> benchmarks.add(actor, Ids.next(), draft, validity, at));
        return drafts.size();
    }

    /** A camera site reviewed in law and technique, marked and made public on that day. */
    public record Camera(String code, String place, String basisWords, LocalDate reviewedOn, LocalDate publishedOn) {}

    /** Puts a site that a law allows on the township's register. */
    public void camera(Actor actor, String township, Camera camera, OffsetDateTime at) {
        actor.must(Right.CASE_APPROVE, "不能登记监控点位");
        var site = new CameraSites.Site(
                Ids.next(),
                camera.code(),
                camera.place(),
                "LAW",
                camera.basisWords(),
                camera.reviewedOn(),
                camera.reviewedOn(),
                camera.publishedOn(),
                "清源县人民政府网站",
                true,
                true,
                true,
                camera.publishedOn(),
                null,
                0);
        cameras.save(actor, township, site, at);
    }

    /** A bank that collects a township's fines, from the first day to the last; filed on a day, or not yet (FSR 6). */
    public record Collection(
            String number,
            String bank,
            String address,
            String payee,
            String account,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate filedOn) {}

    /** Puts a collection agreement on the township's register, signed the week before it began. */
    public void collection(Actor actor, String township, Collection c) {
        collections.register(
                actor,
                new CollectionAgreement(
                        Ids.next(),
                        township,
                        c.number(),
                        c.bank(),
                        c.address(),
                        c.payee(),
                        c.account(),
                        "",
                        "",
                        "",
                        c.from().minusDays(7),
                        c.from(),
                        c.to(),
                        "乡镇负责人（演示）",
                        "支行行长（演示）",
                        c.filedOn(),
                        c.filedOn() == null ? "" : "上级机关和同级财政部门",
                        null,
                        "",
                        1));
    }

    /** Which files a review is drawn from: closed between two days in one township. */
    public record Closed(String township, LocalDate from, LocalDate to) {}

    /** Draws files and answers the cases drawn, in their order. */
    public List<UUID> draw(Actor actor, UUID sample, Closed among, int wanted, long seed, String note) {
        var bounds = new Sample.Bounds(among.from(), among.to(), among.township(), null);
        samples.draw(actor, sample, bounds, wanted, seed, note);
        return samples.drawn(actor, sample);
    }

    /** Marks a file for the first time; on one check the reviewer takes off what he found, elsewhere what the checks found. */
    public void mark(Actor actor, UUID sample, UUID caseId, Finding finding, String opinion) {
        var given = new SampleWork.Given(finding.deducted(), finding.why(), "papers");
        samples.mark(actor, sample, caseId, 0, Map.of(finding.check(), given), opinion);
    }

    /** What a reviewer found on one check of the sheet, in the papers of the file. */
    public record Finding(String check, int deducted, String why) {}

    /** The township's answer to the first marks. */
    public void answer(Actor actor, UUID sample, UUID caseId, String words) {
        samples.answer(actor, sample, caseId, 1, words);
    }
}
