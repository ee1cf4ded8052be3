package cn.xiangzhi.inspection.supervision;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bulletins (督查通报), written from the records of a time; issued ones are not changed (S20). */
@Component
public class Bulletins {

    private final JdbcClient jdbc;
    private final Tours tours;
    private final FindingStore findings;
    private final Places places;
    private final Today today;

    Bulletins(JdbcClient jdbc, Tours tours, FindingStore findings, Places places, Today today) {
        this.jdbc = jdbc;
        this.tours = tours;
        this.findings = findings;
        this.places = places;
        this.today = today;
    }

    public record Bulletin(
            UUID id,
            String townshipCode,
            int number,
            int year,
            LocalDate fromOn,
            LocalDate toOn,
            String body,
            String issuedBy,
            OffsetDateTime issuedAt) {

        public String title() {
            return "督查通报〔" + year + "〕第" + number + "期";
        }
    }

    /** The words as the records say them: how many tours, what was good, what was bad and stands how. */
    String words(Actor actor, String township, LocalDate from, LocalDate until) {
        if (!township.startsWith(actor.county()) || !actor.scope().covers(actor.county(), township)) {
            throw Refused.notFound("该乡镇");
        }
        var made = tours.all(new Scope(actor.county(), township, null), from, until).stream()
                .filter(tour -> tour.doneAt() != null)
                .toList();
        var open = made.stream().filter(tour -> tour.kind() == TourKind.OPEN).count();
        var found = findings.of(actor.county(), township, null, from, until);
        var good = found.stream().filter(Finding::good).toList();
        var bad = found.stream().filter(one -> !one.good()).toList();
        var closed = bad.stream().filter(one -> one.state().equals("已销号")).count();
        var words = new StringBuilder(places.name(township) + from + "至" + until + "督查" + made.size() + "次，其中明查" + open
                + "次，暗访" + (made.size() - open) + "次；发现问题" + bad.size() + "个，已销号" + closed + "个。\n");
        words.append("\n一、好的做法\n");
        list(words, good, false);
        words.append("\n二、存在的问题\n");
        list(words, bad, true);
        words.append("\n三、要求\n各责任单位按期限整改，报送整改情况和照片；到期由督查组到现场复核。对通报有异议的，向督查组提出。\n");
        return words.toString();
    }

    private static void list(StringBuilder words, List<Finding> found, boolean bad) {
        if (found.isEmpty()) {
            words.append("没有。\n");
        }
        var number = 0;
        for (var one : found) {
            words.append(++number)
                    .append(". ")
                    .append(one.unitName())
                    .append("，")
                    .append(one.placeWords())
                    .append("：");
            words.append(one.words().replaceAll("[。\\s]+$", ""));
            words.append(bad ? "（" + one.dueOn() + "前整改，" + one.state() + "）。\n" : "。\n");
        }
    }

    @Transactional
    public void issue(Actor actor, UUID id, String township, LocalDate from, LocalDate until) {
        actor.must(Right.SUPERVISE, "通报未印发");
        if (until.isBefore(from) || until.isAfter(today.date())) {
            throw Refused.invalid("通报未印发", "期间的止日早于起日，或者晚于今天", "请核对期间");
        }
        var body = words(actor, township, from, until);
        if (findings.of(actor.county(), township, null, from, until).isEmpty()) {
            throw Refused.invalid("通报未印发", "这段时间没有督查记录", "请先登记督查发现的情况，或者换一段时间");
        }
        var year = today.date().getYear();
        jdbc.sql("""
                insert into inspection_bulletin (county_code, id, township_code, number, year, from_on, to_on, body, issued_by, issued_at)
                select :county, :id, :township, coalesce(max(number), 0) + 1, :year, :from, :until, :body, :by, :at
                from inspection_bulletin where county_code = :county and township_code = :township and year = :year
                on conflict (county_code, id) do nothing
                """)
                .param("county", actor.county())
                .param("id", id)
                .param("township", township)
                .param("year", year)
                .param("from", from)
                .param("until", until)
                .param("body", body)
                .param("by", actor.name())
                .param("at", today.now())
                .update();
    }

    Optional<Bulletin> find(Scope scope, UUID id) {
        return jdbc.sql("""
                        select * from inspection_bulletin
                        where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(Bulletin.class)
                .optional();
    }

    List<Bulletin> all(Scope scope) {
        return jdbc.sql("""
                        select * from inspection_bulletin
                        where county_code = :county and (:township::text is null or township_code = :township)
                        order by id desc limit 100
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Bulletin.class)
                .list();
    }
}
