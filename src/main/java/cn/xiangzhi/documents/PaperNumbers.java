package cn.xiangzhi.documents;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.store.LateWrites;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers without gaps (ARCH-04): one row per word and year, locked until the issuing transaction ends, so that a rollback
 * gives the number back and nobody draws the same. Summary decisions use numbers printed beforehand (PPL 52(2)).
 */
@Component
class PaperNumbers {

    static final int MOST_RESERVED = 200;

    private final JdbcClient jdbc;
    private final LateWrites late;
    private final Today today;

    PaperNumbers(JdbcClient jdbc, LateWrites late, Today today) {
        this.jdbc = jdbc;
        this.late = late;
        this.today = today;
    }

    /** As 云罚决〔2026〕7号: hexagonal brackets, no padding, no 第 (GB/T 9704). */
    static String format(String word, int year, int seq) {
        return word + "〔" + year + "〕" + seq + "号";
    }

    /** The number of a paper: a summary decision's is printed beforehand where the squad holds a book. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String of(Actor actor, Organ organ, PaperKind kind, LocalDate on, UUID paper, Map<String, ?> fields) {
        if (kind == PaperKind.SUMMARY_DECISION) {
            var asked = fields.get("预编文号") instanceof String text && !text.isBlank() ? text.strip() : null;
            return asked == null
                    ? fromBook(organ, actor.organ(), kind, on, paper)
                    : useReserved(organ, actor.organ(), kind, on, paper, asked).orElseGet(() -> draw(organ, kind, on));
        }
        return draw(organ, kind, on);
    }

    /** The lowest pre-printed number of the squad, else the next one of the series, asked for in one trip. */
    private String fromBook(Organ organ, UUID squad, PaperKind kind, LocalDate on, UUID paper) {
        var word = word(organ, kind);
        return late.sql("""
                with book as (
                    select id from documents_reserved_number
                    where county_code = :county and organ = :organ and word = :word and year = :year and state = 'RESERVED'
                      and squad = :squad
                    order by seq limit 1
                    for update),
                used as (
                    update documents_reserved_number r set state = 'USED', paper = :paper from book
                    where r.county_code = :county and r.id = book.id
                    returning r.number),
                drawn as (
                    insert into documents_series as s (county_code, word, year, last)
                    select :county, :word, :year, 1 where not exists (select from book)
                    on conflict (county_code, word, year) do update set last = s.last + 1
                    returning last)
                select (select number from used) as printed, (select last from drawn) as last
                """)
                .param("county", organ.county())
                .param("organ", organ.id())
                .param("word", word)
                .param("year", on.getYear())
                .param("squad", squad)
                .param("paper", paper)
                .answered((row, n) -> {
                    var printed = row.getString("printed");
                    return printed != null ? printed : format(word, on.getYear(), row.getInt("last"));
                });
    }

    /** The next number of the organ's word and the year of issue. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String draw(Organ organ, PaperKind kind, LocalDate on) {
        var word = word(organ, kind);
        return format(word, on.getYear(), advance(organ.county(), word, on.getYear(), 1));
    }

    /** Takes the pre-printed number asked for, or the lowest one of the squad, or nothing when it holds none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> useReserved(
            Organ organ, UUID squad, PaperKind kind, LocalDate on, UUID paper, @Nullable String asked) {
        var word = word(organ, kind);
        var found = late.ahead(() -> jdbc.sql("""
                select id, number from documents_reserved_number
                where county_code = :county and organ = :organ and word = :word and year = :year and state = 'RESERVED'
                  and (number = :asked::text or :asked::text is null and squad = :squad)
                order by seq limit 1
                for update
                """)
                .param("county", organ.county())
                .param("organ", organ.id())
                .param("word", word)
                .param("year", on.getYear())
                .param("asked", asked)
                .param("squad", squad)
                .query((row, i) -> new Taken(row.getObject("id", UUID.class), row.getString("number")))
                .optional());
        if (found.isEmpty() && asked != null) {
            throw RefusalCode.ARCH_04.refuse("不能使用编号" + asked, "该编号未领用、已使用或已作废");
        }
        found.ifPresent(taken -> jdbc.sql("""
                update documents_reserved_number set state = 'USED', paper = :paper
                where county_code = :county and id = :id
                """)
                .param("county", organ.county())
                .param("id", taken.id())
                .param("paper", paper)
                .update());
        return found.map(Taken::number);
    }

    /** Reserves a block of numbers for a squad's book of pre-printed decisions. */
    @Transactional
    public List<String> reserve(Actor actor, Organ organ, UUID squad, PaperKind kind, int year, int count) {
        if (count < 1 || count > MOST_RESERVED) {
            throw Refused.invalid("预编号未领用", "一次可领 1 至 " + MOST_RESERVED + " 个号", "请改正数量");
        }
        var word = word(organ, kind);
        var last = advance(organ.county(), word, year, count);
        var numbers = new ArrayList<String>();
        for (var seq = last - count + 1; seq <= last; seq++) {
            var number = format(word, year, seq);
            numbers.add(number);
            jdbc.sql("""
                    insert into documents_reserved_number (county_code, id, township_code, organ, squad, word, year, seq,
                      number, state, reserved_by, reserved_at)
                    values (:county, :id, :township, :organ, :squad, :word, :year, :seq, :number, 'RESERVED', :by, :at)
                    """)
                    .param("county", organ.county())
                    .param("id", Ids.next())
                    .param("township", organ.township() == null ? actor.scope().township() : organ.township())
                    .param("organ", organ.id())
                    .param("squad", squad)
                    .param("word", word)
                    .param("year", year)
                    .param("seq", seq)
                    .param("number", number)
                    .param("by", actor.name())
                    .param("at", today.now())
                    .update();
        }
        return List.copyOf(numbers);
    }

    /** A spoilt form: its number is kept as voided and never used again. */
    @Transactional
    public void voidReserved(Actor actor, UUID id, String reason) {
        var changed = jdbc.sql("""
                update documents_reserved_number set state = 'VOIDED', reason = :reason
                where county_code = :county and id = :id and state = 'RESERVED'
                  and (:township::text is null or township_code = :township)
                """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("id", id)
                .param("reason", reason)
                .update();
        if (changed == 0) {
            throw Refused.notFound("待用的预编号");
        }
    }

    /** The newest numbers of the squads within scope. */
    public List<NumberBook.Reserved> reserved(Actor actor) {
        return jdbc.sql("""
                select id, squad, number, state, reserved_by, reserved_at, reason from documents_reserved_number
                where county_code = :county and (:township::text is null or township_code = :township)
                order by year desc, seq desc, id desc limit 300
                """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .query(NumberBook.Reserved.class)
                .list();
    }

    private int advance(String county, String word, int year, int by) {
        // Nobody else of the office draws one until this transaction ends: what waits goes first, in the same trip.
        return late.sql("""
                insert into documents_series as s (county_code, word, year, last)
                values (:county, :word, :year, :by)
                on conflict (county_code, word, year) do update set last = s.last + :by
                returning last
                """)
                .param("county", county)
                .param("word", word)
                .param("year", year)
                .param("by", by)
                .answered((row, n) -> row.getInt(1));
    }

    private static String word(Organ organ, PaperKind kind) {
        if (organ.numberWord().isBlank()) {
            throw Refused.invalid("不能给" + kind.label() + "编号", "“" + organ.name() + "”没有登记文号代字", "请在机构登记中填写该机关的文号代字");
        }
        return organ.numberWord() + kind.word();
    }

    private record Taken(UUID id, String number) {}
}
