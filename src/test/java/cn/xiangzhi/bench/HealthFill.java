package cn.xiangzhi.bench;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.powers.Powers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills a store with a province's worth of rows for the health check, as fast as the disk takes them: without the indexes of
 * the large tables, which come back as they were, and without waiting for the disk until all is there.
 */
final class HealthFill {

    static final int COUNTIES = 15;
    private static final int REPORTS = Integer.getInteger("bench.health", 10_000_000);
    private static final int TOWNSHIPS = 100;
    private static final int STEP = 250_000;

    private HealthFill() {}

    static boolean filled(JdbcClient jdbc) {
        return jdbc.sql("select exists (select 1 from casework_violation where county_code = '480001')")
                .query(Boolean.class)
                .single();
    }

    static void fill(ConfigurableApplicationContext context) throws Exception {
        var jdbc = context.getBean(JdbcClient.class);
        var day = context.getBean(Today.class).date();
        context.getBean(Powers.class).item("480001", "CG-CF-001");
        for (var n = 1; n <= COUNTIES; n++) {
            places(context, county(n));
        }
        run(jdbc, "alter system set fsync = off");
        run(jdbc, "alter system set max_wal_size = '16GB'");
        run(jdbc, "do $$ begin perform pg_reload_conf(); end $$");
        people(jdbc, day);
        holdings(jdbc, day);
        rows(context, jdbc, day);
        run(jdbc, "alter system reset all");
        run(jdbc, "do $$ begin perform pg_reload_conf(); end $$");
        run(jdbc, "vacuum analyze");
        run(jdbc, "checkpoint");
    }

    static String county(int n) {
        return "48%04d".formatted(n);
    }

    static Actor loader(String county) {
        var nobody = new UUID(0, 48);
        return new Actor(
                nobody, nobody, "装载", nobody, "实测", "装载", new Scope(county, null, null), EnumSet.allOf(Right.class));
    }

    private static void places(ConfigurableApplicationContext context, String county) {
        var divisions = new ArrayList<NewDivision>();
        divisions.add(new NewDivision(county, "实测" + county + "县", "", null));
        for (var n = 0; n < TOWNSHIPS; n++) {
            divisions.add(new NewDivision(county + (100 + n), "第" + n + "镇", "", null));
        }
        context.getBean(PlaceRegister.class).bring(loader(county), divisions);
    }

    /** Two certified officers in two townships of three, one in the third. */
    private static void people(JdbcClient jdbc, LocalDate day) {
        run(jdbc, """
                insert into organization_organ (county_code, id, township_code, name, kind, opened_on)
                select county_code, md5('o' || code)::uuid, code, name || '执法队', 'BRIGADE', date '2020-01-01'
                from places_division where level = 'TOWNSHIP' and county_code like '48%'
                """);
        run(jdbc, """
                insert into organization_post (county_code, id, township_code, organ_id, kind, title, authorised)
                select county_code, md5('q' || code)::uuid, code, md5('o' || code)::uuid, 'INSTITUTION', '执法队员', 5
                from places_division where level = 'TOWNSHIP' and county_code like '48%'
                """);
        run(jdbc, """
                insert into organization_person (county_code, id, township_code, name, id_number_sealed, id_number_fingerprint,
                  organ_id, post_id, kind, since)
                select county_code, md5('p' || code || n)::uuid, code, '队员' || n, '', code || n, md5('o' || code)::uuid,
                  md5('q' || code)::uuid, 'INSTITUTION', date '2020-01-01'
                from places_division cross join generate_series(1, 2) n
                where level = 'TOWNSHIP' and county_code like '48%' and (n = 1 or code::bigint % 3 > 0)
                """);
        jdbc.sql("""
                insert into organization_certificate (county_code, id, township_code, person_id, number, issuer, fields, valid_from,
                  valid_to, state)
                select county_code, md5('c' || id)::uuid, township_code, id, substr(id::text, 1, 18), '省司法厅', '{}',
                  :day::date - 400, :day::date + 400, 'VALID'
                from organization_person where county_code like '48%'
                """).param("day", day).update();
    }

