package cn.xiangzhi.casework.benchmark;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.casework.benchmark.BenchmarkSheet.Draft;
import cn.xiangzhi.casework.rules.benchmark.Benchmark;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Issue;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Publication;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.store.Remembered;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The county's benchmarks by version. A version's content never changes; only an unpublished one can still be published. */
@Component
public class Benchmarks {

    private final JdbcClient jdbc;
    private final Remembered<Asked, Optional<Benchmark>> remembered = new Remembered<>();

    Benchmarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version as it is kept. */
    public record Kept(
            UUID id,
            String itemCode,
            int version,
            String content,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            @Nullable String document,
            @Nullable LocalDate publishedOn,
            @Nullable String publishedAtPlace,
            String madeBy,
            OffsetDateTime madeAt) {

        public Benchmark benchmark() {
            var publication = document == null || publishedOn == null
                    ? null
                    : new Publication(document, publishedOn, publishedAtPlace == null ? "" : publishedAtPlace);
            return BenchmarkSheet.kept(content).issued(new Issue(version, fromOn, toOn, publication));
        }
    }

    /** From when to when, and where it was made public; without a publication it waits unused. */
    public record Validity(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Publication publication) {}

    /** Adds the next version of an item; the same {@code once} again changes nothing. */
    @Transactional
    public void add(Actor actor, UUID once, Draft draft, Validity validity, OffsetDateTime at) {
        actor.must(Right.LAW_MANAGE, "登记裁量基准");
        var to = validity.to();
        if (to != null && to.isBefore(validity.from())) {
            throw Refused.invalid("未登记裁量基准", "失效日期早于施行日期", "请核对两个日期");
        }
        var publication = validity.publication();
        if (publication != null && publication.on().isAfter(at.toLocalDate())) {
            throw Refused.invalid("未登记裁量基准", "公布日期晚于今天", "尚未公布的，公布以后再登记公布信息");
        }
        remembered.forget();
        jdbc.sql("""
                        insert into casework_benchmark (county_code, id, item_code, version, title, content, from_on, to_on,
                            document, published_on, published_at_place, made_by, made_at)
                        select :county, :id, :item, coalesce(max(version), 0) + 1, :title, :content, :from, :to,
                            :document, :published, :place, :by, :at
                        from casework_benchmark where county_code = :county and item_code = :item
                        on conflict (county_code, id) do nothing
                        """)
                .param("county", actor.county())
                .param("id", once)
                .param("item", draft.itemCode())
                .param("title", draft.title())
                .param("content", BenchmarkSheet.text(List.of(draft)))
                .param("from", validity.from())
                .param("to", to)
                .param("document", publication == null ? null : publication.document())
                .param("published", publication == null ? null : publication.on())
                .param("place", publication == null ? null : publication.place())
                .param("by", actor.name())
                .param("at", at)
                .update();
    }

    /** Says where a version was made public; from then on, and not before, it may be used (PPL 34). */
    @Transactional
    public void publish(Actor actor, String item, int version, Publication publication, OffsetDateTime at) {
        actor.must(Right.LAW_MANAGE, "公布裁量基准");
        if (publication.on().isAfter(at.toLocalDate())) {
            throw Refused.invalid("未登记公布信息", "公布日期晚于今天", "请在公布以后登记");
        }
        remembered.forget();
        var done = jdbc.sql("""
                        update casework_benchmark set document = :document, published_on = :on, published_at_place = :place
                        where county_code = :county and item_code = :item and version = :version and document is null
                        """)
                .param("county", actor.county())
                .param("item", item)
                .param("version", version)
                .param("document", publication.document())
                .param("on", publication.on())
                .param("place", publication.place())
                .update();
        if (done == 0) {
            throw Refused.unlawful(
                    null, "未登记公布信息", "没有这一版，或者这一版已经公布；已公布的不能改", Citation.of(Statute.PPL, 34), "内容、日期有变的，请登记为新的一版");
        }
    }

    /** The version that counts that day: public, in force, the newest of those. */
    public Optional<Benchmark> usable(String county, String item, LocalDate on) {
        return remembered.get(new Asked(county, item, on), asked -> read(county, item, on));
    }

    private record Asked(String county, String item, LocalDate on) {}

    private Optional<Benchmark> read(String county, String item, LocalDate on) {
        return jdbc.sql("""
                        select id, item_code, version, content, from_on, to_on, document, published_on, published_at_place,
                            made_by, made_at
                        from casework_benchmark
                        where county_code = :county and item_code = :item and published_on <= :on and from_on <= :on
                          and (to_on is null or to_on >= :on)
                        order by from_on desc, version desc limit 1
                        """)
                .param("county", county)
                .param("item", item)
                .param("on", on)
                .query(Kept.class)
                .optional()
                .map(Kept::benchmark)
                .filter(one -> one.issue().usableOn(on));
    }

    /** Newest first. */
    public List<Kept> versions(String county, String item) {
        return jdbc.sql("""
                        select id, item_code, version, content, from_on, to_on, document, published_on, published_at_place,
                            made_by, made_at
                        from casework_benchmark where county_code = :county and item_code = :item
                        order by from_on desc, version desc
                        """)
                .param("county", county)
                .param("item", item)
                .query(Kept.class)
                .list();
    }

    /** Every version of the county by item, newest first. */
    public List<Kept> all(String county) {
        return jdbc.sql("""
                        select id, item_code, version, content, from_on, to_on, document, published_on, published_at_place,
                            made_by, made_at
                        from casework_benchmark where county_code = :county
                        order by item_code, from_on desc, version desc
                        """).param("county", county).query(Kept.class).list();
    }
}