    private static void holdings(JdbcClient jdbc, LocalDate day) {
        jdbc.sql("""
                insert into powers_holding (county_code, id, township_code, item_code, source, list_version, decision,
                  decision_level, decision_number, published_on, published_url, measures_too, entruster_name, entrust_basis,
                  agreement_number, agreement_matters, agreement_authority, valid_from, suspended, end_reason, created_by,
                  created_at, version)
                select d.county_code, md5(d.code || i.code)::uuid, d.code, i.code, 'EMPOWERED', 1, '省政府决定', 'PROVINCE', '省政1号',
                  :day::date - 800, '', true, '', '', '', '', '', :day::date - 700, false, '', '实测', now(), 0
                from places_division d cross join (select distinct code from powers_item) i
                where d.level = 'TOWNSHIP' and d.county_code like '48%'
                """).param("day", day).update();
    }

    /**
     * Rows in the order of time, as life writes them; half of them within the year that is checked. Town, item and day are each
     * drawn by a hash of their own, so that every county has all of them.
     */
    private static void rows(ConfigurableApplicationContext context, JdbcClient jdbc, LocalDate day) throws Exception {
        var keys = keys(jdbc);
        var indexes = secondIndexes(jdbc);
        keys.keySet().forEach(key -> run(jdbc, "alter table intake_report drop constraint " + key));
        indexes.keySet().forEach(index -> run(jdbc, "drop index " + index));
        run(jdbc, """
                create function bench_any(g int, seed int, many int) returns int language sql immutable as
                'select (hashint8(g + seed * 100000000000) & 2147483647) % many'
                """);
        run(
                jdbc,
                "create table bench_category as select code, row_number() over (order by code)::int as n from intake_category");
        try (var hands = Executors.newFixedThreadPool(2)) {
            var parts = new ArrayList<Future<?>>();
            for (var from = 0; from < REPORTS; from += STEP) {
                var first = from;
                parts.add(hands.submit(() -> reports(jdbc, day, first, Math.min(STEP, REPORTS - first))));
            }
            parts.add(hands.submit(() -> visits(jdbc, day)));
            for (var part : parts) {
                part.get();
            }
        }
        cases(jdbc, day);
        run(jdbc, "drop table bench_category");
        run(jdbc, "drop function bench_any(int, int, int)");
        keys.forEach((key, definition) ->
                build(context, jdbc, "alter table intake_report add constraint " + key + " " + definition));
        indexes.values().forEach(index -> build(context, jdbc, index));
    }

    private static void build(ConfigurableApplicationContext context, JdbcClient jdbc, String index) {
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            run(jdbc, "set local maintenance_work_mem = '1GB'");
            run(jdbc, index);
        });
    }

    private static void reports(JdbcClient jdbc, LocalDate day, int from, int many) {
        jdbc.sql("""
                insert into intake_report (county_code, id, township_code, receipt, number, channel, category, title, body,
                  place_words, stage, receiver_name, received_at, once)
                select left(r.town, 6), (lpad(to_hex((extract(epoch from r.at) * 1000)::bigint), 12, '0') || '7'
                    || substr(md5(r.g::text), 1, 19))::uuid, r.town, 'R' || r.g, 'N' || r.g, 'HOTLINE', k.code, '群众反映的事情',
                  '反映村口路边堆放杂物，影响通行，请尽快派人来处理。', '村口路边', 'CLOSED', '投诉举报中心', r.at, md5('once' || r.g)::uuid
                from (
                  select g, (480001 + g % 15)::text || (100 + (g / 15 * 37) % 100)::text as town,
                    (:day::date - 730 + interval '1 second' * floor(63000000.0 * g / :all)) as at
                  from generate_series(:from, :until) g) r
                join bench_category k on k.n = 1 + bench_any(r.g, 8, (select count(*)::int from bench_category))
                """)
                .param("day", day)
                .param("all", REPORTS)
                .param("from", from)
                .param("until", from + many - 1)
                .update();
    }

    private static void visits(JdbcClient jdbc, LocalDate day) {
        jdbc.sql("""
                insert into inspection_visit (county_code, id, township_code, cause, title, place_words, started_at, ended_at,
                  officers, officer_names, helpers, certificates_shown, subject_kind, subject_shown, subject_sealed, seen, result,
                  note, item_code, by_person, by_name, recorded_at)
                select left(h.township_code, 6), md5('v' || g)::uuid, h.township_code, 'PATROL', '检查', '村口', h.at, h.at, '{}', '', '',
                  true, 'ORGANISATION', '某店', '', '没有问题', 'NOTHING_FOUND', '', h.item_code, md5('v' || g)::uuid, '队员', h.at
                from generate_series(1, :many) g
                cross join lateral (
                  select (480001 + g % 15)::text || (100 + bench_any(g, 1, 100))::text as township_code,
                    'CG-CF-' || lpad((1 + bench_any(g, 2, 80))::text, 3, '0') as item_code,
                    (:day::date - bench_any(g, 3, 700))::timestamptz as at) h
                """).param("day", day).param("many", REPORTS / 10).update();
    }

    private static void cases(JdbcClient jdbc, LocalDate day) {
        jdbc.sql("""
                insert into casework_case (county_code, id, township_code, number, procedure, stage, item_code, item_name,
                  place_words, party_kind, party_shown, opened_on, filed_on, decided_on, closed_on, open, version)
                select left(h.town, 6), md5('k' || g)::uuid, h.town, 'K' || g, 'ORDINARY', 'CLOSED', h.item, h.item, '村口', 'CITIZEN',
                  '某某', h.on, h.on + 2, h.on + 30, h.on + 60, false, 1
                from generate_series(1, :many) g
                cross join lateral (
                  select (480001 + g % 15)::text || (100 + bench_any(g, 4, 100))::text as town,
                    'HB-CF-' || lpad((1 + bench_any(g, 5, 42))::text, 3, '0') as item,
                    :day::date - bench_any(g, 6, 700) as on) h
                """).param("day", day).param("many", REPORTS / 20).update();
        run(jdbc, """
                insert into casework_violation (county_code, case_id, number, item_code, item_name, state)
                select county_code, id, 1, item_code, item_name, 'STANDING' from casework_case where county_code like '48%'
                """);
        run(jdbc, """
                insert into casework_act (county_code, id, case_id, seq, move, at, name, post, facts, article, cautions, previous,
                  digest)
                select county_code, id, id, 30, case bench_any(hashtext(number), 7, 10) when 0 then 'REVOKE_REMEDY' else 'DECIDE' end,
                  (decided_on + 5)::timestamptz, '某', '某', '{}', '', '[]', '', ''
                from casework_case where county_code like '48%'
                """);
    }

    private static Map<String, String> keys(JdbcClient jdbc) {
        var found = new LinkedHashMap<String, String>();
        jdbc.sql("""
                select conname, pg_get_constraintdef(oid) as definition from pg_constraint
                where conrelid = 'intake_report'::regclass and contype in ('p', 'u') order by contype, conname
                """)
                .query((row, n) -> found.put(row.getString("conname"), row.getString("definition")))
                .list();
        return found;
    }

    private static Map<String, String> secondIndexes(JdbcClient jdbc) {
        var found = new LinkedHashMap<String, String>();
        jdbc.sql("""
                select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
                from pg_index i join pg_class c on c.oid = i.indrelid
                where not i.indisunique and c.relname in ('intake_report', 'inspection_visit', 'casework_case', 'casework_act')
                """)
                .query((row, n) -> found.put(row.getString("name"), row.getString("definition")))
                .list();
        return found;
    }

    private static void run(JdbcClient jdbc, String sql) {
        jdbc.sql(sql).update();
    }
}
